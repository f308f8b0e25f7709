"""A region over time: the interval of stages in each domain, step by step, with what stands behind each step."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .assessment import Basis
from .profile import Finding, Milestone, Profile
from .rubric import Outcome, Rubric
from .scoring.evidence import Happening, Shown, Testimony
from .scoring.findings import Answered, at, moments, series
from .scoring.ladder import ladder
from .scoring.outcomes import SILENT, Judged, close, judge
from .scoring.stages import Interval, interval


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
    return _Course(profile, rubric, until, domains).steps(until)


def forecast(profile: Profile, rubric: Rubric, as_of: date, domains: Collection[str] | None = None) -> Steps:
    """The steps that come after a date if nothing new happens: terms and age limits that pass, suspensions that end.

    Whatever is dated later does not exist for it, be it announced or planned. There is no last day.
    """
    steps = _Course(profile, rubric, as_of, domains).steps(date.max)
    coming = {domain: tuple(step for step in taken if step.on > as_of) for domain, taken in steps.items()}
    return {domain: taken for domain, taken in coming.items() if taken}


_Key = tuple[str, str]
"""A domain and a criterion."""


@dataclass
class _News:
    """What changed for one criterion in one domain on a day."""

    shown: list[tuple[Shown, list[Happening]]] = field(default_factory=list)
    """The milestones that stand otherwise than before, each with what happened to it."""
    answered: bool = False
    """Whether its findings count otherwise."""


class _Course:
    """The state of all domains on a day, moved from one day to the next: only what can have changed is judged anew."""

    def __init__(self, profile: Profile, rubric: Rubric, known: date, domains: Collection[str] | None) -> None:
        self.rubric, self.ladder = rubric, ladder(rubric)
        self.told = Testimony(profile, rubric, known)
        self.bearings = [one for one in self.told.bearings() if domains is None or one.domain in domains]
        found = series(profile, rubric, known)
        self.answers = {key: answers for key, answers in found.items() if domains is None or key[0] in domains}
        self.shown: dict[_Key, dict[int, Shown]] = defaultdict(dict)
        self.answered: dict[_Key, Answered] = {}
        silent = (SILENT,) * len(self.ladder.ids)
        self.judged: dict[str, tuple[Judged, ...]] = defaultdict(lambda: silent)
        unknown = interval(self.ladder, close(self.ladder, silent))
        self.stages: dict[str, Interval] = defaultdict(lambda: unknown)

    def steps(self, until: date) -> Steps:
        """Go from day to day, and keep the steps."""
        found: dict[str, list[Step]] = defaultdict(list)
        looks, answers = self._looks(), self._answers()
        for day in sorted(day for day in looks.keys() | answers.keys() if day <= until):
            news: dict[str, dict[str, _News]] = defaultdict(lambda: defaultdict(_News))
            for number, happenings in looks.get(day, {}).items():
                self._look(number, happenings, day, news)
            for domain, criterion in answers.get(day, ()):
                self.answered[domain, criterion] = at(self.answers[domain, criterion], day)
                news[domain][criterion].answered = True
            for domain in sorted(news):
                if step := self._step(domain, news[domain], day):
                    found[domain].append(step)
        return {domain: tuple(steps) for domain, steps in sorted(found.items())}

    def _looks(self) -> dict[date, dict[int, list[Happening]]]:
        """By day, the bearings to judge again, with what happens to each."""
        due: dict[date, dict[int, list[Happening]]] = defaultdict(lambda: defaultdict(list))
        for number, bearing in enumerate(self.bearings):
            for day, happenings in self.told.moments(bearing):
                due[day][number] += happenings
        return due

    def _answers(self) -> dict[date, set[_Key]]:
        """By day, the criteria by domain whose findings count otherwise."""
        due: dict[date, set[_Key]] = defaultdict(set)
        for key, answers in self.answers.items():
            for day in moments(answers):
                due[day].add(key)
        return due

    def _look(self, number: int, happenings: list[Happening], day: date, news: dict[str, dict[str, _News]]) -> None:
        """Judge a milestone again, and note it where it stands otherwise than before."""
        bearing = self.bearings[number]
        held = self.shown[bearing.domain, bearing.criterion]
        before, now = held.get(number), self.told.judge(bearing, day)
        if before is None or (before.standing, before.end) != (now.standing, now.end):
            held[number] = now
            news[bearing.domain][bearing.criterion].shown.append((now, happenings))

    def _step(self, domain: str, news: dict[str, _News], day: date) -> Step | None:
        """Judge the criteria that have news; give the step that the domain takes, if it takes one."""
        before = self.judged[domain]
        judged = list(before)
        for criterion in news:
            shown = list(self.shown[domain, criterion].values())
            answered = self.answered.get((domain, criterion))
            judged[self.ladder.index[criterion]] = judge(self.rubric.criteria[criterion].nature, shown, answered)
        now = self.judged[domain] = tuple(judged)
        if [(one.outcome, one.happened) for one in before] == [(one.outcome, one.happened) for one in now]:
            return None  # closure and stages ask for no more
        stages = interval(self.ladder, close(self.ladder, now))
        if stages == self.stages[domain]:
            return None
        self.stages[domain] = stages
        return Step(day, *stages, tuple(self._moved(before, now, news, day)))

    def _moved(
        self, before: tuple[Judged, ...], now: tuple[Judged, ...], news: dict[str, _News], day: date
    ) -> Iterator[Moved]:
        """The criteria whose own evidence moved; those that it implies or refutes follow by themselves."""
        for name, old, new in zip(self.ladder.ids, before, now, strict=True):
            if (old.outcome, old.basis, old.happened) != (new.outcome, new.basis, new.happened):
                yield _moved(name, new, news[name], day)


def _moved(criterion: str, new: Judged, news: _News, day: date) -> Moved:
    """Say what a criterion rests on now: what changed on the day, before anything that stood so already."""
    behind = {id(one) for one in new.shown}
    shown = [(one, happenings) for one, happenings in news.shown if id(one) in behind]
    answered = new.answered if news.answered else None
    if not shown and not answered:
        shown = news.shown or [(one, []) for one in new.shown]
        answered = None if shown else new.answered
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
