"""simaturity.cli.visiting.addresses: which addresses are of the Internet at large."""

from __future__ import annotations

import pytest

from simaturity.cli.visiting.addresses import is_public, literal, may_be_public

PUBLIC = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255
172.15.255.255 172.32.0.0 192.0.1.0 192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255
2001:200::1 2606:4700::1111 2a00:1450:4001::64 3ffe::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1
""".split()
CLOSED = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.255 169.254.169.254
172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255
168.63.129.16 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:0:0 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1
64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b:1::8.8.8.8 100::1 2001::1 2001:1::1
2001:db8::1 2002:7f00:1::1 2002:a00:1::1 2002:c0a8:1::1 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%1 fec0::1
ff02::1 4000::1 1fff::1
""".split()


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(address)
    assert may_be_public(address)


@pytest.mark.parametrize("address", CLOSED)
def test_closed(address: str) -> None:
    assert not is_public(address)
    assert not may_be_public(address.partition("%")[0])


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("017700000001", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0x7f.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("127.0.1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("0x7f.1.", "127.0.0.1"),
        ("::1.", "::1"),
        ("0", "0.0.0.0"),
        ("134744072", "8.8.8.8"),
        ("[::1]", "::1"),
        ("::1", "::1"),
        ("example.org", None),
        ("1.2.3.4.5", None),
        ("256.1.1.1", None),
        ("", None),
        ("é", None),
    ],
)
def test_forms_of_an_address(host: str, address: str | None) -> None:
    assert literal(host) == address


@pytest.mark.parametrize(
    ("host", "may"),
    [
        ("example.org", True),
        ("example.org.", True),
        ("local.example.org", True),
        ("mylocal", False),
        ("localhost", False),
        ("LOCALHOST.", False),
        ("a.localhost", False),
        ("printer.local", False),
        ("wiki.internal", False),
        ("router.home.arpa", False),
        ("2130706433", False),
        ("134744072", True),
        ("8.8.8.8.", True),
        ("169.254.169.254.", False),
        ("127.0.0.1..", False),
        ("0x7f.1.", False),
        ("1.2.3.4.5", False),
        ("example.256", False),
        ("example.0X7F", False),
        ("example.0x", False),
        ("1.example.0x7f.org", True),
        ("xn--9ca.example", True),
        ("a_b-c.example.org.", True),
        ("169.254.169%2e254", False),
        ("wiki.intern%61l", False),
        ("127.0.0.1%2f.example.org", False),
        ("127.0.0.1%00.example.org", False),
        (".example.org", False),
        ("a..example.org", False),
    ],
)
def test_names_as_far_as_they_tell(host: str, may: bool) -> None:
    assert may_be_public(host) is may
