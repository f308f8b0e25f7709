"""The region over time: milestones and steps by date, and the numbers of the picture."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.profile import Instrument, Milestone
from ...core.scoring.evidence import start_of
from ...core.timeline import Moved, Step
from ..names import Names
from ..phrase import phrase
from .references import Link, Reference, References, anchor

WIDTH, LEFT, RIGHT = 720.0, 34.0, 14.0
TOP, RISE = 14.0, 13.0
"""Of the picture: above the highest stage, and from one stage to the next."""


class StepView(NamedTuple):
    """From a day on a domain stands at another stage."""

    on: str
    iso: str
    stage: int
    possible: int
    sentence: str
    """At least 5; nothing read so far rules out 8."""
    because: tuple[str, ...]
    """The criteria that moved."""
    x: float
    y: float


class Course(NamedTuple):
    """One domain over time."""

    title: str
    anchor: str
    steps: tuple[StepView, ...]
    supported: str
    """The outline of what was supported, as the data of an SVG path."""
    possible: str
    """The line of what was possible."""
    marks: str
    """The milestones as strokes below the axis, likewise."""
    describes: str
    """The picture in words."""


class Tick(NamedTuple):
    """A year on the axis."""

    x: float
    year: int


class Level(NamedTuple):
    """A stage on the other axis."""

    y: float
    stage: int


class Event(NamedTuple):
    """A milestone, or a step that a domain takes."""

    on: str
    iso: str
    instrument: Link | None
    what: str
    domains: str
    notes: tuple[str, ...]
    steps: tuple[str, ...]
    """The steps that domains take on that day, named at its first milestone, or alone where none is dated so."""
    sources: tuple[Reference, ...]


class Timeline(NamedTuple):
    """The whole section."""

    courses: tuple[Course, ...]
    events: tuple[Event, ...]
    ticks: tuple[Tick, ...]
    levels: tuple[Level, ...]
    width: float
    base: float
    """Where the time axis lies."""
    height: float


def timeline_section(
    it: Assessment, steps: Mapping[str, tuple[Step, ...]], names: Names, refs: References
) -> Timeline | None:
    """Describe the course of all domains; None where nothing is dated."""
    return _Writer(it, steps, names, refs).section()


class _Happened(NamedTuple):
    on: date
    name: str
    instrument: Instrument
    milestone: Milestone


class _Writer:
    def __init__(self, it: Assessment, steps: Mapping[str, tuple[Step, ...]], names: Names, refs: References) -> None:
        self.it, self.names, self.refs, self.words = it, names, refs, names.words
        self.steps = {name: taken for name, taken in steps.items() if name in it.domains and taken}
        self.happened = sorted(self._happened(), key=lambda one: (one.on, one.name, one.milestone.key))
        days = [one.on for one in self.happened] + [step.on for taken in self.steps.values() for step in taken]
        self.first = min(days, default=it.as_of).year
        self.last = it.as_of.year + 1
        self.base = TOP + RISE * (names.top - 1) + RISE

    def _happened(self) -> Iterator[_Happened]:
        for name, instrument in self.it.profile.instruments.items():
            for milestone in instrument.milestones:
                on = start_of(self.it.profile, milestone, event=True)
                if on and on <= self.it.as_of:
                    yield _Happened(on, name, instrument, milestone)

    def section(self) -> Timeline | None:
        if not self.happened and not self.steps:
            return None
        return Timeline(
            courses=tuple(self._course(name, self.steps[name]) for name in self.it.domains if name in self.steps),
            events=tuple(self._events()),
            ticks=self._ticks(),
            levels=tuple(Level(self._y(stage), stage) for stage in sorted(self.names.stages)),
            width=WIDTH,
            base=self.base,
            height=self.base + 40,
        )

    # ---- Numbers of the picture

    def _x(self, day: date) -> float:
        begin = _new_year(self.first)
        share = (day.toordinal() - begin) / (_new_year(self.last) - begin)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def _y(self, stage: int) -> float:
        return round(TOP + RISE * (self.names.top - stage), 1)

    def _ticks(self) -> tuple[Tick, ...]:
        """At most a dozen years, at round ones."""
        years = self.last - self.first
        every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10_000) if years / step <= 12)
        begin = -(-self.first // every) * every
        return tuple(
            Tick(self._x(date(year, 1, 1)), year) for year in range(begin, min(self.last, date.max.year) + 1, every)
        )

    def _course(self, name: str, steps: tuple[Step, ...]) -> Course:
        end = self._x(self.it.as_of)
        supported = [f"M{self._x(steps[0].on)} {self.base}"]
        possible = [f"M{self._x(steps[0].on)} {self._y(steps[0].possible)}"]
        for step in steps:
            x = self._x(step.on)
            supported.append(f"H{x}V{self._y(step.supported)}")
            possible.append(f"H{x}V{self._y(step.possible)}")
        supported.append(f"H{end}V{self.base}Z")
        possible.append(f"H{end}")
        views = tuple(self._step(step) for step in steps)
        return Course(
            title=self.names.domain(name),
            anchor=anchor("course", name),
            steps=views,
            supported="".join(supported),
            possible="".join(possible),
            marks=self._marks(name),
            describes=self.words.semicolon.join(
                self.words.gettext("from {date} {sentence}").format(date=view.on, sentence=view.sentence)
                for view in views
            ),
        )

    def _step(self, step: Step) -> StepView:
        return StepView(
            on=self.words.day(step.on),
            iso=step.on.isoformat(),
            stage=step.supported,
            possible=step.possible,
            sentence=self.words.bounds(step.supported, step.possible, self.names.top),
            because=tuple(self._moved(one) for one in step.because),
            x=self._x(step.on),
            y=self._y(step.supported),
        )

    def _moved(self, one: Moved) -> str:
        standing = self.words.outcomes[one.outcome] if one.outcome == "met" else self.words.standings[one.basis]
        return phrase(
            self.words.gettext("{criterion}: {standing}"),
            criterion=self.names.criterion(one.criterion),
            standing=standing,
        )

    @staticmethod
    def _concerns(one: _Happened, domain: str) -> bool:
        return domain in (one.milestone.domains or one.instrument.domains)

    def _marks(self, domain: str) -> str:
        places = dict.fromkeys(self._x(one.on) for one in self.happened if self._concerns(one, domain))
        return "".join(f"M{x} {self.base + 8}v11" for x in places)

    # ---- The table

    def _when(self, one: _Happened) -> str:
        return self.words.dated(one.milestone) or self.words.gettext("by {date}").format(date=self.words.day(one.on))

    def _events(self) -> Iterator[Event]:
        due: dict[date, list[str]] = {}
        for name in self.it.domains:
            for step in self.steps.get(name, ()):
                said = self.words.gettext("{domain}: {sentence}")
                sentence = self.words.bounds(step.supported, step.possible, self.names.top)
                due.setdefault(step.on, []).append(phrase(said, domain=self.names.domain(name), sentence=sentence))
        days = {one.on for one in self.happened}
        alone = [(day, None) for day in due if day not in days]
        for day, one in sorted([*((one.on, one) for one in self.happened), *alone], key=lambda entry: entry[0]):
            steps = tuple(due.pop(day, ()))
            yield self._event(one, steps) if one else self._lapse(day, steps)

    def _event(self, one: _Happened, steps: tuple[str, ...]) -> Event:
        return Event(
            on=self._when(one),
            iso=one.on.isoformat(),
            instrument=Link(self.names.theirs(one.instrument.title), anchor("instrument", one.name)),
            what=self.names.milestone(one.milestone.reached),
            domains=self.names.domains(one.milestone.domains or sorted(one.instrument.domains)),
            notes=milestone_flags(one.milestone, self.names),
            steps=steps,
            sources=self.refs.of(one.milestone.sources),
        )

    def _lapse(self, day: date, steps: tuple[str, ...]) -> Event:
        what = self.words.gettext("A term or age limit is reached, or a finding counts")
        return Event(self.words.day(day), day.isoformat(), None, what, "", (), steps, ())


def _new_year(year: int) -> int:
    """The first day of a year as a number, also of the year 10000, which no date reaches."""
    return date(year, 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1


def milestone_flags(milestone: Milestone, names: Names) -> tuple[str, ...]:
    """What limits a milestone: it is underway, only inferred, or has an end."""
    _ = names.words.gettext
    flags = []
    if milestone.state == "underway":
        flags.append(_("underway"))
    if milestone.inferred:
        flags.append(_("only inferred"))
    if milestone.until:
        flags.append(_("until {date}").format(date=names.words.period(milestone.until)))
    if milestone.seen:
        flags.append(_("attested for {date}").format(date=names.words.period(milestone.seen)))
    return tuple(flags)
