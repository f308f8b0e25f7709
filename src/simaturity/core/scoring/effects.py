"""What endings, suspensions and resumptions do to the states of an instrument, day by day."""

from datetime import date, timedelta
from functools import cached_property
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
            self._last = day, self._at(day)
        return self._last[1]

    def _at(self, day: date) -> Standstill:
        # A stated ending speaks louder than an inferred one, whichever came first.
        ends = ((one.milestone.inferred, one.start) for one in self.ends if one.start <= day)
        inferred, ended = min(ends, default=(False, None))
        if ended is None or ended >= day:
            return Standstill(None, False, self._suspension(day))
        return Standstill(ended, inferred, self._suspension(day))

    def _suspension(self, day: date) -> Literal["suspended", "inferred"] | None:
        resumed = max((last for start, last in self.resumed if start <= day), default=None)
        standing: Literal["inferred"] | None = None
        for start, milestone in self.suspends:
            over = milestone.until and milestone.until.last < day
            if start > day or over or (resumed and start <= resumed):
                continue
            if not milestone.inferred:
                return "suspended"
            standing = "inferred"
        return standing

    @cached_property
    def changes(self) -> list[tuple[date, list[Milestone]]]:
        """The days on which it stands otherwise than the day before, with what happened; nothing where time passed."""
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
        days = sorted(found)
        stands = [UNDISTURBED, *(self._at(day) for day in days)]
        return [(day, found[day]) for day, (before, now) in zip(days, pairwise(stands), strict=True) if before != now]
