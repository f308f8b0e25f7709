"""``simaturity path``: the fewest open criteria that lead to a stage, and who has met them elsewhere."""

from __future__ import annotations

import shlex
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from simaturity.core.problem import escaped

from .options import AsOf, BarriersAsked, Lang, OutputFile, RubricAsked
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment, DomainResult
    from simaturity.report.path.writing import Found

    from .assessing import Assessed


class Format(StrEnum):
    """The formats of a path."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"


def path(
    profile: Annotated[
        str, typer.Argument(help="A profile: a file, - for standard input, or the name of a shipped region.")
    ],
    to: Annotated[int, typer.Option(metavar="STAGE", help="The stage to reach.")],
    domain: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DOMAIN",
            help="Only this domain; may be repeated. Default: core domains with evidence, below the stage.",
        ),
    ] = None,
    among: Annotated[
        list[str] | None,
        typer.Option(metavar="PROFILE", help="A region to hold it against; may be repeated. Default: those shipped."),
    ] = None,
    as_of: AsOf = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    format: Annotated[Format, typer.Option(help="Text or a page to read, or JSON for programs.")] = Format.TEXT,
    output: OutputFile = None,
    lang: Lang = None,
) -> None:
    """Show the shortest path to a stage: what to meet, in what way, what is in the way, who has met it elsewhere.

    The path is the fewest open criteria that lead to the stage, in the order of the ladder. Each comes with advice, the
    barriers that block it, the levers that help, and the instruments by which other regions meet it.
    """
    from .assessing import assessed, date_asked, language_asked
    from .limits import bounded
    from .output import write

    language = language_asked(lang or ("en" if format is Format.JSON else None))
    found = assessed([profile], date_asked(as_of), rubric, barriers, domain or [], language)
    if len(found) != 1:
        raise Stop([f"path takes one profile; {len(found)} were found"])
    result = _found(found[0], to, bool(domain), among, rubric, barriers, language)
    command = _command(profile, {"--as-of": as_of, "--rubric": rubric, "--barriers": barriers})
    with bounded(found[0].name, "path"):
        text = _rendered(result, command, format, language, output)
    write(text, output, json=format is Format.JSON, as_bytes=format in (Format.HTML, Format.MD))


def _found(
    one: Assessed, to: int, asked: bool, names: list[str] | None, rubric: str | None, barriers: str | None, lang: str
) -> Found:
    from simaturity.core.paths import path as shortest
    from simaturity.report.path.writing import Found

    from .among import among
    from .limits import bounded

    it = one.assessment
    _on_the_ladder(to, sorted(stage.stage for stage in it.rubric.stages))
    others = tuple((other.assessment, other.worded.checklist) for other in among(names, one, rubric, barriers, lang))
    checklist = one.worded.checklist
    with bounded(one.name, "path"):
        paths = tuple((domain, shortest(it, checklist, domain.id, to)) for domain in _domains(it, to, asked))
    return Found(it, checklist, to, paths, others)


def _on_the_ladder(to: int, stages: list[int]) -> None:
    if to not in stages:
        raise Stop([f"--to: the rubric has no Stage {to}", f"    help: its stages: {', '.join(map(str, stages))}"])


def _domains(it: Assessment, to: int, asked: bool) -> list[DomainResult]:
    """The domains asked for, else the core domains with evidence that are not so far."""
    return [
        one
        for name, one in it.domains.items()
        if asked or (name in it.rubric.domains and it.rubric.domains[name].core and one.evidence and one.supported < to)
    ]


def _command(profile: str, options: dict[str, str | None]) -> tuple[str, ...]:
    """What scores the same profile, with the options that change its result, as it is written again."""
    given = {"simaturity score": profile, **options}
    parts = (f"{name} {shlex.quote(value)}" for name, value in given.items() if value is not None)
    return tuple(escaped(part, most=4096) for part in parts)


def _rendered(found: Found, command: tuple[str, ...], format: Format, lang: str, output: str | None) -> str:
    from simaturity.report.path.writing import paths_view

    seen = paths_view(found, command, lang)
    if format is Format.JSON:
        from simaturity.report.path.as_json import render as render_json

        return render_json(found, seen)
    if format is Format.TEXT:
        from simaturity.report.path.text import render

        from .terminal import style

        return render(seen, style(to_file=output not in (None, "-")))
    from simaturity.report.pages import Pages

    return Pages(format.value, lang).page("path", view=seen)
