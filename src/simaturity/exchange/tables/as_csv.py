"""The CSV writer: a file for each table, as RFC 4180 has it, in UTF-8, with a line feed at the end of a line.

A cell is empty where nothing is known. A text of a profile or rubric that a spreadsheet would take for a formula has
an apostrophe before it; ids, dates and numbers never look like one.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack

from .table import Cell, Row, Table
from .writing import Writer

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
_FLAGS: Mapping[Cell, Cell] = {True: "true", False: "false"}


class CsvWriter(Writer):
    """Writes CSV files to a folder."""

    ending = "csv"

    def __init__(self, folder: str, tables: Sequence[Table]) -> None:
        super().__init__(tables)
        self.files = ExitStack()
        self.writers = {}
        for table in tables:
            path = os.path.join(folder, f"{table.name}.{self.ending}")
            stream = open(path, "w", encoding="utf-8", newline="")  # noqa: SIM115 - the stack closes it
            self.files.enter_context(stream)
            self.writers[table.name] = csv.writer(stream, lineterminator="\n")
            self.writers[table.name].writerow([column.name for column in table.columns])

    def _write(self, table: Table, rows: Sequence[Row]) -> None:
        made = [_MADE.get(column.type) for column in table.columns]
        if any(made):
            columns = zip(*rows, strict=True)
            cells = (map(make, one) if make else one for make, one in zip(made, columns, strict=True))
            rows = list(zip(*cells, strict=True))
        self.writers[table.name].writerows(rows)

    def _let_go(self) -> None:
        self.files.close()


def harmless(cell: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell


_MADE: Mapping[str, Callable[[Cell], Cell]] = {"boolean": _FLAGS.get, "text": harmless}
"""By the type of a column, how its cells become what is written; others are written as they are."""
