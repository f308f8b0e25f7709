"""A page of text being laid out: its width, colours and signs, and the few ways to place something on it."""

from __future__ import annotations

import io
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""
NARROWEST = 40
LEAST_BESIDE = 20
"""Columns that a text needs beside its label."""


@dataclass(frozen=True, slots=True)
class Style:
    """What the place of output can show."""

    width: int = 80
    colour: bool = False
    unicode: bool = True


@dataclass(frozen=True, slots=True)
class Marks:
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


UNICODE = Marks("■", "□", "·", "◆", "✓", "✗", "?", "/", "─")
ASCII = Marks("#", "o", ".", "^", "+", "-", "?", "/", "-")


class Page:
    """Lines being laid out. Data are placed as plain text: nothing in them acts as markup."""

    def __init__(self, style: Style) -> None:
        self.buffer = io.StringIO()
        self.marks = UNICODE if style.unicode else ASCII
        self.width = max(NARROWEST, min(style.width, WIDEST))
        self.console = Console(
            file=self.buffer,
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
        self.console.print()

    def line(self, text: Text | str, indent: int = 0, style: str = "") -> None:
        """One paragraph, wrapped and indented."""
        shown = Text(text, style=style) if isinstance(text, str) else text
        self.console.print(Padding(shown, (0, 0, 0, indent)))

    def heading(self, text: str, aside: str = "") -> None:
        """A title with a rule below."""
        title = Text(text, style="bold")
        if aside:
            title.append(f"  {aside}", style="dim")
        self.console.print(title)
        self.console.print(Text(self.marks.rule * self.width, style="dim"))

    def rows(self, rows: list[tuple[str, str]], indent: int = 2, labels: int = 0) -> None:
        """Labels, at least so wide, with their texts beside them, or below where it is narrow."""
        widest = max([labels, *(cell_len(label) for label, _ in rows)])
        if self.width - indent - widest - 2 < LEAST_BESIDE:
            for label, text in rows:
                self.line(label, indent, style="dim")
                self.line(text, indent + 2)
            return
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True, min_width=labels)
        table.add_column(ratio=1, overflow="fold")
        for label, text in rows:
            table.add_row(Text(label, style="dim"), Text(text))
        self.console.print(Padding(table, (0, 0, 0, indent)))

    def text(self) -> str:
        """Everything so far, without blanks at the ends of lines."""
        return "\n".join(line.rstrip() for line in self.buffer.getvalue().split("\n"))
