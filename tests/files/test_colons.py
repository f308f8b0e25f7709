"""Colons too many and too few; `test_syntax.py` has the slips of writers, this what is left."""

from __future__ import annotations

import pytest

from simaturity.files.colons import colon_in_a_value, without_colon
from simaturity.files.failure import Failure, Said

MESSAGE = "a line without a colon"


@pytest.mark.parametrize(
    ("text", "number", "help"),
    [
        ("kind law", 1, 'write "kind: law"'),
        ("kind = law", 1, 'write "kind: law"'),
        ("kind - law", 1, 'write "kind: law"'),
        ("journal", 1, 'write "journal:"'),
        ("the law, the whole law and nothing but the law", 1, "a key has a colon and a space behind it"),
        ("a: b\nkind law", 2, 'write "kind: law"'),
        ("a: [b, c]\nkind law", 2, 'write "kind: law"'),
        ("a: b c\nkind law", 2, 'write "kind: law"; or begin further right where the text of "a" goes on'),
        ("a: >-\nkind law", 2, 'write "kind: law"; or begin further right where the text of "a" goes on'),
        ("a: b c\nand so on", 2, 'begin further right where the text of "a" goes on; else write "and: so on"'),
        ("  a: b c\nkind law", 2, 'write "kind: law"; or begin further right where the text of "a" goes on'),
        ("a:\n  kind law", 2, 'write "kind: law"'),
        ("kind #law", 1, "from # on the line is a comment; put a text that holds # in quotes"),
    ],
)
def test_without_colon(text: str, number: int, help: str) -> None:
    lines = text.split("\n")
    column = len(lines[-1]) - len(lines[-1].lstrip()) + 1
    expected = Said((number, column), MESSAGE, help)
    assert without_colon(Failure(lines, "", (number + 1, 1), (number, column))) == expected
    assert without_colon(Failure(lines, "", (number, column))) == expected


def test_a_colon_in_the_first_line() -> None:
    assert colon_in_a_value(Failure(["a: b: c"], "", (1, 5))) == Said(
        (1, 5), "a second colon in one line", 'put the text in quotes: "...", or check the indentation'
    )
