"""``simaturity diff``: what changed, and whether it was the policy or only what is known of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Lang, OutputFile
from .stop import GATE, say

if TYPE_CHECKING:
    from .ignoring import Told


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    MD = "md"
    JSON = "json"
    HTML = "html"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


class Gate(StrEnum):
    """What a change can be that must not pass unseen."""

    REGRESS = "regress"
    CHANGE = "change"
    CONTRADICTED = "contradicted"
    EXPIRY = "expiry"


def diff(
    old: Annotated[
        str, typer.Argument(help="A profile or folder: a path, REV:path for a revision of git, or a shipped region.")
    ],
    new: Annotated[
        str | None, typer.Argument(help="Likewise; left out with --against, or with --from and --to.")
    ] = None,
    against: Annotated[
        str | None, typer.Option(metavar="REV", help="Hold the file or folder against a revision of git.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="DATE|today", help="The date of the old side; default: its own.")
    ] = None,
    to: Annotated[
        str | None, typer.Option(metavar="DATE|today", help="The date of the new side; default: its own.")
    ] = None,
    rubric: Annotated[
        str | None,
        typer.Option(
            metavar="RUBRIC", help="A rubric file or name, of each side's revision; default: each profile's own."
        ),
    ] = None,
    old_rubric: Annotated[
        str | None,
        typer.Option(metavar="RUBRIC", help="The rubric of the old side, where it was another one; also REV:path."),
    ] = None,
    barriers: Annotated[
        str | None,
        typer.Option(metavar="LIST", help="A barriers checklist, of each side's revision; default: the rubric's."),
    ] = None,
    old_barriers: Annotated[
        str | None, typer.Option(metavar="LIST", help="The checklist of the old side; also REV:path.")
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Only this kind, or all that begin so, such as stage; may be repeated."),
    ] = None,
    fail_on: Annotated[
        list[Gate] | None,
        typer.Option(
            metavar="GATE", help="Exit with 3 at a regress, a change, contradicted or expiry; may be repeated."
        ),
    ] = None,
    ignore: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Changes let pass; default: .simaturity-ignore.yaml, if it is there."),
    ] = None,
    format: Annotated[
        Format,
        typer.Option(help="Text, Markdown, JSON, HTML, or what a CI reads of the gates: github, sarif or junit."),
    ] = Format.TEXT,
    output: OutputFile = None,
    lang: Lang = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing to standard output; the exit code tells.")
    ] = False,
) -> None:
    """Tell what changed between two states of a region, each change with its cause.

    A stage moves because the policy changed, because a term passed, because somebody found a document, or because a
    mistake was mended: each change says which it was. The two states are two files, two dates of one file, or a file
    and a revision of git. In CI, --fail-on stops what must not pass unseen.
    """
    from .annotating import FORMATS, refusing_in
    from .assessing import language_asked
    from .diffing import asked, pairs
    from .gates import short_of
    from .ignoring import let_pass
    from .showing import kinds_asked, show

    wanted, gates = kinds_asked(only or []), [one.value for one in fail_on or []]
    language = language_asked(lang or ("en" if format is Format.JSON or format.value in FORMATS else None))
    rules = (old_rubric, rubric), (old_barriers, barriers)
    with refusing_in(format.value, output, quiet):
        found = let_pass(pairs(asked((old, new), against, (from_, to), *rules)), ignore, wanted)
    if not quiet or output not in (None, "-"):
        if format.value in FORMATS:
            _annotate(gates, found, format.value, output)
        else:
            show(found, format.value, language, output)
    short = short_of(gates, found)
    if short:
        say(*short)
        raise typer.Exit(GATE)


def _annotate(gates: list[str], found: list[Told], format: str, output: str | None) -> None:
    from .annotating import rendered
    from .gate_annotations import needs_gate, of_diff
    from .output import write

    if not gates:
        raise needs_gate(format, "--fail-on")
    write(rendered(of_diff(gates, found), format), output, as_bytes=True)
