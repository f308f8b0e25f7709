"""Fills questionnaires in as people do, by another library than the one that reads them."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.exchange.workbook.asking import Asking
from simaturity.exchange.workbook.columns import SHEET
from simaturity.exchange.workbook.write import workbook
from simaturity.reading.load import in_language, load_barriers, load_profile, load_rubric
from simaturity.report.catalogue import catalogue

SMALLEST = {
    "schema": "simaturity/profile/1",
    "rubric": "social-innovation-policy/1",
    "region": {"id": "x-vale", "name": "Vale"},
    "as_of": "2025",
}
FULL = Path(__file__).resolve().parents[2] / "examples/valid/full.yaml"


@cache
def rules(lang: str) -> tuple[Rubric, Checklist]:
    """The shipped rubric and checklist in a language."""
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    return rubric, in_language(load_barriers(), "social-innovation-barriers", lang)


def full() -> Profile:
    """A profile with all parts."""
    return load_profile(FULL)


def smallest() -> Profile:
    """A profile with nothing in it."""
    return Profile.model_validate(SMALLEST)


@cache
def questionnaire(lang: str = "en", whole: bool = False) -> bytes:
    """A questionnaire of a profile."""
    return workbook(Asking(full() if whole else smallest(), *rules(lang), lang, catalogue(lang)))


class Person:
    """Somebody with a questionnaire on the screen."""

    def __init__(self, lang: str = "en", whole: bool = False) -> None:
        self.book: Workbook = load_workbook(io.BytesIO(questionnaire(lang, whole)))

    def page(self, sheet: str) -> Worksheet:
        """A sheet, by its key."""
        return next(page for page in self.book.worksheets if page.cell(3, 1).value == f"{SHEET}{sheet}")

    def cell(self, sheet: str, key: str, row: str | int) -> Cell | Any:
        """A cell, by the key of its column and the id, or the number, of its row; on the cover by its key."""
        page = self.page(sheet)
        if sheet == "profile":
            return next(page.cell(one[0].row, 3) for one in page.iter_rows() if one[0].value == key)
        at = next(cell.column for cell in page[3] if cell.value == key)
        if isinstance(row, str):
            row = next(one[1].row for one in page.iter_rows(min_row=5) if one[1].value == row)
        return page.cell(row, at)

    def type(self, sheet: str, row: str | int, **values: Any) -> None:
        """Type values into a row; a dot in a key is written as two underscores."""
        for key, value in values.items():
            self.cell(sheet, key.replace("__", "."), row).value = value

    def free(self, sheet: str) -> int:
        """The first row without anything in it."""
        page = self.page(sheet)
        return 1 + max(cell.row for one in page.iter_rows() for cell in one if cell.value is not None)

    def add(self, sheet: str, **values: Any) -> int:
        """Fill a further row in."""
        row = self.free(sheet)
        self.type(sheet, row, **values)
        return row

    def saved(self) -> bytes:
        """The workbook as a file."""
        stream = io.BytesIO()
        self.book.save(stream)
        return stream.getvalue()
