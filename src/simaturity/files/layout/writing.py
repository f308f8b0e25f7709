"""The tree of a YAML text written in the one layout that simaturity has for it."""

from __future__ import annotations

from .pieces import Comment
from .scalars import Scalar
from .tree import Collection, Document, Entry

STEP = 2
LEAST_PAD = 2
"""Spaces between a value and the comment beside it."""
_BRACKETS = {"mapping": ("{", "}"), "list": ("[", "]"), "pair": ("", "")}


def write(document: Document) -> str:
    """Write a document, in lines that end with a line feed."""
    pen = _Pen()
    pen.comments(document.above, 0)
    if document.root.flow:
        pen.start(0, blank=False)
        pen.flow(document.root)
        pen.beside(document.beside)
    else:
        pen.block(document.root, 0)
    pen.comments(document.below, 0)
    return pen.text()


class _Pen:
    """Writes lines; the last one may be incomplete."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._opens = True
        """The next line is the first of its block: no blank line before it."""
        self._full = False
        """A comment stands at the end of this line."""

    def text(self) -> str:
        return "\n".join(self._lines) + "\n"

    # ---- Lines

    def start(self, column: int, blank: bool) -> None:
        """Begin a line."""
        if blank and not self._opens:
            self._lines.append("")
        self._opens = self._full = False
        self._lines.append(" " * column)

    def add(self, text: str) -> None:
        """Go on in the line."""
        self._lines[-1] += text

    @property
    def column(self) -> int:
        return len(self._lines[-1])

    def beside(self, comments: list[Comment]) -> None:
        """Put comments behind what stands in the line, one below the other."""
        for i, comment in enumerate(comments):
            if i == 0:
                self.add(" " * max(comment.pad, LEAST_PAD))
                column = self.column
            else:
                self._lines.append(" " * column)
            self.add(comment.text)
            self._full = True

    def comments(self, comments: list[Comment], column: int) -> None:
        """Give comments lines of their own."""
        for comment in comments:
            self.start(column, comment.blank)
            self.add(comment.text)
            self._full = True

    def scalar(self, scalar: Scalar, column: int) -> None:
        """Write a scalar; its further lines begin at the column."""
        self.add(scalar.first)
        self.beside([scalar.beside] if scalar.beside else [])
        self._lines += [" " * column + line if line else "" for line in scalar.rest]
        if scalar.is_block:
            self._full = True
            self._opens = scalar.kept  # a blank line behind it would become part of it

    # ---- Blocks

    def block(self, block: Collection, column: int, compact: bool = False) -> None:
        """Write a mapping or list of lines; a compact one goes on in the line that is begun."""
        for entry in block.entries:
            if not compact:
                self.comments(entry.above, column)
                self.start(column, entry.blank)
            compact = False
            if entry.key:
                self.scalar(entry.key, 0)
                self.add(":")
            else:
                self.add("-")
            self._value(entry, column)
        self.comments(block.below, column)

    def _value(self, entry: Entry, column: int) -> None:
        value = entry.value
        self.beside(entry.opening)
        if isinstance(value, Collection) and not value.flow:
            self._below(entry, value, column + STEP)
        elif value:
            if entry.before or self._full or (entry.lower and entry.key and not _is_block(value)):
                self._opens = True
                self.comments(entry.before, column + STEP)
                self.start(column + STEP, blank=False)
            else:
                self.add(" ")
            if isinstance(value, Collection):
                self.flow(value)
            else:
                self.scalar(value, column + STEP)
        self.beside(entry.beside)
        if entry.below:
            self._opens = True
            self.comments(entry.below, column + STEP)

    def _below(self, entry: Entry, value: Collection, column: int) -> None:
        if entry.key or self._full or value.entries[0].above:
            self._opens = True
            self.block(value, column)
        else:
            self.add(" ")
            self.block(value, column, compact=True)

    # ---- Brackets

    def flow(self, flow: Collection) -> None:
        """Write what stands in brackets; its lines begin behind the opening one."""
        opening, closing = _BRACKETS[flow.kind]
        self.add(opening)
        column = self.column
        self.beside(flow.opening)
        for i, entry in enumerate(flow.entries):
            if entry.above or self._full or (i and entry.breaks):
                self._opens = True
                self.comments([one._replace(blank=False) for one in entry.above], column)
                self.start(column, blank=False)
            elif i:
                self.add(" ")
            self._item(entry, column)
            last = i + 1 == len(flow.entries)
            if entry.colon and not entry.value and not (last and (entry.beside or flow.below)):
                self.add(" ")  # `a:,` is a word to some parsers
            self.add("" if last else ",")
            self.beside(entry.beside)
        self.comments([one._replace(blank=False) for one in flow.below], column)
        if self._full:
            self.start(max(column - 1, 0), blank=False)
        self.add(closing)

    def _item(self, entry: Entry, column: int) -> None:
        if entry.key:
            self.scalar(entry.key, 0)
            self.add(":" if entry.colon else "")
            self.beside(entry.opening)
            if entry.before or entry.lower or self._full:
                column += STEP
                self.comments([one._replace(blank=False) for one in entry.before], column)
                self.start(column, blank=False)
            elif entry.value:
                self.add(" ")
        if isinstance(entry.value, Collection):
            self.flow(entry.value)
        elif entry.value:
            self.scalar(entry.value, column + STEP)


def _is_block(value: Scalar | Collection) -> bool:
    return isinstance(value, Scalar) and value.is_block
