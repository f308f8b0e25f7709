"""Which milestones show which criteria in which domains at a date, and with what standing."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..answers import rest_only_on
from ..dates import PartialDate, years_after
from ..profile import Instrument, Milestone, Profile
from ..rubric import Criterion, Rubric, Showing

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


def showings(profile: Profile, rubric: Rubric, as_of: date) -> Showings:
    """Collect what the milestones show at a date. Facts after the date do not exist for it."""
    rules = rules_by_milestone(rubric)
    out: Showings = {}
    for name in profile.instruments:
        for domain, criterion, shown in shown_by(profile, rubric, rules, name, as_of):
            out.setdefault(domain, {}).setdefault(criterion, []).append(shown)
    return out


def shown_by(
    profile: Profile, rubric: Rubric, rules: MilestoneRules, name: str, as_of: date
) -> Iterator[tuple[str, str, Shown]]:
    """What one instrument shows at a date: domain, criterion and milestone."""
    instrument = profile.instruments[name]
    record = _Record(profile, rubric, name, instrument, as_of)
    for position, milestone in enumerate(instrument.milestones):
        for criterion, showing in rules.get(milestone.reached, {}).items():
            # Two rules may let the same milestone speak for the same domain: it speaks once.
            for domain in dict.fromkeys(
                domain for rule in showing for domain in _domains_shown(instrument, milestone, rule)
            ):
                shown = record.judge(criterion, position, milestone, domain)
                if shown:
                    yield domain, criterion, shown


def moments(profile: Profile, rubric: Rubric, rules: MilestoneRules, name: str) -> set[date]:
    """The days on which what an instrument shows can change by its own milestones: beginnings, terms, age limits."""
    instrument = profile.instruments[name]
    record = _Record(profile, rubric, name, instrument, date.max)
    days: set[date] = set()
    for milestone in instrument.milestones:
        starts = {start for event in (True, False) if (start := start_of(profile, milestone, event))}
        kind = rubric.milestones.get(milestone.reached)
        # An instrument that ends holds to the end of that day.
        ends = set(starts) if kind and kind.effect else set()
        if milestone.until:
            ends.add(milestone.until.last)
        for one in rules.get(milestone.reached, ()):
            terms = (record.term(rubric.criteria[one], milestone, start) for start in starts)
            ends |= {end for end in terms if end}
        days |= starts | {end + timedelta(days=1) for end in ends if end < date.max}
    return days


def rules_by_milestone(rubric: Rubric) -> MilestoneRules:
    """The ways in which each milestone shows criteria."""
    rules: MilestoneRules = {}
    for name, criterion in rubric.criteria.items():
        for rule in criterion.shown_by:
            for reached in rule.milestones:
                rules.setdefault(reached, {}).setdefault(name, []).append(rule)
    return rules


def _domains_shown(instrument: Instrument, milestone: Milestone, rule: Showing) -> Iterator[str]:
    """The domains for which the rule lets this instrument's milestone speak."""
    if instrument.led_by not in rule.led_by or instrument.level not in rule.level:
        return
    if rule.instruments is not None and instrument.kind not in rule.instruments:
        return
    for domain, coverage in instrument.domains.items():
        if coverage in rule.coverage and (milestone.domains is None or domain in milestone.domains):
            yield domain


class _Record:
    """One instrument at one date: its endings and suspensions, read once for all its milestones."""

    def __init__(self, profile: Profile, rubric: Rubric, name: str, instrument: Instrument, as_of: date) -> None:
        self.profile, self.rubric, self.name, self.instrument, self.as_of = profile, rubric, name, instrument, as_of
        self.effects = [
            (kind.effect, milestone)
            for milestone in instrument.milestones
            if (kind := rubric.milestones.get(milestone.reached)) and kind.effect
        ]

    def judge(self, criterion_id: str, position: int, milestone: Milestone, domain: str) -> Shown | None:
        """What the milestone is worth for the criterion; None where it does not exist yet or cannot show it."""
        criterion = self.rubric.criteria[criterion_id]
        if criterion.not_by and rest_only_on(self.profile, milestone.sources, criterion.not_by):
            return None
        start = start_of(self.profile, milestone, criterion.nature == "event")
        if start is not None and start > self.as_of:
            return None
        standing, end = self._standing(criterion, milestone, domain, start)
        return Shown(standing, self.name, position, milestone, start, end)

    def _standing(
        self, criterion: Criterion, milestone: Milestone, domain: str, start: date | None
    ) -> tuple[Standing, date | None]:
        if milestone.inferred:
            return "inferred", None
        if start is None:
            return "undated", None
        if milestone.state == "underway" and criterion.counts == "done":
            return "underway", None
        if criterion.follows and not self._follows(criterion.follows, milestone):
            return "unevaluated", None
        if criterion.nature == "event":
            return "valid", None
        return self._state(criterion, milestone, domain, start)

    def _state(
        self, criterion: Criterion, milestone: Milestone, domain: str, start: date
    ) -> tuple[Standing, date | None]:
        """A state holds from its start to its term, its age limit or the instrument's ending."""
        end = self.term(criterion, milestone, start)
        ending = self._ending(domain)
        if ending and ending[0] < self.as_of:
            return ("inferred", None) if ending[1] else ("ended", min(ending[0], end or ending[0]))
        if end is not None and end < self.as_of:
            return "expired", end
        suspension = self._suspension(domain)
        if suspension:
            return suspension, end
        return "valid", end

    def term(self, criterion: Criterion, milestone: Milestone, start: date) -> date | None:
        """The last day covered: a stated `until`, else the newest attestation plus the age limit."""
        if milestone.until:
            return milestone.until.last
        if criterion.age_limit is None:
            return None
        return years_after(attested(self.profile, milestone, start), criterion.age_limit)

    def _ending(self, domain: str) -> tuple[date, bool] | None:
        """The day of the earliest ending known at the date, and whether it is only inferred."""
        endings = [
            (start, milestone.inferred)
            for effect, milestone in self.effects
            if effect == "ends" and (start := self._known(milestone, domain))
        ]
        # A stated ending speaks louder than an inferred one, whichever came first.
        return min(endings, key=lambda ending: (ending[1], ending[0]), default=None)

    def _suspension(self, domain: str) -> Standing | None:
        # As late as its sources tell: one more source must not put a resumption before what it resumes.
        resumed = [
            closes
            for effect, milestone in self.effects
            if effect == "resumes" and not milestone.inferred and self._known(milestone, domain)
            if (closes := _closes(self.profile, milestone))
        ]
        standing: Standing | None = None
        for effect, milestone in self.effects:
            start = self._known(milestone, domain) if effect == "suspends" else None
            if start is None or (milestone.until and milestone.until.last < self.as_of):
                continue
            if not any(start <= again for again in resumed):
                if not milestone.inferred:
                    return "suspended"
                standing = "inferred"
        return standing

    def _known(self, milestone: Milestone, domain: str) -> date | None:
        """The day of an ending or the like that concerns the domain and lies at or before the date."""
        if milestone.domains is not None and domain not in milestone.domains:
            return None
        if milestone.state == "underway":
            return None
        start = start_of(self.profile, milestone, event=True)
        return start if start and start <= self.as_of else None

    def _follows(self, criterion: str, milestone: Milestone) -> bool:
        """Whether an earlier criterion was shown, no later, on this instrument or one it replaces or answers."""
        closes, counts = _closes(self.profile, milestone), self.rubric.criteria[criterion].counts
        shows = {reached for rule in self.rubric.criteria[criterion].shown_by for reached in rule.milestones}
        for name in (self.name, *self.instrument.replaces, *milestone.answers):
            instrument = self.profile.instruments.get(name)
            for earlier in instrument.milestones if instrument else ():
                if earlier.reached not in shows or earlier.inferred or (earlier.state, counts) == ("underway", "done"):
                    continue
                start, begins = start_of(self.profile, earlier, event=True), _begins(self.profile, earlier)
                # The same year or month is enough: the one need only end no sooner than the other begins.
                if start and start <= self.as_of and begins and closes and begins <= closes:
                    return True
        return False


def start_of(profile: Profile, milestone: Milestone, event: bool) -> date | None:
    """The day from which a milestone counts.

    `on` reads as its first day and `by` as its last. Without either it had happened by the publication of its
    earliest source, or by the time that the source looks back on; an event, where that source prints no date, by
    its collection. None: undated.
    """
    if milestone.on:
        return milestone.on.first
    if milestone.by:
        return milestone.by.last
    return min((period.last for period in _told(profile, milestone, collected=event)), default=None)


def _told(profile: Profile, milestone: Milestone, collected: bool) -> list[PartialDate]:
    """The dates by which a milestone without its own had happened: publication or, if asked, collection; `seen`."""
    sources = [profile.sources[ref.source] for ref in milestone.sources if ref.source in profile.sources]
    dates = [source.published or (source.collected if collected else None) for source in sources]
    return [period for period in (*dates, milestone.seen) if period]


def _begins(profile: Profile, milestone: Milestone) -> date | None:
    """The first day of the period in which it happened, as early as its sources tell."""
    written = milestone.on or milestone.by
    told = [written] if written else _told(profile, milestone, collected=True)
    return min((period.first for period in told), default=None)


def _closes(profile: Profile, milestone: Milestone) -> date | None:
    """The last day of the period in which it happened, as late as its sources tell.

    The latest source, not the earliest: one more source must never take a stage away.
    """
    written = milestone.on or milestone.by
    told = [written] if written else _told(profile, milestone, collected=True)
    return max((period.last for period in told), default=None)


def attested(profile: Profile, milestone: Milestone, start: date) -> date:
    """The newest day to which sources attest a state: `seen` where they look back, else their publications."""
    if milestone.seen:
        days = [milestone.seen.last]
    else:
        sources = (profile.sources.get(reference.source) for reference in milestone.sources)
        days = [source.published.last for source in sources if source and source.published]
    # A date of its own is a time that its sources speak of; the publication that stands in for one is not.
    return max([*days, start] if milestone.on or milestone.by else days, default=start)
