"""The numbers of the picture of one domain over time, with what is to come after the day of the assessment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ...core.scoring.stages import Interval
from ...core.timeline import Step
from ..sections.course import Happened, strokes
from ..sections.scale import Level, Scale, Tick
from ..words import Words


class Axes(NamedTuple):
    """What the pictures of all domains share."""

    ticks: tuple[Tick, ...]
    levels: tuple[Level, ...]
    width: float
    base: float
    """Where the time axis lies."""
    height: float
    now: float
    """Where the day of the assessment lies; to its right is what comes if nothing new happens."""
    as_of: str


class Mark(NamedTuple):
    """A step in the picture."""

    on: str
    sentence: str
    stage: int
    x: float
    y: float


class Picture(NamedTuple):
    """One domain over time."""

    title: str
    anchor: str
    steps: tuple[Mark, ...]
    supported: str
    """The outline of what was supported, as the data of an SVG path."""
    possible: str
    """The line of what was possible."""
    ahead: tuple[Mark, ...]
    """The steps to come, as far as the picture goes."""
    ahead_supported: str
    """The outline of what stays supported."""
    ahead_possible: str
    marks: str
    """The milestones as strokes below the axis."""
    describes: str
    """The picture in words."""


class Said(NamedTuple):
    """A step with what is said of it."""

    step: Step
    on: str
    sentence: str


def axes(scale: Scale, stages: Sequence[int], as_of: date, words: Words) -> Axes:
    """The axes of all pictures."""
    return Axes(
        ticks=scale.ticks(),
        levels=scale.levels(list(stages)),
        width=scale.width,
        base=scale.base,
        height=scale.height,
        now=scale.x(as_of),
        as_of=words.day(as_of),
    )


class Drawing:
    """Draws the pictures of all domains on one scale."""

    def __init__(self, scale: Scale, as_of: date, happened: Sequence[Happened]) -> None:
        self.scale, self.as_of = scale, as_of
        self.begin = date(scale.first, 1, 1)
        self.happened = [one for one in happened if one.on >= self.begin]

    def picture(
        self, domain: str, title: str, anchor: str, taken: Sequence[Said], coming: Sequence[Said], now: Interval
    ) -> Picture:
        """Draw one domain."""
        seen = [one for one in taken if one.step.on >= self.begin]
        ahead = [one for one in coming if one.step.on.year < self.scale.last]
        past = [(max(one.step.on, self.begin), one.step) for one in taken]
        supported, possible = self._outline(past, self.scale.x(self.as_of))
        then = [(self.as_of, Step(self.as_of, *now, ())), *((one.step.on, one.step) for one in ahead)]
        ahead_supported, ahead_possible = self._outline(then, self.scale.right)
        return Picture(
            title=title,
            anchor=anchor,
            steps=tuple(map(self._mark, seen)),
            supported=supported,
            possible=possible,
            ahead=tuple(map(self._mark, ahead)),
            ahead_supported=ahead_supported,
            ahead_possible=ahead_possible,
            marks=strokes(self.happened, domain, self.scale),
            describes="",
        )

    def _mark(self, said: Said) -> Mark:
        step = said.step
        return Mark(said.on, said.sentence, step.supported, self.scale.x(step.on), self.scale.y(step.supported))

    def _outline(self, steps: Sequence[tuple[date, Step]], end: float) -> tuple[str, str]:
        """The outline of what is supported and the line of what is possible, from the first step to an end."""
        if not steps:
            return "", ""
        begin, base = self.scale.x(steps[0][0]), self.scale.base
        supported, possible = [f"M{begin} {base}"], [f"M{begin} {self.scale.y(steps[0][1].possible)}"]
        for day, step in steps:
            supported.append(f"H{self.scale.x(day)}V{self.scale.y(step.supported)}")
            possible.append(f"H{self.scale.x(day)}V{self.scale.y(step.possible)}")
        return f"{''.join(supported)}H{end}V{base}Z", f"{''.join(possible)}H{end}"
