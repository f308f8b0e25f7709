"""What was read from a report: answers with the lines that give them, and what could not be placed."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """The words of a report behind an answer."""

    place: int
    """Their line or page."""
    at: str
    """The heading that they stand under, in English."""
    words: str | None = None


class Claimed(NamedTuple):
    """Stages declared in one line for some domains."""

    stages: tuple[int, ...]
    domains: tuple[str, ...]
    said: Said


class Answered(NamedTuple):
    """What a report says of one condition."""

    options: tuple[str, ...] = ()
    """In the order in which they stand; ``yes`` or ``no`` of a presence."""
    said: tuple[Said, ...] = ()
    """Behind the options, else behind the notes."""
    notes: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class Unplaced(NamedTuple):
    """A line that is no answer, no note and nothing known of the form."""

    place: int
    text: str
    why: str | None = None


class Draft(NamedTuple):
    """A report, read."""

    body: tuple[str, ...]
    """Names of the territory in its sentences, in the order in which they come."""
    title: str | None
    """The name of the territory in its title."""
    claims: tuple[Claimed, ...]
    conditions: dict[str, Answered]
    barriers: dict[str, Said]
    domains: dict[str, str]
    """Titles of domains that the rubric does not have."""
    notes: tuple[str, ...]
    """Free text that belongs to no condition."""
    unplaced: tuple[Unplaced, ...]
    known: int
    """Headings and sentences of the form that were found."""
    absent: tuple[str, ...]
    """Titles of the questions of which nothing was found."""
    cut: int | None
    """The line or page in which it breaks off; None where something after the last answer says that it is whole."""
    paged: bool = False


def found_in(draft: Draft) -> int:
    """The number of answers: conditions and barriers that have one."""
    return sum(bool(one.options) for one in draft.conditions.values()) + len(draft.barriers)
