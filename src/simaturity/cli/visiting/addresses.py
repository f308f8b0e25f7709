"""Which addresses a link may lead to: public ones, in whatever form an address is written."""

from __future__ import annotations

import re
import socket
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# The registries of special addresses, written out: what Python knows of them differs from version to version.
_CLOSED_4 = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "168.63.129.16/32"  # a public number, under which every machine of Azure finds its own host
    ).split()
)
_OPEN_6 = IPv6Network("2000::/3")
"""Of version 6, the only addresses that the world reaches."""
_CLOSED_6 = tuple(IPv6Network(block) for block in "2001::/23 2001:db8::/32 3fff::/20".split())
_HOLDING_4 = ((IPv6Network("::ffff:0:0/96"), 0), (IPv6Network("64:ff9b::/96"), 0), (IPv6Network("2002::/16"), 80))
"""Those that stand for one of version 4 (mapped, NAT64, 6to4), with the bits behind it."""

_OWN_ENDINGS = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain", "home.arpa", "test")
"""Names that nobody can own on the Internet."""
_IS_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_IS_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")
"""More than one label. In others, such as ``169.254.169%2e254``, some proxies read signs that we do not."""


def is_public(address: str) -> bool:
    """Whether an address, as the system gives it, is one of the Internet at large."""
    found = ip_address(address.partition("%")[0])
    return _is_public_4(found) if isinstance(found, IPv4Address) else _is_public_6(found)


def _is_public_4(address: IPv4Address) -> bool:
    return not any(address in block for block in _CLOSED_4)


def _is_public_6(address: IPv6Address) -> bool:
    for block, behind in _HOLDING_4:
        if address in block:
            return _is_public_4(IPv4Address((int(address) >> behind) & 0xFFFFFFFF))
    return address in _OPEN_6 and not any(address in block for block in _CLOSED_6)


def literal(host: str) -> str | None:
    """The address that a host is, in its usual form; None for a name.

    Systems take ``2130706433``, ``0177.0.0.1`` and ``127.1`` for addresses, too, and proxies ``127.0.0.1.``.
    """
    host = host.rstrip(".")
    try:
        return str(ip_address(host.strip("[]")))
    except ValueError:
        pass
    try:
        return str(IPv4Address(socket.inet_aton(host)))
    except (OSError, AddressValueError, UnicodeError):
        return None


def may_be_public(host: str) -> bool:
    """Whether a host, as it is sent, can be public as far as its name tells: all there is where a proxy looks it up."""
    address = literal(host)
    if address is not None:
        return is_public(address)
    name = host.rstrip(".").lower()
    if _IS_NUMBER.fullmatch(name.rpartition(".")[2]):
        return False  # no such name is ever given out; who takes it for an address takes it for any
    return bool(_IS_NAME.fullmatch(name)) and not any(
        name == ending or name.endswith(f".{ending}") for ending in _OWN_ENDINGS
    )
