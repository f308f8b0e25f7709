"""Writes the sheets of entries: their columns, rows, drop-down lists, colours and what is printed."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .asking import Asking
from .choices import Finder, Titles
from .colouring import colour
from .columns import ANSWERED, HEADINGS, ORDER, SHEET, Column, Sheet, parts
from .filling import Filled, Row
from .headings import column_headings, guides
from .layout import FIRST, GUIDE, HEADS, KEYS, TITLE, Layout
from .looks import GENERAL, LINE, TEXT, fit, leave_open
from .offering import offer
from .putting import print_set_up, protect, put
from .telling import asked_text
from .widths import frozen, heading_lines, width

EXTRA = 15
"""Rows without an entry that are drawn at the end; what is below them takes answers as well."""
_PAPER = 300
"""Units of width that one sheet of paper takes."""


class Writer:
    """Writes sheets into a workbook."""

    def __init__(self, book: Workbook, lists: Mapping[str, Titles], it: Asking, titles: Mapping[str, str]) -> None:
        self.book, self.lists, self.it, self.titles = book, lists, it, titles
        self._criterion = Finder(lists["criterion"])
        self.guides, self.headings = guides(it.translations), column_headings(it.translations)

    def write(self, filled: Filled) -> None:
        """Write one sheet."""
        page = self.book.create_sheet(self.titles[filled.sheet.key])
        layout = Layout(filled, self.lists["domain"])
        headings = {key: self._heading(layout, key) for key in layout.keys[1:]}
        widths = {key: width(one, headings[key], self.lists) for key in headings if (one := layout.column(key))}
        self._head(page, layout, headings, widths)
        for number, row in enumerate(filled.rows, FIRST):
            self._row(page, layout, widths, number, row)
        last = FIRST + len(filled.rows) - 1
        for number in range(last + 1, last + 1 + EXTRA):
            for at, key in enumerate(layout.keys[1:], 2):
                put(page.cell(number, at), None, _input(layout.column(key)))
        offer(page, layout, filled.rows, self.lists, self.it.translations)
        colour(page, layout, self.lists)
        _set_up(page, layout, widths, last + EXTRA)

    def _head(self, page: Worksheet, layout: Layout, headings: Mapping[str, str], widths: Mapping[str, float]) -> None:
        """Title, guide, the hidden keys and the headings."""
        sheet = layout.sheet
        for row in (TITLE, GUIDE):
            for at in range(1, len(layout.keys) + 1):
                put(page.cell(row, at), None, "sm guide")
        put(page.cell(TITLE, 2), self.titles[sheet.key], "sm title")
        put(page.cell(GUIDE, 2), self.guides[sheet.key], "sm guide")
        page.merge_cells(start_row=GUIDE, start_column=2, end_row=GUIDE, end_column=_guide_end(widths))
        for at, key in enumerate(layout.keys, 1):
            put(page.cell(KEYS, at), f"{SHEET}{sheet.key}" if key == ORDER else key, "sm key")
            put(page.cell(HEADS, at), HEADINGS if key == ORDER else headings[key], "sm heading")
        page.row_dimensions[TITLE].height, page.row_dimensions[GUIDE].height = 32, 36
        most = max(heading_lines(heading, widths[key]) for key, heading in headings.items() if key != "option")
        page.row_dimensions[HEADS].height = LINE * max(most, 2) + 4

    def _heading(self, layout: Layout, key: str) -> str:
        one = layout.column(key)
        assert one
        if one.key.endswith("."):
            return self.lists["domain"].get(key.removeprefix(one.key), key)
        said = self.headings.get(f"{layout.sheet.key}/{one.key}") or self.headings[one.key]
        found = parts(key)
        star, language = " *" if one.required else "", f" [{found.tag}]" if found.tag else ""
        return f"{said}{star}{language}" + (f" +{found.part}" if found.part > 1 else "")

    def _row(self, page: Worksheet, layout: Layout, widths: Mapping[str, float], number: int, row: Row) -> None:
        put(page.cell(number, 1), row.order, "sm key")
        texts = []
        for at, key in enumerate(layout.keys[1:], 2):
            one = layout.column(key)
            assert one
            value = row.cells.get(key)
            if one.form == "shown":
                value = asked_text(self.it, layout.sheet.key, row.cells, self._criterion)
            put(page.cell(number, at), value, _style_of(layout.sheet, one, row))
            texts.append((value, widths[key] if key != "option" and (key != "id" or row.kind != "option") else 0))
        fit(page, number, texts)


def _input(one: Column | None) -> str:
    if one and one.form == "shown":
        return "sm given"
    return "sm number" if one and one.form == "number" else "sm input"


def _style_of(sheet: Sheet, one: Column, row: Row) -> str:
    """The style of a cell: given where it is asked, open where it answers."""
    if sheet.key == "findings" and row.kind == "asked" and one.key in ("criterion", "domains"):
        return "sm given"
    if sheet.key not in ANSWERED:
        return _input(one)
    if row.kind == "option":
        return {"id": "sm quiet", "option": "sm quiet", "asks": "sm option", "answer": "sm mark"}.get(
            one.key, "sm given"
        )
    given = {"id": "sm id", "option": "sm quiet", "asks": "sm given"}
    if sheet.key == "conditions":
        given |= {"id": "sm asked id", "asks": "sm asked"}
    return given.get(one.key) or _input(one)


def _guide_end(widths: Mapping[str, float]) -> int:
    """The column up to which the guide runs: as far as a screen is wide."""
    taken = 0.0
    for at, one in enumerate(widths.values(), 2):
        taken += one
        if taken > 110:
            return at
    return len(widths) + 1


def _set_up(page: Worksheet, layout: Layout, widths: Mapping[str, float], last: int) -> None:
    """Widths, what stays in sight, what is protected and how it is printed."""
    for at, key in enumerate(layout.keys, 1):
        dimension = page.column_dimensions[get_column_letter(at)]
        one = layout.column(key)
        dimension.width = widths.get(key, 6)
        dimension.hidden = key in (ORDER, "option")
        if one and one.form != "shown":
            leave_open(dimension, GENERAL if one.form == "number" else TEXT)
    page.row_dimensions[KEYS].hidden = True
    stays = frozen((key, one) for key, one in widths.items() if key != "option")
    page.freeze_panes = f"{get_column_letter(layout.number(stays) + 1)}{FIRST}"
    protect(page)
    wide = sum(widths.values())
    if wide > _PAPER:
        page.print_title_cols = f"B:{get_column_letter(layout.number(stays))}"
    area = f"B1:{get_column_letter(len(layout.keys))}{last}"
    print_set_up(page, f"{HEADS}:{HEADS}", area, pages=max(1, round(wide / _PAPER)))
