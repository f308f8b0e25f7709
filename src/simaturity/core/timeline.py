"""A region over time: the interval of stages in each domain, step by step, with what stands behind each step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .assessment import Basis
from .profile import Finding, Milestone, Profile
from .rubric import Outcome, Rubric
from .scoring.alike import alike
from .scoring.effects import UNDISTURBED, Effects, Standstill
from .scoring.evidence import Bearing, Happening, Shown, Standing, Testimony
from .scoring.findings import Answered, Series, at, moments, series
from .scoring.ladder import ladder
from .scoring.outcomes import SILENT, Judged, close
from .scoring.stages import Interval, interval
from .scoring.tally import Tally


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
    return _steps(profile, rubric, until, until, domains)


def forecast(profile: Profile, rubric: Rubric, as_of: date, domains: Collection[str] | None = None) -> Steps:
    """The steps that come after a date if nothing new happens: terms and age limits that pass, suspensions that end.

    Whatever is dated later does not exist for it, be it announced or planned. There is no last day.
    """
    steps = _steps(profile, rubric, as_of, date.max, domains)
    coming = {domain: tuple(step for step in taken if step.on > as_of) for domain, taken in steps.items()}
    return {domain: taken for domain, taken in coming.items() if taken}


def _steps(profile: Profile, rubric: Rubric, known: date, until: date, domains: Collection[str] | None) -> Steps:
    """The steps of every domain, each course gone through once for all the domains of which the same is said."""
    first = alike(profile)
    asked = {domain: one for domain, one in sorted(first.items()) if domains is None or domain in domains}
    looked_at = set(asked.values())
    told, scale = Testimony(profile, rubric, known), _Scale(rubric)
    bearings: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in told.bearings(looked_at):
        bearings[bearing.domain].append(bearing)
    answers: dict[str, dict[str, Series]] = defaultdict(dict)
    for (domain, criterion), some in series(profile, rubric, known, looked_at).items():
        answers[domain][criterion] = some
    taken = {
        domain: tuple(_Course(told, scale, bearings[domain], answers[domain]).steps(until)) for domain in looked_at
    }
    return {domain: taken[one] for domain, one in asked.items() if taken[one]}


class _Scale:
    """A rubric's ladder, with the intervals that were met before: most days come to one of a few."""

    def __init__(self, rubric: Rubric) -> None:
        self.rubric, self.ladder = rubric, ladder(rubric)
        self._known: dict[tuple[tuple[Outcome, bool], ...], Interval] = {}

    def interval(self, judged: Iterable[Judged]) -> Interval:
        """The interval of a domain. Closure and stages ask for no more than outcomes, and what ever was met."""
        found = tuple(judged)
        key = tuple((one.outcome, one.happened) for one in found)
        if key not in self._known:
            self._known[key] = interval(self.ladder, close(self.ladder, found))
        return self._known[key]


@dataclass
class _Due:
    """What is to be looked at on a day."""

    bearings: dict[int, list[Happening]] = field(default_factory=dict)
    """Those that stand otherwise by themselves, by number, each with what happens to it."""
    effects: dict[str, list[Milestone]] = field(default_factory=dict)
    """The instruments whose states stand otherwise, each with what happened."""
    answers: list[str] = field(default_factory=list)
    """The criteria whose findings count otherwise."""


@dataclass
class _News:
    """What changed for one criterion on a day."""

    shown: list[tuple[Shown, list[Happening]]] = field(default_factory=list)
    """The milestones that stand otherwise than before, each with what happened to it."""
    answered: bool = False
    """Whether its findings count otherwise."""


class _Course:
    """The state of a domain on a day, moved from one day to the next: only what can have changed is judged anew."""

    def __init__(self, told: Testimony, scale: _Scale, bearings: list[Bearing], answers: dict[str, Series]) -> None:
        self.told, self.scale, self.bearings, self.answers = told, scale, bearings, answers
        criteria = scale.rubric.criteria
        self.tallies = {name: Tally(criteria[name].nature) for name in scale.ladder.ids}
        self.judged = dict.fromkeys(scale.ladder.ids, SILENT)
        self.stages = scale.interval(self.judged.values())
        self.effects: dict[str, Effects] = {}
        self.stands: dict[str, Standstill] = {}
        """How the instruments with effects stand."""
        self.states: dict[str, dict[Standing, dict[int, None]]] = defaultdict(lambda: {"valid": {}, "expired": {}})
        """The states of those instruments, by how they would stand alone."""

    def steps(self, until: date) -> Iterator[Step]:
        """Go from day to day, and keep the steps."""
        due = self._due()
        for day in sorted(day for day in due if day <= until):
            news: dict[str, _News] = defaultdict(_News)
            for criterion in due[day].answers:
                self.tallies[criterion].answer(at(self.answers[criterion], day))
                news[criterion].answered = True
            for number, happenings in self._looks(due[day], day):
                bearing = self.bearings[number]
                shown = self.told.judge(bearing, day)
                if self.tallies[bearing.criterion].put(number, shown):
                    news[bearing.criterion].shown.append((shown, happenings))
            if step := self._step(news, day):
                yield step

    def _due(self) -> dict[date, _Due]:
        due: dict[date, _Due] = defaultdict(_Due)
        for number, bearing in enumerate(self.bearings):
            for day, happenings in self.told.moments(bearing):
                due[day].bearings.setdefault(number, []).extend(happenings)
            name = bearing.instrument
            if bearing.state and name not in self.effects and (found := self.told.effects_on(name, bearing.domain)):
                self.effects[name] = found
                for day, milestones in found.changes:
                    due[day].effects[name] = milestones
        for criterion, answers in self.answers.items():
            for day in dict.fromkeys(moments(answers)):
                due[day].answers.append(criterion)
        return due

    def _looks(self, due: _Due, day: date) -> Iterator[tuple[int, list[Happening]]]:
        """The milestones to judge again, each with what happens to it."""
        happened = {name: [(name, one) for one in milestones] for name, milestones in due.effects.items()}
        for name in happened:
            for number in self._disturbed(name, day):
                if number not in due.bearings:
                    yield number, happened[name]
        for number, happenings in due.bearings.items():
            bearing = self.bearings[number]
            if bearing.state and bearing.instrument in self.effects:
                self._move(number, bearing, day)
            begun = bearing.state and bearing.start is not None and bearing.start < day
            yield number, happenings + happened.get(bearing.instrument, []) if begun else happenings

    def _disturbed(self, instrument: str, day: date) -> list[int]:
        """The states that stand otherwise because their instrument does."""
        before, now = self.stands.get(instrument, UNDISTURBED), self.effects[instrument].at(day)
        self.stands[instrument] = now
        some = self.states[instrument]
        if (before.ended, before.inferred_end) != (now.ended, now.inferred_end):
            return [*some["valid"], *some["expired"]]
        # What has ended cannot be suspended, and neither can what no longer held.
        return [] if now.ended else [*some["valid"]]

    def _move(self, number: int, bearing: Bearing, day: date) -> None:
        """Note how a state stands alone, once it does."""
        alone = self.told.alone(bearing, day)
        for standing, numbers in self.states[bearing.instrument].items():
            numbers.pop(number, None)
            if standing == alone:
                numbers[number] = None

    def _step(self, news: dict[str, _News], day: date) -> Step | None:
        """Judge the criteria that have news; give the step that the domain takes, if it takes one."""
        before = {criterion: self.judged[criterion] for criterion in news}
        self.judged |= {criterion: self.tallies[criterion].judge() for criterion in news}
        stages = self.scale.interval(self.judged.values()) if news else self.stages
        if stages == self.stages:
            return None
        self.stages = stages
        moved = [name for name in self.scale.ladder.ids if name in news and _differ(before[name], self.judged[name])]
        return Step(day, *stages, tuple(self._moved(name, news[name], day) for name in moved))

    def _moved(self, criterion: str, news: _News, day: date) -> Moved:
        """Say what a criterion rests on now: what changed on the day, before anything that stood so already."""
        new, tally = self.judged[criterion], self.tallies[criterion]
        kinds = {tally.kind(one) for one in new.shown}
        shown = [(one, happenings) for one, happenings in news.shown if tally.kind(one) in kinds]
        answered = new.answered if news.answered else None
        if not shown and not answered:
            shown = news.shown or [(one, []) for one in tally.behind(new)]
            answered = None if shown else new.answered
        return _told(criterion, new, shown, answered, day)


def _differ(old: Judged, new: Judged) -> bool:
    """Whether its own evidence moved; what it implies or refutes follows by itself."""
    return (old.outcome, old.basis, old.happened) != (new.outcome, new.basis, new.happened)


def _told(
    criterion: str, new: Judged, shown: list[tuple[Shown, list[Happening]]], answered: Answered | None, day: date
) -> Moved:
    statements = {_statement(one.instrument, one.milestone) for one, _ in shown}
    events = {_statement(*happening) for _, happenings in shown for happening in happenings}
    behind_it = [one.milestone.sources for one, _ in shown]
    behind_it += [milestone.sources for _, happenings in shown for _, milestone in happenings]
    if answered:
        statements.add(f"findings.{criterion}")
        events |= {f"findings.{criterion}"} if answered.on == day else set()
        behind_it.append(answered.finding.sources)
    return Moved(
        criterion,
        new.outcome,
        new.basis,
        tuple(sorted(statements)),
        tuple(sorted(events)),
        tuple(sorted({reference.source for references in behind_it for reference in references})),
        answered.finding if answered else None,
    )


def _statement(instrument: str, milestone: Milestone) -> str:
    return f"instruments.{instrument}.{milestone.key}"
