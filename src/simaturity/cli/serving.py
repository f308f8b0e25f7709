"""A small server on loopback for the pages of one run: a fixed set of paths, and an event when they change."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from threading import Condition, Lock, Thread
from typing import Any, NamedTuple

HOST = "127.0.0.1"
EVENTS = "/events"
SECONDS = 10.0
"""How long a client may keep us waiting for a line of its request, or for taking an answer."""
MOST_REQUESTS, MOST_STREAMS = 64, 32
"""Connections that are held at once, each by a thread of its own."""
PAUSE = 0.1
"""How often, in seconds, the server looks whether it is to end."""
PULSE = 5.0
"""Seconds after which a stream without events says that it is there, and so learns that its reader is gone."""


class Content(NamedTuple):
    """What a path answers with."""

    kind: str
    """Its media type."""
    body: bytes
    policy: str
    """The Content-Security-Policy."""


class Board:
    """What is shown now. One thread puts it up, those of the server read it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._number, self._contents = 0, dict[str, Content]()

    def put(self, contents: Mapping[str, Content]) -> None:
        """Show other contents, all of them at once."""
        with self._changed:
            self._number, self._contents = self._number + 1, dict(contents)
            self._changed.notify_all()

    def get(self, path: str) -> Content | None:
        """What a path shows."""
        with self._changed:
            return self._contents.get(path)

    def wait(self, seen: int, seconds: float) -> int:
        """Wait for another number than the one seen, but not longer than some seconds; give the number there is."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != seen, seconds)
            return self._number


class _Crowd:
    """Connections that are held: one more than there may be ends the oldest, so that a new one always gets in."""

    def __init__(self, most: int) -> None:
        self.most, self.held, self.lock = most, dict[socket.socket, None](), Lock()

    def add(self, one: socket.socket) -> None:
        with self.lock:
            oldest = next(iter(self.held)) if len(self.held) >= self.most else None
            self.held[one] = None
        if oldest:
            self.end(oldest)

    def drop(self, one: socket.socket) -> None:
        with self.lock:
            self.held.pop(one, None)

    def end(self, one: socket.socket) -> None:
        self.drop(one)
        with suppress(OSError):  # it may be ending by itself
            one.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for it

    def end_all(self) -> None:
        for one in list(self.held):
            self.end(one)


class Server(ThreadingMixIn, TCPServer):
    """The server of a board."""

    daemon_threads = True
    request_queue_size = 128
    allow_reuse_address = os.name == "posix"  # elsewhere it would let a second server in

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        self.waiting, self.streams = _Crowd(MOST_REQUESTS), _Crowd(MOST_STREAMS)
        super().__init__((HOST, port), _Handler)
        self.port: int = self.server_address[1]
        self.hosts = {f"{name}:{self.port}" for name in (HOST, "localhost")}

    @property
    def address(self) -> str:
        """Where the pages are."""
        return f"http://{HOST}:{self.port}/"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Hold a connection, and answer it in a thread."""
        self.waiting.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Let a connection go."""
        self.waiting.drop(request)
        self.streams.drop(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Let the port go, and all connections."""
        super().server_close()
        self.waiting.end_all()
        self.streams.end_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over clients that are gone; a bug is still told."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request. What it asks for is never taken for the name of a file."""

    server: Server
    timeout = SECONDS
    default_request_version = "HTTP/1.0"  # so that every answer has a head

    def do_GET(self) -> None:
        """Answer with content, or with a stream of events."""
        self._answer()

    do_HEAD = do_GET  # noqa: N815

    def _answer(self) -> None:
        words = self.requestline.split()
        path = words[1] if len(words) > 1 else ""  # the library's own has its slashes put right
        refused = self._refused()
        if refused:
            self.send_error(refused)
        elif path == EVENTS:
            self._stream()
        elif content := self.server.board.get(path):
            self._send(HTTPStatus.OK, content)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _refused(self) -> HTTPStatus | None:
        """Why a request is refused: pages from elsewhere must not reach us, whatever name they give this machine."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or hosts[0].strip().lower() not in self.server.hosts:
            return HTTPStatus.MISDIRECTED_REQUEST
        site, use = self.headers.get("Sec-Fetch-Site", "none"), self.headers.get("Sec-Fetch-Dest")
        if site not in ("none", "same-origin") and use != "document":  # a link from elsewhere may lead to us
            return HTTPStatus.FORBIDDEN
        return None

    def _stream(self) -> None:
        """Tell the number of what is shown, now and when it changes."""
        self._begin(HTTPStatus.OK, Content("text/event-stream; charset=utf-8", b"", "default-src 'none'"), None)
        if self.command == "HEAD":
            return
        self.server.waiting.drop(self.connection)
        self.server.streams.add(self.connection)
        seen = 0
        self.wfile.write(b"retry: 1000\n\n")
        while True:
            number = self.server.board.wait(seen, PULSE)
            self.wfile.write(f"data: {number}\n\n".encode() if number != seen else b":\n\n")
            seen = number

    def _send(self, status: HTTPStatus, content: Content, **headers: str) -> None:
        self._begin(status, content, len(content.body), **headers)
        if self.command != "HEAD":
            self.wfile.write(content.body)

    def _begin(self, status: HTTPStatus, content: Content, length: int | None, **headers: str) -> None:
        """Send the head of an answer."""
        self.send_response_only(status)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in {**_HEADERS, **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", content.kind)
        self.send_header("Content-Security-Policy", content.policy)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse a request in one line. The library calls what it has no method for "not implemented"."""
        status = HTTPStatus.METHOD_NOT_ALLOWED if code == HTTPStatus.NOT_IMPLEMENTED else HTTPStatus(code)
        body = f"{status.value} {status.phrase}\n".encode()
        more = {"Allow": "GET, HEAD"} if status is HTTPStatus.METHOD_NOT_ALLOWED else {}
        self._send(status, Content("text/plain; charset=utf-8", body, "default-src 'none'"), **more)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


_HEADERS = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """Answer in threads of its own as long as the block lasts, and let the port go at its end."""
    with server:
        thread = Thread(target=server.serve_forever, args=(PAUSE,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
