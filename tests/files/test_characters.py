"""Characters that no file may hold."""

from __future__ import annotations

import pytest

from simaturity.files.characters import MOST, REFUSED, REFUSED_WHEN_ESCAPED, harmless, refused_characters


@pytest.mark.parametrize(
    "character",
    [
        *("\x00", "\x07", "\x08", "\t", "\x0b", "\x0c", "\r", "\x1b", "\x1f", "\x7f", "\x80", "\x85", "\x9f"),
        *("\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udfff"),
    ],
)
def test_refused(character: str) -> None:
    assert REFUSED.search(f"a{character}b")


@pytest.mark.parametrize("character", ["\n", " ", "\xa0", "é", "\u200d", "\u200f", "\u2027", "\u202f", "\ufffd", "😀"])
def test_taken(character: str) -> None:
    assert not REFUSED.search(character)


def test_a_tab_may_be_written_with_a_backslash() -> None:
    assert not REFUSED_WHEN_ESCAPED.search("\t\n")
    assert REFUSED_WHEN_ESCAPED.search("\x08")
    assert REFUSED_WHEN_ESCAPED.search("\x0b")


def test_places() -> None:
    found = [(p.line, p.column, p.code, p.message) for p in refused_characters("a\tb\n\né\x1b\x1b\n\u202e")]
    assert found == [
        (1, 2, "tab", "a tab"),
        (3, 2, "control-character", "the character U+001B"),
        (3, 3, "control-character", "the character U+001B"),
        (4, 1, "control-character", "the character U+202E"),
    ]


def test_not_without_end() -> None:
    assert len(refused_characters("\x00" * 1_000_000)) == MOST


def test_reading_goes_on_but_not_where_a_tab_indents() -> None:
    assert harmless("a:\tb\x00") == "a: b "
    assert harmless("a:\n \tb") is None
