"""The pieces of a text, with their places and comments."""

from __future__ import annotations

import pytest

from simaturity.files.layout.pieces import Comment, Event, Loss, Piece, pieces


def scalar(text: str, word: str, style: str = "") -> Event:
    start = text.index(word)
    return Event("scalar", start, start + len(word), style, word)


def test_places_and_comments() -> None:
    text = "# top\n\na:   1 # beside\n\n  # above\n- {}\n"
    found = pieces(text, [scalar(text, "a:"[:1]), scalar(text, "1"), Event("mapping", 0, 0, "flow")])
    assert found == [
        Piece("", 7, 8, 2, 0, True, (Comment("# top", 0),)),
        Piece(":", 8, 9, 2, 1, False, ()),
        Piece("", 12, 13, 2, 5, False, ()),
        Piece("-", 34, 35, 5, 0, False, (Comment("# beside", 7, True, 1), Comment("# above", 2, False, 2, True))),
        Piece("{", 36, 37, 5, 2, False, ()),
        Piece("}", 37, 38, 5, 3, False, ()),
        Piece("", 39, 39, 6, 0, False, ()),
    ]


def test_nothing_stands_beside_the_end_of_a_block() -> None:
    text = "a: |\n  # text\n\n# after\n"
    found = pieces(text, [scalar(text, "a"), scalar(text, "|\n  # text\n\n", "|")])
    assert found[-1].comments == (Comment("# after", 0),)
    assert [piece.line for piece in found] == [0, 0, 0, 4]


def test_lines_of_a_text_count() -> None:
    text = "a: b\n  c # beside\n"
    found = pieces(text, [scalar(text, "a"), scalar(text, "b\n  c")])
    assert found[-1].comments == (Comment("# beside", 4, True, 1),)


def test_markers_of_a_document_are_no_pieces() -> None:
    text = "---\na\n...\n"
    assert [piece.sign for piece in pieces(text, [scalar(text, "a")])] == ["", ""]


def test_what_is_in_the_way() -> None:
    with pytest.raises(Loss, match=r"^line 2: '&anchor' is in the way$"):
        pieces("\n&anchor", [])
