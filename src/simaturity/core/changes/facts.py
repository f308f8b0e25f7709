"""The facts of a profile that exist at a date: its statements without their words, by ids that order cannot change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..answers import dated, published_by, told
from ..model import Model
from ..profile import Claim, Finding, Instrument, Milestone, Profile, SourceReference, Statement
from ..rubric import Rubric
from ..scoring.dating import attested, start_of
from ..scoring.evidence import rules_by_milestone
from .change import Family, Subject, Value

WORDS = frozenset(
    "title publisher note question at quote who because named for_ unit authors source sources snapshot".split()
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
    """The newest day to which its sources attest it, where that counts: for what ages."""
    undated: bool = False
    """Only the date of the profile stands in for one of its own."""


Facts = dict[Subject, Fact]


def facts(profile: Profile, rubric: Rubric, as_of: date) -> Facts:
    """The facts that exist at a date, by subject. What is undated exists; what is dated after it does not."""
    return _by_subject(
        (
            *_sources(profile),
            *_instruments(profile, _Vocabulary(rubric), as_of),
            *_findings(profile, rubric, as_of),
            *_answers(profile, as_of),
        )
    )


def _by_subject(found: Iterable[tuple[Subject, Fact]]) -> Facts:
    """Each fact by its subject; those that share one are numbered, in an order that neither files nor words change."""
    shared: dict[Subject, list[Fact]] = {}
    for subject, fact in found:
        shared.setdefault(subject, []).append(fact)
    return {
        subject if number == 1 else (*subject[:-1], f"{subject[-1]}#{number}"): fact
        for subject, some in shared.items()
        for number, fact in enumerate(sorted(some, key=_order) if len(some) > 1 else some, start=1)
    }


def _order(fact: Fact) -> tuple[str, str]:
    return str(fact.on), json.dumps([fact.value, fact.sources], sort_keys=True)


def claim_subject(claim: Claim) -> Subject:
    """A claim is known by its sources and its domains."""
    return ("declared", "+".join(ids(claim.sources)), "+".join(sorted(set(claim.domains))))


def ids(references: Iterable[SourceReference]) -> tuple[str, ...]:
    """The sources of a statement, each once, sorted."""
    return tuple(sorted({reference.source for reference in references}))


def _sources(profile: Profile) -> Iterator[tuple[Subject, Fact]]:
    for name, source in profile.sources.items():
        value = plain(source)
        if source.snapshot:
            value["snapshot"] = source.snapshot.sha256
        yield ("sources", name), Fact("source", value, (), source.published.last if source.published else None)


class _Vocabulary:
    """What the milestones of a rubric are about."""

    def __init__(self, rubric: Rubric) -> None:
        shown = {word: [rubric.criteria[name] for name in rules] for word, rules in rules_by_milestone(rubric).items()}
        effective = {word for word, kind in rubric.milestones.items() if kind.effect}
        self.states = {word for word, some in shown.items() if all(one.nature == "state" for one in some)} - effective
        """Those that show states alone: a page's collection dates an event, never a state."""
        self.ageing = {word for word, some in shown.items() if any(one.age_limit for one in some)}


def _instruments(profile: Profile, words: _Vocabulary, as_of: date) -> Iterator[tuple[Subject, Fact]]:
    for name, instrument in profile.instruments.items():
        starts = [(one, start_of(profile, one, event=one.reached not in words.states)) for one in instrument.milestones]
        there = [(one, start) for one, start in starts if start is None or start <= as_of]
        if starts and not there:
            continue
        first = min((start for _, start in there if start), default=None)
        yield ("instruments", name), _instrument(instrument, first)
        for one, start in there:
            yield ("instruments", name, one.key), _milestone(profile, words, one, start)


def _instrument(instrument: Instrument, first: date | None) -> Fact:
    amounts = (reference for one in instrument.amounts for reference in one.sources)
    targets = (reference for one in instrument.targets for reference in one.sources)
    references = ids((*instrument.sources, *amounts, *targets))
    return Fact("instrument", plain(instrument, without=("milestones",)), references, first)


def _milestone(profile: Profile, words: _Vocabulary, milestone: Milestone, start: date | None) -> Fact:
    newest = attested(profile, milestone, start) if start and milestone.reached in words.ageing else None
    return Fact("milestone", plain(milestone, without=("id",)), ids(milestone.sources), start, newest)


def _findings(profile: Profile, rubric: Rubric, as_of: date) -> Iterator[tuple[Subject, Fact]]:
    for day, finding in told(profile, profile.findings, as_of):
        criterion = rubric.criteria.get(finding.criterion)
        ages = criterion is not None and criterion.age_limit is not None
        value = plain(finding, without=("criterion", "domains", "on"))
        newest = _published(profile, finding, day) if ages else None
        fact = Fact("finding", value, ids(finding.sources), day, newest, _is_undated(profile, finding))
        for domain in dict.fromkeys(finding.domains):
            yield ("findings", finding.criterion, domain, _dated(finding)), fact


def _published(profile: Profile, finding: Finding, day: date) -> date:
    """The newest day for which a finding's sources speak, as those of a milestone."""
    sources = (profile.sources.get(reference.source) for reference in finding.sources)
    return max([day, *(source.published.last for source in sources if source and source.published)])


def _answers(profile: Profile, as_of: date) -> Iterator[tuple[Subject, Fact]]:
    for section in ("conditions", "barriers", "levers"):
        for name, answers in getattr(profile, section).items():
            for day, answer in told(profile, answers, as_of):
                yield (section, name, _dated(answer)), _statement(profile, section, answer, day)
    for day, claim in told(profile, profile.declared, as_of):
        yield (*claim_subject(claim), _dated(claim)), _statement(profile, "declared", claim, day)


def _is_undated(profile: Profile, statement: Statement) -> bool:
    """Whether only the profile's own date stands in for a date."""
    return not (statement.on or published_by(profile, statement.sources))


def _dated(statement: Statement) -> str:
    return statement.on.text if statement.on else "undated"


_OF_SECTION: dict[str, Family] = {
    "conditions": "condition",
    "barriers": "barrier",
    "levers": "lever",
    "declared": "declaration",
}


def _statement(profile: Profile, section: str, statement: Statement, day: date) -> Fact:
    value = plain(statement, without=("on",))
    if answer := getattr(statement, "answer", None):
        value["answer"] = answer if isinstance(answer, str) else list(answer)  # a ranking has an order
    value["named"] = bool(getattr(statement, "named", ()))
    return Fact(_OF_SECTION[section], value, ids(statement.sources), day, None, _is_undated(profile, statement))


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
        return {str(key): _plain(inner) for key, inner in sorted(value.items())}
    if hasattr(value, "first"):  # a date
        return str(value)
    if isinstance(value, tuple):
        return sorted((_plain(inner) for inner in value), key=repr)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def known_at(profile: Profile, day: date) -> Profile:
    """The profile without what is dated after a day: milestones, findings, answers and claims."""
    instruments = {
        name: instrument.model_copy(
            update={"milestones": tuple(one for one in instrument.milestones if _known(profile, one, day))}
        )
        for name, instrument in profile.instruments.items()
    }
    update: dict[str, object] = {"instruments": instruments}
    for section in ("findings", "declared"):
        update[section] = tuple(one for one in getattr(profile, section) if dated(profile, one) <= day)
    for section in ("conditions", "barriers", "levers"):
        update[section] = {
            name: tuple(one for one in answers if dated(profile, one) <= day)
            for name, answers in getattr(profile, section).items()
        }
    return profile.model_copy(update=update)


def _known(profile: Profile, milestone: Milestone, day: date) -> bool:
    """Whether a milestone is there on a day, be it only as an undated state."""
    starts = [start_of(profile, milestone, event) for event in (True, False)]
    return any(start is None or start <= day for start in starts)
