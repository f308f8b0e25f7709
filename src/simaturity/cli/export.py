"""``simaturity export``: tidy tables for researchers, or a workbook to fill in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import BarriersAsked, Lang, RubricAsked
from .stop import Stop, say

if TYPE_CHECKING:
    from .exporting import Asked


class Format(StrEnum):
    """The formats of an export."""

    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    DATAPACKAGE = "datapackage"


class Waves(StrEnum):
    """What makes a panel."""

    YEARLY = "yearly"


def export(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    format: Annotated[
        Format,
        typer.Option(
            metavar="FORMAT",
            help="csv, parquet, xlsx or datapackage: tables; xlsx of one profile: a workbook to fill in.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="A new folder; with xlsx a new file. Default: tables, or the name of the profile with .xlsx.",
        ),
    ] = None,
    as_of: Annotated[
        list[str] | None,
        typer.Option(metavar="DATE|today", help="A date to assess; may be repeated. Default: each profile's own."),
    ] = None,
    waves: Annotated[
        Waves | None, typer.Option(help="A panel: the last day of each year up to the date of the profile.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="The first year of --waves; default: of the first statement."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE|today", help="Where --waves end; default: the profile's date.")
    ] = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    lang: Lang = None,
    tables: Annotated[
        bool, typer.Option("--tables", help="With xlsx and one profile: its tables, not the workbook to fill in.")
    ] = False,
) -> None:
    """Write tidy tables for pandas, R, DuckDB or a spreadsheet, or a workbook in which people fill in a profile.

    The tables hold a row for each assessment, domain, criterion, milestone, condition, barrier and source, with a
    codebook beside them. Several dates make a panel, with what changed from each to the next.
    """
    from .assessing import date_asked, language_asked
    from .exporting import Asked
    from .exporting_tables import write_tables
    from .inputs import refuse_twice

    refuse_twice(profile)
    if (since or until) and waves is None:
        raise Stop(["--from and --to need --waves yearly"])
    if waves is not None and as_of:
        raise Stop(["--as-of and --waves do not go together", "    help: each of them says which dates to assess"])
    first, last = date_asked(since, "--from"), date_asked(until, "--to")
    if first and last and first > last:
        raise Stop([f"--from: {since} is after --to {until}"])
    to_fill_in = format is Format.XLSX and not (tables or waves or as_of) and _is_one(profile)
    days = {day: text if text != "today" else f"{day}" for text in as_of or () if (day := date_asked(text))}
    asked = Asked(
        profile,
        tuple(sorted(days.items())),
        waves is not None,
        first,
        last,
        rubric,
        barriers,
        language_asked(lang or (None if to_fill_in else "en")),
    )
    if to_fill_in:
        _write_questionnaire(asked, output)
        return
    say(*write_tables(asked, format.value, output))
    if tables and format is not Format.XLSX:
        say(f"--tables: is for xlsx; {format.value} is always tables")


def _is_one(names: list[str]) -> bool:
    """Whether the names mean one profile."""
    import os

    return len(names) == 1 and not os.path.isdir(names[0])


def _write_questionnaire(asked: Asked, output: str | None) -> None:
    from simaturity.core.problem import escaped

    from .exporting_names import place_of_questionnaire
    from .exporting_place import check_file, file
    from .exporting_tables import need
    from .inputs import profiles
    from .questionnaire import questionnaire
    from .ruling import Named

    need("openpyxl", "xlsx")
    named = Named(asked.rubric, asked.barriers)
    ((_, profile),) = profiles(asked.names, named.given)
    place = place_of_questionnaire(output, asked.names[0], profile.key)
    check_file(place)
    book = questionnaire(profile, named.of(profile, asked.lang), asked.lang)
    with file(place) as path, open(path, "wb") as stream:
        stream.write(book)
    told = "a workbook to fill in; read it back with `simaturity import`. For its tables add --tables"
    say(f"{escaped(place, most=4096)}: {told}")
