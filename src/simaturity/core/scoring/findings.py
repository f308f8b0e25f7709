"""Analysts' direct answers to criteria: the newest that counts in a domain at a date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator
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

    @property
    def affirms(self) -> bool:
        """Whether it is a Yes that nobody disputes."""
        return self.answer == "met" and not self.disputed


Series = tuple[Answered, ...]
"""What counts for one criterion in one domain, one after the other, each until the next; none has lapsed yet."""


def findings(
    profile: Profile, rubric: Rubric, as_of: date, domains: Collection[str] | None = None
) -> dict[tuple[str, str], Answered]:
    """The findings that count at a date, by domain and criterion: the newest that says more than "unknown".

    An answer "unknown" is a note and hides nothing; it counts only where nothing else is said.
    """
    return {key: at(answers, as_of) for key, answers in series(profile, rubric, as_of, domains).items()}


def series(
    profile: Profile, rubric: Rubric, known: date, domains: Collection[str] | None = None
) -> dict[tuple[str, str], Series]:
    """The findings dated by a day, by domain and criterion, in the order in which they come to count.

    Those in all domains, or in some.
    """
    grouped: dict[tuple[str, str], dict[date, list[Finding]]] = {}
    for finding in profile.findings:
        day = dated(profile, finding)
        if day <= known and finding.criterion in rubric.criteria:
            for domain in dict.fromkeys(one for one in finding.domains if domains is None or one in domains):
                grouped.setdefault((domain, finding.criterion), {}).setdefault(day, []).append(finding)
    return {key: tuple(_series(profile, rubric.criteria[key[1]], entries)) for key, entries in grouped.items()}


def at(answers: Series, day: date) -> Answered:
    """What counts of a series on a day, which is none before its first."""
    found = answers[bisect_right(answers, day, key=lambda one: one.on) - 1]
    before = _seen(found.before, day) if found.before else None
    return _seen(found, day) if before is found.before else _seen(found, day)._replace(before=before)


def moments(answers: Series) -> Iterator[date]:
    """The days on which another finding counts, or the same one no longer holds."""
    for one in answers:
        yield one.on
        if one.end and one.on <= one.end < date.max:
            yield one.end + timedelta(days=1)


def _seen(answered: Answered, day: date) -> Answered:
    return answered._replace(lapsed=True) if answered.end is not None and answered.end < day else answered


def _series(profile: Profile, criterion: Criterion, entries: dict[date, list[Finding]]) -> Iterator[Answered]:
    told, affirmed = False, None
    for day in sorted(entries):
        worth = [(_worth(profile, criterion, finding), finding) for finding in entries[day]]
        telling = [entry for entry in worth if entry[0] != "unknown"]
        if told and not telling:
            continue
        told = bool(telling)
        found = _of_day(profile, criterion, day, telling or worth)
        if found.affirms:
            affirmed = found
        elif criterion.nature == "state":
            found = found._replace(before=affirmed)
        yield found


def _of_day(profile: Profile, criterion: Criterion, day: date, entries: list[tuple[Answer, Finding]]) -> Answered:
    answers = {answer for answer, _ in entries}
    disputed = answers != {"unknown"} and (len(answers) > 1 or any(finding.contested for _, finding in entries))
    answer, finding = entries[0]

    def lasting(entry: tuple[Answer, Finding]) -> tuple[date, str]:
        return _end(profile, criterion, entry[1], day) or date.max, written(entry[1])

    if len(entries) > 1:
        # Of two alike the one that holds longest, and never by their order in the file.
        answer, finding = max(entries, key=lasting)
    return Answered(finding, answer, day, _end(profile, criterion, finding, day), disputed, lapsed=False)


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
