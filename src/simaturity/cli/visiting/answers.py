"""One request to one address, and what came of it: an answer, or why there is none."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from typing import NamedTuple

import httpcore
import httpx

from .content import Content, Reader, Unreadable
from .lookup import NameUnclear, NoSuchHost
from .ways import LOCATION, Refused

_HTML = ("text/html", "application/xhtml+xml")


class Answer(NamedTuple):
    """What a server said."""

    status: int
    location: str | None = None
    retry_after: str | None = None
    etag: str | None = None
    modified: str | None = None
    content: Content | None = None


class NoAnswer(Exception):  # noqa: N818 - a finding, no error of ours
    """Why there is no answer, as an id."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def ask(client: httpx.AsyncClient, url: httpx.URL, headers: Mapping[str, str], most: int) -> Answer:
    """Ask for a page, and read so much of it at most. Raises `NoAnswer` or `Refused`."""
    with _telling():
        async with client.stream("GET", url, headers=dict(headers)) as response:
            content = await _read(response, most) if response.is_success else None
            return Answer(
                status=response.status_code,
                location=response.extensions[LOCATION],
                retry_after=response.headers.get("retry-after"),
                etag=response.headers.get("etag"),
                modified=response.headers.get("last-modified"),
                content=content,
            )


async def _read(response: httpx.Response, most: int) -> Content | None:
    html = response.headers.get("content-type", "").partition(";")[0].strip().lower() in _HTML
    try:
        reader = Reader(most, response.headers.get("content-encoding", ""), html)
        async for piece in response.aiter_raw():
            reader.take(piece)
            if reader.full:
                break
    except Unreadable:
        return None  # it is there, whatever it holds
    return reader.content()


@contextmanager
def _telling() -> Iterator[None]:
    """Say in one way why there is no answer."""
    try:
        yield
    except (Refused, NoAnswer):
        raise
    except NoSuchHost as error:
        raise NoAnswer("no-such-host") from error
    except NameUnclear as error:
        raise NoAnswer("name-unclear") from error
    except httpcore.TimeoutException as error:
        raise NoAnswer("timeout") from error
    except httpcore.ProxyError as error:
        raise NoAnswer("proxy") from error
    except (httpcore.ConnectError, httpcore.ReadError, httpcore.WriteError, ssl.SSLError) as error:
        raise NoAnswer(_of_connection(error)) from error
    except httpcore.RemoteProtocolError as error:
        # What is cut short and what is no HTTP are told apart by h11 in words alone.
        short = "without" in str(error) or "closed" in str(error)
        raise NoAnswer("broke-off" if short else "bad-answer") from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise NoAnswer("bad-address") from error


def _of_connection(error: BaseException) -> str:
    """Why a connection did not come about, or did not hold."""
    behind: BaseException | None = error
    while behind is not None:
        if isinstance(behind, ssl.SSLCertVerificationError):
            return "certificate"
        if isinstance(behind, ssl.SSLError):
            return "encryption"
        behind = behind.__cause__ or behind.__context__
    return "connection" if isinstance(error, httpcore.ConnectError) else "broke-off"


def wait_asked(text: str | None, now: float) -> float | None:
    """The seconds for which a server asks us to stay away: a number, or a date; None where it says nothing."""
    if text is None:
        return None
    if text.strip().isascii() and text.strip().isdigit():
        return float(text.strip()[:9])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError, OSError):
        return None
