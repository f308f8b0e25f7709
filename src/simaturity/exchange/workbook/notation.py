"""What a cell holds several of, as people type it: ids between semicolons, texts and sources a line each.

A source is an id, and behind it, between bars, the place and the words: ``gcsi | More details | "quoted words"``. A
text in several languages has a part for each: ``[fr] Monde | [nl] Wereld``. A backslash before a sign takes its meaning
from it, and ``\\n`` breaks a line within a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from simaturity.core.profile import SourceReference

_SPACE = " \t\u00a0\u202f"
_QUOTES = {'"': '"', "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb"}
"""What opens words, and what closes them."""
_ESCAPED = re.compile(r'\\([\\|\[nr"“„«])')
_PART = re.compile(r"(?:[^|\\]|\\.|\\\Z)*")
_TAGGED = re.compile(r"\[([A-Za-z0-9-]{1,35})\][ \u00a0]?", re.ASCII)
_BETWEEN_IDS = re.compile(r"[;,\n]")
_BETWEEN = re.compile(r"[;\n]")

Value = str | dict[str, str]


class Wrong(Exception):  # noqa: N818 - what a cell is, named as its readers read it
    """A cell that cannot be taken apart: what was expected, and how to write it."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help


def ids(text: str) -> list[str]:
    """The ids of a cell."""
    return _filled(_BETWEEN_IDS.split(text))


def entries(text: str) -> list[str]:
    """The titles or ids of a cell; titles may hold commas."""
    return _filled(_BETWEEN.split(text))


def text_lines(texts: Iterable[Value]) -> str:
    """Texts, each on a line."""
    return "\n".join(" | ".join(_parts(text)) for text in texts)


def read_lines(cell: str) -> list[Value]:
    """The texts of a cell. Raises `Wrong`."""
    return [_text(_divided(line)) for line in _lines(cell)]


def reference_lines(references: Iterable[SourceReference]) -> str:
    """Sources, each on a line; on one line where they are ids only."""
    lines = [" | ".join(_reference(one)) for one in references]
    return ("; " if all("|" not in line for line in lines) else "\n").join(lines)


def read_references(cell: str) -> list[Any]:
    """The sources of a cell, as a profile writes them. Raises `Wrong`."""
    found: list[Any] = []
    for line in _lines(cell):
        source, *parts = _divided(line)
        if parts:
            found.append(_with_place(source, parts))
        else:
            found += ids(source)
    return found


def decimal(number: float) -> str:
    """A number in digits alone, as a profile writes it: no power of ten."""
    return format(Decimal(repr(number)), "f")


class _Told(NamedTuple):
    """The parts behind a source."""

    at: list[str]
    quotes: list[str]


def _with_place(source: str, parts: list[str]) -> dict[str, Any]:
    told = _Told([], [])
    for part in filter(None, parts):
        opened = _QUOTES.get(part[0])
        if opened and len(part) > 1 and part[-1] in opened:
            told.quotes.append(_plain(part[1:-1].strip(_SPACE)))
        else:
            told.at.append(part)
    if len(told.quotes) > 1:
        raise Wrong("two quotes for one source", "write each source on a line of its own")
    reference: dict[str, Any] = {"source": source}
    if told.at:
        reference["at"] = _text(told.at)
    if told.quotes:
        reference["quote"] = told.quotes[0]
    return reference


def _reference(one: SourceReference) -> list[str]:
    at = _parts(one.at, '["“„«') if one.at is not None else []
    return [one.source, *at, *([f'"{_escaped(one.quote)}"'] if one.quote is not None else [])]


def _parts(text: Value, marked: str = "[") -> list[str]:
    """A text as what stands between bars; a sign at its beginning that would be read as another thing is marked."""
    if isinstance(text, dict):
        return [f"[{tag}] {_escaped(one)}" for tag, one in text.items()]
    return [f"\\{_escaped(text)}" if text[0] in marked else _escaped(text)]


def _text(parts: list[str]) -> Value:
    tagged = [_TAGGED.match(part) for part in parts]
    if not any(tagged) and len(parts) == 1:
        return _plain(parts[0])
    if not all(tagged):
        help = 'put each on a line of its own, quotes in quotation marks, or each language behind its tag: "[fr] ..."'
        raise Wrong("several texts where one belongs", help)
    found = {tag.group(1): _plain(part[tag.end() :]) for tag, part in zip(tagged, parts, strict=True) if tag}
    if len(found) < len(parts):
        raise Wrong("two texts in one language", "keep one of them")
    return found


def _divided(line: str) -> list[str]:
    parts, at = [], 0
    while True:
        found = _PART.match(line, at)
        assert found, "it matches nothing, too"
        parts.append(found.group().strip(_SPACE))
        at = found.end() + 1
        if at > len(line):
            return parts


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n").replace("\r", "\\r")


def _plain(part: str) -> str:
    return _ESCAPED.sub(lambda found: {"n": "\n", "r": "\r"}.get(found.group(1), found.group(1)), part)


def _lines(cell: str) -> list[str]:
    return _filled(cell.split("\n"))


def _filled(parts: Iterable[str]) -> list[str]:
    return [stripped for part in parts if (stripped := part.strip(_SPACE + "\r"))]
