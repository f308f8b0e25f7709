"""Data as the text of a YAML file in the house layout: short entries on a line, longer ones below their key, long
texts folded. What is written reads as what was given, and `fmt` leaves it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .quoting import quoted
from .scalars import resolve

WIDTH = 100
"""Columns that a line may take, where its words allow it."""
MOST_KEYS = 4
"""Keys of a mapping that may stand on one line."""

_DATES = frozenset("on by until seen published collected as_of".split())
"""Keys whose values are dates: a year stands there without quotes, as people write it."""
_YEAR = re.compile(r"[0-9]{4}")
_BARE = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*|https?://[\w.~/%?=&+-]*[\w/]", re.ASCII)
"""An id, a number, a date or an address, which needs no quotes."""


def data_text(data: Mapping[str, Any]) -> str:
    """Write a mapping of texts, numbers, true, false, null, lists and mappings; lines end with a line feed."""
    lines: list[str] = []
    wide = False
    for key, value in data.items():
        entry = list(_section(key, value))
        # A section of several lines stands apart from its neighbours.
        if lines and (wide or len(entry) > 1):
            lines.append("")
        wide = len(entry) > 1
        lines += entry
    return "\n".join(lines or ["{}"]) + "\n"


def _section(key: str, value: Any) -> Iterator[str]:
    """A key at the top: a row of entries stands below it, however short."""
    parts = value.values() if isinstance(value, Mapping) else value if _is_list(value) else ()
    first = next(iter(parts), None)
    if isinstance(first, Mapping) or (isinstance(value, Mapping) and _is_list(first)):
        yield f"{_scalar(key)}:"
        yield from _below(value, 2)
    else:
        yield from _entry(key, value, 0)


def _below(value: Any, indent: int) -> Iterator[str]:
    """What stands below a key."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _entry(key, item, indent)
        return
    for item in value:
        first, *rest = _item(item, indent + 2)
        yield f"{' ' * indent}- {first}"
        yield from rest


def _item(item: Any, indent: int) -> Iterator[str]:
    """An item of a list; its first line goes on behind the dash."""
    short = _inline(item)
    if isinstance(item, str):
        yield from _long("", item, indent)
    elif not isinstance(item, Mapping | Sequence) or _fits(item, short, indent):
        yield short
    else:
        first, *rest = _below(item, indent)
        yield first.lstrip()
        yield from rest


def _entry(key: str, value: Any, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}{_scalar(key)}:"
    short = _inline(value, key)
    if isinstance(value, str):
        yield from _long(f"{head} ", value, indent + 2, key)
    elif not isinstance(value, Mapping | Sequence) or _fits(value, short, len(head) + 1):
        yield f"{head} {short}"
    else:
        yield head
        yield from _below(value, indent + 2)


def _fits(value: Any, short: str, column: int) -> bool:
    """Whether a mapping or list may stand on one line."""
    if not value:
        return True
    short_enough = column + len(short) <= WIDTH
    if _is_list(value):
        return short_enough and _is_short_list(value)
    return short_enough and len(value) <= MOST_KEYS and all(map(_is_flat, value.values()))


def _is_short_list(value: Any) -> bool:
    """Plain values, among them at most one short mapping of such."""
    nested = [one for one in value if isinstance(one, Mapping) or _is_list(one)]
    return not nested or (len(nested) == 1 and isinstance(nested[0], Mapping) and _is_flat(nested[0]))


def _is_flat(value: Any) -> bool:
    """A plain value, a short list, or a short mapping of plain values."""
    if isinstance(value, Mapping):
        return len(value) <= MOST_KEYS and not any(isinstance(one, Mapping) or _is_list(one) for one in value.values())
    return not _is_list(value) or _is_short_list(value)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _long(head: str, text: str, below: int, key: str = "") -> Iterator[str]:
    """A text on its line, or folded below it where it is too long; one of several lines keeps them."""
    short = _scalar(text, key)
    lines = text.split("\n")
    foldable = "\t" not in text and all(line == line.strip() for line in lines)
    if foldable and text == text.strip() and len(lines) > 1:
        yield f"{head}|-"
    elif foldable and len(head) + len(short) > WIDTH and len(lines := _folded(text, WIDTH - below)) > 1:
        yield f"{head}>-"
    else:
        yield f"{head}{short}"
        return
    yield from (f"{' ' * below}{line}" if line else "" for line in lines)


def _folded(text: str, width: int) -> list[str]:
    """Break a text at single spaces, which a reader puts back."""
    first, *pieces = re.split(r"(?<=[^ ]) (?=[^ ])", text)
    lines = [first]
    for piece in pieces:
        if len(lines[-1]) + 1 + len(piece) <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines


def _inline(value: Any, key: str = "") -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(one)}: {_inline(item, one)}" for one, item in value.items()) + "}"
    if _is_list(value):
        return f"[{', '.join(map(_inline, value))}]"
    return _scalar(value, key)


def _scalar(value: Any, key: str = "") -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _BARE.fullmatch(value) and (resolve(value) == value or (key in _DATES and _YEAR.fullmatch(value))):
        return value
    return quoted(value)
