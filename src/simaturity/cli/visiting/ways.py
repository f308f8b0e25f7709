"""The ways out: to the addresses that were checked and no others, or through the proxy that the environment names."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterable, Mapping
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from .addresses import is_public, may_be_public
from .lookup import NameUnclear, NoSuchHost, lookup

MOST_ADDRESSES = 4
"""Addresses of one host that are tried."""
LOCATION = "simaturity.location"
"""The extension of an answer that says where it redirects to."""


class Refused(Exception):  # noqa: N818 - a finding, no error of ours
    """An address that must not be visited, with the reason as an id."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class CheckedNetwork(httpcore.AsyncNetworkBackend):
    """Connects to the very addresses that it has checked, so that no name can lead elsewhere in between."""

    def __init__(self, private: bool) -> None:
        self.private = private
        self.beneath = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first address of a host that answers."""
        found = await lookup(host, port)
        allowed = found if self.private else [one for one in found if is_public(one)]
        if not allowed:
            raise Refused("private-address")
        *others, last = allowed[:MOST_ADDRESSES]
        for address in others:
            try:
                return await self.beneath.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self.beneath.connect_tcp(last, port, timeout, local_address, socket_options)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self.beneath.sleep(seconds)


class Proxies:
    """The proxies of the environment: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY."""

    def __init__(self, named: Mapping[str, str] | None = None) -> None:
        """Raises ValueError for what is no proxy, ImportError where a SOCKS proxy needs socksio."""
        found = getproxies() if named is None else named
        try:
            self.by_scheme = {
                scheme: httpx.Proxy(url if "://" in url else f"http://{url}")
                for scheme, url in found.items()
                if scheme in ("http", "https", "all") and url
            }
        except httpx.InvalidURL as error:
            raise ValueError(str(error)) from error
        if any(proxy.url.scheme.startswith("socks") for proxy in self.by_scheme.values()):
            import socksio  # type: ignore[import-not-found,unused-ignore]  # noqa: F401

    def of(self, url: httpx.URL) -> httpx.Proxy | None:
        """The proxy that an address is visited through; None for the direct way."""
        proxy = self.by_scheme.get(url.scheme) or self.by_scheme.get("all")
        port = url.port or {"http": 80, "https": 443}.get(url.scheme)
        near = proxy_bypass(url.host) or proxy_bypass(f"{url.host}:{port}")
        return None if proxy is None or near else proxy


class _Body(httpx.AsyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self.response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self.response.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self.response.aclose()


class Way(httpx.AsyncBaseTransport):
    """Carries the requests of one visit, each directly or through its proxy."""

    def __init__(self, proxies: Proxies, private: bool, tls: ssl.SSLContext) -> None:
        self.proxies, self.private, self.tls = proxies, private, tls
        self.pools: dict[str, httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; whatever goes wrong comes as an exception of httpcore, or as one of ours."""
        proxy = self.proxies.of(request.url)
        if proxy is not None and not self.private:
            await _checked_by_name(request.url)
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        try:
            response = await self._pool(proxy).handle_async_request(asked)
        except (httpcore.ConnectError, httpcore.ConnectTimeout, NoSuchHost, NameUnclear) as error:
            if proxy is None:
                raise
            raise httpcore.ProxyError("no connection") from error
        # Redirects are followed by hand, and httpx, which would mend where they lead to, is not to see them.
        headers = [(name, value) for name, value in response.headers if name.lower() != b"location"]
        there = [value for name, value in response.headers if name.lower() == b"location"]
        extensions = {**response.extensions, LOCATION: there[0].decode("utf-8", "replace") if there else None}
        return httpx.Response(response.status, headers=headers, stream=_Body(response), extensions=extensions)

    async def aclose(self) -> None:
        """Let all connections go."""
        for pool in self.pools.values():
            await pool.aclose()

    def _pool(self, proxy: httpx.Proxy | None) -> httpcore.AsyncConnectionPool:
        key = "" if proxy is None else str(proxy.url)
        if key not in self.pools:
            self.pools[key] = self._direct() if proxy is None else self._through(proxy)
        return self.pools[key]

    def _direct(self) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(ssl_context=self.tls, network_backend=CheckedNetwork(self.private))

    def _through(self, proxy: httpx.Proxy) -> httpcore.AsyncConnectionPool:
        # Proxies stand in one's own network, and are named by its owner.
        network = CheckedNetwork(private=True)
        place = httpcore.URL(
            scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=proxy.url.raw_path
        )
        if proxy.url.scheme.startswith("socks"):
            return httpcore.AsyncSOCKSProxy(
                place, proxy_auth=proxy.raw_auth, ssl_context=self.tls, network_backend=network
            )
        return httpcore.AsyncHTTPProxy(
            place,
            proxy_auth=proxy.raw_auth,
            ssl_context=self.tls,
            proxy_ssl_context=self.tls if proxy.url.scheme == "https" else None,
            network_backend=network,
        )


async def _checked_by_name(url: httpx.URL) -> None:
    """What can be told here of a host that a proxy will look up, by the very name that it is sent."""
    host = url.raw_host.decode("ascii")
    if not may_be_public(host):
        raise Refused("private-address")
    try:
        found = await lookup(host, url.port or 80)
    except (NoSuchHost, NameUnclear):
        return  # perhaps only the proxy knows names
    if not all(is_public(one) for one in found):  # the proxy may take any of them
        raise Refused("private-address")
