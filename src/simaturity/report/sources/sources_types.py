"""The JSON output of `simaturity sources`, format version 1."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ..json_types import RegionJson, RubricJson


class HeldJson(TypedDict):
    """A statement that rests on the source."""

    kind: Literal["declared", "instrument", "milestone", "amount", "target", "finding", "condition", "barrier", "lever"]
    id: str
    """The statement, as in the subjects of simaturity diff."""
    alone: bool
    """It rests on no other source."""


class CarriedJson(TypedDict):
    """A criterion whose outcome rests on the source."""

    domain: str
    criterion: str
    outcome: Literal["met", "not-met", "unknown", "not-applicable"]
    alone: bool
    """It rests on no other source."""


class LinkJson(TypedDict):
    """What a visit to an address showed."""

    which: Literal["url", "archived"]
    address: str
    """Without a user or password."""
    state: Literal["alive", "changed", "moved", "dead", "unreachable", "refused"]
    """Where several hold, the last of this row that does. Unreachable: nobody could tell."""
    reason: str | None
    """Why, as an id; docs/sources.md lists them."""
    status: int | None
    """The HTTP status of the last answer."""
    moved_to: str | None
    """The address that permanent redirects lead to."""
    changed: bool | None
    """Whether its text is another than at the last visit, or than the snapshot; null: nothing to hold it against."""


class QuoteJson(TypedDict):
    """What became of a quote."""

    statement: str
    """The statement that it stands in."""
    quote: str
    state: Literal["found", "not-found", "hash-differs", "no-snapshot", "unreadable"]
    reason: str | None
    """Why the snapshot is unreadable, as an id; docs/sources.md lists them."""
    page: int | None
    """The page of a PDF, from 1."""
    line: int | None
    """The line of a text or an HTML file, from 1."""
    nearest: str | None
    """Where it is not found: the passage that has most of its words in a row."""


class WeighedJson(TypedDict):
    """A source with what rests on it."""

    id: str
    title: str
    kind: str
    publisher: str | None
    url: str | None
    archived: str | None
    published: str | None
    """A year, a month or a day, as it is printed."""
    collected: str | None
    """A year, a month or a day."""
    age: int | None
    """Its age at the date in whole years; null where it prints no date, or is younger than the date."""
    self_report: bool
    independent: bool
    """Another publisher than the declaration's, and not a self-report. Where the declaration's publisher is known, a
    source that names none is not independent."""
    statements: list[HeldJson]
    """By kind and id."""
    criteria: list[CarriedJson]
    """By domain and criterion, in the rubric's order."""
    links: list[LinkJson] | None
    """Null: not visited."""
    quotes: list[QuoteJson] | None
    """Null: not checked."""


class ProfileSourcesJson(TypedDict):
    """The sources of one profile."""

    profile: str
    region: RegionJson
    as_of: str
    rubric: RubricJson
    sources: list[WeighedJson]
    """By id."""


class SourcesJson(TypedDict):
    """What simaturity sources --format json writes."""

    format_version: Literal[1]
    profiles: list[ProfileSourcesJson]
    """In the order in which they were named."""
