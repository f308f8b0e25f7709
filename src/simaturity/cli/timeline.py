"""``simaturity timeline``: how the stages of one region moved, and how they will if nothing new happens."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Domains, Lang, OutputFile, RubricAsked
from .stop import Stop

if TYPE_CHECKING:
    from datetime import date

    from .assessing import Assessed


class Format(StrEnum):
    """The formats of a timeline."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


def timeline(
    profile: Annotated[
        str, typer.Argument(help="A profile: a file, - for standard input, or the name of a shipped region.")
    ],
    format: Annotated[
        Format, typer.Option(help="Text or a page to read, JSON for programs, CSV for spreadsheets.")
    ] = Format.TEXT,
    lang: Lang = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE|today", help="Where the past ends and the forecast begins; default: the profile's."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="In whose year the chart begins; default: that of the first step."),
    ] = None,
    domain: Domains = None,
    rubric: RubricAsked = None,
    output: OutputFile = None,
) -> None:
    """Show each domain's stage over time, with the event behind each step, and what lapses next unless renewed.

    Every statement of a profile is dated, so one file holds the whole course. What comes after the date of the
    assessment is a forecast: the stages if nothing new happens.
    """
    from simaturity.core.problem import escaped

    from .assessing import assessed, date_asked, language_asked
    from .limits import bounded
    from .output import write

    in_english = format in (Format.JSON, Format.CSV)
    language = language_asked(lang or ("en" if in_english else None))
    begin = date_asked(since, "--from")
    found = assessed([profile], date_asked(as_of), rubric, None, domain or [], language)
    if len(found) != 1:
        message = f"timeline takes one profile, and {escaped(profile, most=4096)} holds {len(found)}"
        raise Stop([message, "    help: name one of them"])
    if begin and begin.year > found[0].assessment.as_of.year:
        raise Stop([f"--from: {since} is after {found[0].assessment.as_of.year}, the year of the assessment"])
    with bounded(found[0].name, "timeline"):
        text = _rendered(found[0], begin, format, language, domain, output)
    write(text, output, json=format is Format.JSON, as_bytes=format in (Format.HTML, Format.MD, Format.CSV))


def _rendered(
    found: Assessed, begin: date | None, format: Format, lang: str, domains: list[str] | None, output: str | None
) -> str:
    from simaturity.core.timeline import forecast
    from simaturity.core.timeline import timeline as steps

    it = found.assessment
    taken, coming = (find(it.profile, it.rubric, it.as_of, domains or None) for find in (steps, forecast))
    if format is Format.JSON:
        from simaturity.report.timeline.as_json import render as render_json

        return render_json(it, taken, coming, lang)
    if format is Format.CSV:
        from simaturity.report.timeline.as_csv import render as render_csv

        return render_csv(it, taken, coming)
    from simaturity.report.timeline.view import timeline_view

    view = timeline_view(it, taken, coming, lang, begin)
    if format is Format.TEXT:
        from simaturity.report.timeline.text import render

        from .terminal import style

        return render(view, style(to_file=output not in (None, "-")))
    from simaturity.report.timeline.page import render as render_page

    return render_page(view, format.value)
