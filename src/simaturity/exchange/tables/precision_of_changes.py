"""How exactly the day of a change is known: it is the first or last one of a date that a statement or source has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ...core.assessment import Assessment
from ...core.changes.change import Change, Subject
from ...core.changes.facts import claim_subject
from ...core.dates import PartialDate
from ...core.profile import Milestone, Profile, Statement

PRECISIONS = {4: "year", 7: "month", 10: "day"}
"""By the length of a date."""


def precision(one: Change, known: Mapping[str, Change], it: Assessment) -> str | None:
    """The precision of the day on which something happened; None where only a term or an age limit passed.

    `known` are the changes of these two dates by their fingerprints. Of several dates that come to the day, a
    statement's own counts before those of sources, and the least exact is told.
    """
    if one.on is None or one.cause != "policy":
        return None
    statements = [found for subject in _subjects(one, known, it) for found in _statements(it.profile, subject)]
    sources = [each for found in statements for each in _of_sources(it.profile, found)]
    own = [each for found in statements for each in _own(found)]
    return _least_exact(own, one.on) or _least_exact(sources, one.on) or _least_exact([it.profile.as_of], one.on)


def _least_exact(dates: Iterable[PartialDate], day: date) -> str | None:
    lengths = [len(one.text) for one in dates if day in (one.first, one.last)]
    return PRECISIONS[min(lengths)] if lengths else None


def _subjects(one: Change, known: Mapping[str, Change], it: Assessment) -> Iterator[Subject]:
    """The statements behind a change: those of the changes that explain it, as far as these are of the same day."""
    if one.explains:
        for reason in filter(None, map(known.get, one.explains)):
            if reason.on == one.on:
                yield from _subjects(reason, known, it)
    elif one.family == "criterion":  # it only began to count
        _, domain, criterion = one.subject
        results = it.domains[domain].criteria if domain in it.domains else ()
        for statement in next((found.statements for found in results if found.id == criterion), ()):
            yield tuple(statement.split("."))
    else:
        yield one.subject


def _statements(profile: Profile, subject: Subject) -> Iterator[Milestone | Statement]:
    section, name = subject[:2]
    if section == "instruments":
        own = profile.instruments[name].milestones if name in profile.instruments else ()
        yield from (one for one in own if subject[2:] in ((), (one.key,)))
    elif section == "findings":
        yield from (one for one in profile.findings if one.criterion == name)
    elif section == "declared":
        yield from (one for one in profile.declared if claim_subject(one)[1] == name)
    elif section in ("conditions", "barriers", "levers"):
        yield from getattr(profile, section).get(name, ())


def _own(one: Milestone | Statement) -> Iterator[PartialDate]:
    yield from (found for found in (one.on, getattr(one, "by", None)) if found)


def _of_sources(profile: Profile, one: Milestone | Statement) -> Iterator[PartialDate]:
    sources = [profile.sources[each.source] for each in one.sources if each.source in profile.sources]
    dates = [found for source in sources for found in (source.published, source.collected)]
    yield from (found for found in (*dates, getattr(one, "seen", None)) if found)
