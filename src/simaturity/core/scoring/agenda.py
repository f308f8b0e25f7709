"""What of a domain is to be looked at on which day: on all others it stands as on the day before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ..profile import Milestone
from .evidence import Bearing, Happening, Testimony
from .findings import Series, moments


@dataclass
class Due:
    """What is to be looked at on a day."""

    bearings: dict[int, list[Happening]] = field(default_factory=dict)
    """The milestones that can stand otherwise by themselves, by number, each with what happens to it."""
    effects: dict[str, list[Milestone]] = field(default_factory=dict)
    """The instruments whose states can stand otherwise, each with what happens to it, once for all of these."""
    answers: list[str] = field(default_factory=list)
    """The criteria whose findings count otherwise."""


class Agenda:
    """The days of a domain; its milestones are called by their number in a list."""

    def __init__(self, told: Testimony, bearings: list[Bearing], answers: dict[str, Series]) -> None:
        self._due: dict[date, Due] = defaultdict(Due)
        self.states: dict[str, set[str]] = defaultdict(set)
        """By instrument to which something happens, the criteria that its states show."""
        for number, bearing in enumerate(bearings):
            for day, happenings in told.moments(bearing):
                self._due[day].bearings.setdefault(number, []).extend(happenings)
            if bearing.state:
                self._add_effects(told, bearing)
        for criterion, some in answers.items():
            for day in dict.fromkeys(moments(some)):
                self._due[day].answers.append(criterion)

    def until(self, last: date) -> Iterator[tuple[date, Due]]:
        """The days up to the last one, in their order."""
        return ((day, self._due[day]) for day in sorted(self._due) if day <= last)

    def _add_effects(self, told: Testimony, bearing: Bearing) -> None:
        effects = told.effects_on(bearing.instrument, bearing.domain)
        if effects and bearing.instrument not in self.states:
            for day, milestones in effects.changes:
                self._due[day].effects[bearing.instrument] = milestones
        if effects:
            self.states[bearing.instrument].add(bearing.criterion)
