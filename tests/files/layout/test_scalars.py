"""Scalars, taken from the source to be written at another indentation."""

from __future__ import annotations

import pytest

from simaturity.files.layout.pieces import Comment
from simaturity.files.layout.scalars import Scalar, read_scalar


@pytest.mark.parametrize(
    ("source", "style", "lines"),
    [
        ("1.10", "", ("1.10",)),
        ("'NO'", "'", ("'NO'",)),
        ("a  \n\n   b", "", ("a", "", "b")),
        ("'a \n b  '", "'", ("'a", "b  '")),
        ('"a \\  \n  b"', '"', ('"a \\ ', 'b"')),
        ('"a \\\\  \n  \\  b"', '"', ('"a \\\\', '\\  b"')),
    ],
)
def test_lines(source: str, style: str, lines: tuple[str, ...]) -> None:
    assert read_scalar(source, style, "", 0, False) == Scalar("", lines[0], lines[1:])


@pytest.mark.parametrize(
    ("source", "outer", "scalar"),
    [
        ("|\n   a\n     b  \n", 0, Scalar("", "|", ("a", "  b  "), is_block=True)),
        (">- # c\n a\n\n\n", 0, Scalar("", ">-", ("a",), False, Comment("# c", 0, True, 1), True, True)),
        ("|+\n a\n\n\n", 0, Scalar("", "|+", ("a", "", ""), kept=True, is_block=True)),
        ("|-3\n      a\n", 2, Scalar("", "|-2", (" a",), is_block=True)),
        ("|1\n a\n", -1, Scalar("", "|2", ("a",), is_block=True)),
        ("|\n\n\n", 0, Scalar("", "|", (), is_block=True, parted=True)),
    ],
)
def test_blocks(source: str, outer: int, scalar: Scalar) -> None:
    assert read_scalar(source, source[0], "", outer, False) == scalar


@pytest.mark.parametrize(
    ("source", "first", "rest"),
    [
        ("|\n  a\n", "|-", ("a",)),
        ("|+\n  a\n   \n", "|-", ("a", " ")),
        ("|\n  a\n  \n", "|", ("a",)),
        ("|+\n  a\n\n \n", "|+", ("a", "")),
    ],
)
def test_blocks_at_the_end_of_a_text_without_an_end(source: str, first: str, rest: tuple[str, ...]) -> None:
    found = read_scalar(source, "|", "", 0, True)
    assert (found.first, found.rest) == (first, rest)
