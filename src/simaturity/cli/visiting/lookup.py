"""Looks names up without ever waiting longer than asked: each in a thread that a run does not wait for at its end."""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import suppress


class NoSuchHost(Exception):  # noqa: N818 - a finding, no error of ours
    """There is no server of this name."""


class NameUnclear(Exception):  # noqa: N818
    """The name could not be looked up."""


_NEVER = {getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY") if hasattr(socket, name)}


async def lookup(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the system's order. Raises `NoSuchHost` or `NameUnclear`."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def tell(found: list[str] | Exception) -> None:
        if answer.done():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)

    def ask() -> None:
        found = _asked(host, port)
        with suppress(RuntimeError):  # nobody waits any more
            loop.call_soon_threadsafe(tell, found)

    threading.Thread(target=ask, name="lookup", daemon=True).start()
    return await answer


def _asked(host: str, port: int) -> list[str] | Exception:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        return NoSuchHost(host) if error.errno in _NEVER else NameUnclear(host)
    except (OSError, ValueError) as error:  # ValueError: a name that is too long, or holds a NUL
        return NameUnclear(str(error))
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
