"""simaturity.cli.visiting.round: many links at once, politely, and what is known however it ends."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from unittest import mock

import pytest

from simaturity import __version__
from simaturity.cli.visiting.content import Content, of_file
from simaturity.cli.visiting.manners import Manners
from simaturity.cli.visiting.memory import Memory
from simaturity.cli.visiting.round import Link, Round, go_round
from simaturity.cli.visiting.visit import Visit
from simaturity.cli.visiting.ways import Proxies

from . import server as pages
from .server import QUICK, Page, Request, Server, moved, serving, status, text


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as it:
        yield it


def go(addresses: list[str], manners: Manners = QUICK, memory: Memory | None = None) -> Round:
    return go_round([Link(one) for one in addresses], manners, memory or Memory(None), Proxies({}))


def states(done: Round) -> list[str]:
    return [visit.state for visit in done.visits.values()]


# ---- Bounds


def test_all_links_of_a_host_stay_away_for_as_long_as_it_asks(server: Server) -> None:
    busy = server.add("/busy", status(429, Retry_After="86400"))
    others = [server.add(f"/other-{number}", text("Here.")) for number in range(3)]
    elsewhere = server.url("/other-0", "localhost")
    done = go([busy, *others, elsewhere])
    assert {address: (visit.state, visit.reason, visit.status) for address, visit in done.visits.items()} == {
        **dict.fromkeys([busy, *others], ("unreachable", "status", 429)),
        elsewhere: ("alive", None, 200),
    }
    assert sorted(server.paths()) == ["/busy", "/other-0"]


def test_a_wait_is_the_wait_of_the_host(server: Server) -> None:
    busy = server.add("/busy", pages.in_turn(status(503, Retry_After="1"), text("Here.")))
    other = server.add("/other", text("Here."))
    assert states(go([busy, other], QUICK._replace(patience=2.0))) == ["alive", "alive"]
    first, *later = server.asked
    assert first.path == "/busy"
    assert sorted(one.path for one in later) == ["/busy", "/other"]
    assert all(one.at - first.at >= 0.95 for one in later)


BAD: tuple[Page, ...] = (
    pages.stalls,
    pages.drips,
    pages.drips_headers,
    pages.lies,
    pages.hangs_up,
    pages.resets,
    pages.ten_gigabytes,
    pages.endless_chunks,
    pages.endless_hints,
    pages.huge_headers,
    pages.gzip_bomb,
    moved("/bad-11"),
)


def test_every_bad_page_at_once_and_nothing_of_the_others_lost(server: Server) -> None:
    pages.bomb()
    bad = [server.add(f"/bad-{number}", page) for number, page in enumerate(BAD)]
    hosts = [f"127.0.1.{number}" for number in range(30)]
    assert len(hosts) > len(bad)
    good = [server.add(f"/good-{number}", text("Here.")) for number in range(30)]
    # Each of a host of its own, so that none waits for another.
    addresses = [
        address.replace("127.0.0.1", host)
        for address, host in zip(
            [one for pair in zip(good, [*bad, *good], strict=False) for one in pair], hosts * 2, strict=False
        )
    ]
    with mock.patch("socket.getaddrinfo", _all_here):
        begun = time.monotonic()
        done = go(addresses, QUICK._replace(timeout=6.0))
    assert time.monotonic() - begun < 40
    assert not done.interrupted
    assert len(done.visits) == len(dict.fromkeys(addresses))
    others = {visit for address, visit in done.visits.items() if "/good" in address}
    assert {(visit.state, visit.reason) for visit in others} == {("alive", None)}
    found = {address.rpartition("/")[2]: (visit.state, visit.reason) for address, visit in done.visits.items()}
    assert [found[f"bad-{number}"] for number in range(len(BAD))] == [
        ("unreachable", "timeout"),
        ("unreachable", "timeout"),
        ("unreachable", "timeout"),
        ("unreachable", "broke-off"),
        ("unreachable", "broke-off"),
        ("unreachable", "broke-off"),
        ("alive", None),
        ("alive", None),
        ("unreachable", "timeout"),
        ("unreachable", "bad-answer"),
        ("alive", None),
        ("unreachable", "redirect-loop"),
    ]


def _all_here(host: str, port: int, *more: object, **named: object) -> list[object]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]


def test_when_the_time_for_all_is_up_what_is_known_is_told(server: Server) -> None:
    good, slow = server.add("/good", text("Here.")), server.add("/slow", pages.stalls)
    after = server.add("/after", text("Here."))
    begun = time.monotonic()
    done = go([good, slow, after], QUICK._replace(timeout=20, total=0.7))
    assert time.monotonic() - begun < 5
    assert list(done.visits.values())[1:] == [Visit("unreachable", "out-of-time")] * 2
    assert states(done)[0] == "alive"
    assert not done.interrupted


def test_interrupted_what_is_known_is_told(server: Server) -> None:
    def page(connection: socket.socket, request: Request) -> None:
        threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
        pages.stalls(connection, request)

    good, slow = server.add("/good", text("Here.")), server.add("/slow", page)
    begun = time.monotonic()
    done = go([good, slow, server.add("/after", text("Here."))], QUICK._replace(timeout=20))
    assert time.monotonic() - begun < 5
    assert done.interrupted
    assert states(done)[0] == "alive"
    assert list(done.visits.values())[1:] == [Visit("unreachable", "interrupted")] * 2


def test_an_exception_of_one_visit_is_not_that_of_the_others(server: Server) -> None:
    good, odd = server.add("/good", text("Here.")), server.add("/odd", text("Here.", Content_Encoding="gzip"))
    with mock.patch("simaturity.cli.visiting.content.zlib.decompressobj", side_effect=RuntimeError):
        done = go([good, odd])
    assert states(done) == ["alive", "unreachable"]
    assert done.visits[odd] == Visit("unreachable", "bad-answer")


# ---- Politeness


def test_who_asks(server: Server) -> None:
    go([server.add("/page", text("Here."))])
    (asked,) = server.asked
    assert asked.method == "GET"
    assert asked.headers["user-agent"].startswith(f"simaturity/{__version__} (")
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert "cookie" not in asked.headers


def test_one_host_has_one_request_at_a_time_and_a_pause_between(server: Server) -> None:
    under_way, most = [], []

    def page(connection: socket.socket, request: Request) -> None:
        under_way.append(1)
        most.append(len(under_way))
        time.sleep(0.1)
        under_way.pop()
        text("Here.")(connection, request)

    addresses = [server.add(f"/{number}", page) for number in range(4)]
    redirected = server.add("/old", moved("/3"))
    assert states(go([*addresses, redirected], QUICK._replace(pause=0.2))) == ["alive"] * 4 + ["moved"]
    assert most == [1] * 5
    times = [one.at for one in server.asked]
    assert len(times) == 6
    assert min(later - before for before, later in pairwise(times)) >= 0.2


def test_a_name_with_a_final_dot_is_the_same_host(server: Server) -> None:
    server.add("/page", text("Here."))
    addresses = [server.url("/page", host) for host in ("one.example", "one.example.")]
    with mock.patch("socket.getaddrinfo", _all_here):
        assert set(states(go(addresses, QUICK._replace(pause=0.3)))) == {"alive"}
    first, second = [one.at for one in server.asked]
    assert second - first >= 0.3


def test_waiting_for_a_turn_does_not_count(server: Server) -> None:
    addresses = [server.add(f"/{number}", text("Here.")) for number in range(8)]
    assert set(states(go(addresses, QUICK._replace(pause=0.2, timeout=0.5)))) == {"alive"}


def test_hosts_are_visited_beside_each_other_but_not_too_many(server: Server) -> None:
    under_way, most = [], []

    def page(connection: socket.socket, request: Request) -> None:
        under_way.append(1)
        most.append(len(under_way))
        time.sleep(0.3)
        under_way.pop()
        text("Here.")(connection, request)

    server.add("/page", page)
    addresses = [server.url("/page", f"host-{number}.example") for number in range(9)]
    with mock.patch("socket.getaddrinfo", _all_here):
        assert set(states(go(addresses, QUICK._replace(at_once=3)))) == {"alive"}
    assert max(most) == 3


def test_a_link_that_several_name_is_visited_once(server: Server) -> None:
    page = server.add("/page", text("Here."))
    told: list[tuple[int, int]] = []
    links = [Link(page), Link(page, has_snapshot=True), Link(page)]
    done = go_round(links, QUICK, Memory(None), Proxies({}), lambda *numbers: told.append(numbers))
    assert list(done.visits) == [page]
    assert server.paths() == ["/page"]
    assert told == [(1, 1)]


# ---- Offline, or gone


def test_names_that_are_unknown_say_nothing_where_no_name_is_known(server: Server) -> None:
    lost = ["http://a.invalid/", "http://b.invalid/"]
    assert set(go(lost).visits.values()) == {Visit("unreachable", "offline")}
    done = go([*lost, server.add("/gone", status(404))])
    assert list(done.visits.values())[:2] == [Visit("dead", "no-such-host")] * 2
    with serving() as closed:
        port = closed.port
    done = go([*lost, f"http://127.0.0.1:{port}/"], QUICK._replace(tries=1))
    assert states(done) == ["dead", "dead", "unreachable"]


def test_what_was_known_before_does_not_tell_that_we_are_online(server: Server) -> None:
    page, memory = server.add("/page", text("Here.")), Memory(None)
    go([page], memory=memory)
    done = go([page, "http://a.invalid/"], memory=memory)
    assert list(done.visits.values())[1] == Visit("unreachable", "offline")


# ---- What was known before


def kept(found: Visit) -> Visit:
    return found._replace(keep=None)


def test_within_a_day_a_link_is_not_visited_again(server: Server, tmp_path: Path) -> None:
    addresses = [
        server.add("/page", text("Here.")),
        server.add("/old", moved("/page")),
        server.add("/lost", status(404)),
    ]
    memory = Memory(tmp_path)
    first = go(addresses, memory=memory)
    memory.save()
    server.asked.clear()
    again = go(addresses, memory=Memory(tmp_path))
    assert [kept(one) for one in again.visits.values()] == [kept(one) for one in first.visits.values()]
    assert server.paths() == ["/lost"]  # what is dead may have come back
    server.asked.clear()
    go(addresses, QUICK._replace(max_age=0), Memory(tmp_path))
    assert sorted(server.paths()) == ["/lost", "/old", "/page", "/page"]


def test_a_visit_of_the_future_does_not_count(server: Server) -> None:
    page, memory = server.add("/page", text("Here.")), Memory(None)
    go([page], memory=memory)
    memory.links[page] = memory.links[page]._replace(at=time.time() + 1000)
    go([page], memory=memory)
    assert server.paths() == ["/page"] * 2


OLD = QUICK._replace(max_age=0)


def test_a_page_is_asked_for_only_if_it_has_changed(server: Server) -> None:
    def page(connection: socket.socket, request: Request) -> None:
        known = request.headers.get("if-none-match") == '"one"'
        (status(304) if known else text("Here.", ETag='"one"', Last_Modified="Thu, 01 Jan 2026 00:00:00 GMT"))(
            connection, request
        )

    address, memory = server.add("/page", page), Memory(None)
    first = go([address], OLD, memory).visits[address]
    for _ in range(2):
        again = go([address], OLD, memory).visits[address]
        assert kept(again) == kept(first)._replace(changed=False)
        assert server.asked[-1].headers["if-modified-since"] == "Thu, 01 Jan 2026 00:00:00 GMT"
    # Only there where it was answered.
    server.add("/other", text("Elsewhere."))
    server.add("/page", moved("/other", 302))
    server.asked.clear()
    assert go([address], OLD, memory).visits[address].changed is True
    assert [one.headers.get("if-none-match") for one in server.asked] == ['"one"', None]


def test_a_page_that_changes_is_told_once_for_each_change(server: Server) -> None:
    address, memory = server.add("/page", text("Here.")), Memory(None)
    told = [go([address], OLD, memory).visits[address].changed for _ in range(2)]
    server.add("/page", text("There."))
    told += [go([address], manners, memory).visits[address].changed for manners in (OLD, QUICK, OLD)]
    # Once, and as long as no other visit was made.
    assert told == [None, False, True, True, False]


def test_scripts_and_tokens_make_no_other_page(server: Server) -> None:
    html = "<html><script>{}</script><p class={}>Text.</p>".format
    address, memory = server.add("/page", text(html(1, 1), "text/html; charset=utf-8")), Memory(None)
    go([address], OLD, memory)
    server.add("/page", text(html(2, 2), "text/HTML"))
    assert go([address], OLD, memory).visits[address].changed is False
    server.add("/page", text(html(2, 2).replace("Text", "Other"), "text/html"))
    assert go([address], OLD, memory).visits[address].changed is True


def test_headers_that_cannot_be_sent_are_not_kept(server: Server) -> None:
    address, memory = (
        server.add("/page", text("Here.", ETag='"' + "x" * 3000 + '"', Last_Modified="\xe9")),
        Memory(None),
    )
    go([address], OLD, memory)
    assert (memory.links[address].etag, memory.links[address].modified) == (None, None)
    assert go([address], OLD, memory).visits[address].changed is False


def test_a_page_with_a_snapshot_is_read_further(server: Server) -> None:
    body = "x" * 5000
    address, memory = server.add("/page", text(body)), Memory(None)
    manners = QUICK._replace(most=1000, most_of_snapshot=10_000)
    assert go([address], manners, memory).visits[address].content == Content(
        of_file(body[:1000].encode(), html=False).sha256, None, 1000, False
    )
    # What was kept is too little to hold against it, however new it is.
    done = go_round([Link(address, has_snapshot=True)], manners, memory, Proxies({}))
    assert done.visits[address].content == of_file(body.encode(), html=False)
