"""The cells of a workbook: texts, numbers, dates, and whether a formula stands behind them."""

from __future__ import annotations

import math
import posixpath
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from . import signs
from .package import Package, Refused

MOST_CELLS, MOST_LETTERS = 300_000, 10_000_000
"""Cells with something in them in one workbook, and letters in these: many cells may share one long text."""
_MOST_COLUMN, _MOST_ROW = 16_384, 1_048_576
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(50, 59)))
"""Numbers of the formats for dates that need not be written out."""
_END, _FROM_1904 = 2_958_466, 1_462
"""The number of the day after the last one, and how much less it is where days count from 1904."""
_NO_DATE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DATE = re.compile(r"[dy]|m(?!.*0)", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"

Place = tuple[int, int]
"""Row and column, from 1."""


class Formula(NamedTuple):
    """What stands in a cell that is to be calculated; its last result is nobody's word."""


class Failed(NamedTuple):
    """What stands in a cell where a calculation has failed."""

    shown: str


Content = str | int | float | bool | date | Formula | Failed


class Grid(NamedTuple):
    """One sheet."""

    title: str
    cells: dict[Place, Content]


def grids(package: Package) -> list[Grid]:
    """All sheets of a workbook, in its order. Raises `Refused`."""
    book, relations = _Book(), _Relations()
    package.parse("xl/workbook.xml", book)
    package.parse("xl/_rels/workbook.xml.rels", relations)
    strings, styles = _Strings(), _Styles()
    for kind, target in (("sharedStrings", strings), ("styles", styles)):
        if part := next((one for name, one in relations.by_type if name == kind), None):
            package.parse(part, target)
    found = []
    left, letters = MOST_CELLS, MOST_LETTERS
    for title, relation in book.sheets:
        part = relations.targets.get(relation)
        if part is None or not package.has(part):
            raise Refused(f'its sheet "{title[:40]}" is missing', "open it in a spreadsheet, and save it again")
        reader = _Sheet(strings.texts, styles.dates, book.from_1904, left, letters)
        package.parse(part, reader)
        left, letters = left - len(reader.cells), reader.letters
        found.append(Grid(title, reader.cells))
    return found


def coordinate(place: Place) -> str:
    """A place as people write it: C7."""
    row, column = place
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


class _Target:
    """Takes tags one after another, so that no tree of them is ever built."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag begins."""

    def end(self, tag: str) -> None:
        """A tag ends."""

    def data(self, text: str) -> None:
        """Text between tags."""

    def close(self) -> None:
        """All is said."""


class _Book(_Target):
    """The names of the sheets."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.from_1904 = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        if name == "sheet":
            self.sheets.append((attributes["name"], attributes.get(_RELATION) or attributes[_STRICT]))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")


class _Relations(_Target):
    """Where the parts are."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.by_type: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if _local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/xl", attributes["Target"])).lstrip("/")
            self.targets[attributes["Id"]] = target
            self.by_type.append((attributes["Type"].rpartition("/")[2], target))


class _Text(_Target):
    """Collects the text of an item, without what tells how it is spoken."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._takes = False
        self._spoken = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        self._spoken += name == "rPh"
        self._takes = name == "t" and not self._spoken

    def end(self, tag: str) -> None:
        self._spoken -= _local(tag) == "rPh"
        self._takes = False

    def data(self, text: str) -> None:
        if self._takes:
            self.pieces.append(text)

    def take(self) -> str:
        """The text so far, and begin anew."""
        text = signs.read("".join(self.pieces))
        self.pieces.clear()
        return text


class _Strings(_Text):
    """The texts that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def end(self, tag: str) -> None:
        super().end(tag)
        if _local(tag) == "si":
            self.texts.append(self.take())


class _Styles(_Target):
    """Which styles of cells show a date."""

    def __init__(self) -> None:
        self.dates: list[bool] = []
        self._formats: dict[str, str] = {}
        self._of_cells = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        if name == "numFmt":
            self._formats[attributes["numFmtId"]] = attributes["formatCode"]
        elif name == "cellXfs":
            self._of_cells = True
        elif name == "xf" and self._of_cells:
            self.dates.append(self._is_date(attributes.get("numFmtId", "0")))

    def end(self, tag: str) -> None:
        if _local(tag) == "cellXfs":
            self._of_cells = False

    def _is_date(self, number: str) -> bool:
        code = self._formats.get(number)
        if code is None:
            return number.isascii() and number.isdecimal() and int(number[:6]) in _DATE_FORMATS
        return bool(_DATE.search(_NO_DATE.sub("", code[:200]).partition(";")[0]))


class _Sheet(_Text):
    """The cells of a sheet."""

    def __init__(self, strings: list[str], dates: list[bool], from_1904: bool, most: int, letters: int) -> None:
        super().__init__()
        self.cells: dict[Place, Content] = {}
        self.letters = letters
        """Those that may still come."""
        self._strings, self._dates, self._from_1904, self._most = strings, dates, from_1904, most
        self._row = self._column = 0
        self._cell: Mapping[str, str] | None = None
        self._is_formula = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        name = _local(tag)
        if name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        elif name == "c":
            self._row, self._column = self._place(attributes.get("r"))
            self._cell, self._is_formula = attributes, False
            self.pieces.clear()
        elif name == "f":
            self._is_formula = True
        elif name == "v":
            self._takes = True

    def end(self, tag: str) -> None:
        super().end(tag)
        if _local(tag) == "c" and self._cell is not None:
            content = Formula() if self._is_formula else self._content(self._cell)
            if content is not None and content != "":
                self.cells[self._row, self._column] = content
                self.letters -= len(content) if isinstance(content, str) else 0
                if len(self.cells) > self._most:
                    raise Refused(f"it has more than {MOST_CELLS:,} cells with something in them")
                if self.letters < 0:
                    raise Refused(f"its cells hold more than {MOST_LETTERS:,} letters")
            self._cell = None

    def _place(self, reference: str | None) -> Place:
        if reference is None:
            return self._row, self._column + 1
        found = _PLACE.fullmatch(reference)
        if not found:
            raise ValueError("no place of a cell")
        column = 0
        for letter in found.group(1):
            column = column * 26 + ord(letter) - ord("A") + 1
        row = int(found.group(2))
        if column > _MOST_COLUMN or not 0 < row <= _MOST_ROW:
            raise ValueError("beyond the last cell")
        return row, column

    def _content(self, cell: Mapping[str, str]) -> Content | None:
        kind, raw = cell.get("t", "n"), "".join(self.pieces)
        if kind in ("inlineStr", "str"):
            return self.take()
        if raw == "":
            return None
        if kind == "s":
            return self._strings[abs(int(raw))]
        if kind == "b":
            return raw in ("1", "true")
        if kind == "e":
            return Failed(raw[:20])
        if kind == "d":
            return datetime.fromisoformat(raw).date()
        return self._number(float(raw), int(cell.get("s", "0")))

    def _number(self, value: float, style: int) -> Content:
        end = _END - (_FROM_1904 if self._from_1904 else 0)
        if 0 <= style < len(self._dates) and self._dates[style] and 1 <= value < end:
            return _day(int(value), self._from_1904)
        if not math.isfinite(value):
            raise ValueError("no number")
        return int(value) if value.is_integer() else value


def _day(serial: int, from_1904: bool) -> date:
    """The day of a number; Excel counts a 29 February 1900 that never was."""
    if from_1904:
        return date(1904, 1, 1) + timedelta(serial)
    return date(1899, 12, 30 if serial > 60 else 31) + timedelta(serial)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
