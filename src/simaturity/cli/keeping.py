"""The gates of `simaturity sources`: which links and quotes fall short of which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from simaturity.core.problem import escaped, shown

if TYPE_CHECKING:
    from simaturity.report.sources.found import Checked, LinkFound, QuoteFound

LINK_GATES: Mapping[str, Callable[[LinkFound], bool]] = {
    "dead": lambda one: one.state == "dead",
    "moved": lambda one: one.state == "moved",
    "changed": lambda one: one.changed is True,
    "unreachable": lambda one: one.state in ("unreachable", "refused"),
}
"""By name, whether a link is one that must not be. What was refused was not looked at: nobody could tell either."""

QUOTE_GATE = "quote"


def short_of(profile: str, checked: Checked, asked: Iterable[str]) -> Iterator[str]:
    """What falls short of the gates asked for, a line each."""
    for gate in dict.fromkeys(asked):
        if gate == QUOTE_GATE:
            for quote in checked.quotes or ():
                if _is_wrong(quote):
                    yield f"{profile}: {quote.source}: {shown(quote.quote)}: {_words(quote.state)} (--fail-on {gate})"
        else:
            for link in checked.links or ():
                if LINK_GATES[gate](link):
                    yield f"{profile}: {link.source}: {escaped(link.address, most=2000)}: {gate} (--fail-on {gate})"


def _is_wrong(one: QuoteFound) -> bool:
    """Whether it was to be found and was not; without a snapshot there is nothing to find it in."""
    return one.state not in ("found", "no-snapshot")


def _words(state: str) -> str:
    return {
        "not-found": "not found in its snapshot",
        "hash-differs": "its snapshot is another file",
        "unreadable": "its snapshot cannot be read",
    }[state]
