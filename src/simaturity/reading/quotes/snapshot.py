"""Snapshots of sources: what kind of file one is, and its text in pieces with pages or lines."""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import Literal, NamedTuple

from simaturity.files.enclosed import NotRead

from .html_lines import html_lines
from .pdf_pages import pdf_pages
from .wording import Passages

Kind = Literal["text", "html", "pdf"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_OF_NO_PAGE = frozenset({"punycode", "idna", "utf-7", "unicode-escape", "raw-unicode-escape"})
"""Encodings that fail at some bytes, are slow or read signs behind a backslash."""
_LOOKS_LIKE_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,500}-->\s*)*<(?:!doctype\s+html|html)", re.I | re.S
)
_HTML_ENDINGS = (".html", ".htm", ".xhtml")


class Snapshot(NamedTuple):
    """A snapshot, ready to find quotes in."""

    kind: Kind
    sha256: str
    passages: Passages


def sha256(data: bytes) -> str:
    """The hash of a file as profiles write it."""
    return hashlib.sha256(data).hexdigest()


def kind_of(data: bytes, path: str) -> Kind:
    """Tell a PDF, HTML and plain text apart, by what they hold before their names. Raises `NotRead`."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if _LOOKS_LIKE_HTML.match(data[:2048]) or path.lower().endswith(_HTML_ENDINGS):
        return "html"
    if b"\0" in data[:4096] and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        raise NotRead("not-text")
    return "text"


def snapshot(data: bytes, path: str) -> Snapshot:
    """Read a snapshot. Raises `NotRead` where it has no text."""
    kind = kind_of(data, path)
    if kind == "pdf":
        passages = Passages(pdf_pages(data), blanks=False)
    elif kind == "html":
        passages = Passages(html_lines(decoded(data)))
    else:
        passages = Passages(enumerate(decoded(data).splitlines(), 1))
    if not passages.text:
        raise NotRead("no-text")
    return Snapshot(kind, sha256(data), passages)


def decoded(data: bytes) -> str:
    """Bytes as text: by their byte order mark, else UTF-8, else what the HTML says, else Windows Latin."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(declared_encoding(data).name, "replace")


class Encoding(NamedTuple):
    """What an HTML text says of its letters."""

    name: str
    since: int = 0
    """The place at which it has said so."""


def declared_encoding(data: bytes) -> Encoding:
    """The encoding that an HTML text names for itself, if it is one that decodes any bytes, else Windows Latin."""
    declared = _DECLARED.search(data[:4096])
    name = declared[1].decode("ascii") if declared else "cp1252"
    try:
        data[:4096].decode(name, "replace")
        known = codecs.lookup(name).name
    except (LookupError, ValueError):  # no such encoding, none of text, or one that replaces nothing
        return Encoding("cp1252")
    if known in _OF_NO_PAGE or known.startswith(("utf-16", "utf-32")):  # a page that can be searched is in neither
        return Encoding("cp1252")
    return Encoding(name, declared.end() if declared else 0)
