"""``simaturity compare``: regions side by side, and what one has that another lacks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import BarriersAsked, Domains, Lang, OutputFile
from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.core.comparison import Comparison

    from .assessing import Assessed

LEAST, MOST = 2, 50
"""How many profiles a comparison takes."""


class Format(StrEnum):
    """The formats of a comparison."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


def compare(
    profile: Annotated[
        list[str],
        typer.Argument(help="2 to 50 profiles: files, folders, - for standard input, or names of shipped regions."),
    ],
    format: Annotated[
        Format, typer.Option(help="Text or a page to read, JSON for programs, CSV for spreadsheets.")
    ] = Format.TEXT,
    lang: Lang = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE|today", help="One date for all; default: each profile's own.")
    ] = None,
    rubric: Annotated[
        str | None, typer.Option(metavar="RUBRIC", help="A rubric file or name; default: the one that all name.")
    ] = None,
    barriers: BarriersAsked = None,
    domain: Domains = None,
    output: OutputFile = None,
) -> None:
    """Compare regions: stages side by side, who is ahead of whom and how surely, what one has that another lacks.

    Only domains for which every region has evidence are compared. A region is ahead in every case, or only on what is
    shown so far; otherwise it is undecided. There is no average and no ranking.
    """
    from simaturity.core.comparison import compare as compared

    from .assessing import assessed, date_asked, language_asked
    from .inputs import refuse_twice
    from .limits import bounded
    from .output import write

    in_english = format in (Format.JSON, Format.CSV)
    language = language_asked(lang or ("en" if in_english else None))
    refuse_twice(profile)
    _bound(profile)
    found = assessed(profile, date_asked(as_of), rubric, barriers, domain or [], language)
    _check(found, rubric)
    if len({one.assessment.as_of for one in found}) > 1:
        say("the profiles speak for different dates; --as-of DATE compares all at one")
    with bounded(", ".join(one.name for one in found), "comparison"):
        text = _rendered(compared([one.assessment for one in found]), found[0], format, language, output)
    write(text, output, json=format is Format.JSON, as_bytes=format in (Format.HTML, Format.MD, Format.CSV))


def _bound(names: list[str]) -> None:
    """Refuse a folder of too many profiles before they are read."""
    import os

    from simaturity.files.folders import yaml_files
    from simaturity.reading.translating import is_texts

    for name in names:
        if name != "-" and os.path.isdir(name):
            _count(sum(not is_texts(file) for file in yaml_files(name).files), least=0)


def _count(named: int, least: int = LEAST) -> None:
    if not least <= named <= MOST:
        were = "1 profile was" if named == 1 else f"{named} profiles were"
        raise Stop([f"compare takes {LEAST} to {MOST} profiles; {were} named"])


def _check(found: list[Assessed], rubric: str | None) -> None:
    """Refuse what cannot be compared: too few or too many profiles, doubles, several rubrics."""
    from simaturity.core.problem import escaped

    _count(len(found))
    seen: dict[str, str] = {}
    for one in found:
        other = seen.setdefault(one.profile.key, one.name)
        if other != one.name:
            told = [escaped(text, most=4096) for text in (other, one.name)]
            help = 'give one of them an id of its own, such as "id: second" at the top of its file'
            message = '{} and {}: two profiles have the id "{id}"'.format(*told, id=one.profile.key)
            raise Stop([message, f"    help: {help}"])
    pins = {one.profile.rubric: escaped(one.name, most=4096) for one in reversed(found)}
    if rubric is None and len(pins) > 1:
        named = ", ".join(f"{name} names {pin}" for pin, name in sorted(pins.items()))
        raise Stop([f"the profiles name different rubrics: {named}", "    help: choose the one for all with --rubric"])


def _rendered(found: Comparison, first: Assessed, format: Format, lang: str, output: str | None) -> str:
    if format is Format.JSON:
        from simaturity.report.compare.as_json import render as render_json

        return render_json(found, lang)
    if format is Format.CSV:
        from simaturity.report.compare.as_csv import render as render_csv

        return render_csv(found, lang)
    from simaturity.report.compare.view import compare_view

    seen = compare_view(found, first.worded.checklist, lang)
    if format is Format.TEXT:
        from simaturity.report.compare.text import render

        from .terminal import style

        return render(seen, style(to_file=output not in (None, "-")))
    from simaturity.report.pages import Pages

    return Pages(format.value, lang).page("compare", comparison=seen)
