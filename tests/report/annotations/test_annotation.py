"""simaturity.report.annotations.annotation."""

from __future__ import annotations

import pytest

from simaturity.report.annotations.annotation import stable, whole

from .samples import FOUND, WARNED


def test_text_with_what_to_do() -> None:
    assert FOUND.text == 'as_of: expected a date, got "soon"\nhelp: write 2013'
    assert WARNED.text == 'as_of: expected a date, got "soon"'


def test_fingerprint_hangs_on_every_part_and_where_it_ends() -> None:
    assert stable("a", "b") == stable("a", "b")
    assert len({stable("a", "b"), stable("ab", ""), stable("", "ab"), stable("b", "a"), stable("a\udcff", "b")}) == 5
    assert len(stable("a")) == 16


@pytest.mark.parametrize(("text", "said"), [("é😀", "é😀"), ("a\udcffb", "a\\udcffb")])
def test_whole(text: str, said: str) -> None:
    assert whole(text) == said
