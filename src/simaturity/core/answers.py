"""Dated answers: which of several counts at a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from .model import Model
from .profile import BarrierAnswer, ConditionAnswer, Profile, SourceKind, SourceReference, Statement

S = TypeVar("S", bound=Statement)


def is_silent(statement: Statement) -> bool:
    """Whether an answer says nothing, as in a template: unknown, on no source, without a remark; dates say nothing."""
    if isinstance(statement, ConditionAnswer):
        unknown = statement.answer is None and not statement.named
    else:
        unknown = isinstance(statement, BarrierAnswer) and statement.status == "unknown"
    return unknown and not (statement.sources or statement.contested or statement.note or statement.question)


def without_silence(profile: Profile) -> Profile:
    """The same profile without answers that say nothing: all that it tells, and no more."""
    update = {}
    for section, answered in (("conditions", profile.conditions), ("barriers", profile.barriers)):
        if any(is_silent(one) for answers in answered.values() for one in answers):
            said = {name: tuple(one for one in answers if not is_silent(one)) for name, answers in answered.items()}
            update[section] = {name: answers for name, answers in said.items() if answers}
    return profile.model_copy(update=update) if update else profile


def published_by(profile: Profile, references: tuple[SourceReference, ...]) -> date | None:
    """The last day of the earliest publication among these sources; None where none prints a date."""
    sources = (profile.sources.get(reference.source) for reference in references)
    return min((source.published.last for source in sources if source and source.published), default=None)


def dated(profile: Profile, statement: Statement) -> date:
    """Since when a statement holds: its own date, else its earliest publication, else the profile's date."""
    if statement.on:
        return statement.on.first
    return published_by(profile, statement.sources) or profile.as_of.last


def told(profile: Profile, statements: Iterable[S], as_of: date) -> list[tuple[date, S]]:
    """The statements that exist at a date, oldest first; of one day's, in an order that files cannot change."""
    found = [(day, statement) for statement in statements if (day := dated(profile, statement)) <= as_of]
    if len(found) > 1:
        found.sort(key=lambda entry: (entry[0], written(entry[1])))
    return found


def newest(found: list[tuple[date, S]], as_of: date) -> list[tuple[date, S]]:
    """Those of the newest day whose stated end has not passed. What they replaced does not come back after it."""
    return [entry for entry in found if entry[0] == found[-1][0] and not over(entry[1], as_of)]


def over(statement: Statement, as_of: date) -> bool:
    """Whether a stated end has passed."""
    return statement.until is not None and statement.until.last < as_of


def rest_only_on(profile: Profile, references: tuple[SourceReference, ...], kinds: tuple[SourceKind, ...]) -> bool:
    """Whether all of these sources, if any, are of these kinds."""
    return {profile.sources[one.source].kind for one in references if one.source in profile.sources} <= set(kinds)


def written(statement: Statement) -> str:
    """A statement as a text that does not hang on the order of keys and lists: it settles which comes first."""
    return _canonical(statement)


def _canonical(value: object) -> str:
    if isinstance(value, Model):
        value = value.__dict__
    if isinstance(value, dict):
        return str(sorted((key, _canonical(item)) for key, item in value.items()))
    return str(sorted(map(_canonical, value))) if isinstance(value, tuple) else repr(value)
