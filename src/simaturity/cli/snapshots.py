"""The quotes of profiles against the snapshots of their sources, within bounds of time and memory."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from .stop import Stop

if TYPE_CHECKING:
    from simaturity.report.sources.found import QuoteFound

    from .assessing import Assessed

T = TypeVar("T")

SECONDS, BYTES = 20, 1_000_000_000
"""What reading one snapshot, or finding one quote in it, may take."""
ALL_SECONDS = 600
"""What all quotes of a run may take together."""


def folder_of(name: str) -> Path | None:
    """The folder that a profile lies in, by the name it goes by; None for standard input."""
    from simaturity.files.shipped import shipped_folder, shipped_names

    if name == "-":
        return None
    if name in shipped_names("profiles"):
        return shipped_folder("profiles")
    return Path(os.path.dirname(name) or os.curdir)


def time_for_all() -> Callable[[], bool]:
    """Says for one run whether there is time left for another quote."""
    end = time.monotonic() + ALL_SECONDS
    return lambda: time.monotonic() < end


def quotes_of(one: Assessed, in_time: Callable[[], bool] = lambda: True) -> Iterator[QuoteFound]:
    """What became of every quote of a profile, by source and statement."""
    from simaturity.reading.quotes.verify import Quote, verify
    from simaturity.report.sources.found import QuoteFound
    from simaturity.report.statements import statements

    quotes = sorted(
        {
            Quote(reference.source, statement.id, reference.quote)
            for statement in statements(one.profile)
            for reference in statement.references
            if reference.quote is not None
        }
    )
    try:
        for found in verify(quotes, one.profile.sources, folder_of(one.name), bounded, in_time):
            page, line = (found.place, None) if found.kind == "pdf" else (None, found.place)
            quote = found.quote
            yield QuoteFound(
                quote.source, quote.statement, quote.text, found.state, found.reason, page, line, found.nearest
            )
    except ModuleNotFoundError as error:
        message = "sources --verify-quotes needs pypdf to read a PDF"
        raise Stop([message, "    help: pip install 'simaturity[sources]'"]) from error


def bounded(work: Callable[[], T]) -> T:
    """Do a piece of work on one snapshot. Raises TimeoutError or MemoryError."""
    from .limits import limits

    with limits(SECONDS, BYTES):
        return work()
