"""A region over time: the interval of stages in each domain, step by step, with what stands behind each step."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from .assessment import Basis
from .profile import Profile
from .rubric import Outcome, Rubric
from .scoring import evidence, findings
from .scoring.evidence import Shown, rules_by_milestone, shown_by
from .scoring.findings import Answered
from .scoring.ladder import Ladder, ladder
from .scoring.outcomes import SILENT, Judged, close, judge
from .scoring.stages import Interval, interval


class Moved(NamedTuple):
    """A criterion that stands otherwise than the day before, by evidence of its own."""

    criterion: str
    outcome: Outcome
    basis: Basis
    statements: tuple[str, ...]
    """What shows or showed it: ``instruments.ID.MILESTONE``, ``findings.CRITERION``."""


class Step(NamedTuple):
    """From this day on the stage of a domain lies in another interval."""

    on: date
    supported: int
    possible: int
    because: tuple[Moved, ...]


def timeline(
    profile: Profile, rubric: Rubric, until: date, domains: Collection[str] | None = None
) -> dict[str, tuple[Step, ...]]:
    """The steps of every domain that takes one up to a date, oldest first.

    Before its first step a domain stands where nothing is known of it, with nothing ruled out. The world
    of each day is the one that the file knows today. Steps are looked for only on days on which something that counts
    begins, ends or ages; each is what `assess` finds at that date.
    """
    return _Course(profile, rubric).steps(until, domains)


_Held = dict[tuple[str, str], list[Shown]]
"""What one instrument shows, by domain and criterion."""


class _Course:
    """The state of all domains on a day, moved from one day to the next: only what can have changed is judged anew."""

    def __init__(self, profile: Profile, rubric: Rubric) -> None:
        self.profile, self.rubric, self.ladder = profile, rubric, ladder(rubric)
        self.rules = rules_by_milestone(rubric)
        self.held: dict[str, _Held] = {name: {} for name in profile.instruments}
        self.shown: dict[tuple[str, str], dict[str, list[Shown]]] = defaultdict(dict)
        self.answered: dict[tuple[str, str], Answered] = {}
        silent = (SILENT,) * len(self.ladder.ids)
        self.judged: dict[str, tuple[Judged, ...]] = defaultdict(lambda: silent)
        unknown = interval(self.ladder, close(self.ladder, silent))
        self.stages: dict[str, Interval] = defaultdict(lambda: unknown)
        self.found: dict[str, list[Step]] = defaultdict(list)

    def steps(self, until: date, domains: Collection[str] | None) -> dict[str, tuple[Step, ...]]:
        instruments, answers = self._due()
        for day in sorted(day for day in instruments.keys() | answers.keys() if day <= until):
            touched = {key for name in instruments.get(day, ()) for key in self._look(name, day)}
            if day in answers:
                self.answered = findings.findings(self.profile, self.rubric, day)
                touched |= answers[day]
            for domain in sorted({key[0] for key in touched}):
                if domains is None or domain in domains:
                    self._step(domain, [criterion for where, criterion in touched if where == domain], day)
        return {domain: tuple(steps) for domain, steps in sorted(self.found.items())}

    def _due(self) -> tuple[dict[date, list[str]], dict[date, set[tuple[str, str]]]]:
        """By day, the instruments to look at again, and the criteria by domain whose findings may count otherwise."""
        own = {name: evidence.moments(self.profile, self.rubric, self.rules, name) for name in self.profile.instruments}
        instruments: dict[date, list[str]] = defaultdict(list)
        for name, instrument in self.profile.instruments.items():
            # A strengthening counts after an evaluation, be it of another instrument that it names.
            others = {*instrument.replaces, *(other for one in instrument.milestones for other in one.answers)}
            for day in own[name].union(*(own[other] for other in others if other in own)):
                instruments[day].append(name)
        answers: dict[date, set[tuple[str, str]]] = defaultdict(set)
        for key, days in findings.moments(self.profile, self.rubric).items():
            for day in days:
                answers[day].add(key)
        return instruments, answers

    def _look(self, name: str, day: date) -> set[tuple[str, str]]:
        """Look at an instrument again; give the domains and criteria for which it shows something else than before."""
        before, now = self.held[name], _Held()
        for domain, criterion, shown in shown_by(self.profile, self.rubric, self.rules, name, day):
            now.setdefault((domain, criterion), []).append(shown)
        self.held[name] = now
        moved = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
        for key in moved:
            self.shown[key][name] = now.get(key, [])
        return moved

    def _step(self, domain: str, criteria: Iterable[str], day: date) -> None:
        before = self.judged[domain]
        judged = list(before)
        for criterion in criteria:
            shown = [one for some in self.shown[domain, criterion].values() for one in some]
            answered = self.answered.get((domain, criterion))
            nature = self.rubric.criteria[criterion].nature
            judged[self.ladder.index[criterion]] = judge(nature, shown, answered)
        now = self.judged[domain] = tuple(judged)
        if all(
            (old.outcome, old.happened) == (new.outcome, new.happened) for old, new in zip(before, now, strict=True)
        ):
            return  # closure and stages ask for no more
        stages = interval(self.ladder, close(self.ladder, now))
        if stages != self.stages[domain]:
            self.stages[domain] = stages
            self.found[domain].append(Step(day, *stages, tuple(_moved(self.ladder, before, now))))


def _moved(ladder: Ladder, before: tuple[Judged, ...], now: tuple[Judged, ...]) -> Iterable[Moved]:
    """The criteria whose own evidence moved; those that it implies or refutes follow by themselves."""
    for i, (old, new) in enumerate(zip(before, now, strict=True)):
        if (old.outcome, old.basis) != (new.outcome, new.basis):
            statements = {f"instruments.{one.instrument}.{one.milestone.key}" for one in new.shown}
            if new.answered:
                statements.add(f"findings.{ladder.ids[i]}")
            yield Moved(ladder.ids[i], new.outcome, new.basis, tuple(sorted(statements)))
