"""The hidden sheet: what the workbook is, and the lists with the ids that titles stand for."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from .asking import Asking
from .choices import Titles
from .columns import FORMAT, LISTS, TITLE, TYPE
from .layout import FIRST, LAST
from .offering import GROWING, name_of
from .putting import put


def write_lists(book: Workbook, lists: Mapping[str, Titles], it: Asking, titles: Mapping[str, str]) -> None:
    """Write the sheet, and give each list its name."""
    page = book.create_sheet(LISTS)
    told = {
        "format": FORMAT,
        "language": it.lang,
        **{f"{TYPE}{name}": one.type for name, one in it.rubric.conditions.items()},
        **{f"{TITLE}{name}": title for name, title in titles.items()},
    }
    for number, (key, value) in enumerate(told.items(), 1):
        put(page.cell(number, 1), key, "sm key")
        put(page.cell(number, 2), value, "sm key")
    at = 3
    for name, choices in lists.items():
        put(page.cell(1, at), name, "sm key")
        for number, (one, title) in enumerate(choices.items(), 2):
            put(page.cell(number, at), title, "sm key")
            put(page.cell(number, at + 1), one, "sm key")
        if choices:
            letter = get_column_letter(at)
            _name(book, name, f"{quote_sheetname(LISTS)}!${letter}$2:${letter}${len(choices) + 1}")
        at += 2
    for name, sheet in zip(GROWING, ("sources", "instruments"), strict=True):
        # As many as there are ids, so that the list grows with the sheet.
        column = f"{quote_sheetname(titles[sheet])}!$B${FIRST}"
        _name(book, name, f"OFFSET({column},0,0,MAX(1,COUNTA({column}:$B${LAST})),1)")
    page.sheet_state = "hidden"
    page.protection.sheet = True


def _name(book: Workbook, choices: str, place: str) -> None:
    name = name_of(choices)
    book.defined_names[name] = DefinedName(name, attr_text=place)
