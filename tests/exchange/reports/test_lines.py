"""simaturity.exchange.reports.lines."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.lines import Line, decoded, page_lines, piece_lines, text_lines

TEXT = "Québec \u2013 «œuvre» €\r\nzwei\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_and_line_ends(encoding: str) -> None:
    found = text_lines(decoded(TEXT.encode(encoding)))
    assert found.lines == (Line(1, "Québec \u2013 «œuvre» €"), Line(2, "zwei"))
    assert found.rest is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_cut_leaves_the_lines_before_it_as_they_are(encoding: str) -> None:
    data = TEXT.encode(encoding)
    whole = text_lines(decoded(data)).lines
    for end in range(4, len(data)):
        found = text_lines(decoded(data[:end])).lines
        assert found == whole[: len(found)]


def test_each_line_has_its_own_encoding() -> None:
    data = "é\n".encode() + "é\n".encode("cp1252") + b"\xc3"
    assert decoded(data) == "é\né\n"
    assert decoded("é\n".encode("cp1250"), "cp1250") == "é\n"


def test_old_line_ends() -> None:
    assert text_lines("a\rb\r\n\nc") == text_lines("a\nb\n\nc")
    assert text_lines("a\rb").rest == Line(2, "b")


def test_pieces_and_pages() -> None:
    found = piece_lines([(3, " a "), (4, "\u200b"), (5, "b")], (6, "c"))
    assert (found.lines, found.rest, found.wraps) == ((Line(3, "a"), Line(5, "b")), Line(6, "c"), False)
    assert piece_lines([], (1, " ")).rest == Line(1, "")
    assert page_lines([(1, "a"), (2, "")]).lines == (Line(1, "a"), Line(2, ""))


def test_lines_and_tags_each_have_an_encoding_in_a_file_of_one_line() -> None:
    assert decoded("\u2022 é\r".encode() + b"\xe9\r") == "\u2022 é\ré\r"
    assert decoded("<p>é</p>".encode() + b"<p>\xe9<p>") == "<p>é</p><p>é<p>"
    assert decoded(b"\xef\xbb\xbf\xe9\n" + "é".encode()) == "é\né"


def test_what_stands_before_a_declared_encoding_is_read_without_it() -> None:
    data = b"<p>\xe9</p><meta charset=koi8-r><p>\xe9<p>"
    assert decoded(data, "koi8-r", data.index(b"koi8-r")) == "<p>é</p><meta charset=koi8-r><p>И<p>"
