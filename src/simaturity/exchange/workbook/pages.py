"""From grids of cells to rows by key: a hidden row names each sheet and its columns, wherever they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from simaturity.core.problem import Problem, shown

from .choices import Finder
from .columns import BY_KEY, COVER, FORMAT, HEADINGS, ORDER, SHEET, TITLE, VALUE, Sheet, column, parts
from .grid import Content, Failed, Formula, Grid, coordinate
from .package import Refused

_MOST_ABOVE = 50
"""Rows in which the hidden row is looked for."""
_STAR = re.compile(r" \*(?=$| \[)")
"""What marks a heading under which every row says something."""


class Cell(NamedTuple):
    """What stands somewhere, and where, as people say it."""

    content: Content | None
    place: str
    """``Barriers!C7``."""
    heading: str | None = None
    """What stands over the cell, or beside it on the cover."""


class Line(NamedTuple):
    """One row of entries."""

    cells: Mapping[str, Cell]
    """By key; empty cells too, since something may be missing there."""
    order: int | None
    place: str
    """Its first cell."""


class Told(NamedTuple):
    """What the hidden sheet tells."""

    told: Mapping[str, str]
    finders: Mapping[str, Finder]
    options: Mapping[str, tuple[str, ...]]
    """The ids of each list, in its order."""


Report = Callable[[str, Problem], None]
"""Takes a problem and its place."""


def told(grids: list[Grid]) -> Told:
    """Read the hidden sheet. Raises `Refused` where there is none, or one of a later format."""
    grid = next((one for one in grids if one.cells.get((1, 1)) == "format"), None)
    given = str(grid.cells.get((1, 2), "")) if grid else ""
    if grid is None or not given.startswith(FORMAT.rpartition("/")[0]):
        help = "give the workbook that simaturity export --format xlsx made, with its hidden sheet"
        raise Refused("a workbook of another kind: no questionnaire of simaturity", help)
    if given != FORMAT:
        raise Refused(
            f"{shown(given)} is a later format than this version of simaturity reads", "install a newer version"
        )
    columns: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, at), content in grid.cells.items():
        columns[at][row] = str(content)
    keys = {key: columns[2].get(row, "") for row, key in columns[1].items()}
    lists = {
        cells[1]: {one: cells[row] for row, one in sorted(columns[at + 1].items()) if row in cells and row > 1}
        for at, cells in list(columns.items())
        if at > 2 and at % 2 and 1 in cells
    }
    return Told(
        keys,
        {name: Finder(titles) for name, titles in lists.items()},
        {name: tuple(one) for name, one in lists.items()},
    )


class Pages:
    """The sheets of a questionnaire, by key; what belongs to none is reported."""

    def __init__(self, grids: list[Grid], hidden: Told, report: Report) -> None:
        self._hidden, self._report = hidden, report
        self.cover: dict[str, Cell] = {}
        self.lines: dict[str, list[Line]] = defaultdict(list)
        self.titles: dict[str, str] = {}
        for grid in grids:
            if grid.cells.get((1, 1)) != "format":
                self._take(grid)
        titled = {key.removeprefix(TITLE): title for key, title in hidden.told.items() if key.startswith(TITLE)}
        for key in BY_KEY:
            title = self.titles.setdefault(key, titled.get(key, key))
            if key not in self._found:
                self._report(
                    title, Problem("unknown-sheet", (), "this sheet is missing; it is read as empty", None, "warning")
                )

    @property
    def _found(self) -> set[str]:
        return {*self.lines, *([COVER.key] if self.cover else [])}

    def _take(self, grid: Grid) -> None:
        marks = (
            (row, content.removeprefix(SHEET))
            for (row, at), content in sorted(grid.cells.items())
            if row <= _MOST_ABOVE and isinstance(content, str) and content.startswith(SHEET)
        )
        row, key = next(marks, (0, ""))
        sheet = BY_KEY.get(key)
        if sheet is None:
            if grid.cells:
                self._unknown(grid)
            return
        if sheet.key in self._found:
            help = "keep one of them"
            self._report(grid.title, Problem("duplicate-key", (), f"a second sheet of {shown(self.titles[key])}", help))
            return
        self.titles[key] = grid.title
        if sheet is COVER:
            self.cover = self._cover(grid, row)
        else:
            self.lines[key] = list(self._lines(grid, sheet, row))

    def _unknown(self, grid: Grid) -> None:
        """A sheet of somebody's own; or one of ours that has lost its hidden row, which is no small matter."""
        if any(key.startswith(TITLE) and title == grid.title for key, title in self._hidden.told.items()):
            message, help = (
                "its hidden row with the names of the columns is gone",
                "copy the answers into a new questionnaire",
            )
            self._report(grid.title, Problem("unknown-sheet", (), message, help))
        else:
            message, help = "no sheet of the questionnaire; it is not read", "move what it says into a note"
            self._report(grid.title, Problem("unknown-sheet", (), message, help, "warning"))

    def _cover(self, grid: Grid, row: int) -> dict[str, Cell]:
        at = next((at for (one, at), content in grid.cells.items() if one == row and content == VALUE), 3)
        found: dict[str, Cell] = {}
        for (one, where), content in sorted(grid.cells.items()):
            key = str(content)
            if where == 1 and one > row and column(COVER, parts(key).base) and key not in found:
                found[key] = self._cell(grid, (one, at), grid.cells.get((one, 2)))
        return found

    def _lines(self, grid: Grid, sheet: Sheet, key_row: int) -> Iterator[Line]:
        rows: dict[int, dict[int, Content]] = defaultdict(dict)
        for (row, at), content in grid.cells.items():
            if row > key_row:
                rows[row][at] = content
        heads = {row for row, cells in rows.items() if cells.get(1) == HEADINGS}
        columns = self._columns(grid, sheet, key_row, heads, rows)
        head = min(heads, default=key_row + 1)
        for row in sorted(rows.keys() - heads):
            if any(at in rows[row] for at in columns):
                order = rows[row].get(1)
                cells = {key: self._cell(grid, (row, at), grid.cells.get((head, at))) for at, key in columns.items()}
                place = f"{grid.title}!{coordinate((row, min(columns)))}"
                yield Line(cells, order if isinstance(order, int) else None, place)

    def _columns(
        self, grid: Grid, sheet: Sheet, key_row: int, heads: set[int], rows: Mapping[int, Mapping[int, Content]]
    ) -> dict[int, str]:
        """The key of each column; what has none is told, once for each column."""
        found: dict[int, str] = {}
        head = min(heads, default=key_row + 1)
        for at in sorted(
            {at for cells in rows.values() for at in cells} | {at for row, at in grid.cells if row == key_row}
        ):
            if at == 1:
                continue
            key = self._key(sheet, grid.cells.get((key_row, at)), grid.cells.get((head, at)))
            place = f"{grid.title}!{coordinate((head, at))}"
            if key is None:
                message, help = "no column of the questionnaire; it is not read", "move what it says into the notes"
                self._report(place, Problem("unknown-column", (), message, help, "warning"))
            elif key in found.values():
                self._report(place, Problem("duplicate-key", (), "this column is there twice", "keep one of them"))
            else:
                found[at] = key
        return found

    def _key(self, sheet: Sheet, key: Content | None, heading: Content | None) -> str | None:
        """The key that a column has in the hidden row; a domain's column may be added under its name."""
        if isinstance(key, str) and key != ORDER and column(sheet, parts(key).base):
            return key
        if sheet.key == "instruments" and isinstance(heading, str) and key is None:
            name = self._hidden.finders["domain"](heading.strip())
            if name in self._hidden.options["domain"] or name.startswith("other/"):
                return f"domains.{name}"
        return None

    def _cell(self, grid: Grid, place: tuple[int, int], heading: Content | None) -> Cell:
        content = grid.cells.get(place)
        where = f"{grid.title}!{coordinate(place)}"
        if isinstance(content, Formula):
            self._report(where, Problem("formula-cell", (), "a formula", "type the text or number itself"))
            content = None
        elif isinstance(content, Failed):
            self._report(
                where, Problem("formula-cell", (), f"the error {shown(content.shown)}", "type what belongs there")
            )
            content = None
        elif isinstance(content, str) and not content.strip():
            content = None
        return Cell(content, where, _STAR.sub("", heading) if isinstance(heading, str) else None)
