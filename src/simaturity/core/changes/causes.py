"""Why something changed: the statements behind it that changed, or nothing but time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property

from ..assess import assess
from ..assessment import Assessment, CriterionResult
from ..checklist import Checklist
from ..profile import Instrument, Milestone
from ..scoring.evidence import rules_by_milestone
from .change import Cause, Family, Subject, Value
from .facts import Fact, facts, known_at
from .raw import Raw, Side, first

SILENT: Value = {"outcome": "unknown", "basis": "silent"}
"""How a criterion stands of which nothing is said."""


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
                on = self._news(before, after) if cause == "policy" else None
                self.moved[subject] = Raw(family, subject, _value(before), _value(after), cause, on)

    def _of_fact(self, before: Fact | None, after: Fact | None) -> Cause:
        """Why a statement or source itself is another, or there on one side only."""
        known = before or after
        assert known is not None
        if self.time_passed and self._news(before, after):
            return "policy"
        if before is None or after is None:
            return "evidence"
        if before.sources != after.sources:
            return "evidence"
        return "judgement" if known.family == "finding" and _answers_differ(before, after) else "correction"

    def _news(self, before: Fact | None, after: Fact | None) -> date | None:
        """The time between the two assessments that a statement speaks of, or is newly attested for, if there is."""
        # A source is no event: what is published later may tell of any time. Nor is another value of an instrument.
        if after is None or after.family == "source" or (before and after.family == "instrument"):
            return None
        first, last = self.earlier.it.as_of, self.later.it.as_of
        if after.on and after.on > first:
            # A statement without a date that the later profile alone makes tells of no event.
            return after.on if not after.undated or self._made_by_both(after) else None
        newest = after.attested
        # What is attested for a time after both dates says nothing of the time between.
        renewed = before and newest and max(first, before.attested or first) < newest <= last
        return newest if renewed else None

    def _made_by_both(self, fact: Fact) -> bool:
        """Whether the earlier profile makes a statement, too, be it for a later date than its assessment."""
        return (fact.value, fact.sources) in self._ever_said

    @cached_property
    def _ever_said(self) -> list[tuple[Value, tuple[str, ...]]]:
        it = self.earlier.it
        return [(one.value, one.sources) for one in facts(it.profile, it.rubric, date.max).values() if one.undated]

    # ---- What rests on what

    def of_result(
        self, family: Family, subject: Subject, value: Callable[[Assessment], Value]
    ) -> tuple[Cause, list[Raw]]:
        """The cause of another answer, barrier, lever, claim or ending, and the changed statements behind it."""
        subjects = {
            key for key, side, fact in self._facts_of[subject[:2]] if _bears_on(side, fact, key, family, subject)
        }
        behind = list(self._moved_among(subjects))
        return self._cause(behind, value, lost=value(self.later.it) is None), behind

    def of_criterion(self, domain: str, criterion: str) -> tuple[Cause, list[Raw]]:
        """The cause of another outcome or basis, and the changed statements that it rests on, on either side."""
        behind = list({id(raw): raw for raw in self._behind(domain, criterion)}.values())

        def value(it: Assessment) -> Value:
            return standing(_result(it, domain, criterion))

        later = _result(self.later.it, domain, criterion)
        lost = bool(later and later.outcome == "unknown")
        return self._cause(behind, value, lost, self._can_expire(domain, criterion)), behind

    def _can_expire(self, domain: str, criterion: str) -> bool:
        """Whether time alone can have made the difference by running out: of what was there, or of a suspension."""
        before, after = (_result(side.it, domain, criterion) for side in (self.earlier, self.later))
        if before is None or after is None or after.outcome not in ("met", "not-applicable"):
            return before is not None and before.basis != "silent"
        if before.outcome == after.outcome:
            return True
        roots = (before, *(_result(self.earlier.it, domain, name) for name in after.through))
        return any(one is not None and one.basis in ("suspended", "inferred") for one in roots)

    def _cause(
        self, behind: list[Raw], value: Callable[[Assessment], Value], lost: bool, can_expire: bool = True
    ) -> Cause:
        causes = {raw.cause for raw in behind}
        # A newer statement that has itself lapsed since takes nothing away: what time alone takes has expired.
        if "policy" in causes and not (lost and self._by_time(value)):
            return "policy"
        if self._by_time(value):
            # What only begins to count, such as a law from a page without a date once the gazette prints it, is news.
            return "expiry" if can_expire else "policy"
        # Without any: a statement that has no date but the profile's came into view otherwise.
        return first(causes or {"correction"})

    @cached_property
    def _facts_of(self) -> dict[Subject, list[tuple[Subject, Side, Fact]]]:
        """The facts of both sides by the first two ids of their subjects."""
        found: dict[Subject, list[tuple[Subject, Side, Fact]]] = defaultdict(list)
        for side in (self.earlier, self.later):
            for key, fact in side.facts.items():
                found[key[:2]].append((key, side, fact))
        return found

    def _by_time(self, value: Callable[[Assessment], Value]) -> bool:
        """Whether the earlier facts alone come to the same at the later date."""
        return self.time_passed and bool(value(self.aged) == value(self.later.it))

    @cached_property
    def aged(self) -> Assessment:
        """What the earlier facts alone come to at the later date."""
        it = self.earlier.it
        profile = known_at(it.profile, it.as_of)
        return assess(profile, it.rubric, self.checklist, as_of=self.later.it.as_of)

    def _behind(self, domain: str, criterion: str) -> Iterator[Raw]:
        # What refuted it on one side may itself be implied on the other; and what aged may have been implied but for
        # something that happened.
        names = [criterion]
        for name in names:
            for it in (self.earlier.it, self.later.it, *([self.aged] if self.time_passed else ())):
                found = _result(it, domain, name)
                names += [other for other in (found.through if found else ()) if other not in names]
        for name in names:
            yield from self._own(domain, name)

    def _own(self, domain: str, criterion: str) -> Iterator[Raw]:
        """The changed statements behind a criterion itself."""
        subjects = self._findings(domain, criterion)
        for side in (self.earlier, self.later):
            if result := _result(side.it, domain, criterion):
                subjects.update(_statements(side, result, domain, criterion))
        yield from self._moved_among(subjects)

    def behind_statement(self, domain: str, name: Subject) -> list[Raw]:
        """What changed of a milestone, or of all that bears on the criterion of a finding by itself; sources included.

        Whether or not any outcome rests on it.
        """
        if name[0] != "findings":
            return list(self._moved_among({name}))
        criterion = name[1]
        subjects = self._findings(domain, criterion)
        for side in (self.earlier, self.later):
            instruments = (name for name, one in side.it.profile.instruments.items() if domain in one.domains)
            subjects.update(_showing(side, criterion, instruments))
        return list(self._moved_among(subjects))

    def _findings(self, domain: str, criterion: str) -> set[Subject]:
        known = (*self.earlier.facts, *self.later.facts)
        return {key for key in known if key[:3] == ("findings", criterion, domain)}

    def _moved_among(self, subjects: set[Subject]) -> Iterator[Raw]:
        """Those statements that changed, and the sources of any of them that did."""
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


def _statements(side: Side, result: CriterionResult, domain: str, criterion: str) -> Iterator[Subject]:
    """The statements that a result rests on, the instruments they belong to, and what ends or qualifies them."""
    it, rule = side.it, side.it.rubric.criteria[criterion]
    for statement in result.statements:
        yield tuple(statement.split("."))
    for name in result.carriers:
        yield ("instruments", name)
        instrument = it.profile.instruments[name]
        if rule.nature == "state":
            yield from (("instruments", name, one.key) for one in _effective(it, instrument, domain))
        if rule.follows:
            others = {name, *instrument.replaces, *(other for one in instrument.milestones for other in one.answers)}
            yield from _showing(side, rule.follows, others)


def _effective(it: Assessment, instrument: Instrument, domain: str) -> Iterator[Milestone]:
    """What ends, suspends or resumes the states of an instrument in a domain."""
    for milestone in instrument.milestones:
        kind = it.rubric.milestones.get(milestone.reached)
        concerned = milestone.domains is None or domain in milestone.domains
        if concerned and kind and kind.effect in ("ends", "suspends", "resumes"):
            yield milestone


def _bears_on(side: Side, fact: Fact, key: Subject, family: Family, subject: Subject) -> bool:
    """Whether a statement is one of those that a result is about, of all with the same two ids in front."""
    if family == "declaration":
        # A claim is replaced by another of the same claimant, be it for more domains.
        return not set(key[2].split("+")).isdisjoint(subject[2].split("+"))
    kind = side.it.rubric.milestones.get(fact.value.get("reached"))
    return family != "ending" or (kind is not None and kind.effect == "ends")


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


def _answers_differ(before: Fact, after: Fact) -> bool:
    """Whether nothing but the answer is another."""
    differing = {
        name for name in before.value.keys() | after.value.keys() if before.value.get(name) != after.value.get(name)
    }
    return differing == {"answer"}
