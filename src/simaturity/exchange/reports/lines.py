"""The lines of a report's file: decoded so that a cut at any byte leaves all lines before it as they are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

from .letters import clean

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PIECE = re.compile(rb"[\n\r<][^\n\r<]*|[^\n\r<]+")
"""A line, or what goes with a tag: a page may have a single line."""


class Line(NamedTuple):
    """One line of a report."""

    place: int
    """Its number, or that of its page, from 1."""
    text: str
    """As it is kept; nothing for a blank line."""


class Lines(NamedTuple):
    """The lines of a report, as far as something after each says that it is whole."""

    lines: tuple[Line, ...]
    rest: Line | None = None
    """What follows them: it may be cut. It may be no text, where a tag is cut."""
    wraps: bool = True
    """Whether a paragraph may take several lines. Each piece of an HTML page is a whole one."""
    paged: bool = False
    """Whether places are pages."""


def decoded(data: bytes, otherwise: str = "cp1252", since: int = 0) -> str:
    """Bytes as text: by their byte order mark, else each line by itself, in UTF-8 or in the encoding of old pages.

    `since` is the place behind which `otherwise` counts: what stands before that was read without knowing it.
    """
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return codecs.getincrementaldecoder(encoding)("replace").decode(data)
    begin = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data[begin:])
    except UnicodeDecodeError:
        found = _PIECE.finditer(data, begin)
    pieces = ((one[0], otherwise if one.start() >= since else "cp1252", one.end() == len(data)) for one in found)
    return "".join(_decoded(*one) for one in pieces)


def _decoded(line: bytes, otherwise: str, cut: bool) -> str:
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(line, final=not cut)
    except UnicodeDecodeError:
        return line.decode(otherwise, "replace")


def text_lines(text: str) -> Lines:
    """The lines of a plain text. Whether the last one goes on is open, unless a line end says that it does not."""
    *lines, last = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rest = clean(last)
    found = tuple(Line(number, clean(line)) for number, line in enumerate(lines, 1))
    return Lines(found, Line(len(lines) + 1, rest) if rest else None)


def piece_lines(pieces: Iterable[tuple[int, str]], rest: tuple[int, str] | None) -> Lines:
    """The pieces of an HTML page, and what was left open at its end."""
    found = tuple(Line(place, said) for place, text in pieces if (said := clean(text)))
    return Lines(found, Line(rest[0], clean(rest[1])) if rest else None, wraps=False)


def page_lines(lines: Iterable[tuple[int, str]]) -> Lines:
    """The lines of a PDF, each with its page. A PDF that could be read is whole, its last line may still go on."""
    return Lines(tuple(Line(page, clean(text)) for page, text in lines), paged=True)
