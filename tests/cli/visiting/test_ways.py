"""simaturity.cli.visiting.ways: connections go to the addresses that were checked; proxies of the environment."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import httpcore
import httpx
import pytest

from simaturity.cli.visiting.manners import Manners
from simaturity.cli.visiting.memory import Memory
from simaturity.cli.visiting.round import Link, go_round
from simaturity.cli.visiting.visit import Visit
from simaturity.cli.visiting.ways import Proxies

from ...browser.tools import OPENSSL, need
from .server import QUICK, Request, Server, moved, serving, status, text

GUARDED = QUICK._replace(private=False)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as it:
        yield it


def visit(address: str, manners: Manners = GUARDED, proxies: dict[str, str] | None = None) -> Visit:
    done = go_round([Link(address)], manners, Memory(None), Proxies(proxies or {}))
    return done.visits[address]._replace(content=None, keep=None)


class Names:
    """A resolver of one's own: each answer in turn, and the last one for ever."""

    def __init__(self, **known: list[list[str]]) -> None:
        self.known = {name.replace("_", "."): answers for name, answers in known.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, port: int, *more: Any, **named: Any) -> list[Any]:
        self.asked.append(host)
        if host not in self.known:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        answers = self.known[host]
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]


def named(**known: list[list[str]]) -> Any:
    return mock.patch("socket.getaddrinfo", Names(**known))


PUBLIC = "93.184.216.34"


class Reached(Exception):  # noqa: N818
    """A connection to an address was asked for."""


def test_names_that_lead_to_private_addresses_are_refused(server: Server) -> None:
    server.add("/", text("Here."))
    with named(inside_example=[["127.0.0.1", "10.0.0.1", "::1"]]):
        assert visit(server.url("/", "inside.example")) == Visit("refused", "private-address")
    assert server.asked == []


def test_a_name_cannot_change_between_check_and_use(server: Server) -> None:
    """The first answer is public, every later one is our own machine: nothing ever connects to the second."""
    server.add("/", text("Secret."))
    tried: list[str] = []

    async def connect(self: object, host: str, *more: Any, **named: Any) -> None:
        tried.append(host)
        raise Reached

    names = Names(rebinding_example=[[PUBLIC, "127.0.0.1"], ["127.0.0.1"]])
    with mock.patch("socket.getaddrinfo", names), mock.patch("httpcore.AnyIOBackend.connect_tcp", connect):
        visit(server.url("/", "rebinding.example"))
    assert tried == [PUBLIC]
    assert names.asked == ["rebinding.example"]
    assert server.asked == []


def test_the_next_address_is_tried_where_one_does_not_answer(server: Server) -> None:
    server.add("/", text("Here."))
    with serving() as closed:
        free = closed.port
    address = f"http://two.example:{server.port}/"
    with named(two_example=[["127.0.0.2", "127.0.0.1"]]):
        assert visit(address, QUICK) == Visit("alive", None, 200)
    with named(two_example=[["127.0.0.2", "127.0.0.1"]]):
        assert visit(f"http://two.example:{free}/", QUICK) == Visit("unreachable", "connection")
    assert [one.headers["host"] for one in server.asked] == [f"two.example:{server.port}"]


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/", "http://2130706433/"]
)
def test_redirects_to_private_addresses_are_refused(server: Server, target: str) -> None:
    """The server that redirects is taken for a public one."""
    server.add("/", moved(target))
    real = socket.getaddrinfo

    def names(host: str, port: int, *more: Any, **named: Any) -> Any:
        return real("127.0.0.1" if host == "outside.example" else host, port, *more, **named)

    with (
        mock.patch("socket.getaddrinfo", names),
        mock.patch("simaturity.cli.visiting.ways.is_public", _all_but_redirected(server)),
    ):
        assert visit(server.url("/", "outside.example")) == Visit("refused", "private-address")
    assert len(server.asked) == 1


def _all_but_redirected(server: Server) -> Any:
    """The server counts as public until it was asked."""
    return lambda address: not server.asked


# ---- TLS


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, list[str]]]:
    """A server with encryption for secret.example: its port, and the names that it was asked for."""
    need(OPENSSL)  # it makes the certificate
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=secret.example", "-addext", "subjectAltName=DNS:secret.example"]
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
        *subject,
    ]
    subprocess.run([*made, "-days", "2"], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    names: list[str] = []
    context.sni_callback = lambda connection, name, own: names.append(name)
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                plain, _ = listening.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(plain, server_side=True) as connection:
                    host = connection.recv(10_000).decode().partition("Host: ")[2].partition("\r\n")[0]
                    names.append(host)
                    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            except (OSError, ssl.SSLError):
                plain.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield listening.getsockname()[1], names
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    thread.join(5)


def test_certificates_and_hosts_are_those_of_the_name(secret: tuple[int, list[str]]) -> None:
    port, names = secret
    with named(secret_example=[["127.0.0.1"]]):
        assert visit(f"https://secret.example:{port}/", QUICK) == Visit("alive", None, 200)
    assert names == ["secret.example", f"secret.example:{port}"]
    with named(other_example=[["127.0.0.1"]]):
        assert visit(f"https://other.example:{port}/", QUICK) == Visit("unreachable", "certificate")


def test_what_does_not_speak_of_encryption() -> None:
    def serve() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.recv(10_000)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        address = f"https://127.0.0.1:{listening.getsockname()[1]}/"
        assert visit(address, QUICK._replace(tries=1)) == Visit("unreachable", "encryption")
        thread.join(5)


# ---- Proxies


def test_proxies_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("http_proxy", "proxy.example:3128")
    monkeypatch.setenv("all_proxy", "http://user:word@all.example")
    monkeypatch.setenv("no_proxy", "near.example")
    proxies = Proxies()
    first, other = proxies.of(httpx.URL("http://a.example/")), proxies.of(httpx.URL("https://a.example/"))
    assert first is not None
    assert str(first.url) == "http://proxy.example:3128"
    assert other is not None
    assert (str(other.url), other.raw_auth) == ("http://all.example", (b"user", b"word"))
    assert proxies.of(httpx.URL("http://near.example/")) is None
    monkeypatch.setenv("no_proxy", "near.example:8080,secret.example:443,::1")
    for near in ("http://near.example:8080/", "https://secret.example/", "http://[::1]/"):
        assert proxies.of(httpx.URL(near)) is None
    assert proxies.of(httpx.URL("http://near.example/")) is not None
    with pytest.raises(ValueError, match="Invalid"):
        Proxies({"http": "http://[::1"})
    with pytest.raises(ValueError, match="Unknown scheme"):
        Proxies({"http": "gopher://a.example"})


def test_a_socks_proxy_needs_its_package() -> None:
    with mock.patch.dict("sys.modules", {"socksio": None}), pytest.raises(ImportError):
        Proxies({"all": "socks5://a.example"})


def test_visits_through_a_proxy(server: Server) -> None:
    def page(connection: socket.socket, request: Request) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    for path in ("http://outside.example/page", "http://public.example/"):
        server.add(path, page)
    through = {"http": f"http://user:word@127.0.0.1:{server.port}"}
    # The proxy is in our own network, and alone knows the first of the names.
    real = socket.getaddrinfo

    def names(host: str, port: int, *more: Any, **named: Any) -> Any:
        if host.endswith(".example"):
            known = {
                "inside.example": [["10.0.0.1"]],
                "half.example": [[PUBLIC, "10.0.0.1"]],
                "public.example": [[PUBLIC]],
                "xn--fa-hia.example": [["10.0.0.1"]],  # as it is sent; older rules make another name of it
            }
            return Names(**known)(host, port)
        return real(host, port, *more, **named)

    with mock.patch("socket.getaddrinfo", names):
        assert visit("http://outside.example/page", proxies=through) == Visit("alive", None, 200)
        assert visit("http://public.example/", proxies=through) == Visit("alive", None, 200)
        assert [one.headers["proxy-authorization"] for one in server.asked] == ["Basic dXNlcjp3b3Jk"] * 2
        server.asked.clear()
        for host in ("inside.example", "half.example", "10.0.0.1", "10.0.0.1.", "2130706433", "wiki"):
            assert visit(f"http://{host}/", proxies=through) == Visit("refused", "private-address")
        assert server.asked == []
        assert visit("http://faß.example/", proxies=through) == Visit("refused", "private-address")
        assert server.asked == []
        assert visit("http://wiki/", QUICK, through) == Visit("dead", "not-found", 404)


def test_a_proxy_that_is_not_there_says_nothing_of_the_link() -> None:
    with serving() as closed:
        through = {"http": f"http://127.0.0.1:{closed.port}", "https": f"http://127.0.0.1:{closed.port}"}
    for address in ("http://outside.example/", "https://outside.example/"):
        assert visit(address, QUICK, through) == Visit("unreachable", "proxy")


def test_a_proxy_that_lets_nothing_through(server: Server) -> None:
    server.add("outside.example:443", status(403))
    assert visit("https://outside.example/", QUICK, {"https": server.url("")}) == Visit("unreachable", "proxy")
    assert [(one.method, one.path) for one in server.asked] == [("CONNECT", "outside.example:443")]


def test_a_proxy_behind_encryption_that_is_not_there() -> None:
    with serving() as closed:
        port = closed.port
    assert visit("http://outside.example/", QUICK, {"http": f"https://127.0.0.1:{port}"}) == Visit(
        "unreachable", "proxy"
    )


def test_a_socks_proxy_is_asked_with_its_user() -> None:
    with mock.patch.dict("sys.modules", {"socksio": mock.Mock()}), mock.patch("httpcore.AsyncSOCKSProxy") as made:
        made.return_value.handle_async_request = mock.AsyncMock(side_effect=httpcore.ConnectError("not there"))
        made.return_value.aclose = mock.AsyncMock()
        found = visit("http://93.184.216.34/", GUARDED._replace(tries=1), {"all": "socks5://user:word@127.0.0.1:1080"})
    assert found == Visit("unreachable", "proxy")
    assert (str(made.call_args.args[0].host), made.call_args.kwargs["proxy_auth"]) == (
        "b'127.0.0.1'",
        (b"user", b"word"),
    )
