"""The links of profiles: from the addresses in their sources to what a round of visits showed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from simaturity.core.problem import escaped

from .snapshots import bounded, folder_of
from .stop import Stop, say

if TYPE_CHECKING:
    from pathlib import Path

    from simaturity.core.profile import Source
    from simaturity.report.sources.found import LinkFound

    from .assessing import Assessed
    from .visiting.content import Content
    from .visiting.manners import Manners
    from .visiting.round import Round
    from .visiting.visit import Visit
    from .visiting.ways import Proxies

Which = Literal["url", "archived"]


def visit_all(found: Sequence[Assessed], manners: Manners, cache: Path | None) -> Round:
    """Visit the addresses of all sources of some profiles, each once."""
    from .visiting.memory import Memory
    from .visiting.round import Link, go_round

    links = [
        Link(address, has_snapshot=which == "url" and source.snapshot is not None)
        for one in found
        for source in one.profile.sources.values()
        for which, address in _addresses(source)
    ]
    memory = Memory(cache, manners.private)
    proxies = _proxies()
    with _progress() as tell:
        done = go_round(links, manners, memory, proxies, tell)
    trouble = memory.save()
    if trouble:
        say(f"{escaped(str(cache), most=4096)}: the results cannot be kept: {trouble}")
    return done


def links_of(one: Assessed, done: Round) -> Iterator[LinkFound]:
    """What was found of the links of one profile, by source."""
    folder = folder_of(one.name)
    for name, source in sorted(one.profile.sources.items()):
        for which, address in _addresses(source):
            snapshot = _snapshot(source, folder) if which == "url" else None
            yield _told(name, which, address, done.visits[address], snapshot)


def _told(source: str, which: Which, address: str, visit: Visit, snapshot: Content | None) -> LinkFound:
    from simaturity.report.sources.found import LinkFound

    from .visiting.visit import without_user

    changed, reason = visit.changed, "since-visit"
    if snapshot is not None and visit.content is not None:
        # What a profile cites is what its snapshot holds, whatever the last visit showed.
        changed, reason = snapshot.differs(visit.content), "from-snapshot"
    shown = without_user(address)
    if visit.state == "alive" and changed:
        return LinkFound(source, which, shown, "changed", reason, visit.status, None, changed)
    return LinkFound(source, which, shown, visit.state, visit.reason, visit.status, visit.moved_to, changed)


def _snapshot(source: Source, folder: Path | None) -> Content | None:
    """What a source is to hold; by its hash alone where the file is not there or is another."""
    from simaturity.files.enclosed import NotRead, read_enclosed
    from simaturity.reading.quotes.snapshot import kind_of, sha256

    from .visiting.content import Content, of_file

    if source.snapshot is None:
        return None
    path, hash = source.snapshot.path, source.snapshot.sha256
    try:
        data = read_enclosed(folder, path) if folder else b""
        if sha256(data) == hash:
            return bounded(lambda: of_file(data, kind_of(data, path) == "html"))
    except (NotRead, TimeoutError, MemoryError):
        pass
    return Content(hash, None, -1, whole=True)


def _addresses(source: Source) -> Iterable[tuple[Which, str]]:
    if source.url:
        yield "url", source.url
    if source.archived:
        yield "archived", source.archived


def _proxies() -> Proxies:
    from .visiting.ways import Proxies

    try:
        return Proxies()
    except ImportError as error:
        message = "the environment names a SOCKS proxy, which needs socksio"
        raise Stop([message, "    help: pip install 'httpx[socks]'"]) from error
    except ValueError as error:
        message = "the environment names no proxy that can be used"
        raise Stop([message, "    help: see HTTP_PROXY, HTTPS_PROXY and ALL_PROXY"]) from error


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Tells how far a round is, in a line of a terminal that goes away again; nowhere else."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, total: None
        return

    def tell(done: int, total: int) -> None:
        sys.stderr.write(f"\rlinks: {done} of {total}")
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write(f"\r{' ' * 40}\r")
