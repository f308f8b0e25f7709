"""Why something changed: the statements behind it that changed, or nothing but time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from ..assess import assess
from ..assessment import Assessment, CriterionResult
from ..checklist import Checklist
from ..scoring.evidence import rules_by_milestone
from .change import Cause, Subject, Value
from .facts import Fact, known_at
from .raw import Raw, Side, first


class Causes:
    """What changed in the facts from an earlier side to a later one, and what rests on which of them."""

    def __init__(self, earlier: Side, later: Side, checklist: Checklist | None) -> None:
        self.earlier, self.later, self.checklist = earlier, later, checklist
        self.time_passed = earlier.it.as_of != later.it.as_of
        self.moved: dict[Subject, Raw] = {}
        for subject in earlier.facts.keys() | later.facts.keys():
            before, after = earlier.facts.get(subject), later.facts.get(subject)
            if before is None or after is None or (before.value, before.sources) != (after.value, after.sources):
                family = (after or before).family  # type: ignore[union-attr]
                cause = self._of_fact(before, after)
                on = (after or before).on if cause == "policy" else None  # type: ignore[union-attr]
                self.moved[subject] = Raw(family, subject, _value(before), _value(after), cause, on)

    def _of_fact(self, before: Fact | None, after: Fact | None) -> Cause:
        """Why a statement or source itself is another, or there on one side only."""
        known = before or after
        assert known is not None
        # A source is no event: what is published later may tell of any time.
        if known.family != "source" and after and _speaks_of(before, after, self.earlier):
            return "policy"
        if before is None or after is None:
            return "evidence"
        if before.sources != after.sources:
            return "evidence"
        return "judgement" if known.family == "finding" and _answers_differ(before, after) else "correction"

    # ---- What rests on what

    def of_result(self, subject: Subject, value: Callable[[Assessment], Value]) -> tuple[Cause, list[Raw]]:
        """The cause of another answer, barrier, lever or claim, and the changed statements behind it."""
        behind = [raw for key, raw in self.moved.items() if key[: len(subject)] == subject]
        return self._cause(behind, value), behind

    def of_criterion(self, domain: str, criterion: str) -> tuple[Cause, list[Raw]]:
        """The cause of another outcome or basis, and the changed statements that it rests on, on either side."""
        behind = {id(raw): raw for raw in self._behind(domain, criterion)}

        def value(it: Assessment) -> Value:
            return standing(_result(it, domain, criterion))

        return self._cause(list(behind.values()), value), list(behind.values())

    def _cause(self, behind: list[Raw], value: Callable[[Assessment], Value]) -> Cause:
        causes = {raw.cause for raw in behind}
        if "policy" in causes:
            return "policy"
        if self.time_passed and (not causes or value(self.aged) == value(self.later.it)):
            return "expiry"
        # Without any: a statement that has no date but the profile's came into view otherwise.
        return first(causes or {"correction"})

    @cached_property
    def aged(self) -> Assessment:
        """What the earlier facts alone come to at the later date."""
        it = self.earlier.it
        profile = known_at(it.profile, it.as_of)
        return assess(profile, it.rubric, self.checklist, as_of=self.later.it.as_of)

    def _behind(self, domain: str, criterion: str) -> Iterator[Raw]:
        sides = [_result(side.it, domain, criterion) for side in (self.earlier, self.later)]
        through = {name for one in sides if one for name in one.through}
        for name in (criterion, *sorted(through)):
            yield from self._own(domain, name)

    def _own(self, domain: str, criterion: str) -> Iterator[Raw]:
        """The changed statements behind a criterion itself."""
        sides = [(side, _result(side.it, domain, criterion)) for side in (self.earlier, self.later)]
        subjects = {key for key in self.moved if key[:3] == ("findings", criterion, domain)}
        for side, result in sides:
            if result:
                subjects.update(_statements(side, result, criterion))
        for subject in sorted(subjects):
            if subject in self.moved:
                yield self.moved[subject]
        used = {
            source
            for subject in subjects
            for side in (self.earlier, self.later)
            if (fact := side.facts.get(subject))
            for source in fact.sources
        }
        for source in sorted(used):
            raw = self.moved.get(("sources", source))
            if raw and raw.earlier is not None and raw.later is not None:
                yield raw


def standing(result: CriterionResult | None) -> Value:
    """A criterion's outcome and basis as a value."""
    return {"outcome": result.outcome, "basis": result.basis} if result else None


def _result(it: Assessment, domain: str, criterion: str) -> CriterionResult | None:
    found = it.domains.get(domain)
    return next((one for one in found.criteria if one.id == criterion), None) if found else None


def _statements(side: Side, result: CriterionResult, criterion: str) -> Iterator[Subject]:
    """The statements that a result rests on, the instruments they belong to, and what ends or qualifies them."""
    it = side.it
    for statement in result.statements:
        yield tuple(statement.split("."))
    follows = it.rubric.criteria[criterion].follows if criterion in it.rubric.criteria else None
    for name in result.carriers:
        yield ("instruments", name)
        instrument = it.profile.instruments[name]
        for milestone in instrument.milestones:
            kind = it.rubric.milestones.get(milestone.reached)
            if kind and kind.effect:
                yield ("instruments", name, milestone.key)
        if follows:
            others = {name, *instrument.replaces, *(other for one in instrument.milestones for other in one.answers)}
            yield from _showing(side, follows, others)


def _showing(side: Side, criterion: str, instruments: Iterable[str]) -> Iterator[Subject]:
    """The milestones of some instruments that show a criterion."""
    rules = rules_by_milestone(side.it.rubric)
    for name in sorted(instruments):
        found = side.it.profile.instruments.get(name)
        for milestone in found.milestones if found else ():
            if criterion in rules.get(milestone.reached, {}):
                yield ("instruments", name, milestone.key)


def _value(fact: Fact | None) -> Value:
    if fact is None:
        return None
    return fact.value | ({"sources": list(fact.sources)} if fact.sources else {})


def _speaks_of(before: Fact | None, after: Fact, earlier: Side) -> bool:
    """Whether a statement is of a time after the earlier assessment, or is newly attested for one."""
    day = earlier.it.as_of
    if after.on and after.on > day:
        return True
    newest = after.attested
    return bool(before and newest and newest > day and newest != before.attested)


def _answers_differ(before: Fact, after: Fact) -> bool:
    """Whether nothing but the answer is another."""
    differing = {
        name for name in before.value.keys() | after.value.keys() if before.value.get(name) != after.value.get(name)
    }
    return differing == {"answer"}
