"""One visit: redirects followed by hand, second tries, and what the answers say of the link."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from http.cookiejar import CookieJar
from typing import Literal, NamedTuple, Protocol

import httpx

from .answers import Answer, NoAnswer, ask, wait_asked
from .content import Content
from .manners import Manners
from .memory import Kept
from .ways import Refused

State = Literal["alive", "moved", "dead", "unreachable", "refused"]

PERMANENT, TEMPORARY = frozenset({301, 308}), frozenset({302, 303, 307})
DEAD = {404: "not-found", 410: "gone"}
AGAIN = frozenset({429, 500, 502, 503, 504})
AGAIN_AFTER = frozenset({"connection", "broke-off", "name-unclear"})
LONGEST = 2_000
"""Characters of an address."""
_HOST = re.compile(r"(\[[^\]]*\]|[^:]+)(:[0-9]*)?")


class Host(Protocol):
    """A server whose turn it is."""

    closed: Answer | None
    """What it said where it asked us to stay away for longer than we have patience for."""

    def wait(self, seconds: float) -> None:
        """Let nobody ask it for so long."""


Turn = Callable[[str], AbstractAsyncContextManager[Host]]
"""Waits until a host may be asked, and holds that place."""


class Visit(NamedTuple):
    """What a visit showed."""

    state: State
    reason: str | None = None
    status: int | None = None
    moved_to: str | None = None
    content: Content | None = None
    changed: bool | None = None
    """Whether it is another content than at the visit before."""
    keep: Kept | None = None
    """What to remember of it."""


class _Try(NamedTuple):
    """How one try ended."""

    visit: Visit
    again: bool = False
    wait: float | None = None
    """For how long the server asks us to stay away."""


class Visitor:
    """Visits one link."""

    def __init__(self, client: httpx.AsyncClient, manners: Manners, turn: Turn, before: Kept | None, most: int) -> None:
        self.client, self.manners, self.turn = client, manners, turn
        self.before, self.most = before, most
        self.left = manners.timeout

    async def visit(self, address: str) -> Visit:
        """Visit it, up to so many times where it is worth another try."""
        for number in range(self.manners.tries):
            found = await self._try(address)
            wait = self.manners.backoff * 2**number if found.wait is None else found.wait
            last = number + 1 == self.manners.tries
            if not found.again or last or wait > self.manners.patience or wait >= self.left:
                break
            self.left -= wait
            await asyncio.sleep(wait)
        return found.visit

    async def _try(self, address: str) -> _Try:
        moved: str | None = None
        permanent, answer = True, None
        try:
            url = allowed(address)
            seen = set()
            for _ in range(self.manners.redirects + 1):
                if (here := (str(url), _cookies(self.client.cookies.jar))) in seen:
                    return _Try(Visit("unreachable", "redirect-loop", answer and answer.status))
                seen.add(here)
                answer = await self._ask(url)
                if answer.status not in PERMANENT | TEMPORARY:
                    return self._judged(answer, moved, str(url))
                url = led_to(url, answer.location)
                permanent = permanent and answer.status in PERMANENT
                moved = str(url) if permanent else moved
        except Refused as error:
            return _Try(Visit("refused", error.reason))
        except NoAnswer as error:
            dead = error.reason == "no-such-host"
            return _Try(Visit("dead" if dead else "unreachable", error.reason), error.reason in AGAIN_AFTER)
        return _Try(Visit("unreachable", "too-many-redirects", answer and answer.status))

    async def _ask(self, url: httpx.URL) -> Answer:
        """Ask when it is the host's turn, for as long as the link has time left."""
        async with self.turn(url.host.rstrip(".")) as host:
            if host.closed is not None:
                return host.closed
            begun = time.monotonic()
            try:
                async with asyncio.timeout(max(0.0, self.left)):
                    answer = await ask(self.client, url, self._conditions(url), self.most)
            except TimeoutError as error:
                raise NoAnswer("timeout") from error
            finally:
                self.left -= time.monotonic() - begun
            self._heed(answer, host)
            return answer

    def _heed(self, answer: Answer, host: Host) -> None:
        """Stay away from a host as it asks, with all links to it."""
        wait = wait_asked(answer.retry_after, time.time()) if answer.status in AGAIN else None
        if wait is None:
            return
        host.wait(min(wait, self.manners.patience))
        if wait > self.manners.patience:
            host.closed = answer

    def _conditions(self, url: httpx.URL) -> dict[str, str]:
        """Ask for a page only if it has changed, where it was read before and nothing is held against all of it."""
        before = self.before
        if before is None or before.content is None or before.final != str(url):
            return {}
        known = {"If-None-Match": before.etag, "If-Modified-Since": before.modified}
        return {name: value for name, value in known.items() if value}

    def _judged(self, answer: Answer, moved: str | None, final: str) -> _Try:
        status, before = answer.status, self.before
        if status == 304 and before is not None and self._conditions(httpx.URL(final)):
            return _Try(self._there(answer, moved, final, before.content, before.status))
        if 200 <= status < 300:
            return _Try(self._there(answer, moved, final, answer.content, status))
        if status in DEAD:
            return _Try(Visit("dead", DEAD[status], status))
        wait = wait_asked(answer.retry_after, time.time())
        reason = "proxy" if status == 407 else "status"
        return _Try(Visit("unreachable", reason, status, moved), status in AGAIN, wait)

    def _there(self, answer: Answer, moved: str | None, final: str, content: Content | None, status: int) -> Visit:
        before = self.before.content if self.before else None
        changed = before.differs(content) if before and content else None
        etag, modified = answer.etag, answer.modified
        if answer.status == 304 and self.before:  # it need not repeat itself
            etag, modified = etag or self.before.etag, modified or self.before.modified
        keep = Kept(time.time(), content, status, moved, changed, _short(etag), _short(modified), final)
        return Visit("moved" if moved else "alive", None, status, moved, content, changed, keep)


def allowed(address: str) -> httpx.URL:
    """An address that may be visited. Raises `Refused`."""
    try:
        url = httpx.URL(address.partition("#")[0])
        host = url.host  # an ``xn--`` is read as late as that
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused("bad-address") from error
    if url.scheme not in ("http", "https"):
        raise Refused("other-scheme")
    if not host or "%" in host or (url.port or 0) > 65_535:
        raise Refused("bad-address")
    if url.userinfo:
        raise Refused("credentials")
    return url


def led_to(url: httpx.URL, location: str | None) -> httpx.URL:
    """Where a redirect leads. A user and password in it are left out, and never sent."""
    if not location or len(location) > LONGEST:
        raise NoAnswer("bad-redirect")
    try:
        target = url.join(location)
        target = target.copy_with(fragment=None, userinfo=b"") if target.host else target
    except (httpx.InvalidURL, ValueError) as error:
        raise NoAnswer("bad-redirect") from error
    if len(str(target)) > LONGEST:
        raise NoAnswer("bad-redirect")
    return allowed(str(target))


def without_user(address: str) -> str:
    """An address as it may be shown."""
    scheme, mark, behind = address.partition("://")
    end = min((at for sign in "/?#\\" if (at := behind.find(sign)) >= 0), default=len(behind))
    host, rest = behind[:end].rpartition("@")[2], behind[end:]
    if not _HOST.fullmatch(host):
        # What looks like a host is part of a password that holds such a sign as it is.
        host, rest = "", behind.rpartition("@")[2]
    return f"{scheme}{mark}{host}{rest}"


def _cookies(jar: CookieJar) -> frozenset[tuple[str, str | None]]:
    return frozenset((one.name, one.value) for one in jar)


def _short(header: str | None) -> str | None:
    return header if header and len(header) <= LONGEST and header.isascii() and header.isprintable() else None
