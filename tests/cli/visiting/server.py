"""A real web server whose pages behave as badly as pages can."""

from __future__ import annotations

import gzip
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any, NamedTuple

from simaturity.cli.visiting.manners import POLITE

QUICK = POLITE._replace(timeout=3.0, total=60.0, pause=0.0, backoff=0.01, patience=0.5, private=True)
"""Manners for a server of one's own, which is not to be spared."""


class Request(NamedTuple):
    """What the server was asked."""

    method: str
    path: str
    headers: dict[str, str]
    at: float


Page = Callable[[socket.socket, Request], None]


class Server:
    """Its pages by path, and what it was asked for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Page] = {}
        self.asked: list[Request] = []

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def add(self, path: str, page: Page) -> str:
        """Put a page there, and give its address."""
        self.pages[path] = page
        return self.url(path)

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]


@contextmanager
def serving() -> Iterator[Server]:
    """A server for a test."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                answer(self.request)

    class Threads(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True
        request_queue_size = 64

    with Threads(("127.0.0.1", 0), Handler) as listening:
        it = Server(listening.server_address[1])

        def answer(connection: socket.socket) -> None:
            with connection.makefile("rb") as stream:
                line = stream.readline().decode("latin-1").split()
                if len(line) < 2:
                    return
                headers = {}
                while (header := stream.readline().decode("latin-1").strip()) != "":
                    name, _, value = header.partition(":")
                    headers[name.lower()] = value.strip()
            path = line[1].partition(f"//127.0.0.1:{it.port}")[2] or line[1]
            request = Request(line[0], path, headers, time.monotonic())
            it.asked.append(request)
            it.pages.get(path, status(404))(connection, request)

        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield it
        finally:
            listening.shutdown()
            thread.join()


# ---- Pages


def say(number: int, headers: dict[str, str], body: bytes = b"") -> bytes:
    """A whole answer."""
    told = {"Connection": "close", "Content-Length": str(len(body)), **headers}
    lines = [f"HTTP/1.1 {number} Said", *(f"{name}: {value}" for name, value in told.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def status(number: int, **headers: str) -> Page:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda connection, request: connection.sendall(say(number, named, b"Said."))


def text(body: str, kind: str = "text/plain", **headers: str) -> Page:
    named = {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda connection, request: connection.sendall(say(200, named, body.encode()))


def moved(location: str, number: int = 301) -> Page:
    return status(number, Location=location)


def raw(data: bytes) -> Page:
    return lambda connection, request: connection.sendall(data)


def in_turn(*pages: Page) -> Page:
    """One page after the other; the last stays."""
    left = list(pages)

    def page(connection: socket.socket, request: Request) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(connection, request)

    return page


def stalls(connection: socket.socket, request: Request) -> None:
    """Takes the request and says nothing."""
    wait_for_close(connection)


def drips(connection: socket.socket, request: Request) -> None:
    """A byte now and then, for ever."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while True:
        connection.sendall(b".")
        time.sleep(0.2)


def drips_headers(connection: socket.socket, request: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X: y\r\n")
        time.sleep(0.2)


def lies(connection: socket.socket, request: Request) -> None:
    """Says less than it promised."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nshort")


def lies_low(connection: socket.socket, request: Request) -> None:
    """Says more than it promised."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nshort and more")


def hangs_up(connection: socket.socket, request: Request) -> None:
    """Says nothing at all."""


def resets(connection: socket.socket, request: Request) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
    connection.close()


def ten_gigabytes(connection: socket.socket, request: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n")
    piece = b"\0" * 1_000_000
    for _ in range(10_000):
        connection.sendall(piece)


def endless_chunks(connection: socket.socket, request: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    piece = b"ffff\r\n" + b"\0" * 0xFFFF + b"\r\n"
    while True:
        connection.sendall(piece)


def huge_headers(connection: socket.socket, request: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for _ in range(1_000):
        connection.sendall(b"X: " + b"y" * 100_000 + b"\r\n")


def endless_hints(connection: socket.socket, request: Request) -> None:
    """Says for ever that it is about to say something."""
    while True:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000)


def gzip_bomb(connection: socket.socket, request: Request) -> None:
    connection.sendall(say(200, {"Content-Encoding": "gzip", "Content-Type": "text/html"}, bomb()))


@cache
def bomb() -> bytes:
    """200 MB in 200 KB; making it takes its time."""
    return gzip.compress(b"\0" * 200_000_000, 9)


def wait_for_close(connection: socket.socket) -> None:
    connection.settimeout(30)
    with suppress(OSError):
        while connection.recv(1000):
            pass


def peak(statement: Callable[[], Any]) -> tuple[Any, int]:
    """What something gives, and the memory in bytes that Python's own objects took for it at most."""
    import tracemalloc

    tracemalloc.start()
    try:
        found = statement()
        return found, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
