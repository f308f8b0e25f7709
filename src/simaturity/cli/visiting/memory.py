"""What earlier visits showed, kept in a file of the user's cache folder; where it is broken, links are visited."""

from __future__ import annotations

import json
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from .content import Content

VERSION = 1
FILE, PRIVATE_FILE = "links.json", "private-links.json"
"""What was seen where private addresses are allowed must not answer for a run in which they are not."""
MOST_BYTES, MOST_LINKS = 16_000_000, 20_000
_LONGEST = 2_000


class Kept(NamedTuple):
    """What one address showed when it was last visited."""

    at: float
    """Seconds since 1970."""
    content: Content | None
    status: int
    moved_to: str | None = None
    changed: bool | None = None
    etag: str | None = None
    modified: str | None = None
    final: str | None = None
    """The address that gave the answer; asking whether it has changed makes sense there alone."""


class Memory:
    """The results of earlier visits by address."""

    def __init__(self, folder: Path | None, private: bool = False) -> None:
        """Read what is in a folder; with None nothing is kept."""
        self.path = folder / (PRIVATE_FILE if private else FILE) if folder else None
        self.links: dict[str, Kept] = _read(self.path) if self.path else {}

    def save(self) -> str | None:
        """Write the file anew, in one step; give the reason where that fails."""
        if self.path is None:
            return None
        text = json.dumps({"version": VERSION, "links": dict(sorted(_newest(self.links)))})
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=self.path.parent, prefix=".links-")
            try:
                with os.fdopen(handle, "w", encoding="ascii") as stream:
                    stream.write(text)
                os.replace(beside, self.path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(beside)
                raise
        except OSError as error:
            return error.strerror or str(error)
        return None


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder for caches by the customs of the system; None where there is no home."""
    home = environment.get("LOCALAPPDATA") or environment.get("XDG_CACHE_HOME")
    if home and os.path.isabs(home):
        return Path(home) / "simaturity" / "links"
    with suppress(RuntimeError):
        return Path.home() / ".cache" / "simaturity" / "links"
    return None


def _newest(links: Mapping[str, Kept]) -> Iterator[tuple[str, dict[str, Any]]]:
    """So many entries as may be read again, the newest first."""
    left = MOST_BYTES - len(json.dumps({"version": VERSION, "links": {}})) + len(", ")  # before the first is none
    for url, kept in sorted(links.items(), key=lambda entry: (-entry[1].at, entry[0]))[:MOST_LINKS]:
        plain = _plain(kept)
        left -= len(json.dumps({url: plain}))  # as many as the braces are the comma and blank before it
        if left < 0:
            return
        yield url, plain


def _plain(kept: Kept) -> dict[str, Any]:
    return {**kept._asdict(), "content": kept.content._asdict() if kept.content else None}


def _read(path: Path) -> dict[str, Kept]:
    try:
        with open(path, "rb", opener=_without_waiting) as stream:
            data = stream.read(MOST_BYTES + 1) if stat.S_ISREG(os.fstat(stream.fileno()).st_mode) else b""
        told = json.loads(data) if len(data) <= MOST_BYTES else None
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(told, dict) or told.get("version") != VERSION or not isinstance(told.get("links"), dict):
        return {}
    found = ((url, _kept(one)) for url, one in told["links"].items())
    return {url: kept for url, kept in found if kept is not None}


def _without_waiting(path: str, flags: int) -> int:
    # Where a folder is shared, a pipe may lie in the place of the file, and nobody write to it.
    extra: int = getattr(os, "O_NONBLOCK", 0)
    return os.open(path, flags | extra)


def _kept(one: Any) -> Kept | None:
    """An entry, if it is what we write; anybody may have had a hand in it since."""
    if not isinstance(one, dict) or set(one) != set(Kept._fields):
        return None
    content = _content(one["content"])
    texts = [one[name] for name in ("moved_to", "etag", "modified", "final")]
    sound = (
        (content is not None or one["content"] is None)
        and all(text is None or _is_word(text) for text in texts)
        and _is_number(one["at"])
        and type(one["status"]) is int
        and one["changed"] in (None, True, False)
    )
    return Kept(**{**one, "content": content}) if sound else None


def _content(one: Any) -> Content | None:
    if not isinstance(one, dict) or set(one) != set(Content._fields):
        return None
    sound = (
        _is_word(one["sha256"])
        and (one["text"] is None or _is_word(one["text"]))
        and type(one["size"]) is int
        and type(one["whole"]) is bool
    )
    return Content(**one) if sound else None


def _is_word(text: Any) -> bool:
    """Whether a text can stand in a header and in a report."""
    return isinstance(text, str) and len(text) <= _LONGEST and text.isascii() and text.isprintable()


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value < 1e12
