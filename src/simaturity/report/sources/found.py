"""What was found of links and quotes: values without words, made by the command and told by every format."""

from __future__ import annotations

from typing import Literal, NamedTuple

LinkState = Literal["alive", "changed", "moved", "dead", "unreachable", "refused"]
LINK_STATES: tuple[LinkState, ...] = ("alive", "changed", "moved", "dead", "unreachable", "refused")
"""In the order in which they are counted. `unreachable` says that nobody could tell, and never that a page is gone."""

QuoteState = Literal["found", "not-found", "hash-differs", "no-snapshot", "unreadable"]
QUOTE_STATES: tuple[QuoteState, ...] = ("found", "not-found", "hash-differs", "no-snapshot", "unreadable")


class LinkFound(NamedTuple):
    """What a visit to one address of a source showed."""

    source: str
    which: Literal["url", "archived"]
    address: str
    """Without the user and password that may stand in it."""
    state: LinkState
    reason: str | None = None
    """Why it is so, as an id; None for what is alive."""
    status: int | None = None
    """The HTTP status of the last answer."""
    moved_to: str | None = None
    changed: bool | None = None
    """Whether it holds another text than at the last visit, or than the snapshot; None: nothing to hold it against."""


class QuoteFound(NamedTuple):
    """What became of one quote."""

    source: str
    statement: str
    """The id of the statement that it stands in."""
    quote: str
    state: QuoteState
    reason: str | None = None
    """Why a snapshot is unreadable, as an id."""
    page: int | None = None
    """Of a PDF, counted from 1."""
    line: int | None = None
    """Of a text or an HTML file, counted from 1."""
    nearest: str | None = None
    """Where the quote is not found: the passage that has most of its words in a row."""


class Checked(NamedTuple):
    """What was checked of one profile; None: not asked for."""

    links: tuple[LinkFound, ...] | None = None
    quotes: tuple[QuoteFound, ...] | None = None


UNCHECKED = Checked()
