"""A round of visits: many links at once, one at a time for each host, and what is known whenever it ends."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import NamedTuple

import httpx

from simaturity import __version__

from .answers import Answer
from .manners import Manners
from .memory import Kept, Memory
from .visit import Visit, Visitor
from .ways import Proxies, Way

HEADERS = {
    "User-Agent": f"simaturity/{__version__} (checks whether cited sources are still there)",
    "Accept": "*/*",
    "Accept-Encoding": "gzip",
}


class Link(NamedTuple):
    """An address to visit."""

    address: str
    has_snapshot: bool = False
    """There is a file to hold it against, so that it is read as far as that may go."""


class Round(NamedTuple):
    """What all visits showed."""

    visits: dict[str, Visit]
    """By address; every one that was asked for."""
    interrupted: bool


def go_round(
    links: Iterable[Link],
    manners: Manners,
    memory: Memory,
    proxies: Proxies,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> Round:
    """Visit links, each once, and tell how many are done. Ends early on a Ctrl-C, with what is known by then."""
    asked: dict[str, Link] = {}
    for link in links:
        other = asked.get(link.address, link)
        asked[link.address] = link._replace(has_snapshot=link.has_snapshot or other.has_snapshot)
    it = _Rounds(manners, memory, proxies, tell, len(asked))
    interrupted = False
    try:
        asyncio.run(it.all(asked.values()))
    except KeyboardInterrupt:
        interrupted = True
    missing = Visit("unreachable", "interrupted" if interrupted else "out-of-time")
    found = {address: it.found.get(address, missing) for address in asked}
    return Round(found if it.online else _offline(found), interrupted)


def _offline(found: dict[str, Visit]) -> dict[str, Visit]:
    """That a name is unknown says nothing where no name at all was found: this machine may be offline."""
    return {
        address: visit._replace(state="unreachable", reason="offline") if visit.reason == "no-such-host" else visit
        for address, visit in found.items()
    }


_MET = frozenset({"connection", "broke-off", "certificate", "encryption", "bad-answer", "redirect-loop"})
"""Reasons of a link whose server was found."""


class _Rounds:
    def __init__(
        self, manners: Manners, memory: Memory, proxies: Proxies, tell: Callable[[int, int], None], total: int
    ) -> None:
        self.manners, self.memory, self.proxies = manners, memory, proxies
        self.tell, self.total = tell, total
        self.found: dict[str, Visit] = {}
        self.online = False
        """Some server was met in this very round."""
        self.tls = httpx.create_ssl_context()
        self.places = asyncio.Semaphore(manners.at_once)
        self.hosts: dict[str, _Host] = {}

    async def all(self, links: Iterable[Link]) -> None:
        """Visit all of them, for as long as there is time."""
        tasks = [asyncio.ensure_future(self._one(link)) for link in links]
        try:
            async with asyncio.timeout(self.manners.total):
                await asyncio.gather(*tasks)
        except TimeoutError:
            pass
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self, link: Link) -> None:
        before = self.memory.links.get(link.address)
        if before and before.content and link.has_snapshot and not before.content.whole:
            before = None  # too little was read to hold it against a snapshot
        visit = self._fresh(before)
        if visit is None:
            visit = await self._visited(link, before)
            self.online = self.online or visit.status is not None or visit.reason in _MET
        if visit.keep:
            self.memory.links[link.address] = visit.keep
        self.found[link.address] = visit
        self.tell(len(self.found), self.total)

    def _fresh(self, before: Kept | None) -> Visit | None:
        """What an earlier visit showed, where that is not too long ago."""
        if before is None or not 0 <= time.time() - before.at < self.manners.max_age:
            return None
        return Visit(
            "moved" if before.moved_to else "alive",
            None,
            before.status,
            before.moved_to,
            before.content,
            before.changed,
        )

    async def _visited(self, link: Link, before: Kept | None) -> Visit:
        manners = self.manners
        way = Way(self.proxies, manners.private, self.tls)
        limit = httpx.Timeout(None, connect=10.0)
        # A client of its own, so that no visit sees the cookies of another.
        async with httpx.AsyncClient(transport=way, trust_env=False, headers=HEADERS, timeout=limit) as client:
            most = manners.most_of_snapshot if link.has_snapshot else manners.most
            try:
                return await Visitor(client, manners, self._turn, before, most).visit(link.address)
            except Exception:  # a server may answer what no library expects, and every other link counts as much
                return Visit("unreachable", "bad-answer")

    @asynccontextmanager
    async def _turn(self, name: str) -> AsyncIterator[_Host]:
        host = self.hosts.setdefault(name, _Host())
        async with host.lock:
            if host.closed is not None:
                yield host  # nobody asks it any more
                return
            await asyncio.sleep(max(0.0, host.free - time.monotonic()))
            try:
                async with self.places:
                    yield host
            finally:
                host.wait(self.manners.pause)


class _Host:
    """One server's queue."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.free = 0.0
        """When it may be asked again."""
        self.closed: Answer | None = None

    def wait(self, seconds: float) -> None:
        """Let nobody ask it for so long."""
        self.free = max(self.free, time.monotonic() + seconds)
