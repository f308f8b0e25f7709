"""The pieces of a YAML text: scalars, the signs around them, and every comment, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple


class Loss(Exception):  # noqa: N818 - it says what would happen
    """A text that cannot be laid out without loss, with the reason."""


class Event(NamedTuple):
    """What the parser found next; its place is a span of characters."""

    kind: str
    """``scalar``, ``mapping``, ``list`` or ``end`` of one of the two."""
    start: int
    end: int
    style: str = ""
    """Of a scalar: the quote or the sign of a block, or nothing. Of a collection: ``flow`` or ``block``."""
    value: str = ""
    """Of a scalar: its text, as YAML reads it."""

    @property
    def is_flow(self) -> bool:
        """Whether it is a collection in brackets."""
        return self.style == "flow"


class Comment(NamedTuple):
    """A comment, from its ``#`` to the end of the line."""

    text: str
    column: int
    """From 0."""
    beside: bool = False
    """Something else stands before it in its line."""
    pad: int = 0
    """Spaces between that and the comment."""
    blank: bool = False
    """A blank line stands before it."""


class Piece(NamedTuple):
    """A scalar or a sign: ``-``, ``?``, ``:``, ``,`` or a bracket."""

    sign: str
    """Empty for a scalar."""
    start: int
    end: int
    line: int
    column: int
    blank: bool
    """A blank line stands before it."""
    comments: tuple[Comment, ...]
    """Those between the piece before and this one."""


_GAP = re.compile(
    r"(?P<comment>\#[^\n]*)|(?P<break>\n)|(?P<space>[ ]+)|(?P<marker>^(?:---|\.\.\.)(?=[ \n]|\Z))"
    r"|(?P<sign>[-?:,\[\]{}])",
    re.MULTILINE,
)
_MOST_SHOWN = 20
BLOCKS = ("|", ">")
"""The signs of texts that stand below them."""


def pieces(text: str, events: Iterable[Event]) -> list[Piece]:
    """Take a text apart; the last piece stands for its end. Raises Loss where something stands between pieces."""
    cutter = _Cutter(text)
    for event in events:
        if event.kind == "scalar" and event.end > event.start:
            cutter.gap(event.start)
            cutter.scalar(event)
    cutter.gap(len(text))
    cutter.add("", len(text), len(text))
    return cutter.found


class _Cutter:
    """Goes through a text from piece to piece."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Piece] = []
        self.at = 0
        self._line = self._line_start = 0
        self._breaks = 1
        """Line breaks since the last piece or comment; the beginning of the text counts as one."""
        self._pad = 0
        self._beside = False
        """A piece stands in this line."""
        self._comments: list[Comment] = []

    def gap(self, end: int) -> None:
        """Take apart what stands before the next scalar."""
        while self.at < end:
            match = _GAP.match(self.text, self.at, end)
            if not match:
                raise Loss(f"line {self._line + 1}: {self.text[self.at : self.at + _MOST_SHOWN]!r} is in the way")
            start, kind = self.at, match.lastgroup
            self.at = match.end()
            if kind == "break":
                self._break(self.at)
            elif kind == "space":
                self._pad = self.at - start
            elif kind == "marker":
                self._breaks -= 1  # its line goes
            elif kind == "comment":
                self._comment(match.group().rstrip(), start)
            else:
                self.add(match.group(), start, self.at)

    def _break(self, line_start: int) -> None:
        self._line += 1
        self._line_start = line_start
        self._breaks += 1
        self._pad = 0
        self._beside = False

    def _comment(self, text: str, start: int) -> None:
        blank = self._breaks > 1 and bool(self.found or self._comments)
        self._comments.append(Comment(text, start - self._line_start, self._beside, self._pad, blank))
        self._breaks = 0

    def add(self, sign: str, start: int, end: int) -> None:
        """Note a piece, with the comments since the one before."""
        blank = self._breaks > 1
        column = start - self._line_start
        self.found.append(Piece(sign, start, end, self._line, column, blank, tuple(self._comments)))
        self._comments.clear()
        self._breaks = self._pad = 0
        self._beside = True

    def scalar(self, event: Event) -> None:
        """Note a scalar, which may have several lines."""
        self.add("", event.start, event.end)
        self.at = event.end
        inside = self.text[event.start : event.end]
        breaks = inside.count("\n")
        if not breaks:
            return
        self._line += breaks
        self._line_start = event.start + inside.rindex("\n") + 1
        if event.style in BLOCKS and inside.endswith("\n"):
            # The span of a block goes on to the next piece, and takes in the blank lines between.
            self._beside = False
            self._breaks = 1
