"""Dated answers: which of several counts at a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from .profile import Profile, SourceReference, Statement

S = TypeVar("S", bound=Statement)


def published_by(profile: Profile, references: tuple[SourceReference, ...]) -> date | None:
    """The last day of the earliest publication among these sources; None where none prints a date."""
    sources = (profile.sources.get(reference.source) for reference in references)
    return min((source.published.last for source in sources if source and source.published), default=None)


def dated(profile: Profile, statement: Statement) -> date:
    """Since when a statement holds: its own date, else its earliest publication, else the profile's date."""
    if statement.on:
        return statement.on.first
    return published_by(profile, statement.sources) or profile.as_of.last


def in_force(profile: Profile, statements: Iterable[S], as_of: date) -> list[tuple[date, int, S]]:
    """The statements that exist at a date and whose stated end has not passed, oldest first."""
    found = [
        (day, position, statement)
        for position, statement in enumerate(statements)
        if (day := dated(profile, statement)) <= as_of and not over(statement, as_of)
    ]
    return sorted(found, key=lambda entry: entry[:2])


def over(statement: Statement, as_of: date) -> bool:
    """Whether a stated end has passed."""
    return statement.until is not None and statement.until.last < as_of
