"""``simaturity check``: whether profiles reach what they have to, today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import BarriersAsked, Lang, OutputFile, RubricAsked
from .stop import GATE, WRONG, say

if TYPE_CHECKING:
    from simaturity.report.check.view import Asked as Shown
    from simaturity.report.check.view import Checked, CheckView
    from simaturity.report.problems import Found

    from .checking import Asked


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


_MACHINES = (Format.GITHUB, Format.SARIF, Format.JUNIT)


def check(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    config: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="The settings; default: the nearest .simaturity.toml or pyproject.toml with a table."
        ),
    ] = None,
    preset: Annotated[
        str | None,
        typer.Option(metavar="PRESET", help="draft, publish or strict; default: that of the settings, else publish."),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(metavar="REV", help="The baseline, a revision of git; default: that of the settings."),
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE|today", help="The date to assess; default: today.")] = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    format: Annotated[
        Format, typer.Option(help="Text, JSON, or what a CI reads: github, sarif or junit.")
    ] = Format.TEXT,
    output: OutputFile = None,
    lang: Lang = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing to standard output; the exit code tells.")
    ] = False,
) -> None:
    """Check profiles against gates: stages, age and independence of evidence, declarations, tensions, regressions.

    Each gate is off, warns or fails, by a preset and by the settings in .simaturity.toml or pyproject.toml. The date is
    today, since this command is there to notice what lapses. Where a gate fails, the exit code is 3.
    """
    from simaturity.report.check.view import view as viewed

    from .assessing import date_asked, language_asked, today
    from .checking import Asked, read, settings, without_texts
    from .checking import check as checked

    language = language_asked(lang or (None if format is Format.TEXT else "en"))
    with _refusing(format, output, quiet):
        day, configuration = date_asked(as_of) or today(), settings(config, preset, against)
        names = without_texts(profile)
        asked = Asked(names, day, configuration, rubric, barriers, language, format is not Format.TEXT)
        profiles = read(asked)
        if not profiles.valid and format in _MACHINES:
            _refuse([(reading.path, reading.problems) for reading in profiles.readings], format, output, quiet)
        found = checked(asked, profiles)
    view = viewed(found, _shown(asked), language)
    if not quiet or output not in (None, "-"):
        _write(asked, found, view, format, output)
    if quiet or format is not Format.TEXT or output not in (None, "-"):
        say(view.tally)
    if any(result.state == "failed" for one in found for result in one.results):
        raise typer.Exit(GATE)


@contextmanager
def _refusing(format: Format, output: str | None, quiet: bool) -> Iterator[None]:
    """Tell a CI in its own format of settings and other files that turn out to be wrong."""
    from .inputs import Refused

    try:
        yield
    except Refused as wrong:
        if format not in _MACHINES:
            raise
        _refuse(wrong.found, format, output, quiet)


def _refuse(found: Found, format: Format, output: str | None, quiet: bool) -> None:
    """Tell a CI of errors in its own format: they come before any gate."""
    from .annotating import problems_rendered
    from .output import write

    if not quiet or output not in (None, "-"):
        write(problems_rendered(found, format.value, strict=False), output, as_bytes=True)
    raise typer.Exit(WRONG)


def _shown(asked: Asked) -> Shown:
    """How the gates were set, for those who read the result."""
    from simaturity.report.check.view import Asked as Shown

    made = asked.configuration
    return Shown(asked.day, made.preset, made.path, made.baseline)


def _write(asked: Asked, found: list[Checked], view: CheckView, format: Format, output: str | None) -> None:
    from .output import write

    if format is Format.TEXT:
        from simaturity.report.check.text import render

        from .terminal import style

        write(render(view, style(to_file=output not in (None, "-"))), output)
    elif format is Format.JSON:
        from simaturity.report.check.as_json import render as render_json

        write(render_json(found, _shown(asked), view), output, json=True)
    else:
        from simaturity.report.check.annotated import annotated

        from .annotating import rendered

        write(rendered(annotated(found, view), format.value), output, as_bytes=True)
