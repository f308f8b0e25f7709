"""The Excel writer: one workbook with a sheet for each table. It needs openpyxl.

Texts are cells of text, whatever they begin with; days before March 1900, which Excel does not know, are texts, too.
"""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from .as_csv import FORMULAS
from .table import Cell, Column, Row, Table
from .writing import Writer

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

ROWS = 1_048_576
"""What a sheet of Excel holds."""
MANY = 10_000
"""Rows that take seconds to write: openpyxl manages some 2,500 a second."""
TITLE = "simaturity tables"
"""By which a workbook of ours is known."""
FIRST_DAY = date(1900, 3, 1)
SAME = (1980, 1, 1, 0, 0, 0)
"""The time of every member of the file: equal input gives equal bytes."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_WIDTHS = {"date": 12, "boolean": 11, "integer": 11, "id": 22, "ids": 26, "text": 44, "json": 30}


class TooLong(Exception):  # noqa: N818 - what there is, not what went wrong
    """A table has more rows than a sheet holds."""

    def __init__(self, table: str) -> None:
        super().__init__(f"{table} has more than {ROWS - 1:,} rows, and a sheet of Excel holds no more")


class WorkbookWriter(Writer):
    """Writes one file; raises TooLong where a sheet is full.

    `warn` is called once, before the slow part, where there are many rows.
    """

    def __init__(self, path: str, tables: Sequence[Table], warn: Callable[[], None] = lambda: None) -> None:
        super().__init__(tables)
        self.path, self.warn = path, warn
        self.taken = 0
        self.book = Workbook(write_only=True)
        self.book.properties.title = TITLE
        self.book.properties.creator = "simaturity"
        self.sheets = {table.name: self._sheet(table) for table in tables}
        self.written = dict.fromkeys(self.sheets, 1)

    def _sheet(self, table: Table) -> WriteOnlyWorksheet:
        sheet: Any = self.book.create_sheet(table.name)
        sheet.freeze_panes = "A2"
        for number, column in enumerate(table.columns, start=1):
            width = max(_WIDTHS[column.type], len(column.name) + 3)
            sheet.column_dimensions[get_column_letter(number)].width = width
        heads = [WriteOnlyCell(sheet, column.name) for column in table.columns]
        for head in heads:
            head.font = Font(bold=True)
        sheet.append(heads)
        made: WriteOnlyWorksheet = sheet
        return made

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Take rows of a table."""
        more = list(rows)
        if self.taken <= MANY < self.taken + len(more):
            self.warn()
        self.taken += len(more)
        super().add(table, more)

    def _write(self, table: Table, rows: Sequence[Row]) -> None:
        self.written[table.name] += len(rows)
        if self.written[table.name] > ROWS:
            raise TooLong(table.name)
        sheet = self.sheets[table.name]
        for row in rows:
            sheet.append([self._cell(sheet, *pair) for pair in zip(row, table.columns, strict=True)])

    def _cell(self, sheet: WriteOnlyWorksheet, cell: Cell, column: Column) -> object:
        if isinstance(cell, date):
            return self._day(sheet, cell)
        if column.type not in ("text", "json") or not isinstance(cell, str):
            return cell
        text = _ESCAPE.sub("_x005F_", _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", cell))
        if not text.startswith((*FORMULAS, "#")):  # such as #N/A, which would be an error
            return text
        made = WriteOnlyCell(sheet, text)
        made.data_type = "s"
        made.quotePrefix = True
        return made

    def _day(self, sheet: WriteOnlyWorksheet, day: date) -> object:
        if day < FIRST_DAY:
            return day.isoformat()
        made = WriteOnlyCell(sheet, datetime(day.year, day.month, day.day))
        made.number_format = "yyyy-mm-dd"
        return made

    def _finish(self) -> None:
        sheet: Any
        for name, sheet in self.sheets.items():
            columns = get_column_letter(len(self.tables[name].columns))
            sheet.auto_filter.ref = f"A1:{columns}{self.written[name]}"
        self.book.save(self.path)
        _timeless(self.path)

    def _let_go(self) -> None:
        """Take away what openpyxl keeps of sheets that were not saved."""
        sheet: Any
        for sheet in self.sheets.values():
            if not sheet.closed:
                with suppress(OSError):
                    sheet.close()
                    sheet._writer.cleanup()


_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def _timeless(path: str) -> None:
    """Write the file anew without the time at which it was made."""
    beside = f"{path}.timeless"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, SAME)
            info.compress_type = zipfile.ZIP_DEFLATED
            with old.open(member) as source, new.open(info, "w", force_zip64=member.file_size > 2**31) as target:
                if member.filename == "docProps/core.xml":
                    target.write(_TIME.sub(rb"\g<1>1980-01-01T00:00:00Z", source.read()))
                else:
                    while piece := source.read(1 << 20):
                        target.write(piece)
    os.replace(beside, path)


def is_ours(path: str) -> bool:
    """Whether a file is a workbook that this module has written."""
    try:
        with zipfile.ZipFile(path) as book, book.open("docProps/core.xml") as core:
            return f"<dc:title>{TITLE}</dc:title>".encode() in core.read(10_000)
    # The last three are what zipfile says of a packing it does not know, of a password, and of a cut part.
    except (OSError, KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return False
