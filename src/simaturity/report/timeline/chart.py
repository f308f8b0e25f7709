"""The course of a domain as a grid of signs: a column for a span of days, a row for a stage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..sections.scale import round_years
from .view import StepView


class Column(NamedTuple):
    """How a domain stands at the end of a span of days."""

    supported: int
    """0: nothing is known yet."""
    possible: int
    ahead: bool
    """After the day of the assessment: what comes if nothing new happens."""


class Time(NamedTuple):
    """The days that a chart shows, in so many columns."""

    begin: int
    """The first day, as a number."""
    end: int
    """The day after the last."""
    now: int
    """The day of the assessment."""
    columns: int

    def first(self, column: int) -> int:
        """The first day of a column."""
        return self.begin + column * (self.end - self.begin) // self.columns

    def last(self, column: int) -> int:
        """The day for which a column speaks: its last, or the day of the assessment where that falls into it."""
        last = self.first(column + 1) - 1
        return min(last, self.now) if self.first(column) <= self.now else last

    @property
    def split(self) -> int:
        """How many columns lie before what is to come."""
        return sum(self.first(column) <= self.now for column in range(self.columns))


def time(begin: int, end: int, now: date, count: int) -> Time:
    """The days from the first of one year to the first of another."""
    last = date(end, 1, 1).toordinal() if end <= date.max.year else date.max.toordinal() + 1
    return Time(date(begin, 1, 1).toordinal(), last, now.toordinal(), count)


def filled(steps: Sequence[StepView], along: Time) -> list[Column]:
    """The columns of a domain, from its steps and those to come, oldest first."""
    found = []
    for number in range(along.columns):
        day, ahead = along.last(number), along.first(number) > along.now
        last = max((step for step in steps if step.day.toordinal() <= day), key=lambda step: step.day, default=None)
        found.append(Column(last.supported, last.possible, ahead) if last else Column(0, 0, ahead))
    return found


def years(begin: int, end: int, along: Time) -> list[tuple[int, int]]:
    """The years that stand below a chart, each with its column."""
    found = []
    for year in round_years(begin, end - 1, most=max(1, along.columns // 9)):
        day = date(year, 1, 1).toordinal()
        column = next(number for number in range(along.columns) if along.first(number + 1) > day)
        found.append((column, year))
    return found
