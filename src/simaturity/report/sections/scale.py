"""The axes of a picture of stages over time."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

WIDTH, LEFT, RIGHT = 720.0, 34.0, 14.0
TOP, RISE = 14.0, 13.0
"""Of the picture: above the highest stage, and from one stage to the next."""


class Tick(NamedTuple):
    """A year on the axis."""

    x: float
    year: int


class Level(NamedTuple):
    """A stage on the other axis."""

    y: float
    stage: int


class Scale:
    """Where days and stages lie in a picture that shows whole years."""

    def __init__(self, first: int, last: int, top: int) -> None:
        self.first, self.last, self.top = first, last, top
        """The picture ends where the last year begins."""
        self.width, self.right = WIDTH, WIDTH - RIGHT
        self.base = TOP + RISE * (top - 1) + RISE
        """Where the time axis lies."""
        self.height = self.base + 40

    def x(self, day: date) -> float:
        """Where a day lies."""
        begin = _new_year(self.first)
        share = (day.toordinal() - begin) / (_new_year(self.last) - begin)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, stage: int) -> float:
        """Where a stage lies."""
        return round(TOP + RISE * (self.top - stage), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """At most a dozen years, at round ones."""
        return tuple(Tick(self.x(date(year, 1, 1)), year) for year in round_years(self.first, self.last, most=12))

    def levels(self, stages: list[int]) -> tuple[Level, ...]:
        """The stages, lowest first."""
        return tuple(Level(self.y(stage), stage) for stage in sorted(stages))


def round_years(first: int, last: int, most: int) -> range:
    """Years at equal steps from one to another, about as many as there is room for."""
    years = last - first
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10_000) if years / step <= most)
    return range(-(-first // every) * every, min(last, date.max.year) + 1, every)


def _new_year(year: int) -> int:
    """The first day of a year as a number, also of the year 10000, which no date reaches."""
    return date(year, 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
