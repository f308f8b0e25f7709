"""What endings, suspensions and resumptions do to the states of an instrument, day by day."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property, partial
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal, NamedTuple

from ..profile import Instrument, Milestone, Profile
from ..rubric import Rubric
from .dating import closes, start_of


class Effect(NamedTuple):
    """An ending, a suspension or a resumption."""

    start: date
    """The day from which it is known."""
    milestone: Milestone


class Standstill(NamedTuple):
    """What stands in the way of an instrument's states on a day."""

    ended: date | None
    """The day on which it ended, and to whose end they held."""
    inferred_end: bool
    """The ending is only inferred."""
    suspension: Literal["suspended", "inferred"] | None


UNDISTURBED = Standstill(None, False, None)


class Effects:
    """What happened to one instrument in one domain by a date, read once for all its milestones and days."""

    def __init__(self, profile: Profile, rubric: Rubric, instrument: Instrument, domain: str, known: date) -> None:
        found: dict[str, list[Effect]] = {"ends": [], "suspends": [], "resumes": []}
        for milestone in instrument.milestones:
            kind = rubric.milestones.get(milestone.reached)
            if kind is None or kind.effect not in found or milestone.state == "underway":
                continue
            start = start_of(profile, milestone, event=True)
            concerned = milestone.domains is None or domain in milestone.domains
            if concerned and start is not None and start <= known:
                found[kind.effect].append(Effect(start, milestone))
        self.ends, self.suspends, self.resumes = found.values()
        # As late as its sources tell: one more source must not put a resumption before what it resumes.
        self.resumed = [
            (one.start, last)
            for one in self.resumes
            if not one.milestone.inferred and (last := closes(profile, one.milestone))
        ]
        self._last: tuple[date, Standstill] | None = None

    def at(self, day: date) -> Standstill:
        """How things stand on a day; many milestones ask for the same one."""
        if self._last is None or self._last[0] != day:
            position = bisect_right(self._course, day, key=lambda entry: entry[0])
            self._last = day, self._course[position - 1][1] if position else UNDISTURBED
        return self._last[1]

    @cached_property
    def changes(self) -> list[tuple[date, list[Milestone]]]:
        """The days on which it stands otherwise than the day before, with what happened; nothing where time passed."""
        stands = pairwise([UNDISTURBED, *(now for _, now in self._course)])
        return [
            (day, self._happened[day])
            for (day, _), (before, now) in zip(self._course, stands, strict=True)
            if before != now
        ]

    @cached_property
    def _happened(self) -> dict[date, list[Milestone]]:
        """By day, what can make it stand otherwise from that day on."""
        found: dict[date, list[Milestone]] = {}
        for start, milestone in (*self.ends, *self.suspends, *self.resumes):
            found.setdefault(start, []).append(milestone)
        for start, milestone in self.ends:
            # What ends holds to the end of that day.
            if start < date.max:
                found.setdefault(start + timedelta(days=1), []).append(milestone)
        for _, milestone in self.suspends:
            if milestone.until and milestone.until.last < date.max:
                found.setdefault(milestone.until.last + timedelta(days=1), [])
        return found

    @cached_property
    def _course(self) -> list[tuple[date, Standstill]]:
        """How it stands on each of these days and until the next, in one pass over all that happened."""
        now = _Pass()
        told: list[tuple[date, Callable[[], None]]] = [
            *((start, partial(now.end, start, milestone.inferred)) for start, milestone in self.ends),
            *((start, partial(now.suspend, start, milestone)) for start, milestone in self.suspends),
            *((start, partial(now.resume, last)) for start, last in self.resumed),
        ]
        told.sort(key=lambda entry: entry[0], reverse=True)
        course = []
        for day in sorted(self._happened):
            while told and told[-1][0] <= day:
                told.pop()[1]()
            course.append((day, now.stands(day)))
        return course


class _Pass:
    """What counts of all that happened, as the days pass."""

    def __init__(self) -> None:
        self.ended: tuple[bool, date] | None = None
        self.resumed = 0
        self.open: dict[bool, list[tuple[int, int]]] = {False: [], True: []}
        """The suspensions that may still be on, stated and inferred; the one of the latest last day comes first."""

    def end(self, start: date, inferred: bool) -> None:
        # A stated ending speaks louder than an inferred one, whichever came first.
        self.ended = min(self.ended or (inferred, start), (inferred, start))

    def suspend(self, start: date, milestone: Milestone) -> None:
        last = milestone.until.last if milestone.until else date.max
        heappush(self.open[milestone.inferred], (-last.toordinal(), start.toordinal()))

    def resume(self, last: date) -> None:
        self.resumed = max(self.resumed, last.toordinal())

    def stands(self, day: date) -> Standstill:
        suspension: Literal["suspended", "inferred"] | None = (
            "suspended" if self._suspended(False, day) else "inferred" if self._suspended(True, day) else None
        )
        if self.ended is None or self.ended[1] >= day:
            return Standstill(None, False, suspension)
        return Standstill(self.ended[1], self.ended[0], suspension)

    def _suspended(self, inferred: bool, day: date) -> bool:
        """Whether one is on: what is over, or was resumed from, never comes back and is forgotten."""
        some = self.open[inferred]
        while some and (-some[0][0] < day.toordinal() or some[0][1] <= self.resumed):
            heappop(some)
        return bool(some)
