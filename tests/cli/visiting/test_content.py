"""simaturity.cli.visiting.content: what is told of a page, within bounds, whatever it is made of."""

from __future__ import annotations

import gzip
import hashlib
import os
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.cli.visiting.content import MOST_MEMBERS, MOST_TEXT, Content, Reader, Unreadable, of_file, visible

from .server import bomb, peak


def read(data: bytes, most: int = 1000, encoding: str = "", html: bool = False, step: int = 7) -> Content:
    """Read bytes as they may come."""
    reader = Reader(most, encoding, html)
    for at in range(0, len(data), step):
        reader.take(data[at : at + step])
        if reader.full:
            break
    return reader.content()


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("", bytes),
        ("identity", bytes),
        ("gzip", gzip.compress),
        (" X-GZIP ", gzip.compress),
        ("deflate", zlib.compress),
    ],
)
def test_bytes_are_told_as_they_are_without_compression(encoding: str, packed: object) -> None:
    assert callable(packed)
    for size, whole in ((0, True), (999, True), (1000, True), (1001, False), (5000, False)):
        data = os.urandom(size)
        found = read(packed(data), encoding=encoding)
        assert found == Content(sha(data[:1000]), None, min(size, 1000), whole)


@given(st.binary(max_size=300), st.integers(1, 50), st.integers(1, 300), st.booleans())
def test_how_the_bytes_come_makes_no_difference(data: bytes, step: int, most: int, html: bool) -> None:
    expected = read(data, most, "", html, step=1000)
    assert read(data, most, "", html, step) == expected
    # What is compressed may be larger than what it holds, and no more is read of either.
    packed = read(gzip.compress(data), most + 100, "gzip", html, step)
    assert packed == read(data, most + 100, "", html, step)


def test_a_bomb_goes_no_further_than_the_bound() -> None:
    data = bomb()
    found, memory = peak(lambda: read(data, 1_000_000, "gzip", html=True, step=65_536))
    assert found == Content(sha(b"\0" * 1_000_000), None, 1_000_000, whole=False)
    assert memory < 10_000_000


def test_what_is_not_compressed_as_it_is_said_to_be() -> None:
    for encoding, data in (("br", b""), ("gzip, br", b""), ("gzip", b"plain text"), ("deflate", b"plain text")):
        with pytest.raises(Unreadable):
            read(data, encoding=encoding)


@pytest.mark.parametrize("step", [1, 7, 1000])
def test_several_files_of_gzip_in_one(step: int) -> None:
    data = gzip.compress(b"<p>One") + gzip.compress(b" two") + gzip.compress(b"")
    expected = read(b"<p>One two", html=True)
    assert read(data, encoding="gzip", html=True, step=step) == expected
    assert read(data + b"\0\0padding", encoding="gzip", html=True, step=step) == expected
    many = gzip.compress(b"") * (MOST_MEMBERS + 1)
    with pytest.raises(Unreadable):
        read(many, 100_000, "gzip", step=step)
    fewer = gzip.compress(b"") * MOST_MEMBERS
    assert read(fewer, 100_000, "gzip", step=step).whole is True


def test_a_file_of_gzip_that_is_cut_short_is_not_whole() -> None:
    data = gzip.compress(b"<p>One two")
    cut = read(data[:-1], encoding="gzip", html=True)
    assert cut == Content(sha(b"<p>One two"), None, 10, whole=False)
    assert read(data + data[:5], encoding="gzip", html=True).whole is False
    assert read(b"", encoding="gzip", html=True).whole is True


def test_much_that_holds_little() -> None:
    """Bytes count as they come, too: compressed nothing could go on for ever."""
    empty = gzip.compress(b"") * 1000
    assert read(empty, 1000, "gzip").whole is False


# ---- Whether a page is another


PAGE = b"<html><head><script>token = 1</script><style>a</style></head><body><!-- 1 --><p>Same  <b>text</b></p></body>"


def test_text_of_html_without_what_changes_at_each_visit() -> None:
    assert visible(PAGE) == b"Same text"
    assert visible(b"a <!-- never closed") == b"a"
    assert visible(b"a <script>never closed") == b"a"
    assert visible(b"a <STYLE>x</Style>b<p") == b"a b"
    assert visible(b"1 < 2 > 0") == b"1 0"
    assert visible(b"") == b""


@pytest.mark.parametrize("piece", [b"<", b"<!--", b"<script>", b"<style", b"</script>", b"<script></script>", b"<p>"])
def test_text_of_html_takes_no_longer_than_there_is_of_it(piece: bytes) -> None:
    begun = time.monotonic()
    visible(piece * (2_000_000 // len(piece)))
    assert time.monotonic() - begun < 10


def told(data: bytes, most: int = 1000, html: bool = True) -> Content:
    return read(data, most, html=html)


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (told(b"same"), told(b"same"), False),
        (told(b"same", html=False), told(b"other", html=False), True),
        (told(b"<p>same"), told(b"<p class=x>same"), False),
        (told(b"<p>same"), told(b"<p>other"), True),
        (told(b"<p>same"), told(b"<p class=x>same", html=False), True),
        (told(b"12345", 3), told(b"12345", 3), False),
        (told(b"12345", 3), told(b"123", 3), True),
        (told(b"12345", 3), told(b"12", 3), True),
        (told(b"12345", 3), told(b"12945", 3), True),
        (told(b"12345", 3), told(b"129", 3), True),
        (told(b"12345", 3), told(b"12345", 4), None),
        (told(b"12345", 3), told(b"12345", 9), None),
    ],
)
def test_whether_another_content_is_told(one: Content, other: Content, differs: bool | None) -> None:
    assert one.differs(other) is differs
    assert other.differs(one) is differs


def test_a_file_is_told_like_a_page() -> None:
    assert of_file(PAGE, html=True) == told(PAGE)
    assert of_file(PAGE, html=False) == told(PAGE, html=False)
    large = b"x" * (MOST_TEXT + 1)
    assert of_file(large, html=True) == read(large, 2 * MOST_TEXT, html=True, step=100_000)
    assert of_file(large, html=True).text is None
