"""simaturity.cli.visiting.visit: what a visit makes of every way in which a server can answer, or not."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import pytest

from simaturity.cli.visiting.answers import NoAnswer
from simaturity.cli.visiting.manners import Manners
from simaturity.cli.visiting.memory import Memory
from simaturity.cli.visiting.round import Link, go_round
from simaturity.cli.visiting.visit import Visit, allowed, led_to, without_user
from simaturity.cli.visiting.ways import Proxies, Refused

from . import server as pages
from .server import QUICK, Page, Server, moved, serving, status, text

NO_PROXIES = Proxies({})


@pytest.fixture
def server() -> Iterator[Server]:
    """A server without pages."""
    with serving() as it:
        yield it


def visit(address: str, manners: Manners = QUICK) -> Visit:
    """Visit one link, and remember nothing."""
    done = go_round([Link(address)], manners, Memory(None), NO_PROXIES)
    return done.visits[address]._replace(content=None, keep=None)


# ---- Answers


@pytest.mark.parametrize(
    ("page", "expected"),
    {
        "alive": (text("Here."), Visit("alive", None, 200)),
        "nothing": (status(204), Visit("alive", None, 204)),
        "404": (status(404), Visit("dead", "not-found", 404)),
        "410": (status(410), Visit("dead", "gone", 410)),
        "401": (status(401), Visit("unreachable", "status", 401)),
        "403": (status(403), Visit("unreachable", "status", 403)),
        "407": (status(407), Visit("unreachable", "proxy", 407)),
        "429": (status(429), Visit("unreachable", "status", 429)),
        "451": (status(451), Visit("unreachable", "status", 451)),
        "500": (status(500), Visit("unreachable", "status", 500)),
        "304 unasked": (status(304), Visit("unreachable", "status", 304)),
        "300": (status(300), Visit("unreachable", "status", 300)),
        "stalls": (pages.stalls, Visit("unreachable", "timeout")),
        "drips": (pages.drips, Visit("unreachable", "timeout")),
        "drips headers": (pages.drips_headers, Visit("unreachable", "timeout")),
        "endless hints": (pages.endless_hints, Visit("unreachable", "timeout")),
        "lies": (pages.lies, Visit("unreachable", "broke-off")),
        "lies low": (pages.lies_low, Visit("alive", None, 200)),
        "hangs up": (pages.hangs_up, Visit("unreachable", "broke-off")),
        "resets": (pages.resets, Visit("unreachable", "broke-off")),
        "10 GB": (pages.ten_gigabytes, Visit("alive", None, 200)),
        "endless chunks": (pages.endless_chunks, Visit("alive", None, 200)),
        "huge headers": (pages.huge_headers, Visit("unreachable", "bad-answer")),
        "gzip bomb": (pages.gzip_bomb, Visit("alive", None, 200)),
        "no HTTP": (pages.raw(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), Visit("unreachable", "bad-answer")),
        "strange letters": (
            pages.raw(b"HTTP/1.1 200 \xff\xfe\r\nContent-Type: \xff\r\nContent-Length: 1\r\n\r\nx"),
            Visit("alive", None, 200),
        ),
        "unknown compression": (text("x", Content_Encoding="br"), Visit("alive", None, 200)),
        "false compression": (text("x" * 100, Content_Encoding="gzip"), Visit("alive", None, 200)),
        "bad cookies": (text("x", Set_Cookie='a="; Expires=Foo; Domain=evil.example'), Visit("alive", None, 200)),
        "no location": (status(302), Visit("unreachable", "bad-redirect")),
        "ftp": (moved("ftp://example.org/"), Visit("refused", "other-scheme")),
        "file": (moved("file:///etc/passwd"), Visit("refused", "other-scheme")),
        "script": (moved("javascript:alert(1)"), Visit("refused", "other-scheme")),
        "data": (moved("data:text/plain,x"), Visit("refused", "other-scheme")),
        "no host": (moved("http:///x"), Visit("dead", "not-found", 404)),
        "no port": (moved("http://127.0.0.1:99999/"), Visit("refused", "bad-address")),
        "no address": (moved("http://[::g]/"), Visit("unreachable", "bad-redirect")),
        "long": (moved("/" + "x" * 3000), Visit("unreachable", "bad-redirect")),
        "unknown host": (moved("http://no-such-name.invalid/"), Visit("dead", "no-such-host")),
    }.values(),
)
def test_what_is_made_of_answers(server: Server, page: Page, expected: Visit) -> None:
    address = server.add("/page", page)
    if expected.reason == "no-such-host":  # it takes another that is found to know that we are not offline
        other = server.add("/other", text("Here."))
        done = go_round([Link(address), Link(other)], QUICK, Memory(None), NO_PROXIES)
        assert done.visits[address] == expected
        return
    pages.bomb()
    begun = time.monotonic()
    assert visit(address, QUICK._replace(timeout=1.0)) == expected
    assert time.monotonic() - begun < 5


def test_nobody_listens(server: Server) -> None:
    free = server.port
    with serving() as other:
        free = other.port
    assert visit(f"http://127.0.0.1:{free}/") == Visit("unreachable", "connection")


# ---- Redirects


def test_only_permanent_redirects_move_a_link(server: Server) -> None:
    new = server.add("/new", text("Here."))
    assert visit(server.add("/a", moved("/new"))) == Visit("moved", None, 200, new)
    assert visit(server.add("/b", moved("/new", 308))) == Visit("moved", None, 200, new)
    for number in (302, 303, 307):
        assert visit(server.add("/c", moved("/new", number))) == Visit("alive", None, 200)
    assert visit(server.add("/d", moved("/a"))) == Visit("moved", None, 200, new)
    # What stands behind a temporary redirect is not the new address, whatever follows it.
    between = server.add("/between", moved("/a", 302))
    assert visit(server.add("/e", moved("/between"))) == Visit("moved", None, 200, between)
    assert visit(server.add("/f", moved("/lost"))) == Visit("dead", "not-found", 404)
    server.add("/closed", status(403))
    assert visit(server.add("/g", moved("/closed"))) == Visit("unreachable", "status", 403, server.url("/closed"))


def test_circles_and_chains(server: Server) -> None:
    server.add("/a", moved("/b"))
    server.add("/b", moved("/a#part"))
    assert visit(server.url("/a")) == Visit("unreachable", "redirect-loop", 301)
    assert server.paths() == ["/a", "/b"]
    for number in range(20):
        server.add(f"/{number}", moved(f"/{number + 1}"))
    server.add("/20", text("Here."))
    server.asked.clear()
    assert visit(server.url("/0")) == Visit("unreachable", "too-many-redirects", 301)
    assert len(server.asked) == 11
    assert visit(server.url("/10")) == Visit("moved", None, 200, server.url("/20"))


def test_a_page_that_asks_for_a_cookie_first_is_no_circle(server: Server) -> None:
    def page(connection: object, request: pages.Request) -> None:
        known = request.headers.get("cookie") == "seen=1"
        (text("Here.") if known else status(302, Location="/page", Set_Cookie="seen=1"))(connection, request)  # type: ignore[arg-type]

    assert visit(server.add("/page", page)) == Visit("alive", None, 200)
    # No other visit has that cookie.
    server.asked.clear()
    visit(server.url("/page"))
    assert [one.headers.get("cookie") for one in server.asked] == [None, "seen=1"]


def test_user_and_password_of_a_redirect_are_not_sent(server: Server) -> None:
    server.add("/new", text("Here."))
    address = server.add("/old", moved(f"http://user:secret@127.0.0.1:{server.port}/new"))
    assert visit(address) == Visit("moved", None, 200, server.url("/new"))
    assert all("authorization" not in one.headers for one in server.asked)


# ---- Second tries


def test_second_tries(server: Server) -> None:
    for number in (429, 500, 502, 503, 504):
        assert visit(server.add("/page", pages.in_turn(status(number), text("Here.")))) == Visit("alive", None, 200)
    for page in (pages.lies, pages.hangs_up, pages.resets):
        assert visit(server.add("/page", pages.in_turn(page, page, text("Here.")))) == Visit("alive", None, 200)
    server.asked.clear()
    visit(server.add("/busy", status(503)))
    assert server.paths() == ["/busy"] * 3
    server.asked.clear()
    visit(server.add("/closed", status(403)))
    visit(server.add("/gone", status(410)))
    visit(server.add("/slow", pages.stalls), QUICK._replace(timeout=0.3))
    assert server.paths() == ["/closed", "/gone", "/slow"]


def test_a_server_may_ask_us_to_stay_away_for_a_while(server: Server) -> None:
    busy = status(429, Retry_After="1")
    patient = QUICK._replace(patience=2.0)
    assert visit(server.add("/page", pages.in_turn(busy, text("Here."))), patient) == Visit("alive", None, 200)
    first, second = server.asked
    assert 1.0 <= second.at - first.at < 2.0
    server.asked.clear()
    away = status(503, Retry_After="86400")
    assert visit(server.add("/page", pages.in_turn(away, text("Here.")))) == Visit("unreachable", "status", 503)
    assert len(server.asked) == 1


def test_waiting_counts_as_time_of_the_link(server: Server) -> None:
    address = server.add("/page", pages.in_turn(status(429, Retry_After="2"), text("Here.")))
    begun = time.monotonic()
    assert visit(address, QUICK._replace(patience=5.0, timeout=1.0)) == Visit("unreachable", "status", 429)
    assert time.monotonic() - begun < 1.5
    assert len(server.asked) == 1
    quick = QUICK._replace(patience=5.0, timeout=1.5, tries=4)
    assert visit(server.add("/busy", status(429, Retry_After="1")), quick) == Visit("unreachable", "status", 429)
    assert server.paths() == ["/page", "/busy", "/busy"]


# ---- Private addresses


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_private_addresses_are_refused_unless_allowed(server: Server, host: str) -> None:
    server.add("/page", text("Here."))
    assert visit(server.url("/page", host), QUICK._replace(private=False)) == Visit("refused", "private-address")
    assert server.asked == []
    assert visit(server.url("/page", host)) == Visit("alive", None, 200)


# ---- What is said of addresses


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://example.org/", "other-scheme"),
        ("file:///etc/passwd", "other-scheme"),
        ("example.org", "other-scheme"),
        ("http://", "bad-address"),
        ("http://user@example.org/", "credentials"),
        ("http://user:word@example.org/", "credentials"),
        ("http://:word@example.org/", "credentials"),
        ("http://example.org:99999/", "bad-address"),
        ("http://0177.0.0.1/", "bad-address"),
        ("http://exa mple.org\n/", "bad-address"),
        ("http://[::1/", "bad-address"),
        ("http://[::g]/", "bad-address"),
        ("http://xn--/", "bad-address"),
        ("http://xn--a.example/", "bad-address"),
        ("http://169.254.169%2e254/", "bad-address"),
        ("http://[fe80::1%25lo]/", "bad-address"),
        (f"http://{'a' * 300}.example/", None),
        ("http://example.org/a#b", None),
        ("HTTPS://EXAMPLE.org", None),
    ],
)
def test_addresses_that_may_be_visited(address: str, reason: str | None) -> None:
    if reason is None:
        assert "#" not in str(allowed(address))
        return
    with pytest.raises(Refused) as refused:
        allowed(address)
    assert refused.value.reason == reason


def test_where_a_redirect_leads() -> None:
    here = httpx.URL("https://example.org/a/b?c")
    assert str(led_to(here, "../d#e")) == "https://example.org/d"
    assert str(led_to(here, "//user:word@other.example/d")) == "https://other.example/d"
    for location in (None, "", "http://[::g]/", "\n", "x" * 2001):
        with pytest.raises(NoAnswer):
            led_to(here, location)


def test_addresses_are_shown_without_users() -> None:
    assert without_user("https://user:word@example.org/a@b") == "https://example.org/a@b"
    assert without_user("https://u:p/w@example.org/?a") == "https://example.org/?a"
    assert without_user("https://u:p?w@example.org") == "https://example.org"
    assert without_user("https://u@/w@example.org") == "https://example.org"
    same = "https://example.org/a@b https://example.org?u=@b https://example.org#@b https://[::1]:80/a@b mailto:a@b.org"
    for address in same.split():
        assert without_user(address) == address


def test_names_that_the_system_cannot_even_ask_for(server: Server) -> None:
    other = server.add("/other", text("Here."))
    odd = [f"http://{'a' * 300}.example/", "http://a..b/", "http://\u2603.invalid/"]
    done = go_round([Link(one) for one in (*odd, other)], QUICK, Memory(None), NO_PROXIES)
    assert done.visits[other].state == "alive"
    for one in odd:
        assert done.visits[one].state != "alive"
