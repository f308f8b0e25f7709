"""The facts of a profile that exist at a date: its statements without their words, by ids that order cannot change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..answers import dated, told
from ..model import Model
from ..profile import Claim, Finding, Instrument, Milestone, Profile, SourceReference, Statement
from ..scoring.evidence import attested, start_of
from .change import Family, Subject, Value

WORDS = frozenset(
    "title publisher note question at quote who because named for_ unit authors source sources snapshot id".split()
)
"""Fields that are words, or told otherwise: rewording is no change."""


class Fact(NamedTuple):
    """One statement, or one source."""

    family: Family
    value: Value
    """What it says: ids, numbers and dates."""
    sources: tuple[str, ...]
    on: date | None
    """Since when it holds; None: undated."""
    attested: date | None = None
    """The newest day to which its sources attest it, where that is later."""


Facts = dict[Subject, Fact]


def facts(profile: Profile, as_of: date) -> Facts:
    """The facts that exist at a date, by subject. What is undated exists; what is dated after it does not."""
    found: Facts = dict(_sources(profile))
    for name, instrument in profile.instruments.items():
        found.update(_instrument(profile, name, instrument, as_of))
    for day, finding in told(profile, profile.findings, as_of):
        for domain in finding.domains:
            subject: Subject = ("findings", finding.criterion, domain, finding.on.text if finding.on else "undated")
            found[_free(found, subject)] = _finding(finding, day)
    for section in ("conditions", "barriers", "levers"):
        for name, answers in getattr(profile, section).items():
            for day, answer in told(profile, answers, as_of):
                subject = (section, name, answer.on.text if answer.on else "undated")
                found[_free(found, subject)] = _statement(section, answer, day)
    for day, claim in told(profile, profile.declared, as_of):
        subject = (*claim_subject(claim), claim.on.text if claim.on else "undated")
        found[_free(found, subject)] = _statement("declared", claim, day)
    return found


def claim_subject(claim: Claim) -> Subject:
    """A claim is known by its sources and its domains."""
    return ("declared", "+".join(ids(claim.sources)), "+".join(sorted(set(claim.domains))))


def ids(references: Iterable[SourceReference]) -> tuple[str, ...]:
    """The sources of a statement, each once, sorted."""
    return tuple(sorted({reference.source for reference in references}))


def _free(found: Facts, subject: Subject) -> Subject:
    """The subject, with a number where two statements share it: `told` gives them in an order of their own."""
    number, free = 1, subject
    while free in found:
        number += 1
        free = (*subject[:-1], f"{subject[-1]}-{number}")
    return free


def _sources(profile: Profile) -> Iterator[tuple[Subject, Fact]]:
    for name, source in profile.sources.items():
        value = plain(source)
        if source.snapshot:
            value["snapshot"] = source.snapshot.sha256
        yield ("sources", name), Fact("source", value, (), source.published.last if source.published else None)


def _instrument(profile: Profile, name: str, instrument: Instrument, as_of: date) -> Iterator[tuple[Subject, Fact]]:
    starts = [(milestone, start_of(profile, milestone, event=True)) for milestone in instrument.milestones]
    there = [(milestone, start) for milestone, start in starts if start is None or start <= as_of]
    if starts and not there:
        return
    value = plain(instrument, without=("milestones",))
    first = min((start for _, start in there if start), default=None)
    yield ("instruments", name), Fact("instrument", value, ids(instrument.sources), first)
    for milestone, start in there:
        yield ("instruments", name, milestone.key), _milestone(profile, milestone, start)


def _milestone(profile: Profile, milestone: Milestone, start: date | None) -> Fact:
    newest = attested(profile, milestone, start) if start else None
    return Fact("milestone", plain(milestone), ids(milestone.sources), start, newest)


def _finding(finding: Finding, day: date) -> Fact:
    return Fact("finding", plain(finding, without=("criterion", "domains", "on")), ids(finding.sources), day)


_OF_SECTION: dict[str, Family] = {
    "conditions": "condition",
    "barriers": "barrier",
    "levers": "lever",
    "declared": "declaration",
}


def _statement(section: str, statement: Statement, day: date) -> Fact:
    value = plain(statement, without=("on",))
    if answer := getattr(statement, "answer", None):
        value["answer"] = answer if isinstance(answer, str) else list(answer)  # a ranking has an order
    value["named"] = bool(getattr(statement, "named", ()))
    return Fact(_OF_SECTION[section], value, ids(statement.sources), day)


def plain(model: Model, without: tuple[str, ...] = ()) -> dict[str, Value]:
    """What a statement says but for its words and its defaults, as JSON has it."""
    kinds = type(model).model_fields
    return {
        name: _plain(value)
        for name, value in model.__dict__.items()
        if name not in WORDS and name not in without and value != kinds[name].default
    }


def _plain(value: object) -> Value:
    if isinstance(value, Model):
        return plain(value)
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if hasattr(value, "first"):  # a date
        return str(value)
    if isinstance(value, tuple):
        return sorted((_plain(inner) for inner in value), key=repr)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def known_at(profile: Profile, day: date) -> Profile:
    """The profile without what is dated after a day: milestones, findings, answers and claims."""
    instruments = {}
    for name, instrument in profile.instruments.items():
        starts = [(one, start_of(profile, one, event=True)) for one in instrument.milestones]
        kept = tuple(one for one, start in starts if start is None or start <= day)
        instruments[name] = instrument.model_copy(update={"milestones": kept})
    update: dict[str, object] = {"instruments": instruments}
    for section in ("findings", "declared"):
        update[section] = tuple(one for one in getattr(profile, section) if dated(profile, one) <= day)
    for section in ("conditions", "barriers", "levers"):
        update[section] = {
            name: tuple(one for one in answers if dated(profile, one) <= day)
            for name, answers in getattr(profile, section).items()
        }
    return profile.model_copy(update=update)
