"""simaturity.reading.quotes.verify: every quote has a result, whatever became of its snapshot."""

from __future__ import annotations

import hashlib
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from unittest import mock

import pytest

from simaturity.core.profile import Source
from simaturity.reading.quotes.snapshot import Snapshot, snapshot
from simaturity.reading.quotes.verify import Quote, Verified, verify

T = TypeVar("T")


def source(path: str | None, data: bytes = b"") -> Source:
    snapshot = {"path": path, "sha256": hashlib.sha256(data).hexdigest()} if path else None
    return Source.model_validate({"title": "T", "kind": "press", "snapshot": snapshot})


def test_every_quote_has_a_result(tmp_path: Path) -> None:
    text = b"One line.\nAnother line of words."
    (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "zip").write_bytes(b"PK\0\0")
    sources = {
        **{"a": source("a.txt", text), "b": source(None), "c": source("a.txt", b"else"), "d": source("none", b"")},
        **{"e": source("../a.txt"), "f": source("zip", b"PK\0\0")},
    }
    quotes = [
        *(Quote("a", "s1", "Another line"), Quote("a", "s2", "Another line of letters"), Quote("a", "s3", "Nothing")),
        *(Quote(name, "s", "Another line") for name in "bcdef"),
    ]
    nearest = "One line. Another line of words."
    assert list(verify(quotes, sources, tmp_path)) == [
        Verified(quotes[0], "found", None, "text", 2),
        Verified(quotes[1], "not-found", None, "text", None, nearest),
        Verified(quotes[2], "not-found", None, "text"),
        Verified(quotes[3], "no-snapshot"),
        Verified(quotes[4], "hash-differs"),
        Verified(quotes[5], "unreadable", "missing"),
        Verified(quotes[6], "unreadable", "outside"),
        Verified(quotes[7], "unreadable", "not-text"),
    ]
    assert list(verify(quotes[:1], sources, None)) == [Verified(quotes[0], "unreadable", "no-folder")]


def test_one_snapshot_is_held_at_a_time(tmp_path: Path) -> None:
    held: list[weakref.ref[object]] = []
    alive: list[int] = []

    def reading(data: bytes, path: str) -> Snapshot:
        alive.append(sum(one() is not None for one in held))
        found = snapshot(data, path)
        held.append(weakref.ref(found.passages))
        return found

    (tmp_path / "a.txt").write_bytes(b"x")
    quotes = [Quote(name, "s", text) for name in "abc" for text in ("x", "y")]
    with mock.patch("simaturity.reading.quotes.verify.snapshot", reading):
        found = list(verify(quotes, dict.fromkeys("abc", source("a.txt", b"x")), tmp_path))
    assert [one.state for one in found] == ["found", "not-found"] * 3
    assert alive == [0, 0, 0]


def test_the_time_for_all_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    quotes = [Quote("a", "s1", "x"), Quote("a", "s2", "x"), Quote("b", "s", "x")]
    sources = dict.fromkeys("ab", source("a.txt", b"x"))
    in_time = iter([True, False, False])
    assert list(verify(quotes, sources, tmp_path, in_time=lambda: next(in_time))) == [
        Verified(quotes[0], "found", None, "text", 1),
        Verified(quotes[1], "unreadable", "quotes-out-of-time"),
        Verified(quotes[2], "unreadable", "quotes-out-of-time"),
    ]


@pytest.mark.parametrize("error", [TimeoutError, MemoryError])
@pytest.mark.parametrize("last", [0, 1])
def test_what_takes_too_much(tmp_path: Path, error: type[Exception], last: int) -> None:
    """Reading it, or finding a quote in it."""
    (tmp_path / "a.txt").write_bytes(b"x")
    calls = []

    def bounded(work: Callable[[], T], /) -> T:
        calls.append(work)
        if len(calls) > last:
            raise error
        return work()

    quote = Quote("a", "s", "x")
    (found,) = verify([quote], {"a": source("a.txt", b"x")}, tmp_path, bounded)
    assert found == Verified(quote, "unreadable", "too-much")
