"""Every quote of a profile against the snapshot of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, Protocol, TypeVar

from simaturity.core.profile import Source
from simaturity.files.enclosed import NotRead, read_enclosed

from .snapshot import Snapshot, sha256, snapshot

T = TypeVar("T")


class Bounded(Protocol):
    """Runs a piece of work within bounds of time and memory; raises TimeoutError or MemoryError."""

    def __call__(self, work: Callable[[], T], /) -> T: ...


def unbounded(work: Callable[[], T]) -> T:
    """Run it as it is."""
    return work()


class Quote(NamedTuple):
    """A quote in a statement of a profile."""

    source: str
    statement: str
    text: str


class Verified(NamedTuple):
    """What became of a quote."""

    quote: Quote
    state: Literal["found", "not-found", "hash-differs", "no-snapshot", "unreadable"]
    reason: str | None = None
    kind: Literal["text", "html", "pdf"] | None = None
    place: int | None = None
    """Its page, or its line."""
    nearest: str | None = None


def verify(
    quotes: Iterable[Quote],
    sources: dict[str, Source],
    folder: Path | None,
    bounded: Bounded = unbounded,
    in_time: Callable[[], bool] = lambda: True,
) -> Iterator[Verified]:
    """Hold quotes against the snapshots of their sources below a folder; no folder where the profile has none.

    One snapshot is held at a time, so that quotes should come by source. `in_time` says whether to go on.
    """
    source: str | None = None
    found: Snapshot | Verified | None = None
    for quote in quotes:
        if not in_time():
            found = Verified(quote, "unreadable", "quotes-out-of-time")
        elif found is None or quote.source != source:
            found = None  # the last one goes before the next one comes
            source, found = quote.source, _read(quote, sources[quote.source], folder, bounded)
        yield found._replace(quote=quote) if isinstance(found, Verified) else _held(quote, found, bounded)


def _held(quote: Quote, it: Snapshot, bounded: Bounded) -> Verified:
    try:
        found = bounded(lambda: it.passages.find(quote.text))
    except (TimeoutError, MemoryError):
        return Verified(quote, "unreadable", "too-much")
    if found.place is None:
        return Verified(quote, "not-found", kind=it.kind, nearest=found.nearest)
    return Verified(quote, "found", kind=it.kind, place=found.place)


def _read(quote: Quote, source: Source, folder: Path | None, bounded: Bounded) -> Snapshot | Verified:
    """The snapshot of a source, or why quotes cannot be held against it."""
    if source.snapshot is None:
        return Verified(quote, "no-snapshot")
    path = source.snapshot.path
    try:
        if folder is None:
            raise NotRead("no-folder")
        data = read_enclosed(folder, path)
        # Another file than the one that was cited proves nothing, whatever it says.
        if sha256(data) != source.snapshot.sha256:
            return Verified(quote, "hash-differs")
        return bounded(lambda: snapshot(data, path))
    except NotRead as error:
        return Verified(quote, "unreadable", error.reason)
    except (TimeoutError, MemoryError):
        return Verified(quote, "unreadable", "too-much")
