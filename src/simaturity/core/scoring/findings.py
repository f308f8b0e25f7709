"""Analysts' direct answers to criteria: the newest that counts in a domain at a date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..answers import dated, rest_only_on, written
from ..dates import years_after
from ..profile import Finding, Profile
from ..rubric import Criterion, Rubric

Answer = Literal["met", "not-met", "partly", "not-applicable", "unknown"]


class Answered(NamedTuple):
    """The finding that counts for one criterion in one domain."""

    finding: Finding
    answer: Answer
    """What it is worth under the rubric: an answer that the rubric does not let it give is a note, "unknown"."""
    on: date
    end: date | None
    """The last day on which it holds; None: it does not lapse."""
    disputed: bool
    """Sources dispute it, or two findings of its day differ: it scores as unknown."""
    lapsed: bool
    before: Answered | None = None
    """The last undisputed Yes on a state before this answer: what it implies as an event happened."""


def findings(profile: Profile, rubric: Rubric, as_of: date) -> dict[tuple[str, str], Answered]:
    """The findings that count at a date, by domain and criterion: the newest that says more than "unknown".

    An answer "unknown" is a note and hides nothing; it counts only where nothing else is said.
    """
    grouped: dict[tuple[str, str], list[tuple[date, Finding]]] = {}
    for finding in profile.findings:
        day = dated(profile, finding)
        if day <= as_of and finding.criterion in rubric.criteria:
            for domain in dict.fromkeys(finding.domains):
                grouped.setdefault((domain, finding.criterion), []).append((day, finding))
    return {key: _newest(profile, rubric.criteria[key[1]], entries, as_of) for key, entries in grouped.items()}


def moments(profile: Profile, rubric: Rubric) -> dict[tuple[str, str], set[date]]:
    """By domain and criterion, the days on which another finding can count: their dates, terms and age limits."""
    days: dict[tuple[str, str], set[date]] = {}
    for finding in profile.findings:
        if finding.criterion not in rubric.criteria:
            continue
        day = dated(profile, finding)
        end = _end(profile, rubric.criteria[finding.criterion], finding, day)
        after = {end + timedelta(days=1)} if end and end < date.max else set()
        for domain in finding.domains:
            days.setdefault((domain, finding.criterion), set()).update({day} | after)
    return days


def _newest(profile: Profile, criterion: Criterion, entries: list[tuple[date, Finding]], as_of: date) -> Answered:
    worth = [(day, _worth(profile, criterion, finding), finding) for day, finding in entries]
    told = [entry for entry in worth if entry[1] != "unknown"] or worth
    days = sorted({day for day, _, _ in told}, reverse=True)
    found, *earlier = (_of_day(profile, criterion, [one for one in told if one[0] == day], as_of) for day in days)
    if (found.answer == "met" and not found.disputed) or criterion.nature == "event":
        return found
    return found._replace(before=next((one for one in earlier if one.answer == "met" and not one.disputed), None))


def _of_day(
    profile: Profile, criterion: Criterion, entries: list[tuple[date, Answer, Finding]], as_of: date
) -> Answered:
    answers = {answer for _, answer, _ in entries}
    disputed = answers != {"unknown"} and (len(answers) > 1 or any(finding.contested for _, _, finding in entries))
    day, answer, finding = entries[0]

    def lasting(entry: tuple[date, Answer, Finding]) -> tuple[date, str]:
        return _end(profile, criterion, entry[2], day) or date.max, written(entry[2])

    if len(entries) > 1:
        # Of two alike the one that holds longest, and never by their order in the file.
        _, answer, finding = max(entries, key=lasting)
    end = _end(profile, criterion, finding, day)
    return Answered(finding, answer, day, end, disputed, end is not None and end < as_of)


def _worth(profile: Profile, criterion: Criterion, finding: Finding) -> Answer:
    """What an answer is worth: not every criterion can be inapplicable, or be met by any source's word."""
    if finding.answer == "not-applicable" and not criterion.not_applicable:
        return "unknown"
    if finding.answer == "met" and criterion.not_by and rest_only_on(profile, finding.sources, criterion.not_by):
        return "unknown"
    return finding.answer


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
