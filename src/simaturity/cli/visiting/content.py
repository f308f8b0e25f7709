"""What a page holds, as far as it was read: hashes to tell whether it is another, and no copy."""

from __future__ import annotations

import hashlib
import zlib
from typing import NamedTuple

MOST_TEXT = 1_000_000
"""Bytes of a page that are kept while it is read, to tell its text from its markup."""
MOST_MEMBERS = 1_000
_MEMBER = b"\x1f"
"""With what another file of gzip begins."""


class Content(NamedTuple):
    """What was read of a page."""

    sha256: str
    """Of its bytes, decompressed."""
    text: str | None
    """Of its visible text, where it is HTML and was read whole: scripts and tokens of a page change at each visit."""
    size: int
    whole: bool

    def differs(self, other: Content) -> bool | None:
        """Whether another is told here; None where too little was read of one to say."""
        if self.sha256 == other.sha256:
            return self.whole != other.whole  # of one there is more
        if self.text is not None and other.text is not None:
            return self.text != other.text
        if self.whole != other.whole:
            whole, cut = (self, other) if self.whole else (other, self)
            return True if cut.size >= whole.size else None
        return True if self.whole or self.size == other.size else None


class Unreadable(Exception):  # noqa: N818 - a finding, no error of ours
    """Bytes that are not compressed as they are said to be."""


class Reader:
    """Takes the bytes of an answer as they come, and no more than it was told to."""

    def __init__(self, most: int, encoding: str, html: bool) -> None:
        """Raises `Unreadable` for a compression that we did not ask for and do not know."""
        self.most, self.html = most, html
        self.size = self.raw = 0
        self.full = False
        self._hash = hashlib.sha256()
        self._kept: list[bytes] = []
        self._inflate = _inflater(encoding)
        self._members = 1

    def take(self, piece: bytes) -> None:
        """Take the next bytes; `full` afterwards says that enough has come."""
        self.raw += len(piece)
        if self._inflate is None:
            self._add(piece)
        else:
            try:
                self._add_inflated(piece)
            except zlib.error as error:
                raise Unreadable(str(error)) from error
        # What cannot be compressed grows a little by it.
        self.full = self.full or self.raw > self.most + self.most // 64 + 1024

    def content(self) -> Content:
        """What has come so far."""
        text = None
        cut = self._inflate is not None and self.raw > 0 and not self._inflate.eof
        whole = not self.full and not cut
        if self.html and whole and self.size <= MOST_TEXT:
            text = hashlib.sha256(visible(b"".join(self._kept))).hexdigest()
        return Content(self._hash.hexdigest(), text, self.size, whole)

    def _add_inflated(self, piece: bytes) -> None:
        """Decompress a piece, which may go on where another file within the file begins; padding behind is no part."""
        while piece and not self.full and self._inflate is not None:
            if self._inflate.eof:
                if not piece.startswith(_MEMBER):
                    return
                self._members += 1
                if self._members > MOST_MEMBERS:
                    raise Unreadable("too many files in one")
                self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
            # One byte more than there is room for tells that there is more. A bomb goes no further than that.
            self._add(self._inflate.decompress(piece, self.most - self.size + 1))
            piece = self._inflate.unused_data if self._inflate.eof else b""

    def _add(self, piece: bytes) -> None:
        room = self.most - self.size
        self.full = self.full or len(piece) > room
        piece = piece[:room]
        self._hash.update(piece)
        self.size += len(piece)
        if self.html and self.size <= MOST_TEXT:
            self._kept.append(piece)


def of_file(data: bytes, html: bool) -> Content:
    """The content of a snapshot, to hold a page against."""
    text = hashlib.sha256(visible(data)).hexdigest() if html and len(data) <= MOST_TEXT else None
    return Content(hashlib.sha256(data).hexdigest(), text, len(data), whole=True)


def _inflater(encoding: str) -> zlib._Decompress | None:
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return None
    if name in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(zlib.MAX_WBITS | 32)
    raise Unreadable(name)


def visible(page: bytes) -> bytes:
    """The text of an HTML page without tags, scripts, styles and remarks, roughly, in one pass whatever it holds."""
    lower, found, at = page.lower(), [], 0
    while (tag := page.find(b"<", at)) >= 0:
        found.append(page[at:tag])
        if page.startswith(b"<!--", tag):
            close, width = page.find(b"-->", tag + 4), 3
        elif lower.startswith((b"<script", b"<style"), tag):
            name = b"</script" if lower.startswith(b"<script", tag) else b"</style"
            close, width = lower.find(name, tag), 0
        else:
            close, width = page.find(b">", tag), 1
        if close < 0:
            at = len(page)
            break
        at = close + width
    found.append(page[at:])
    return b" ".join(b" ".join(found).split())
