"""simaturity.cli.serving: a real server, and clients of all kinds."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from unittest import mock

import pytest

from simaturity.cli import serving
from simaturity.cli.serving import HOST, MOST_REQUESTS, MOST_STREAMS, Board, Content, Server

from .previews import asked, until
from .running import SECONDS

PAGE = Content("text/html; charset=utf-8", "<p>Wallonië".encode(), "default-src 'self'")
LARGE = Content("text/plain", b"x" * 8_000_000, "default-src 'none'")
"""More than the system takes from us before the client reads."""
HEAD = {
    "Content-Length": str(len(PAGE.body)),
    "Cache-Control": "no-store",
    "Connection": "close",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'self'",
}
STALLED = 100


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server of three pages, quick to end."""
    monkeypatch.setattr(serving, "PAUSE", 0.01)
    board = Board()
    board.put({"/": PAGE, "/report": PAGE, "/large": LARGE})
    made = Server(board, 0)
    with serving.serving(made):
        yield made


def sent(server: Server, data: bytes) -> socket.socket:
    """A connection on which something was sent."""
    made = socket.create_connection((HOST, server.port), timeout=SECONDS)
    made.sendall(data)
    return made


def said(server: Server, data: bytes) -> bytes:
    """All that the server answers to some bytes."""
    with sent(server, data) as connection, connection.makefile("rb") as stream:
        return stream.read()


def status(server: Server, line: str, *headers: str) -> str:
    """The first line of the answer to a request as it is written here."""
    rest = "".join(f"{header}\r\n" for header in headers or (f"Host: {HOST}:{server.port}",))
    return said(server, f"{line}\r\n{rest}\r\n".encode()).partition(b"\r\n")[0].decode()


def test_page(server: Server) -> None:
    assert server.address == f"http://127.0.0.1:{server.port}/"
    assert asked(server.port, "/") == (200, HEAD, PAGE.body)
    assert asked(server.port, "/report", "HEAD") == (200, HEAD, b"")
    assert asked(server.port, "/report", Host=f"LOCALHOST:{server.port}") == (200, HEAD, PAGE.body)


@pytest.mark.parametrize(
    "path",
    "/../ // //report /report/ /%72eport /./report /.%2e/ /report?x /REPORT /etc/passwd report * \\report /\u00e9 "
    "/..%2freport /%00 http://127.0.0.1/report /report;x /serving.py /preview.py".split(),
)
def test_nothing_else_is_there(server: Server, path: str) -> None:
    assert status(server, f"GET {path} HTTP/1.1") == "HTTP/1.0 404 Not Found"


@pytest.mark.parametrize(
    "hosts",
    [
        ["Host: example.org"],
        ["Host: example.org:{port}"],
        ["Host: 127.0.0.1"],
        ["Host: localhost:1"],
        ["Host: 127.0.0.1:{port}.example.org"],
        ["Host: 127.1:{port}"],
        ["Host: [::1]:{port}"],
        ["Host:"],
        ["X: y"],
        ["Host: 127.0.0.1:{port}", "Host: example.org"],
        ["Host: 127.0.0.1:{port}, example.org"],
    ],
    ids=" and ".join,
)
@pytest.mark.parametrize("path", ["/", "/report", "/events", "/nothing"])
def test_another_host_is_refused(server: Server, path: str, hosts: list[str]) -> None:
    headers = [host.format(port=server.port) for host in hosts]
    assert status(server, f"GET {path} HTTP/1.1", *headers) == "HTTP/1.0 421 Misdirected Request"


@pytest.mark.parametrize(
    ("site", "use", "expected"),
    [
        ("cross-site", "iframe", 403),
        ("cross-site", "script", 403),
        ("same-site", "empty", 403),
        ("cross-site", None, 403),
        ("cross-site", "document", 200),
        ("same-origin", "iframe", 200),
        ("none", "document", 200),
    ],
)
def test_pages_of_others(server: Server, site: str, use: str | None, expected: int) -> None:
    more = {"Sec_Fetch_Dest": use} if use else {}
    assert asked(server.port, "/report", Sec_Fetch_Site=site, **more)[0] == expected


@pytest.mark.parametrize("method", "POST PUT PATCH DELETE OPTIONS TRACE CONNECT get X".split())
def test_other_methods_are_refused(server: Server, method: str) -> None:
    found, headers, body = asked(server.port, "/", method)
    assert (found, headers["Allow"], body) == (405, "GET, HEAD", b"405 Method Not Allowed\n")
    assert headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\x16\x03\x01 hello\r\n\r\n", b"HTTP/1.0 400 "),
        (b"GET / HTTP/9\r\n\r\n", b"HTTP/1.0 400 "),
        (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n", b"HTTP/1.0 414 "),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 70_000, b"HTTP/1.0 431 "),
        (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 200, b"HTTP/1.0 431 "),
    ],
    ids=["tls", "version", "line", "header", "headers"],
)
def test_no_request(server: Server, data: bytes, expected: bytes) -> None:
    with sent(server, data) as connection:
        assert connection.recv(13) == expected
    assert asked(server.port, "/")[0] == 200


def test_old_request_without_host(server: Server) -> None:
    assert status(server, "GET /", "X: y") == "HTTP/1.0 421 Misdirected Request"


# ---- Who may connect


def test_only_loopback(server: Server) -> None:
    assert server.server_address == (HOST, server.port)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((_other_address(), server.port), timeout=SECONDS)


def _other_address() -> str:
    """An address of this machine by which others reach it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # an address for examples; nothing is sent
        except OSError:
            pytest.skip("this machine has no network")
        address: str = asking.getsockname()[0]
    if address.startswith("127."):
        pytest.skip("this machine has no address but loopback")
    return address


def test_port_is_let_go() -> None:
    first = Server(Board(), 0)
    with pytest.raises(OSError, match="in use"):
        Server(Board(), first.port)
    with serving.serving(first):
        pass
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((HOST, first.port), timeout=SECONDS)
    Server(Board(), first.port).server_close()


# ---- Slow and hostile clients


def test_stalled_connections(server: Server) -> None:
    before = threading.active_count()
    with ExitStack() as held:
        stalled = [held.enter_context(sent(server, b"GET / HTT")) for _ in range(STALLED)]
        assert asked(server.port, "/") == (200, HEAD, PAGE.body)
        for one in stalled[: STALLED - MOST_REQUESTS]:
            assert one.recv(1) == b"", "the oldest have to go"
        until(lambda: threading.active_count() <= before + MOST_REQUESTS)
        assert len(server.waiting.held) <= MOST_REQUESTS
        stalled[-1].sendall(f"P/1.0\r\nHost: localhost:{server.port}\r\n\r\n".encode())
        assert stalled[-1].recv(15) == b"HTTP/1.0 200 OK", "the newest are still waited for"
    until(lambda: threading.active_count() == before)


def test_clients_that_do_not_read(server: Server) -> None:
    request = f"GET /large HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode()
    with ExitStack() as held:
        for _ in range(STALLED):
            held.enter_context(sent(server, request))
        assert asked(server.port, "/") == (200, HEAD, PAGE.body)


def test_patience_has_an_end(server: Server) -> None:
    with mock.patch.object(serving._Handler, "timeout", 0.05), sent(server, b"GET / HTT") as connection:
        assert connection.recv(1) == b""


def test_client_that_goes_is_not_spoken_of(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    request = f"GET /large HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode()
    sent(server, request).close()
    until(lambda: not server.waiting.held)
    assert capfd.readouterr() == ("", "")


def test_bug_is_told(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    with mock.patch.object(server.board, "get", side_effect=RuntimeError("a bug")):
        assert said(server, f"GET / HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode()) == b""
    until(lambda: not server.waiting.held)
    assert "RuntimeError: a bug\n" in capfd.readouterr().err


# ---- Events


def events(server: Server) -> socket.socket:
    """A stream of events, after its head."""
    made = sent(server, f"GET /events HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += made.recv(1)
    assert head.startswith(b"HTTP/1.0 200 OK\r\n")
    assert b"Content-Type: text/event-stream; charset=utf-8\r\n" in head
    assert b"Content-Length" not in head
    return made


def line(stream: socket.socket) -> bytes:
    """The next line that is not empty."""
    found = b""
    while not found.strip() or not found.endswith(b"\n"):
        some = stream.recv(1)
        if not some:
            return found
        found += some
    return found.strip()


def test_events(server: Server) -> None:
    with events(server) as one, events(server) as other:
        for stream in (one, other):
            assert [line(stream), line(stream)] == [b"retry: 1000", b"data: 1"]
        server.board.put({})
        assert [line(one), line(other)] == [b"data: 2", b"data: 2"]
    assert asked(server.port, "/")[0] == 404


def test_late_reader_gets_the_newest_number(server: Server) -> None:
    server.board.put({})
    server.board.put({})
    with events(server) as stream:
        assert [line(stream), line(stream)] == [b"retry: 1000", b"data: 3"]


def test_head_of_the_events(server: Server) -> None:
    assert asked(server.port, "/events", "HEAD")[2] == b""
    until(lambda: not server.waiting.held)
    assert not server.streams.held


def test_reader_that_is_gone_is_noticed(server: Server) -> None:
    with mock.patch.object(serving, "PULSE", 0.01):
        with events(server) as stream:
            assert [line(stream) for _ in range(3)] == [b"retry: 1000", b"data: 1", b":"]
        until(lambda: not server.streams.held)


def test_many_streams(server: Server) -> None:
    with ExitStack() as held:
        streams = [held.enter_context(events(server)) for _ in range(MOST_STREAMS + 2)]
        until(lambda: len(server.streams.held) == MOST_STREAMS)
        for one in streams[:2]:
            while line(one):
                pass  # the oldest have to go
        assert [line(streams[2]), line(streams[2])] == [b"retry: 1000", b"data: 1"]
        assert asked(server.port, "/")[0] == 200


def test_end_ends_the_streams() -> None:
    board = Board()
    server = Server(board, 0)
    with serving.serving(server):
        stream = events(server)
        until(lambda: server.streams.held)
    with stream:
        while line(stream):
            pass
