"""``simaturity report``: pages to read, to print and to check line by line."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from simaturity.core.problem import escaped

from .options import AsOf, BarriersAsked, Lang, RubricAsked
from .stop import Stop, say

MOST_NAMED = 10
"""Files that are named one by one when they are written."""


class Format(StrEnum):
    """The formats of a report."""

    HTML = "html"
    MD = "md"


def report(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    format: Annotated[Format, typer.Option(help="A page of HTML that needs nothing else, or Markdown.")] = Format.HTML,
    lang: Lang = None,
    as_of: AsOf = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    output: Annotated[
        str | None,
        typer.Option(metavar="FILE|DIR|-", help="Where to write; default: NAME.html or NAME.md in this folder."),
    ] = None,
    templates: Annotated[
        str | None, typer.Option(metavar="DIR", help="A folder of your own templates, before ours.")
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write a report on each region, and an index where there are several.

    A report shows all that a profile holds: the stages with the evidence behind each, the instruments over time, the
    conditions, barriers and levers, and every source. The HTML is one file that loads nothing from elsewhere. It can be
    read, printed or sent.
    """
    from .assessing import assessed, date_asked, language_asked
    from .destination import destination
    from .rendering import pages

    language = language_asked(lang)
    found = assessed(profile, date_asked(as_of), rubric, barriers, [], language)
    where = destination(output, [one.name for one in found], [one.profile.key for one in found], format.value)
    if open_ and where.names == ("-",):
        raise Stop(["--open: standard output is no page that a browser could open"])
    where.write(pages(found, where, format.value, language, templates))
    if where.names != ("-",):
        say(*_written(where.paths))
    if open_:
        _show(where.paths[-1])


def _written(paths: tuple[str, ...]) -> list[str]:
    """Name the files; of many, how many there are and the index."""
    if len(paths) <= MOST_NAMED:
        return [f"{escaped(path, most=4096)}: written" for path in paths]
    return [f"{escaped(paths[-1], most=4096)}: written, with {len(paths) - 1} reports beside it"]


def _show(path: str) -> None:
    """Open the index, or the one page there is."""
    import webbrowser
    from pathlib import Path

    if not webbrowser.open(Path(path).resolve().as_uri()):
        say(f"{escaped(path, most=4096)}: no browser was found to open it")
