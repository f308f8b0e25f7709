"""The region over time: milestones and steps by date, and the numbers of the picture."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.profile import Instrument, Milestone, Profile
from ...core.scoring.dating import start_of
from ...core.timeline import Moved, Step
from ..names import Names
from ..phrase import phrase
from .references import Link, Reference, References, anchor
from .scale import Level, Scale, Tick


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


class Event(NamedTuple):
    """A milestone, or a step that a domain takes."""

    on: str
    iso: str
    instrument: Link | None
    what: str
    domains: str
    notes: tuple[str, ...]
    steps: tuple[str, ...]
    """The steps that domains take by it; a step that none of that day's milestones explains stands alone."""
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


class Happened(NamedTuple):
    """A milestone with its instrument and the day from which it counts."""

    on: date
    name: str
    instrument: Instrument
    milestone: Milestone

    @property
    def id(self) -> str:
        """As steps name it."""
        return f"instruments.{self.name}.{self.milestone.key}"

    def concerns(self, domain: str) -> bool:
        """Whether it bears on a domain."""
        return domain in (self.milestone.domains or self.instrument.domains)


def happened(profile: Profile, as_of: date) -> list[Happened]:
    """The dated milestones up to a day, oldest first."""
    found = [
        Happened(on, name, instrument, milestone)
        for name, instrument in profile.instruments.items()
        for milestone in instrument.milestones
        if (on := start_of(profile, milestone, event=True)) and on <= as_of
    ]
    return sorted(found, key=lambda one: (one.on, one.name, one.milestone.key))


def strokes(some: list[Happened], domain: str, scale: Scale) -> str:
    """The milestones that concern a domain, as strokes below the axis: the data of an SVG path."""
    places = dict.fromkeys(scale.x(one.on) for one in some if one.concerns(domain))
    return "".join(f"M{x} {scale.base + 8}v11" for x in places)


class _Writer:
    def __init__(self, it: Assessment, steps: Mapping[str, tuple[Step, ...]], names: Names, refs: References) -> None:
        self.it, self.names, self.refs, self.words = it, names, refs, names.words
        self.steps = {name: taken for name, taken in steps.items() if name in it.domains and taken}
        self.happened = happened(it.profile, it.as_of)
        days = [one.on for one in self.happened] + [step.on for taken in self.steps.values() for step in taken]
        self.scale = Scale(min(days, default=it.as_of).year, it.as_of.year + 1, names.top)

    def section(self) -> Timeline | None:
        if not self.happened and not self.steps:
            return None
        return Timeline(
            courses=tuple(self._course(name, self.steps[name]) for name in self.it.domains if name in self.steps),
            events=tuple(self._events()),
            ticks=self.scale.ticks(),
            levels=self.scale.levels(list(self.names.stages)),
            width=self.scale.width,
            base=self.scale.base,
            height=self.scale.height,
        )

    def _course(self, name: str, steps: tuple[Step, ...]) -> Course:
        end = self.scale.x(self.it.as_of)
        supported = [f"M{self.scale.x(steps[0].on)} {self.scale.base}"]
        possible = [f"M{self.scale.x(steps[0].on)} {self.scale.y(steps[0].possible)}"]
        for step in steps:
            x = self.scale.x(step.on)
            supported.append(f"H{x}V{self.scale.y(step.supported)}")
            possible.append(f"H{x}V{self.scale.y(step.possible)}")
        supported.append(f"H{end}V{self.scale.base}Z")
        possible.append(f"H{end}")
        views = tuple(self._step(step) for step in steps)
        return Course(
            title=self.names.domain(name),
            anchor=anchor("course", name),
            steps=views,
            supported="".join(supported),
            possible="".join(possible),
            marks=strokes(self.happened, name, self.scale),
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
            x=self.scale.x(step.on),
            y=self.scale.y(step.supported),
        )

    def _moved(self, one: Moved) -> str:
        open_ = one.outcome == "unknown" or one.basis == "partly"
        standing = self.words.standings[one.basis] if open_ else self.words.outcomes[one.outcome]
        return phrase(
            self.words.gettext("{criterion}: {standing}"),
            criterion=self.names.criterion(one.criterion),
            standing=standing,
        )

    # ---- The table

    def _when(self, one: Happened) -> str:
        return self.words.dated(one.milestone) or self.words.gettext("by {date}").format(date=self.words.day(one.on))

    def _events(self) -> Iterator[Event]:
        """Every milestone with the steps that domains take by it; other steps stand alone, after those of their day."""
        taken: dict[tuple[date, str], list[str]] = {}
        for name in self.it.domains:
            for step in self.steps.get(name, ()):
                behind = self._behind(name, step)
                taken.setdefault((step.on, behind.id if behind else ""), []).append(self._said(name, step))
        alone = [(day, None) for day, id in taken if not id]
        rows = [*((one.on, one) for one in self.happened), *alone]
        for day, one in sorted(rows, key=lambda row: (row[0], row[1] is None)):
            steps = tuple(taken.get((day, one.id if one else ""), ()))
            yield self._event(one, steps) if one else self._lapse(day, steps)

    def _behind(self, domain: str, step: Step) -> Happened | None:
        """The milestone by which a domain takes a step: the one that counts for the highest stage reached, if any."""
        near = {one.id: one for one in self.happened if one.on == step.on and one.concerns(domain)}
        stages = {one.criterion: self.it.rubric.criteria[one.criterion].stage for one in step.because}
        moved = sorted(step.because, key=lambda one: (stages[one.criterion] > step.supported, -stages[one.criterion]))
        events = [event for one in moved for event in one.events if event in near]
        return near[events[0]] if events else next(iter(near.values()), None)

    def _said(self, domain: str, step: Step) -> str:
        sentence = self.words.bounds(step.supported, step.possible, self.names.top)
        return phrase(self.words.gettext("{domain}: {sentence}"), domain=self.names.domain(domain), sentence=sentence)

    def _event(self, one: Happened, steps: tuple[str, ...]) -> Event:
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
