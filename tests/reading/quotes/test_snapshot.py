"""simaturity.reading.quotes.snapshot: kinds of files and their letters."""

from __future__ import annotations

import time

import pytest

from simaturity.files.enclosed import NotRead
from simaturity.reading.quotes.snapshot import Encoding, declared_encoding, decoded, kind_of, sha256, snapshot

from .pdfs import pdf


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (pdf("x"), "a.html", "pdf"),
        (b"\n\n%PDF-1.7", "a", "pdf"),
        (b"<!DOCTYPE html><p>", "a.txt", "html"),
        (b"\xef\xbb\xbf  <html>", "a", "text"),
        (b"  <HTML lang=en>", "a", "html"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<html>', "a", "html"),
        (b"text", "a.HTM", "html"),
        (b"text about %PDF", "a.pdf", "text"),
        (b"", "a.txt", "text"),
        ("text".encode("utf-16"), "a.txt", "text"),
        ("text".encode("utf-32"), "a.txt", "text"),
    ],
)
def test_kinds(data: bytes, path: str, kind: str) -> None:
    assert kind_of(data, path) == kind


def test_kinds_are_told_in_no_time() -> None:
    begun = time.monotonic()
    assert kind_of(b"<!---->" * 200 + b"<html>", "a") == "html"
    for piece in (b"<!---->", b"<!-- -->  ", b"<!--", b" "):
        assert kind_of(piece * 1000, "a") == "text"
    assert time.monotonic() - begun < 1


def test_what_is_neither() -> None:
    with pytest.raises(NotRead) as refused:
        kind_of(b"PK\x03\x04\x00\x00", "a.docx")
    assert refused.value.reason == "not-text"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("é".encode(), "é"),
        (b"\xef\xbb\xbfx", "x"),
        ("é".encode("utf-16"), "é"),
        ("é".encode("utf-32"), "é"),
        (b"\xe9\x80", "é€"),
        (b'<meta charset="iso-8859-5">\xe9', '<meta charset="iso-8859-5">щ'),
        (b"<meta http-equiv=x content='text/html; charset=koi8-r'>\xe9", None),
        (b"<meta charset=no-such>\xe9", "<meta charset=no-such>é"),
        (b"<meta charset=hex>\xe9", "<meta charset=hex>é"),
        (b"<meta charset=idna>\xe9", "<meta charset=idna>é"),
        (b"<meta charset=punycode>\xe9", "<meta charset=punycode>é"),
        (b"<meta charset=undefined>\xe9", "<meta charset=undefined>é"),
        (b"\x81", "\ufffd"),
    ],
)
def test_letters(data: bytes, text: str | None) -> None:
    assert decoded(data) == (data.decode("koi8-r") if text is None else text)


def test_places_are_those_of_the_kind() -> None:
    assert snapshot(pdf("One.", "Two."), "a").passages.find("Two.").place == 2
    assert snapshot(b"<html>\n<p>One\nmore", "a").passages.find("One more").place == 2
    assert snapshot(b"x\r\ny", "a").passages.find("y").place == 2
    found = snapshot(b"x", "a")
    assert (found.kind, found.sha256) == ("text", sha256(b"x"))


@pytest.mark.parametrize("data", [b"", b"  \n", b"<html><script>x</script>", pdf("", "")])
def test_what_holds_no_text(data: bytes) -> None:
    with pytest.raises(NotRead) as refused:
        snapshot(data, "a")
    assert refused.value.reason == "no-text"


@pytest.mark.parametrize("name", ["punycode", "idna", "utf-7", "unicode_escape", "raw-unicode-escape", "utf-16"])
def test_an_encoding_of_no_page(name: str) -> None:
    data = f"<meta charset={name}>".encode() + b"a" * 5000 + b"\\u0041+AEE- \xe9"
    assert declared_encoding(data) == Encoding("cp1252")
    assert decoded(data).endswith("a\\u0041+AEE- é")


def test_where_an_encoding_is_named() -> None:
    data = b"<p><meta charset=koi8-r>"
    assert declared_encoding(data) == Encoding("koi8-r", len(data) - 1)
