"""``simaturity check``: whether profiles reach what they have to, today."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import BarriersAsked, Lang, OutputFile, RubricAsked
from .stop import GATE, say

if TYPE_CHECKING:
    from simaturity.report.check.view import Asked as Shown
    from simaturity.report.check.view import Checked, CheckView

    from .checking import Asked


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


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

    from .annotating import FORMATS, refuse, refusing_in
    from .assessing import date_asked, language_asked, today
    from .checking import Asked, read, settings, without_texts
    from .checking import check as checked
    from .ruling import Named

    language = language_asked(lang or (None if format is Format.TEXT else "en"))
    with refusing_in(format.value, output, quiet):
        day, configuration = date_asked(as_of) or today(), settings(config, preset, against)
        names = without_texts(profile)
        rules = Named(rubric, barriers)
        asked = Asked(names, day, configuration, rules, language, format is not Format.TEXT)
        profiles = read(asked)
        if not profiles.valid and format.value in FORMATS:
            refuse([(reading.path, reading.problems) for reading in profiles.readings], format.value, output, quiet)
        found = checked(asked, profiles)
    view = viewed(found, _shown(asked), language)
    if not quiet or output not in (None, "-"):
        _write(asked, found, view, format, output)
    if quiet or format is not Format.TEXT or output not in (None, "-"):
        say(view.tally)
    if any(result.state == "failed" for one in found for result in one.results):
        raise typer.Exit(GATE)


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
