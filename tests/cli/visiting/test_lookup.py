"""simaturity.cli.visiting.lookup: names, and the end of waiting for them."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import Any
from unittest import mock

import pytest

from simaturity.cli.visiting.lookup import NameUnclear, NoSuchHost, lookup


def look(host: str, answer: Any) -> list[str]:
    with mock.patch("socket.getaddrinfo", side_effect=answer):
        return asyncio.run(lookup(host, 80))


def test_addresses_come_once_each_in_the_systems_order() -> None:
    given = [(0, 0, 0, "", (address, 80)) for address in ("2001:db8::1", "192.0.2.1", "2001:db8::1")]
    assert look("a.example", [given]) == ["2001:db8::1", "192.0.2.1"]
    assert "127.0.0.1" in asyncio.run(lookup("localhost", 80))


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), NoSuchHost),
        (socket.gaierror(socket.EAI_AGAIN, "later"), NameUnclear),
        (socket.gaierror(socket.EAI_FAIL, "broken"), NameUnclear),
        (OSError("odd"), NameUnclear),
        (UnicodeError("label too long"), NameUnclear),
        (ValueError("embedded null byte"), NameUnclear),
    ],
)
def test_a_name_that_is_not_there_is_told_from_one_that_nobody_could_look_up(
    error: Exception, expected: type[Exception]
) -> None:
    with pytest.raises(expected):
        look("a.example", error)


def test_a_run_does_not_wait_for_a_name_that_it_gave_up() -> None:
    release = threading.Event()

    async def give_up() -> None:
        async with asyncio.timeout(0.05):
            await lookup("a.example", 80)

    def slow(*words: Any, **more: Any) -> list[Any]:
        release.wait(20)
        return []

    begun = time.monotonic()
    with mock.patch("socket.getaddrinfo", side_effect=slow), pytest.raises(TimeoutError):
        asyncio.run(give_up())
    assert time.monotonic() - begun < 2
    release.set()  # what is told now is told to nobody
    for thread in threading.enumerate():
        if thread.name == "lookup":
            thread.join(5)


def test_an_answer_that_comes_when_nobody_waits_any_more() -> None:
    async def leave_early() -> None:
        task = asyncio.ensure_future(lookup("localhost", 80))
        await asyncio.sleep(0)
        task.cancel()
        for _ in range(50):
            await asyncio.sleep(0.01)

    asyncio.run(leave_early())
