"""From the pieces of a YAML text to its tree: which comment belongs to which entry is decided here.

A comment in a line of its own belongs to what follows, unless it is indented further than that: then it ends the
mapping or list that is indented as far, or stands below a key that has nothing else below it.
"""

from __future__ import annotations

from .pieces import Comment, Event, Loss, Piece
from .scalars import Scalar, read_scalar
from .tree import Collection, Document, Entry


def build(text: str, events: list[Event], cut: list[Piece], unended: bool = False) -> Document:
    """Build the tree. `unended`: the last line of the source had no end. Raises Loss."""
    return _Builder(text, events, cut, unended).document()


class _Builder:
    """Walks events and pieces side by side."""

    def __init__(self, text: str, events: list[Event], cut: list[Piece], unended: bool) -> None:
        self._text = text
        self._events = iter(events)
        self._cut = cut
        self._at = 0
        self._gap: list[Comment] = []
        """Comments before the next piece that belong to nothing yet."""
        self._unended = unended
        self._look()

    # ---- Pieces and the comments between them

    @property
    def _next(self) -> Piece:
        return self._cut[self._at]

    def _look(self) -> None:
        self._gap += self._next.comments

    def _take(self, sign: str) -> Piece:
        piece = self._next
        if piece.sign != sign or self._at == len(self._cut) - 1:
            raise Loss(f"line {piece.line + 1}: {sign or 'a value'} is missing")
        self._at += 1
        self._look()
        return piece

    def _all_of_gap(self) -> list[Comment]:
        found, self._gap = self._gap, []
        return found

    def _beside(self) -> list[Comment]:
        """Take the comment beside the last piece, with the lines right under it that go on in its column."""
        if not self._gap or not self._gap[0].beside:
            return []
        first = self._gap[0]
        length = 1
        # Right behind a dash, that is the column of what comes next, too.
        for comment in self._gap[1:] if self._cut[self._at - 1].sign != "-" else ():
            if comment.column != first.column or comment.blank:
                break
            length += 1
        found, self._gap = self._gap[:length], self._gap[length:]
        return found

    def _indented(self, column: int) -> list[Comment]:
        """Take the comments that stand as far in as a column, up to the first that does not."""
        length = 0
        while length < len(self._gap) and self._gap[length].column >= column:
            length += 1
        found, self._gap = self._gap[:length], self._gap[length:]
        return found

    # ---- The tree

    def document(self) -> Document:
        event = next(self._events)
        if event.kind == "scalar":
            raise Loss("no mapping")
        if event.is_flow:
            above = self._all_of_gap()
            root = self._flow(event)
            beside = self._beside()
        else:
            above, beside = [], []
            root = self._block(event, -1)
        if self._at != len(self._cut) - 1:
            raise Loss(f"line {self._next.line + 1}: more than one value")
        return Document(above, root, beside, self._all_of_gap())

    def _block(self, event: Event, outer: int) -> Collection:
        """A mapping or list of lines; `outer` is the indentation of the mapping around it."""
        block = Collection(event.kind, False)
        column = self._next.column
        # A list may stand as far left as its key; its comments then stand further in than those of the mapping.
        inner = column + 1 if column == outer else column
        while (first := next(self._events)).kind != "end":
            entry = Entry(self._all_of_gap(), blank=self._next.blank)
            if event.kind == "mapping":
                self._key(entry, first)
                first = next(self._events)
            else:
                self._take("-")
            self._value(entry, first, column)
            block.entries.append(entry)
        block.below = self._indented(inner)
        return block

    def _key(self, entry: Entry, event: Event) -> None:
        if self._next.sign == "?":
            self._take("?")
            entry.above += self._all_of_gap()
        line = self._next.line
        entry.key = self._scalar(event, 0)
        if "\n" in self._text[event.start : event.end]:
            raise Loss(f"line {line + 1}: a key of several lines")
        if self._next.sign == ":":
            self._take(":")
            entry.colon = True

    def _value(self, entry: Entry, event: Event, column: int) -> None:
        """The value of an entry whose dash or colon was the last piece."""
        line = self._cut[self._at - 1].line
        if event.kind == "scalar" and event.start == event.end:
            entry.beside = self._beside()
            entry.below = self._indented(column + 1)
        elif event.kind in ("mapping", "list") and not event.is_flow:
            entry.opening = self._beside()
            entry.value = self._block(event, column if entry.key else -1)
        else:
            entry.opening = self._beside()
            entry.before = self._all_of_gap()
            entry.lower = self._next.line > line
            entry.value = self._scalar(event, column) if event.kind == "scalar" else self._flow(event)
            entry.beside = self._beside()
            if isinstance(entry.value, Collection) and not entry.value.entries:
                entry.below = self._indented(column + 1)

    def _scalar(self, event: Event, column: int) -> Scalar:
        self._take("")
        last = self._unended and event.end == len(self._text)
        scalar = read_scalar(self._text[event.start : event.end], event.style, event.value, column, last)
        if scalar.parted:
            if self._gap:
                self._gap[0] = self._gap[0]._replace(blank=True)
            else:
                self._cut[self._at] = self._next._replace(blank=True)
        return scalar

    def _flow(self, event: Event) -> Collection:
        bare = event.start == event.end  # a pair in a list: no braces
        flow = Collection("pair" if bare else event.kind, True)
        if not bare:
            self._take("{" if event.kind == "mapping" else "[")
            flow.opening = self._beside()
        while (first := next(self._events)).kind != "end":
            flow.entries.append(self._item(event.kind, first, bare))
        if not bare:
            flow.below = self._all_of_gap()
            self._take("}" if event.kind == "mapping" else "]")
        return flow

    def _item(self, kind: str, first: Event, bare: bool) -> Entry:
        """An entry between brackets, with the comma behind it."""
        breaks = self._at > 0 and self._next.line > self._cut[self._at - 1].line
        entry = Entry(self._all_of_gap(), breaks=breaks)
        event = first
        if kind == "mapping":
            self._key(entry, first)
            event = next(self._events)
        if event.start < event.end or event.kind != "scalar":
            if entry.key:
                entry.opening, entry.before = self._beside(), self._all_of_gap()
            entry.lower = self._next.line > self._cut[self._at - 1].line
            entry.value = self._scalar(event, 0) if event.kind == "scalar" else self._flow(event)
        if not bare:
            self._behind(entry)
        return entry

    def _behind(self, entry: Entry) -> None:
        """What stands behind an entry between brackets: a comment, a comma, or both in any order."""
        entry.beside = self._beside()
        if self._next.sign == ",":
            self._take(",")
            entry.beside = entry.beside or self._beside()
