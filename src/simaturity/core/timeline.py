"""A region over time: the interval of stages in each domain, step by step, with what stands behind each step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple

from .assessment import Basis
from .profile import Finding, Milestone, Profile
from .rubric import Outcome, Rubric
from .scoring.agenda import Agenda, Due
from .scoring.alike import alike
from .scoring.evidence import Bearing, Happening, Testimony
from .scoring.findings import Answered, Series, at, series
from .scoring.outcomes import SILENT, Judged
from .scoring.stages import Scale
from .scoring.tally import Kind, Lot, Tally


class Moved(NamedTuple):
    """A criterion that stands otherwise than the day before, by evidence of its own."""

    criterion: str
    outcome: Outcome
    basis: Basis
    statements: tuple[str, ...]
    """What shows it from that day on, or did until then: ``instruments.ID.MILESTONE``, ``findings.CRITERION``."""
    events: tuple[str, ...] = ()
    """What happened on that day, in the same form: one of these statements, an ending, an evaluation elsewhere ...;
    none where only time has passed."""
    sources: tuple[str, ...] = ()
    """The sources behind all of these."""
    finding: Finding | None = None
    """The finding among the statements."""


class Step(NamedTuple):
    """From this day on the stage of a domain lies in another interval."""

    on: date
    supported: int
    possible: int
    because: tuple[Moved, ...]


Steps = dict[str, tuple[Step, ...]]
"""By domain, sorted; oldest first."""


def timeline(profile: Profile, rubric: Rubric, until: date, domains: Collection[str] | None = None) -> Steps:
    """The steps of every domain that takes one up to a date.

    Before its first step a domain stands where nothing is known of it, with nothing ruled out. The world
    of each day is the one that the file knows today. Steps are looked for only on days on which something that counts
    begins, ends or ages; each is what `assess` finds at that date.
    """
    return _steps(profile, rubric, until, (None, until), domains)


def forecast(profile: Profile, rubric: Rubric, as_of: date, domains: Collection[str] | None = None) -> Steps:
    """The steps that come after a date if nothing new happens: terms and age limits that pass, suspensions that end.

    Whatever is dated later does not exist for it, be it announced or planned. There is no last day.
    """
    return _steps(profile, rubric, as_of, (as_of, date.max), domains)


def _steps(
    profile: Profile, rubric: Rubric, known: date, span: tuple[date | None, date], domains: Collection[str] | None
) -> Steps:
    """The steps of every domain after a day, if one is given, and up to another.

    A course is gone through once for all the domains of which the same is said.
    """
    first = alike(profile)
    asked = {domain: one for domain, one in sorted(first.items()) if domains is None or domain in domains}
    looked_at = set(asked.values())
    told, scale = Testimony(profile, rubric, known), Scale(rubric)
    bearings: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in told.bearings(looked_at):
        bearings[bearing.domain].append(bearing)
    answers: dict[str, dict[str, Series]] = defaultdict(dict)
    for (domain, criterion), some in series(profile, rubric, known, looked_at).items():
        answers[domain][criterion] = some
    taken = {
        domain: tuple(_Course(told, scale, bearings[domain], answers[domain]).steps(*span)) for domain in looked_at
    }
    return {domain: taken[one] for domain, one in asked.items() if taken[one]}


@dataclass
class _News:
    """What changed for one criterion on a day."""

    moved: dict[int, tuple[Lot, list[Happening]]] = field(default_factory=dict)
    """The milestones that moved by themselves, by number, each with its lot and what happened to it."""
    disturbed: list[tuple[Lot, list[Happening]]] = field(default_factory=list)
    """The lots that stand otherwise because of what happened to their instruments."""
    arrived: set[int] = field(default_factory=set)
    """Milestones that came to their lots on the day."""
    answered: bool = False
    """Whether its findings count otherwise."""


class _Course:
    """The state of a domain on a day, moved from one day to the next: only what can have changed is judged anew."""

    def __init__(self, told: Testimony, scale: Scale, bearings: list[Bearing], answers: dict[str, Series]) -> None:
        self.told, self.scale, self.bearings, self.answers = told, scale, bearings, answers
        criteria = scale.rubric.criteria
        self.tallies = {name: Tally(criteria[name].nature) for name in scale.ladder.ids}
        self.judged = dict.fromkeys(scale.ladder.ids, SILENT)
        self.stages = scale.interval(self.judged.values())
        self.agenda = Agenda(told, bearings, answers)
        self.called = [_called(one.instrument, one.milestone) for one in bearings]

    def steps(self, after: date | None, until: date) -> Iterator[Step]:
        """Go from day to day, and give the steps."""
        for day, due in self.agenda.until(until):
            news = self._news(due, day)
            before = self._judge(news)
            stages = self.scale.interval(self.judged.values()) if news else self.stages
            if stages != self.stages:
                self.stages = stages
                if after is None or day > after:
                    yield Step(day, *stages, tuple(self._because(before, news, day)))

    def _news(self, due: Due, day: date) -> dict[str, _News]:
        """Go on to a day: findings first, then what becomes of whole lots, then the milestones that move alone."""
        news: dict[str, _News] = defaultdict(_News)
        for criterion in due.answers:
            self.tallies[criterion].answer(at(self.answers[criterion], day))
            news[criterion].answered = True
        before = {number: self.tallies[self.bearings[number].criterion].take(number) for number in due.bearings}
        happened = {name: [(name, one) for one in milestones] for name, milestones in due.effects.items()}
        for name, happenings in happened.items():
            for criterion in self.agenda.states[name]:
                for lot in self.tallies[criterion].disturb(name, partial(self.told.judge, day=day)):
                    news[criterion].disturbed.append((lot, happenings))
        for number, happenings in due.bearings.items():
            bearing = self.bearings[number]
            lot = self._put(number, bearing, day)
            if lot.shown.standing != before[number]:
                begun = bearing.state and bearing.start is not None and bearing.start < day
                also = happened.get(bearing.instrument, []) if begun else []
                news[bearing.criterion].moved[number] = lot, happenings + also
            if bearing.criterion in news:
                news[bearing.criterion].arrived.add(number)
        return news

    def _put(self, number: int, bearing: Bearing, day: date) -> Lot:
        """Put a milestone to those that stand and will stand as it does."""
        alone, tally = self.told.alone(bearing, day), self.tallies[bearing.criterion]
        follows = bearing.state and alone != "unevaluated" and bearing.instrument in self.agenda.states
        instrument = bearing.instrument if follows else None
        return tally.put(number, bearing, instrument, alone, self.told.judge(bearing, day))

    def _judge(self, news: dict[str, _News]) -> dict[str, Judged]:
        """Judge the criteria that have news, and give what they were before."""
        before = {criterion: self.judged[criterion] for criterion in news}
        self.judged |= {criterion: self.tallies[criterion].judge() for criterion in news}
        return before

    def _because(self, before: dict[str, Judged], news: dict[str, _News], day: date) -> Iterator[Moved]:
        """The criteria whose own evidence moved; those that it implies or refutes follow by themselves."""
        for name in self.scale.ladder.ids:
            if name in news and _differ(before[name], self.judged[name]):
                yield self._moved(name, news[name], day)

    def _moved(self, criterion: str, news: _News, day: date) -> Moved:
        """Say what a criterion rests on now: what changed on the day, before anything that stood so already."""
        new, tally = self.judged[criterion], self.tallies[criterion]
        kinds = tally.behind(new)
        found = _Told(self.called)
        answered = new.answered if news.answered else None
        self._tell(found, news, kinds)
        if not found.statements and not answered:
            self._tell(found, news, None)
            if not found.statements:
                for lot in tally.of(kinds):
                    found.add(lot.members, [])
            answered = None if found.statements else new.answered
        return found.moved(criterion, new, answered, day)

    def _tell(self, found: _Told, news: _News, kinds: set[Kind] | None) -> None:
        """Tell of all that is new, or of what is of some kinds."""
        for lot, happenings in news.disturbed:
            if kinds is None or lot.kind in kinds:
                found.add(lot.members.keys() - news.arrived, happenings)
        for number, (lot, happenings) in news.moved.items():
            if kinds is None or lot.kind in kinds:
                found.add([number], happenings)


def _differ(old: Judged, new: Judged) -> bool:
    return (old.outcome, old.basis, old.happened) != (new.outcome, new.basis, new.happened)


_Called = tuple[str, tuple[str, ...]]
"""A milestone as a statement, and its sources."""


class _Told:
    """What is said of a criterion that moved: statements, events, and the sources behind them."""

    def __init__(self, called: list[_Called]) -> None:
        self.called = called
        self.statements: set[str] = set()
        self.events: set[str] = set()
        self.sources: set[str] = set()

    def add(self, numbers: Collection[int], happenings: list[Happening]) -> None:
        """Milestones that show it, with what happened to all of them."""
        told = [self.called[number] for number in numbers]
        self.statements.update([statement for statement, _ in told])
        self.sources.update(chain.from_iterable([sources for _, sources in told]))
        for happening in happenings if told else ():
            statement, sources = _called(*happening)
            self.events.add(statement)
            self.sources.update(sources)

    def moved(self, criterion: str, new: Judged, answered: Answered | None, day: date) -> Moved:
        """All of it, with the finding where it rests on one."""
        if answered:
            self.statements.add(f"findings.{criterion}")
            self.events |= {f"findings.{criterion}"} if answered.on == day else set()
            self.sources.update(reference.source for reference in answered.finding.sources)
        return Moved(
            criterion,
            new.outcome,
            new.basis,
            tuple(sorted(self.statements)),
            tuple(sorted(self.events)),
            tuple(sorted(self.sources)),
            answered.finding if answered else None,
        )


def _called(instrument: str, milestone: Milestone) -> _Called:
    return f"instruments.{instrument}.{milestone.key}", tuple(reference.source for reference in milestone.sources)
