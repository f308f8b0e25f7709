"""When a milestone happened, as its profile and its sources tell, and until when they attest it."""

from datetime import date

from ..dates import PartialDate, years_after
from ..profile import Milestone, Profile
from ..rubric import Criterion


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


def begins(profile: Profile, milestone: Milestone) -> date | None:
    """The first day of the period in which it happened, as early as its sources tell."""
    return min((period.first for period in _periods(profile, milestone)), default=None)


def closes(profile: Profile, milestone: Milestone) -> date | None:
    """The last day of the period in which it happened, as late as its sources tell.

    The latest source, not the earliest: one more source must never take a stage away.
    """
    return max((period.last for period in _periods(profile, milestone)), default=None)


def term(profile: Profile, criterion: Criterion, milestone: Milestone, start: date) -> date | None:
    """The last day that a state covers: a stated `until`, else the newest attestation plus the age limit."""
    if milestone.until:
        return milestone.until.last
    if criterion.age_limit is None:
        return None
    return years_after(attested(profile, milestone, start), criterion.age_limit)


def attested(profile: Profile, milestone: Milestone, start: date) -> date:
    """The newest day to which sources attest a state: `seen` where they look back, else their publications."""
    if milestone.seen:
        days = [milestone.seen.last]
    else:
        sources = (profile.sources.get(reference.source) for reference in milestone.sources)
        days = [source.published.last for source in sources if source and source.published]
    # A date of its own is a time that its sources speak of; the publication that stands in for one is not.
    return max([*days, start] if milestone.on or milestone.by else days, default=start)


def _periods(profile: Profile, milestone: Milestone) -> list[PartialDate]:
    """The dates that tell when it happened: its own or, without one, those of its sources."""
    written = milestone.on or milestone.by
    return [written] if written else _told(profile, milestone, collected=True)


def _told(profile: Profile, milestone: Milestone, collected: bool) -> list[PartialDate]:
    """The dates by which a milestone without its own had happened: publication or, if asked, collection; `seen`."""
    sources = [profile.sources[ref.source] for ref in milestone.sources if ref.source in profile.sources]
    dates = [source.published or (source.collected if collected else None) for source in sources]
    return [period for period in (*dates, milestone.seen) if period]
