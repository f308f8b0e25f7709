"""A page of text being laid out: its width, colours and signs, and the few ways to place something on it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""
NARROWEST = 40
LEAST_BESIDE = 20
"""Columns that a text needs beside its label."""


class Style(NamedTuple):
    """What the place of output can show."""

    width: int = 80
    colour: bool = False
    unicode: bool = True


class Marks(NamedTuple):
    """The signs of the ladder: told apart by shape, not only by colour."""

    supported: str
    possible: str
    ruled_out: str
    declared: str
    yes: str
    no: str
    open: str
    beside: str
    """Does not apply."""
    rule: str


# rich breaks a line at any white space, also where that must not break: other signs of one column stand for it.
_HELD = {0x00A0: "\ufdd0", 0x202F: "\ufdd1"}
_LET_GO = {0xFDD0: "\u00a0", 0xFDD1: "\u202f"}

UNICODE = Marks("■", "□", "·", "◆", "✓", "✗", "?", "/", "─")
ASCII = Marks("#", "o", ".", "^", "+", "-", "?", "/", "-")


class Page:
    """Lines being laid out. Data are placed as plain text: nothing in them acts as markup."""

    def __init__(self, style: Style) -> None:
        self.lines: list[Text] = []
        self.marks = UNICODE if style.unicode else ASCII
        self.width = max(NARROWEST, min(style.width, WIDEST))
        self.console = Console(
            file=io.StringIO(),
            width=self.width,
            force_terminal=style.colour,
            color_system="standard" if style.colour else None,
            no_color=not style.colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )

    def blank(self) -> None:
        self.lines.append(Text())

    def line(self, text: Text | str, indent: int = 0, style: str = "") -> None:
        """One paragraph, wrapped and indented."""
        shown = Text(text, style=style) if isinstance(text, str) else text
        self.beside(Text(" " * indent), shown)

    def beside(self, left: Text, right: Text) -> None:
        """A text on the right of another, wrapped in the columns that are left."""
        for number, line in enumerate(self._wrapped(right, self.width - left.cell_len)):
            start = left if number == 0 else Text(" " * left.cell_len)
            self.lines.append(Text.assemble(start, line))

    def columns(self, cells: Sequence[tuple[int, Text]], indent: int = 0) -> None:
        """Texts beside each other, each wrapped in a column so wide."""
        wrapped = [self._wrapped(text, width) for width, text in cells]
        for lines in zip_longest(*wrapped, fillvalue=Text()):
            row = Text(" " * indent)
            for (width, _), line in zip(cells, lines, strict=True):
                row = Text.assemble(row, line, " " * (width - line.cell_len))
            self.lines.append(row)

    def _wrapped(self, text: Text, width: int) -> list[Text]:
        """The lines of a text in so many columns."""
        text.plain = text.plain.translate(_HELD)
        lines = list(text.wrap(self.console, width, overflow="fold"))
        for line in lines:
            line.plain = line.plain.translate(_LET_GO)
        return lines

    def heading(self, text: str, aside: str = "") -> None:
        """A title with a rule below."""
        title = Text(text, style="bold")
        if aside:
            title.append(f"  {aside}", style="dim")
        self.line(title)
        self.line(self.marks.rule * self.width, style="dim")

    def rows(self, rows: list[tuple[str, str]], indent: int = 2, labels: int = 0) -> None:
        """Labels, at least so wide, with their texts beside them, or below where it is narrow."""
        widest = max([labels, *(cell_len(label) for label, _ in rows)])
        for label, text in rows:
            if self.width - indent - widest - 2 < LEAST_BESIDE:
                self.line(label, indent, style="dim")
                self.line(text, indent + 2)
            else:
                gap = " " * (widest - cell_len(label) + 2)
                self.beside(Text.assemble(" " * indent, (label, "dim"), gap), Text(text))

    def text(self) -> str:
        """Everything so far, without blanks at the ends of lines."""
        if not self.lines:
            return ""
        for line in self.lines:
            line.rstrip()
        with self.console.capture() as captured:
            self.console.print(Text("\n").join(self.lines), no_wrap=True, overflow="ignore", crop=False)
        return captured.get()
