"""Quotes and brackets; `test_syntax.py` has the slips of writers, this what is left."""

from __future__ import annotations

import pytest

from simaturity.files.failure import Failure, Said
from simaturity.files.unclosed import behind_a_value, glued_colon, in_brackets, is_open, nothing_due, open_quote


@pytest.mark.parametrize(
    ("text", "open"),
    [
        ("'a", True),
        ('"a', True),
        ("'a''", True),
        ('"a\\"', True),
        ("'a'", False),
        ("'it''s': b", False),
        ('"a\\"b"', False),
        ("a'b", False),
        ("", False),
    ],
)
def test_an_open_quote(text: str, open: bool) -> None:
    assert is_open(text) is open


def test_nothing_is_said_where_nothing_was_read_before() -> None:
    failure = Failure(["a: [b: c: d]"], "expected ',' or ']'", (1, 9))
    assert (behind_a_value(failure), in_brackets(failure), open_quote(failure)) == (None, None, None)


def test_nothing_is_due_at_the_end() -> None:
    assert nothing_due(Failure(["a:"], "", (2, 1))) is None


def test_a_colon_behind_what_is_no_word() -> None:
    message = "a colon without a space behind it"
    assert glued_colon(Failure(["a: {b:[c], d:[e]}"], "", (1, 13))) == Said((1, 13), message, 'write "d: ..."')
    assert glued_colon(Failure(["a: {b:[c], é:[e]}"], "", (1, 13))) == Said((1, 13), message, "write a space there")
