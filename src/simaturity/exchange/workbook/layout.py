"""Where things stand on a sheet: its rows, and which columns it has in a workbook."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.utils import get_column_letter

from .columns import ORDER, Column, column, parts
from .filling import Filled

TITLE, GUIDE, KEYS, HEADS, FIRST = 1, 2, 3, 4, 5
"""The rows of a sheet: its title, what it is for, the hidden keys, the headings and the first entry."""
LAST = 3000
"""The last row in which lists are offered and colours follow what is typed."""


class Layout:
    """Which columns a sheet has in a workbook, and where."""

    def __init__(self, filled: Filled, domains: Iterable[str]) -> None:
        self.sheet = filled.sheet
        found = dict.fromkeys(key for row in filled.rows for key in row.cells)
        self.keys = [ORDER]
        for one in filled.sheet.columns:
            own = [one.key] if not one.key.endswith(".") else [f"{one.key}{name}" for name in domains]
            others = [key for key in found if key not in own and column(self.sheet, parts(key).base) is one]
            self.keys += [*own, *_parts_together(others)]

    def letter(self, key: str) -> str:
        """The letters of a column."""
        return get_column_letter(self.number(key))

    def number(self, key: str) -> int:
        """The number of a column, from 1."""
        return self.keys.index(key) + 1

    def column(self, key: str) -> Column | None:
        """The column of a key."""
        return column(self.sheet, parts(key).base)


def _parts_together(keys: list[str]) -> list[str]:
    """Keys with what goes on beside its beginning; languages stay in the order in which the profile has them."""
    tags = list(dict.fromkeys(parts(key)[:2] for key in keys))
    return sorted(keys, key=lambda key: (tags.index(parts(key)[:2]), parts(key).part))
