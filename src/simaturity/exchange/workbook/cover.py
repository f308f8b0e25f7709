"""Writes the cover: how to fill the workbook in, what its colours mean, and the head of the profile."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from simaturity.core.text import say

from .asking import Asking
from .columns import COVER, SHEET, SHEETS, VALUE, Column, column, parts
from .filling import Cells
from .headings import column_headings, guides, hints, instructions, legend
from .layout import KEYS, TITLE
from .looks import LINE, fit
from .offering import name_of
from .putting import print_set_up, protect, put

_LAST = 4


def write_cover(page: Worksheet, cells: Cells, it: Asking, titles: Mapping[str, str]) -> None:
    """Fill the first sheet."""
    page.title = titles[COVER.key]
    for letter, width in zip("ABCD", (6, 34, 62, 62), strict=True):
        page.column_dimensions[letter].width = width
    page.column_dimensions["A"].hidden = True
    _Cover(page, it, titles).write(cells)
    page.row_dimensions[KEYS].hidden = True
    protect(page)
    print_set_up(page, None, f"B1:D{page.max_row}")


class _Cover:
    """Writes from above to below."""

    def __init__(self, page: Worksheet, it: Asking, titles: Mapping[str, str]) -> None:
        self.page, self.it, self.titles = page, it, titles
        self.row = KEYS + 1

    def write(self, cells: Cells) -> None:
        """All parts."""
        _ = self.it.translations.gettext
        page = self.page
        region = say(self.it.profile.region.name, self.it.lang, self.it.profile.language)
        title = _("{region}: questionnaire on social-innovation policy").format(region=region)
        put(page.cell(TITLE, 2), title, "sm title")
        page.row_dimensions[TITLE].height = 40
        put(
            page.cell(2, 2),
            " ".join(say(self.it.rubric.title, self.it.lang, self.it.rubric.language).split()),
            "sm guide",
        )
        page.merge_cells(start_row=2, start_column=2, end_row=2, end_column=_LAST)
        put(page.cell(KEYS, 1), f"{SHEET}{COVER.key}", "sm key")
        put(page.cell(KEYS, 3), VALUE, "sm key")
        self._part(_("How to fill it in"))
        for number, step in enumerate(instructions(self.it.translations), 1):
            self._wide(f"{number}. {step}")
        self._part(_("What the colours mean"))
        self._colours()
        self._part(_("The region and this questionnaire"))
        self._head(cells)
        self._part(_("The sheets"))
        self._index()

    def _part(self, title: str) -> None:
        self.page.row_dimensions[self.row].height = 34
        put(self.page.cell(self.row, 2), title, "sm part")
        self.row += 1

    def _wide(self, text: str) -> None:
        put(self.page.cell(self.row, 2), text, "sm guide")
        self.page.merge_cells(start_row=self.row, start_column=2, end_row=self.row, end_column=_LAST)
        self.page.row_dimensions[self.row].height = LINE * (1 + len(text) // 150) + 4
        self.row += 1

    def _colours(self) -> None:
        for name, meaning in legend(self.it.translations).items():
            put(self.page.cell(self.row, 2), meaning, f"sm {name}")
            fit(self.page, self.row, ((meaning, 34),))
            self.row += 1

    def _head(self, cells: Cells) -> None:
        """A row for each key, and for each language that a text has."""
        said, told = column_headings(self.it.translations), hints(self.it.translations)
        keys = [key for one in COVER.columns for key in self._keys(one, cells)]
        for key in keys:
            one = column(COVER, parts(key).base)
            assert one
            name, language = f"{COVER.key}/{one.key}", parts(key).tag
            by_language = any(other.startswith(f"{one.key}[") for other in keys)
            star = one.required and (language or not by_language)
            label = said[name] + (" *" if star else "") + (f" [{language}]" if language else "")
            put(self.page.cell(self.row, 1), key, "sm key")
            put(self.page.cell(self.row, 2), label, "sm given")
            put(self.page.cell(self.row, 3), cells.get(key), "sm given" if key == "rubric" else "sm input")
            put(self.page.cell(self.row, 4), told.get(name) or told.get(one.form), "sm hint")
            if one.choices:
                rule = DataValidation(type="list", formula1=name_of(one.choices), allow_blank=True)
                rule.showErrorMessage = False
                rule.add(f"C{self.row}")
                self.page.add_data_validation(rule)
            fit(self.page, self.row, ((label, 34), (cells.get(key), 62), (told.get(name) or told.get(one.form), 66)))
            self.row += 1

    def _keys(self, one: Column, cells: Cells) -> list[str]:
        """The rows of a key. One that is there by language has none without, where it has the profile's own."""
        further = [key for key in cells if parts(key).base == one.key and key != one.key]
        whole = one.key not in cells and f"{one.key}[{self.it.profile.language}]" in further
        return further if whole else [one.key, *further]

    def _index(self) -> None:
        told = guides(self.it.translations)
        for sheet in SHEETS:
            cell = self.page.cell(self.row, 2)
            put(cell, self.titles[sheet.key], "sm link")
            place = f"{quote_sheetname(self.titles[sheet.key])}!B1"
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
            put(self.page.cell(self.row, 3), told[sheet.key], "sm hint")
            self.page.merge_cells(start_row=self.row, start_column=3, end_row=self.row, end_column=_LAST)
            self.page.row_dimensions[self.row].height = LINE * (1 + len(told[sheet.key]) // 125) + 2
            self.row += 1
