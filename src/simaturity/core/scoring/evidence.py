"""Which milestones show which criteria in which domains at a date, and with what standing."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal, NamedTuple

from ..answers import rest_only_on
from ..profile import Coverage, Instrument, Milestone, Profile
from ..rubric import Rubric, Showing
from .dating import begins, closes, start_of, term
from .effects import UNDISTURBED, Effects

Standing = Literal["valid", "suspended", "expired", "ended", "unevaluated", "inferred", "undated", "underway"]
"""``valid``, or why the milestone leaves its criterion unknown; the nearest to valid comes first."""


class Shown(NamedTuple):
    """One milestone that bears on one criterion."""

    standing: Standing
    instrument: str
    position: int
    """The milestone's place in its instrument."""
    milestone: Milestone
    start: date | None
    """The day from which it counts; None: undated."""
    end: date | None
    """The last day on which it holds; None: it does not lapse."""

    @property
    def held(self) -> bool:
        """Whether it holds or held once: what it implies as an event happened. An inferred end undoes no past."""
        if self.standing == "inferred":
            return not self.milestone.inferred
        return self.standing in ("valid", "suspended", "expired", "ended")


Showings = dict[str, dict[str, list[Shown]]]
"""Per domain, per criterion."""

MilestoneRules = dict[str, dict[str, list[Showing]]]
"""Per milestone of the vocabulary, per criterion, the ways in which it shows it."""

Happening = tuple[str, Milestone]
"""A milestone with its instrument."""


class Bearing(NamedTuple):
    """What one milestone is worth for one criterion in one domain, as far as no day is asked about."""

    domain: str
    criterion: str
    instrument: str
    position: int
    milestone: Milestone
    start: date | None
    """The day from which it counts; None: undated."""
    standing: Standing
    """``valid`` where it hangs on the day."""
    after: date | None
    """The day from which what it follows had been shown, where it follows anything."""
    follows: Happening | None
    """What showed that."""
    state: bool
    end: date | None
    """The last day that a state covers by its term or age; None: it does not lapse."""


def showings(profile: Profile, rubric: Rubric, as_of: date, domains: Collection[str] | None = None) -> Showings:
    """Collect what the milestones show at a date. Facts after the date do not exist for it."""
    told = Testimony(profile, rubric, as_of)
    out: Showings = {}
    for bearing in told.bearings(domains):
        out.setdefault(bearing.domain, {}).setdefault(bearing.criterion, []).append(told.judge(bearing, as_of))
    return out


def rules_by_milestone(rubric: Rubric) -> MilestoneRules:
    """The ways in which each milestone shows criteria."""
    rules: MilestoneRules = {}
    for name, criterion in rubric.criteria.items():
        for rule in criterion.shown_by:
            for reached in rule.milestones:
                rules.setdefault(reached, {}).setdefault(name, []).append(rule)
    return rules


class Testimony:
    """All that the milestones of a profile say that begin by a date: for it, and for every other day."""

    def __init__(self, profile: Profile, rubric: Rubric, known: date) -> None:
        self.profile, self.rubric, self.known = profile, rubric, known
        self.rules = rules_by_milestone(rubric)
        self._effective = {name for name, kind in rubric.milestones.items() if kind.effect}
        self._own: dict[str, bool | None] = {}
        """Whether something happened to an instrument in some domains only; None: nothing did."""
        self._effects: dict[tuple[str, str | None], Effects] = {}
        self._earlier: dict[tuple[str, str], list[tuple[date, tuple[date, Happening]]]] = {}

    def bearings(self, domains: Collection[str] | None = None) -> Iterator[Bearing]:
        """What bears on any criterion, or on those of some domains, by instrument and milestone."""
        for name, instrument in self.profile.instruments.items():
            covered = {one: how for one, how in instrument.domains.items() if domains is None or one in domains}
            for position, milestone in enumerate(instrument.milestones if covered else ()):
                for criterion, showing in self.rules.get(milestone.reached, {}).items():
                    # Two rules may let the same milestone speak for the same domain: it speaks once.
                    shown = dict.fromkeys(
                        domain for rule in showing for domain in _domains_shown(instrument, covered, milestone, rule)
                    )
                    if shown and (worth := self._worth(criterion, name, instrument, milestone)):
                        for domain in shown:
                            yield Bearing(domain, criterion, name, position, milestone, *worth)

    def judge(self, bearing: Bearing, day: date) -> Shown:
        """What the milestone shows on a day not before it begins."""
        standing, end = self._standing(bearing, day)
        return Shown(standing, bearing.instrument, bearing.position, bearing.milestone, bearing.start, end)

    def alone(self, bearing: Bearing, day: date) -> Standing:
        """How it stands on a day, whatever happened to its instrument."""
        if bearing.standing != "valid":
            return bearing.standing
        if bearing.after and bearing.after > day:
            return "unevaluated"
        return "expired" if bearing.end is not None and bearing.end < day else "valid"

    def moments(self, bearing: Bearing) -> Iterator[tuple[date, list[Happening]]]:
        """The days on which it stands otherwise by itself, with what happens to it; nothing where time passes."""
        if bearing.start is None:
            yield date.min, []
            return
        yield bearing.start, [(bearing.instrument, bearing.milestone)]
        if bearing.after and bearing.follows and bearing.after > bearing.start:
            yield bearing.after, [bearing.follows]
        if bearing.end and bearing.start <= bearing.end < date.max:
            yield bearing.end + timedelta(days=1), []

    def effects_on(self, instrument: str, domain: str) -> Effects | None:
        """What happened to the states of an instrument in a domain; None where nothing did."""
        if instrument not in self._own:
            # Most instruments neither end nor stand still, and most that do so in all domains at once.
            happened = [
                one for one in self.profile.instruments[instrument].milestones if one.reached in self._effective
            ]
            self._own[instrument] = any(one.domains is not None for one in happened) if happened else None
        own = self._own[instrument]
        if own is None:
            return None
        key = instrument, domain if own else None
        if key not in self._effects:
            its = self.profile.instruments[instrument]
            self._effects[key] = Effects(self.profile, self.rubric, its, domain, self.known)
        return self._effects[key]

    def _worth(
        self, criterion_id: str, name: str, instrument: Instrument, milestone: Milestone
    ) -> tuple[date | None, Standing, date | None, Happening | None, bool, date | None] | None:
        """All of a bearing but its place; None where it does not exist yet or cannot show the criterion."""
        criterion = self.rubric.criteria[criterion_id]
        if criterion.not_by and rest_only_on(self.profile, milestone.sources, criterion.not_by):
            return None
        state = criterion.nature == "state"
        start = start_of(self.profile, milestone, not state)
        if start is not None and start > self.known:
            return None
        if start is None or milestone.inferred:
            return start, "inferred" if milestone.inferred else "undated", None, None, False, None
        if milestone.state == "underway" and criterion.counts == "done":
            return start, "underway", None, None, False, None
        end = term(self.profile, criterion, milestone, start) if state else None
        if criterion.follows is None:
            return start, "valid", None, None, state, end
        followed = self._followed(criterion.follows, name, instrument, milestone)
        if followed is None:
            return start, "unevaluated", None, None, False, None
        return start, "valid", *followed, state, end

    def _followed(
        self, criterion: str, name: str, instrument: Instrument, milestone: Milestone
    ) -> tuple[date, Happening] | None:
        """Since when an earlier criterion was shown, no later, on this instrument or one it replaces or answers."""
        last = closes(self.profile, milestone)
        # The same year or month is enough: the one need only end no sooner than the other begins.
        found = [
            first
            for other in dict.fromkeys((name, *instrument.replaces, *milestone.answers))
            if last and (first := _first_until(last, self._shown_earlier(criterion, other)))
        ]
        return min(found, key=_counts, default=None)

    def _shown_earlier(self, criterion: str, name: str) -> list[tuple[date, tuple[date, Happening]]]:
        """Since when an instrument shows a criterion, and by what: by the day on which what shows it has begun."""
        key = criterion, name
        if key not in self._earlier:
            asked = self.rubric.criteria[criterion]
            shows = {reached for rule in asked.shown_by for reached in rule.milestones}
            its = self.profile.instruments.get(name)
            found = [
                (first, (start, (name, one)))
                for one in (its.milestones if its else ())
                if one.reached in shows and not one.inferred and (one.state, asked.counts) != ("underway", "done")
                if (start := start_of(self.profile, one, event=True)) and start <= self.known
                if (first := begins(self.profile, one))
            ]
            found.sort(key=lambda entry: entry[0])
            # Of all that has begun by a day the one that counts first.
            best = accumulate((shown for _, shown in found), _sooner)
            self._earlier[key] = [(first, shown) for (first, _), shown in zip(found, best, strict=True)]
        return self._earlier[key]

    def _standing(self, bearing: Bearing, day: date) -> tuple[Standing, date | None]:
        """A state holds from its start to its term, its age limit or the instrument's ending."""
        alone, end = self.alone(bearing, day), bearing.end
        if not bearing.state or alone == "unevaluated":
            return alone, None
        effects = self.effects_on(bearing.instrument, bearing.domain)
        now = effects.at(day) if effects else UNDISTURBED
        if now.ended:
            return ("inferred", None) if now.inferred_end else ("ended", min(now.ended, end or now.ended))
        return (now.suspension or "valid", end) if alone == "valid" else (alone, end)


def _domains_shown(
    instrument: Instrument, covered: dict[str, Coverage], milestone: Milestone, rule: Showing
) -> Iterator[str]:
    """The domains for which the rule lets this instrument's milestone speak."""
    if instrument.led_by not in rule.led_by or instrument.level not in rule.level:
        return
    if rule.instruments is not None and instrument.kind not in rule.instruments:
        return
    for domain, coverage in covered.items():
        if coverage in rule.coverage and (milestone.domains is None or domain in milestone.domains):
            yield domain


def _first_until(last: date, shown: list[tuple[date, tuple[date, Happening]]]) -> tuple[date, Happening] | None:
    """What counts first of all that has begun by a day."""
    position = bisect_right(shown, last, key=lambda entry: entry[0])
    return shown[position - 1][1] if position else None


def _sooner(one: tuple[date, Happening], other: tuple[date, Happening]) -> tuple[date, Happening]:
    return min(one, other, key=_counts)


def _counts(shown: tuple[date, Happening]) -> tuple[date, str, str]:
    return shown[0], shown[1][0], shown[1][1].key
