"""The words of the reports: dates, stages, outcomes and why they are so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from ..core.assessment import CriterionResult, Decisive, DomainResult, Summary, Verdict
from ..core.dates import PartialDate
from ..core.profile import Milestone, Profile
from ..core.rubric import Rubric
from ..core.text import say

MONTHS = ("January February March April May June July August September October November December").split()

_BREAKS = re.compile("[ \t\n]+")

VERDICTS: dict[Verdict, str] = {
    "no-evidence": "no evidence",
    "contradicted": "contradicted",
    "understated": "understated",
    "supported": "supported",
    "not-verified": "not verified",
}
OUTCOMES = {"met": "met", "not-met": "not met", "unknown": "unknown", "not-applicable": "does not apply"}


def day(when: date) -> str:
    """A day in words: 28 February 2013."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def period(when: PartialDate) -> str:
    """A date as precise as it is known: 2013, February 2013, 28 February 2013."""
    year, _, rest = when.text.partition("-")
    if not rest:
        return year
    return day(when.first) if "-" in rest else f"{MONTHS[when.first.month - 1]} {year}"


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 barrier, 2 barriers."""
    return f"{number} {one if number == 1 else many}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """A list in a sentence: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def within(title: str) -> str:
    """A title within a sentence: Social economy becomes social economy; ESG stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def capital(sentence: str) -> str:
    """A sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def one_line(text: str) -> str:
    """A text without the line breaks of its file, which mean nothing at another width."""
    return _BREAKS.sub(" ", text)


def spread(low: int, high: int) -> str:
    """A stage or an interval of stages: 6, or 4 to 8."""
    return str(low) if low == high else f"{low} to {high}"


def interval(result: DomainResult, top: int) -> str:
    """What the evidence says of a domain's stage, no more and no less."""
    if result.supported == result.possible:
        return f"exactly {result.supported}"
    if result.possible < top:
        return f"at least {result.supported}, at most {result.possible}"
    return f"at least {result.supported}; nothing read so far rules out {top}"


def summary(found: Summary) -> str:
    """Floor, typical and peak, or why there are none; nothing where no core domain was asked about."""
    if not found.core:
        return ""
    of = f"{found.counted} of {found.core} core domains"
    if found.floor is None or found.typical is None or found.peak is None:
        if found.reason == "one-observation":
            return f"No floor, typical and peak: {of} with evidence, all resting on one observation"
        return f"Too few domains for floor, typical and peak ({of} with evidence)"
    parts = [
        f"{name} {spread(*pair)}"
        for name, pair in (("floor", found.floor), ("typical", found.typical), ("peak", found.peak))
    ]
    return capital(f"{', '.join(parts)} ({of} with evidence)")


def decided(found: Decisive, title: Callable[[str], str], results: dict[str, CriterionResult]) -> str:
    """The smallest set of unknowns that lifts the stage, each with why it is unknown."""
    if found.to_next is None:
        return ""
    return listed([f"{title(name)} ({standing(results[name])})" for name in found.to_next])


STANDINGS = {
    "expired": "lapsed",
    "ended": "ended",
    "suspended": "suspended",
    "underway": "underway",
    "unevaluated": "no evaluation before it",
    "inferred": "only inferred",
    "undated": "undated",
    "silent": "nothing said",
    "finding": "open or disputed",
    "implied": "implied",
    "refuted": "ruled out",
    "partly": "partly",
    "milestone": "shown",
}


def standing(result: CriterionResult) -> str:
    """In two words, why a criterion stands as it does."""
    return STANDINGS[result.basis]


def reason(result: CriterionResult, profile: Profile, rubric: Rubric, lang: str) -> str:
    """Why a criterion has its outcome, in one sentence."""
    return one_line(_REASONS[result.basis](_Reason(result, profile, rubric, lang)))


class _Reason:
    """The parts that the sentences are made of."""

    def __init__(self, result: CriterionResult, profile: Profile, rubric: Rubric, lang: str) -> None:
        self.result, self.profile, self.rubric, self.lang = result, profile, rubric, lang

    @property
    def because(self) -> str:
        finding = self.result.finding
        return say(finding.because, self.lang, self.profile.language) if finding else ""

    @property
    def through(self) -> str:
        titles = [
            say(self.rubric.criteria[name].title, self.lang, self.rubric.language) for name in self.result.through
        ]
        return listed([within(title) for title in titles])

    @property
    def shown(self) -> str:
        """The instruments behind it, each with the date of what shows it."""
        return "; ".join(self._instrument(name) for name in self.result.carriers) or self.because

    def _instrument(self, name: str) -> str:
        instrument = self.profile.instruments[name]
        title = say(instrument.title, self.lang, self.profile.language)
        told = {one.statement.rpartition(".")[2] for one in self.result.evidence if f".{name}." in one.statement}
        dates = [when for milestone in instrument.milestones if milestone.key in told and (when := dated(milestone))]
        return f"{title} ({', '.join(dict.fromkeys(dates))})" if dates else title

    @property
    def last(self) -> str:
        return f" on {day(self.result.lapsed)}" if self.result.lapsed else ""

    @property
    def after(self) -> str:
        return f" after {day(self.result.lapsed)}" if self.result.lapsed else ""


def dated(milestone: Milestone) -> str:
    """When a milestone happened, as its profile says."""
    if milestone.on:
        return period(milestone.on)
    return f"by {period(milestone.by)}" if milestone.by else ""


_REASONS: dict[str, Callable[[_Reason], str]] = {
    "milestone": lambda it: it.shown,
    "finding": lambda it: (
        it.because if not (it.result.finding and it.result.finding.contested) else f"disputed: {it.because}"
    ),
    "partly": lambda it: f"partly: {it.because}",
    "implied": lambda it: f"implied by {it.through}",
    "refuted": lambda it: f"would imply what is not met: {it.through}",
    "expired": lambda it: f"not shown to hold{it.after or ' any longer'}: {it.shown}",
    "ended": lambda it: f"ended{it.last}: {it.shown}",
    "suspended": lambda it: f"suspended: {it.shown}",
    "underway": lambda it: f"underway, not done: {it.shown}",
    "unevaluated": lambda it: f"no evaluation before it was read: {it.shown}",
    "inferred": lambda it: f"only inferred, said in no source: {it.shown}",
    "undated": lambda it: f"no date is known: {it.shown}",
    "silent": lambda it: "nothing read speaks of it",
}
