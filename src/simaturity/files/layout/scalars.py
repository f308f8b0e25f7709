"""Scalars as they stand in the source, to be written again at another indentation, and in no other way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .pieces import BLOCKS, Comment

_HEADER = re.compile(r"(?P<sign>[|>])(?P<marks>[-+0-9]*)(?P<pad> *)(?P<comment>#.*)?")


@dataclass(slots=True)
class Scalar:
    """A text, number, date or word."""

    value: str
    """As YAML reads it."""
    first: str
    """Its first line."""
    rest: tuple[str, ...] = ()
    """Further lines, without what indents them."""
    kept: bool = False
    """A block that keeps the blank lines behind it."""
    beside: Comment | None = None
    """Beside the header of a block."""
    is_block: bool = False
    parted: bool = False
    """Blank lines behind a block that are none of its text."""


def read_scalar(source: str, style: str, value: str, outer: int, unended: bool) -> Scalar:
    """Take a scalar from the source; `outer` is the indentation of the mapping or list that it stands in.

    `unended`: the text stops with it, in the midst of a line.
    """
    if style in BLOCKS:
        return _block(source, value, outer, unended)
    first, *rest = source.split("\n")
    if not rest:
        return Scalar(value, first)
    lines = [_trimmed(line, style) for line in (first, *(line.lstrip(" ") for line in rest))]
    lines[-1] = rest[-1].lstrip(" ")
    return Scalar(value, lines[0], tuple(lines[1:]))


def _trimmed(line: str, style: str) -> str:
    """Take off the spaces before a line break, which folding drops, but for one that is written with a backslash."""
    bare = line.rstrip(" ")
    backslashes = len(bare) - len(bare.rstrip("\\"))
    return bare + " " if style == '"' and backslashes % 2 and bare != line else bare


def _block(source: str, value: str, outer: int, unended: bool) -> Scalar:
    head, _, body = source.partition("\n")
    header = _HEADER.fullmatch(head.rstrip(" "))
    assert header is not None
    marks = header["marks"]
    lines = body.split("\n")
    lines.pop()  # what comes after the last line break
    digit = next((int(mark) for mark in marks if mark.isdigit()), None)
    indent = max(outer, 0) + digit if digit is not None else _indent(lines)
    rest = [line[indent:] for line in lines]
    if unended and rest and rest.pop():
        # The last line has no end, and will get one: it must not become part of the text.
        rest.append(lines[-1][indent:])
        marks = "".join(mark for mark in marks if mark not in "+-") + "-"
    kept = "+" in marks
    parted = bool(rest) and not rest[-1] and not kept
    while rest and not rest[-1] and not kept:
        rest.pop()
    comment = Comment(header["comment"], 0, True, len(header["pad"])) if header["comment"] else None
    marks = "".join("2" if mark.isdigit() else mark for mark in marks)
    return Scalar(value, header["sign"] + marks, tuple(rest), kept, comment, True, parted)


def _indent(lines: list[str]) -> int:
    """How far the first line that is not blank is indented."""
    return next(
        (len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), max(map(len, lines), default=0)
    )
