"""The view of a timeline: the steps of every domain and those to come, worded once for all formats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.scoring.stages import Interval
from ...core.timeline import Step, Steps
from ..names import Names
from ..phrase import joined, phrase
from ..sections.course import happened
from ..sections.references import anchor
from ..sections.scale import Scale
from ..words import capital, words
from .picture import Axes, Drawing, Picture, Said, axes
from .wording import Cause, causes, outlook

FURTHEST = 10
"""Years of what is to come that a picture shows at most, or as many as it shows of the past. The texts show all."""


class StepView(NamedTuple):
    """From a day on a domain stands in another interval."""

    on: str
    iso: str
    day: date
    supported: int
    possible: int
    sentence: str
    """At least 5; nothing read so far rules out 8. Of one to come: falls to at least 4 in March 2027 unless renewed."""
    forecast: bool
    causes: tuple[Cause, ...]


class DomainCourse(NamedTuple):
    """One domain that takes a step, or is to take one."""

    id: str
    title: str
    now: str
    """Where it stands on the day of the assessment."""
    steps: tuple[StepView, ...]
    coming: tuple[StepView, ...]
    outlook: str
    """The first step to come in a sentence, or that there is none."""
    picture: Picture


class TimelineView(NamedTuple):
    """One region over time."""

    lang: str
    region: str
    id: str
    as_of: str
    iso: str
    rubric: str
    top: int
    lead: str
    """The next step to come in any domain, or that there is none."""
    domains: tuple[DomainCourse, ...]
    still: str | None
    """The domains that take no step."""
    begin: int
    """The year in which the pictures begin."""
    end: int
    """The year before whose first day they end."""
    day: date
    axes: Axes


def timeline_view(
    it: Assessment, taken: Steps, coming: Steps, lang: str = "en", since: date | None = None
) -> TimelineView:
    """Word the steps of an assessed region up to its date, and those to come; pictures begin in the year of `since`."""
    return _Writer(it, taken, coming, lang).view(since)


class _Writer:
    def __init__(self, it: Assessment, taken: Steps, coming: Steps, lang: str) -> None:
        self.it, self.taken, self.coming = it, taken, coming
        self.words = words(lang)
        self.names = Names(it, None, self.words)

    def view(self, since: date | None) -> TimelineView:
        scale = self._scale(since)
        drawing = Drawing(scale, self.it.as_of, happened(self.it.profile, self.it.as_of))
        moving = [name for name in self.it.domains if name in self.taken or name in self.coming]
        still = [self.names.domain(name) for name in self.it.domains if name not in moving]
        domains = tuple(self._domain(name, drawing) for name in moving)
        return TimelineView(
            lang=self.words.lang,
            region=self.names.theirs(self.it.profile.region.name),
            id=self.it.profile.key,
            as_of=self.words.day(self.it.as_of),
            iso=self.it.as_of.isoformat(),
            rubric=self.it.rubric.pin,
            top=self.names.top,
            lead=self._lead(domains),
            domains=domains,
            still=joined(still, ", ") if still else None,
            begin=scale.first,
            end=scale.last,
            day=self.it.as_of,
            axes=axes(scale, list(self.names.stages), self.it.as_of, self.words),
        )

    def _scale(self, since: date | None) -> Scale:
        """From the first step, or the year asked for, past the last step to come that is not too far off."""
        begun = [step.on for steps in self.taken.values() for step in steps]
        now = self.it.as_of.year
        first = min((since or min(begun, default=self.it.as_of)).year, now)
        last = max((step.on.year for steps in self.coming.values() for step in steps), default=now)
        return Scale(first, min(last, now + max(FURTHEST, now - first)) + 1, self.names.top)

    def _lead(self, domains: tuple[DomainCourse, ...]) -> str:
        _ = self.words.gettext
        if not domains:
            return _("Nothing read so far makes any domain take a step.")
        ahead = [(one.coming[0].day, number, one) for number, one in enumerate(domains) if one.coming]
        if not ahead:
            return _("No step to come: without news, every domain stays where it is.")
        first = min(ahead)[2]
        return phrase(
            _("Next, if nothing new happens: {domain} {outlook}."),
            domain=self.words.within(first.title),
            outlook=first.coming[0].sentence,
        )

    def _domain(self, name: str, drawing: Drawing) -> DomainCourse:
        result = self.it.domains[name]
        now = Interval(result.supported, result.possible)
        taken = tuple(self._taken(step) for step in self.taken.get(name, ()))
        coming = tuple(self._ahead(now, self.coming.get(name, ())))
        title = self.names.domain(name)
        said = [
            [Said(step, one.on, one.sentence) for step, one in zip(steps.get(name, ()), views, strict=True)]
            for steps, views in ((self.taken, taken), (self.coming, coming))
        ]
        picture = drawing.picture(name, title, anchor("course", name), said[0], said[1], now)
        return DomainCourse(
            id=name,
            title=title,
            now=self.words.interval(result, self.names.top),
            steps=taken,
            coming=coming,
            outlook=self._outlook(coming),
            picture=picture._replace(describes=self._describes((*taken, *coming))),
        )

    def _outlook(self, coming: tuple[StepView, ...]) -> str:
        if coming:
            return phrase("{sentence}.", sentence=capital(coming[0].sentence))
        return self.words.gettext("No step to come: without news, the stage stays where it is.")

    def _taken(self, step: Step) -> StepView:
        return self._step(step, self.words.bounds(step.supported, step.possible, self.names.top), forecast=False)

    def _ahead(self, now: Interval, steps: tuple[Step, ...]) -> Iterator[StepView]:
        stages = [now, *(Interval(step.supported, step.possible) for step in steps)]
        for step, (before, _) in zip(steps, pairwise(stages), strict=True):
            yield self._step(step, outlook(step, before, self.names.top, self.words), forecast=True)

    def _step(self, step: Step, sentence: str, forecast: bool) -> StepView:
        return StepView(
            on=self.words.day(step.on),
            iso=step.on.isoformat(),
            day=step.on,
            supported=step.supported,
            possible=step.possible,
            sentence=sentence,
            forecast=forecast,
            causes=causes(step.because, self.names),
        )

    def _describes(self, steps: tuple[StepView, ...]) -> str:
        """The picture in words."""
        said = self.words.gettext("from {date} {sentence}")
        return self.words.semicolon.join(
            one.sentence if one.forecast else said.format(date=one.on, sentence=one.sentence) for one in steps
        )
