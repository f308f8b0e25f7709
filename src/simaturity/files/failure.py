"""Where and why a YAML parser gave up, and what it had read before: all that words for it are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from .lines import Line, line_at, lines_above
from .places import Place


class Said(NamedTuple):
    """What is said of it."""

    place: Place
    message: str
    help: str | None = None


class Value(NamedTuple):
    """A value that was read, or the end of a collection."""

    start: Place
    end: Place
    """Right behind its last sign."""
    quote: str
    """The quotes around it; empty without any."""
    text: str


class Failure(NamedTuple):
    """One failure."""

    lines: Sequence[str]
    said: str
    """By the parser."""
    place: Place
    since: Place | None = None
    """Where the thing begins that the parser was reading, if it says so."""
    value: Value | None = None
    """The last one before the failure."""
    opened: Place | None = None
    """Where the innermost bracket or brace begins that is open."""

    @property
    def line(self) -> Line:
        """The line where it happened."""
        return line_at(self.lines, self.place[0])

    @property
    def above(self) -> Line | None:
        """The line above that one."""
        return next(lines_above(self.lines, self.place[0]), None)

    @property
    def rest(self) -> str:
        """The line from the place on."""
        line, column = self.place
        return self.lines[line - 1][column - 1 :] if line <= len(self.lines) else ""


def failure(error: Any, text: str, events: Iterable[Any] = ()) -> Failure:
    """Look at an error of PyYAML; it knows its place by a mark, or only a position, or none at all."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    if mark is not None:
        place = _place(mark)
    else:
        before = text[: getattr(error, "position", 0) or 0]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    context = getattr(error, "context_mark", None)
    value, opened = _read_before(events)
    return Failure(text.split("\n"), said, place, _place(context) if context else None, value, opened)


def _read_before(events: Iterable[Any]) -> tuple[Value | None, Place | None]:
    last: Any = None
    open: list[Any] = []
    for event in events:
        last = event
        name = type(event).__name__
        if name in ("MappingStartEvent", "SequenceStartEvent"):
            open.append(event)
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            open.pop()
    if last is None or last.end_mark is None:
        return None, None
    style = getattr(last, "style", None) or ""
    value = Value(_place(last.start_mark), _place(last.end_mark), style, str(getattr(last, "value", "")))
    return value, _place(open[-1].start_mark) if open and open[-1].flow_style else None


def _place(mark: Any) -> Place:
    return (mark.line + 1, mark.column + 1)
