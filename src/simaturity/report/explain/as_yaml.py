"""Data as YAML for reading and pasting: short entries on a line, longer ones below their key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...files.quoting import quoted

WIDTH = 64
"""Columns that an entry on one line may take."""
_BARE = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
"""An id, a number or a date, which needs no quotes."""


def as_yaml(data: Mapping[str, Any]) -> str:
    """Write the sections of a file, each below its key; a plain value stands beside it."""
    lines: list[str] = []
    for section, entries in data.items():
        parts = entries.values() if isinstance(entries, Mapping) else entries
        if isinstance(entries, str) or all(isinstance(one, str) for one in parts):
            lines += _entry(section, entries, 0)
        else:
            lines += [f"{section}:", *_below(entries, 2)]
    return "\n".join(lines)


def _below(value: Any, indent: int) -> Iterator[str]:
    """What stands below a key."""
    space = " " * indent
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _entry(key, item, indent)
        return
    for item in value:
        line = f"{space}- {_inline(item)}"
        if len(line) <= WIDTH or not isinstance(item, Mapping):
            yield line
            continue
        first, *rest = _below(item, indent + 2)
        yield f"{space}- {first.lstrip()}"
        yield from rest


def _entry(key: str, value: Any, indent: int) -> Iterator[str]:
    line = f"{' ' * indent}{key}: {_inline(value)}"
    if len(line) <= WIDTH or not isinstance(value, Mapping | Sequence) or isinstance(value, str):
        yield line
    else:
        yield f"{' ' * indent}{key}:"
        yield from _below(value, indent + 2)


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, str):
        return (
            value if _BARE.fullmatch(value) and value not in ("null", "true", "false") else quoted(str.__str__(value))
        )
    if isinstance(value, Sequence):
        return f"[{', '.join(map(_inline, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
