"""Analysts' direct answers to criteria: the newest that counts in a domain at a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..answers import dated, over
from ..dates import years_after
from ..profile import Finding, Profile
from ..rubric import Criterion, Rubric


@dataclass(frozen=True, slots=True)
class Answered:
    """The finding that counts for one criterion in one domain."""

    finding: Finding
    on: date
    end: date | None
    """The last day on which it holds; None: it does not lapse."""
    disputed: bool
    """Sources dispute it, or two findings of its day differ: it scores as unknown."""
    lapsed: bool


def findings(profile: Profile, rubric: Rubric, as_of: date) -> dict[tuple[str, str], Answered]:
    """The findings that count at a date, by domain and criterion: the newest that says more than "unknown".

    An answer "unknown" is a note and hides nothing; it counts only where nothing else is said.
    """
    grouped: dict[tuple[str, str], list[tuple[date, Finding]]] = {}
    for finding in profile.findings:
        day = dated(profile, finding)
        if day <= as_of and finding.criterion in rubric.criteria:
            for domain in finding.domains:
                grouped.setdefault((domain, finding.criterion), []).append((day, finding))
    return {key: _newest(profile, rubric.criteria[key[1]], entries, as_of) for key, entries in grouped.items()}


def _newest(profile: Profile, criterion: Criterion, entries: list[tuple[date, Finding]], as_of: date) -> Answered:
    answers = [entry for entry in entries if entry[1].answer != "unknown"] or entries
    day = max(on for on, _ in answers)
    same_day = [finding for on, finding in answers if on == day]
    disputed = any(finding.contested for finding in same_day) or len({one.answer for one in same_day}) > 1
    # Two alike of one day: the choice must not hang on their order in the file.
    finding = min(same_day, key=lambda one: (str(one.because), [ref.source for ref in one.sources]))
    end = _end(profile, criterion, finding, day)
    return Answered(finding, day, end, disputed, end is not None and end < as_of)


def _end(profile: Profile, criterion: Criterion, finding: Finding, day: date) -> date | None:
    """A Yes on a state ages like a milestone. A stated end ends any answer but a Yes on an event."""
    if criterion.nature == "event" and finding.answer == "met":
        return None
    if finding.until:
        return finding.until.last
    if criterion.age_limit is None or finding.answer != "met":
        return None
    published = [
        source.published.last
        for reference in finding.sources
        if (source := profile.sources.get(reference.source)) and source.published
    ]
    return years_after(max([day, *published]), criterion.age_limit)
