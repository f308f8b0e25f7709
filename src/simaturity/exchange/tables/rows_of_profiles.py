"""The rows of what a profile holds: evidence, milestones and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ...core.changes.facts import Facts
from ...core.dates import PartialDate
from ...core.gates.evidence import dependent
from ...core.profile import Instrument, Milestone, Profile
from .precision_of_changes import PRECISIONS
from .rows_of_stages import NONE
from .table import Cell, Row
from .wave import Wave


def evidence_rows(wave: Wave) -> Iterator[Row]:
    """A row for each statement and source behind an outcome, each once."""
    sources = wave.it.profile.sources
    for domain in wave.it.domains.values():
        for one in domain.criteria:
            for statement, source in dict.fromkeys((each.statement, each.reference.source) for each in one.evidence):
                if source in sources:
                    section, name, *_ = statement.split(".")
                    instrument = name if section == "instruments" else None
                    yield (*wave.key, domain.id, one.id, statement, source, instrument)


def milestone_rows(wave: Wave) -> Iterator[Row]:
    """A row for each milestone in each of its domains, as far as the rubric knows what it is about."""
    it, there = wave.it, wave.facts
    known, words = it.rubric.instruments, it.rubric.milestones
    for name, instrument in it.profile.instruments.items():
        title = wave.theirs(instrument.title)
        for one in instrument.milestones if instrument.kind in known else ():
            fact = there.get(("instruments", name, one.key))
            if fact is None or one.reached not in words:
                continue
            what, when = _reached(one), (fact.on, *_dates(one))
            for domain in dict.fromkeys(one.domains or instrument.domains):
                if domain in it.domains:
                    yield (*wave.key, name, one.key, domain, title, *_of(instrument, domain), *what, *when)


def _of(it: Instrument, domain: str) -> tuple[Cell, ...]:
    return it.kind, it.led_by, it.level, it.domains.get(domain)


def _reached(one: Milestone) -> tuple[Cell, ...]:
    return one.reached, one.state, one.inferred, len({reference.source for reference in one.sources})


def _dates(one: Milestone) -> tuple[Cell, ...]:
    on = (one.on.first, PRECISIONS[len(one.on.text)]) if one.on else NONE
    return (*on, *_last(one.by), one.until.last if one.until else None, one.seen.last if one.seen else None)


def _last(period: PartialDate | None) -> tuple[date, str] | tuple[None, None]:
    return (period.last, PRECISIONS[len(period.text)]) if period else NONE


def source_rows(wave: Wave) -> Iterator[Row]:
    """A row for each source."""
    profile, day = wave.it.profile, wave.it.as_of
    theirs = set(dependent(profile, profile.sources))
    resting = _resting(profile, wave.facts)
    for name, one in sorted(profile.sources.items()):
        yield (
            *wave.key,
            name,
            one.kind,
            wave.theirs(one.title),
            wave.theirs(one.publisher) if one.publisher else None,
            one.url,
            one.language,
            *_last(one.published),
            *_last(one.collected),
            _age(one.published, day),
            name not in theirs,
            resting[name],
        )


def _age(published: PartialDate | None, day: date) -> int | None:
    if published is None or published.first > day:
        return None
    first = published.first
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))


def _resting(profile: Profile, there: Facts) -> Counter[str]:
    """How many statements that exist at the date rest on each source, as `simaturity sources` counts them."""
    found: Counter[str] = Counter()
    # A finding on several domains is one statement, and one fact under several subjects.
    for subject, fact in {id(fact): (subject, fact) for subject, fact in there.items()}.values():
        if fact.family == "instrument":
            found.update(_of_sections(profile.instruments[subject[1]]))
        else:
            found.update(fact.sources)
    return found


def _of_sections(it: Instrument) -> Iterator[str]:
    """The sources of an instrument, of each of its amounts and of each of its targets."""
    every = (it.sources, *(one.sources for one in it.amounts), *(one.sources for one in it.targets))
    for references in every:
        yield from dict.fromkeys(reference.source for reference in references)
