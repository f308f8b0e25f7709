"""A page on which regions stand beside each other: in columns of words, or in rows of signs where there are many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from ..page import Page, Style
from ..words import words
from .view import CompareView

LEAST = 18
"""Columns that an answer needs beside another; with less room the answers stand below each other."""
WIDEST_LABEL = 24
TOGETHER = 5
"""Signs that stand together before a gap, so that an eye can count them."""
GAP = 2


class Sign(NamedTuple):
    """One sign of a row, with its colour."""

    sign: str
    style: str


Cells = Sequence[Text]
"""One for each region."""


class Sheet:
    """A page of a comparison being laid out."""

    def __init__(self, seen: CompareView, style: Style) -> None:
        self.it, self.page, self.say = seen, Page(style), words(seen.lang)
        self.unicode = style.unicode
        self.widest = max(cell_len(one.name) for one in seen.regions)

    def section(self, title: str) -> None:
        """Begin a section."""
        self.page.blank()
        self.page.heading(title)

    def number(self, number: int) -> str:
        """The number of a region, as wide as that of the last."""
        return f"{number:>{len(str(len(self.it.regions)))}}"

    @property
    def label(self) -> int:
        """The width of a column of numbers and names: the longest, up to a third of the page."""
        return min(self.widest + len(self.number(0)) + 1, self.page.width // 3) + GAP

    def named(self, number: int) -> Text:
        """A region's number and name."""
        return Text.assemble((f"{self.number(number)} ", "dim"), self.it.regions[number - 1].name)

    # ---- Words

    def beside(self, rows: Sequence[tuple[str, Cells]], titles: Iterable[str]) -> None:
        """What is said of each region: beside each other under their names, or below where it is narrow.

        `titles` are those of all such rows of a section, so that its parts look alike.
        """
        label = min(max(map(cell_len, titles)), WIDEST_LABEL) + GAP
        wide = (self.page.width - label) // len(self.it.regions)
        if wide < LEAST + GAP:
            self._below(rows)
            return
        self.across("", [Text(one.name, style="dim") for one in self.it.regions], label, wide)
        for title, cells in rows:
            self.across(title, cells, label, wide)

    def across(self, title: str, cells: Cells, label: int, wide: int) -> None:
        """A label and texts in columns, with a gap before each column."""
        apart = [part for cell in cells for part in ((wide - GAP, cell), (GAP, Text()))]
        self.page.columns([(label - GAP, Text(title)), (GAP, Text()), *apart])

    def _below(self, rows: Iterable[tuple[str, Cells]]) -> None:
        widest = min(self.widest, self.page.width // 3)
        room = self.page.width - widest - 3 * GAP
        for title, cells in rows:
            self.page.line(title, indent=GAP)
            for region, cell in zip(self.it.regions, cells, strict=True):
                self.page.columns(
                    [(widest, Text(region.name, style="dim")), (GAP, Text()), (room, cell)], indent=2 * GAP
                )

    # ---- Signs

    def signs(self, rows: Sequence[Sequence[Sign]], heads: Sequence[str]) -> None:
        """A row of signs for each region, under letters or numbers; in as many parts as the width asks for."""
        room = self.page.width - self.label
        at_once = room - room // (TOGETHER + 1)
        for first in range(0, len(heads), at_once):
            if first:
                self.page.blank()
            some = slice(first, first + at_once)
            self._heads(heads[some], room)
            for number, signs in enumerate(rows, 1):
                self.page.columns([(self.label, self.named(number)), (room, _row(signs[some]))])

    def _heads(self, heads: Sequence[str], room: int) -> None:
        """What stands above the columns reads downward, since a column has room for one letter."""
        tall = max(map(len, heads))
        for line in range(tall):
            signs = [Sign(head.rjust(tall)[line], "dim") for head in heads]
            self.page.columns([(self.label, Text()), (room, _row(signs))])


def _row(signs: Iterable[Sign]) -> Text:
    """Signs in a row, with a gap after every few."""
    text = Text()
    for i, (sign, style) in enumerate(signs):
        # No space that the row could be broken at.
        text.append("\u00a0" if i and i % TOGETHER == 0 else "")
        text.append(sign.replace(" ", "\u00a0"), style=style)
    return text
