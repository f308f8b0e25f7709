"""The words of the reports in one language: dates, numbers, stages, outcomes and why they are so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from ..core.assessment import Basis, CriterionResult, Decisive, DomainResult, Summary, Verdict
from ..core.dates import PartialDate
from ..core.profile import Milestone
from ..core.rubric import Outcome
from .catalogue import SOURCE, catalogue
from .phrase import Phrase, joined, parts_of, phrase

_BREAKS = re.compile("[ \t\n]+")
_BROKEN = re.compile("[\t\n]|  ")


def one_line(text: str) -> str:
    """A text without the line breaks of its file, which mean nothing at another width."""
    return _BREAKS.sub(" ", text) if _BROKEN.search(text) else text


def capital(sentence: str) -> str:
    """A sentence with a capital at its beginning."""
    (first, tag), *rest = parts_of(sentence)
    text = first[:1].upper() + first[1:]
    return Phrase([(text, tag), *rest]) if isinstance(sentence, Phrase) else text


@cache
def words(lang: str = SOURCE) -> Words:
    """The words of one of the languages of the reports."""
    return Words(lang)


class Words:
    """What is said, and how, in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._periods: dict[str, str] = {}
        messages = catalogue(lang)
        self.gettext, self.pgettext, self.ngettext = messages.gettext, messages.pgettext, messages.ngettext
        _ = self.gettext
        # Extracted by name, so each stands here once as it is.
        self.months = (
            _("January"),
            _("February"),
            _("March"),
            _("April"),
            _("May"),
            _("June"),
            _("July"),
            _("August"),
            _("September"),
            _("October"),
            _("November"),
            _("December"),
        )
        self.verdicts: Mapping[Verdict, str] = {
            "no-evidence": _("no evidence"),
            "contradicted": _("contradicted"),
            "understated": _("understated"),
            "supported": _("supported"),
            "not-verified": _("not verified"),
        }
        self.outcomes: Mapping[Outcome, str] = {
            "met": _("met"),
            "not-met": _("not met"),
            "unknown": _("unknown"),
            "not-applicable": _("does not apply"),
        }
        self.standings: Mapping[Basis, str] = {
            "expired": _("lapsed"),
            "ended": _("ended"),
            "suspended": _("suspended"),
            "underway": _("underway"),
            "unevaluated": _("no evaluation before it"),
            "inferred": _("only inferred"),
            "undated": _("undated"),
            "silent": _("nothing said"),
            "finding": _("open or disputed"),
            "implied": _("implied"),
            "refuted": _("ruled out"),
            "partly": _("partly"),
            "milestone": _("shown"),
        }
        # Translators: what stands between a label and its text; French has a space before the colon.
        self.colon = self.pgettext("after a label", ": ")
        # Translators: what stands between items of a list that hold commas themselves.
        self.semicolon = self.pgettext("between items", "; ")
        # Translators: "keep" where titles keep their capitals within a sentence, as nouns do in German.
        self.lowers = self.pgettext("titles within a sentence", "lower") == "lower"

    def standing(self, outcome: Outcome, basis: Basis) -> str:
        """What an outcome rests on; a finding that answers is another thing than one that leaves open."""
        if basis == "finding" and outcome != "unknown":
            return self.gettext("by a finding")
        return self.standings[basis]

    # ---- Dates and numbers

    def day(self, when: date) -> str:
        """A day in words: 28 February 2013."""
        # Translators: the first day of a month, for languages that say it in another way (1er janvier).
        first = self.pgettext("first of a month", "{day} {month} {year}")
        pattern = first if when.day == 1 else self.pgettext("date", "{day} {month} {year}")
        return pattern.format(day=when.day, month=self.months[when.month - 1], year=when.year)

    def period(self, when: PartialDate) -> str:
        """A date as precise as it is known: 2013, February 2013, 28 February 2013."""
        if when.text not in self._periods:
            self._periods[when.text] = self._period(when)
        return self._periods[when.text]

    def _period(self, when: PartialDate) -> str:
        year, _, rest = when.text.partition("-")
        if not rest:
            return year
        if "-" in rest:
            return self.day(when.first)
        return self.pgettext("date", "{month} {year}").format(month=self.months[when.first.month - 1], year=year)

    def dated(self, milestone: Milestone) -> str:
        """When a milestone happened, as its profile says."""
        if milestone.on:
            return self.period(milestone.on)
        if milestone.by:
            return self.gettext("by {date}").format(date=self.period(milestone.by))
        return ""

    def number(self, value: float) -> str:
        """A number with the separators of the language: 22,850,000 or 3.5."""
        # Translators: the separator of thousands.
        thousands = self.pgettext("thousands", ",")
        # Translators: the decimal point.
        point = self.pgettext("decimal", ".")
        text = f"{abs(value):,.10f}".rstrip("0").rstrip(".")
        text = f"-{text}" if value < 0 and text != "0" else text
        return text.translate({ord(","): thousands, ord("."): point})

    def money(self, value: float, currency: str | None) -> str:
        """A sum with its currency, as the Union's institutions write it: EUR 1,000; 1 000 EUR."""
        if currency is None:
            return self.pgettext("sum", "{value} (currency not printed)").format(value=self.number(value))
        return self.pgettext("sum", "{currency} {value}").format(currency=currency, value=self.number(value))

    def percent(self, share: float) -> str:
        """A share of 1 in whole per cent; 0 and 100 only where it is just that."""
        rounded = round(100 * share)
        if 0 < share < 1:
            rounded = min(max(rounded, 1), 99)
        return self.pgettext("share", "{number}%").format(number=rounded)

    def regions(self, count: int) -> str:
        """How many regions."""
        return self.ngettext("{count} region", "{count} regions", count).format(count=count)

    # ---- Lists and intervals

    def listed(self, items: Sequence[str]) -> str:
        """A list in a sentence: a, b and c."""
        return self._list(items, self.gettext("{items} and {last}"))

    def either(self, items: Sequence[str]) -> str:
        """A choice in a sentence: a, b or c."""
        return self._list(items, self.gettext("{items} or {last}"))

    def _list(self, items: Sequence[str], pattern: str) -> str:
        if len(items) < 2:
            return items[0] if items else ""
        between = self.semicolon if any("," in item for item in items) else ", "
        return phrase(pattern, items=joined(items[:-1], between), last=items[-1])

    def within(self, title: str) -> str:
        """A title within a sentence: Social economy becomes social economy; ESG and what is foreign stay."""
        if not self.lowers or isinstance(title, Phrase) or title[1:2].isupper():
            return title
        return title[:1].lower() + title[1:]

    def spread(self, low: int, high: int) -> str:
        """A stage or an interval of stages: 6, or 4 to 8."""
        return str(low) if low == high else self.gettext("{low} to {high}").format(low=low, high=high)

    # ---- Stages

    def stage(self, number: int | str) -> str:
        """Stage 6."""
        return self.gettext("Stage {number}").format(number=number)

    def interval(self, result: DomainResult, top: int) -> str:
        """What the evidence says of a domain's stage, no more and no less."""
        return self.bounds(result.supported, result.possible, top)

    def bounds(self, supported: int, possible: int, top: int) -> str:
        """The same for an interval."""
        if supported == possible:
            return self.gettext("exactly {stage}").format(stage=supported)
        if possible < top:
            return self.gettext("at least {low}, at most {high}").format(low=supported, high=possible)
        return self.gettext("at least {low}; nothing read so far rules out {high}").format(low=supported, high=top)

    def summary(self, found: Summary) -> str:
        """Floor, typical and peak, or why there are none; nothing where no core domain was asked about."""
        if not found.core:
            return ""
        if found.floor is None or found.typical is None or found.peak is None:
            if found.reason == "one-observation":
                return self.ngettext(
                    "No floor, typical and peak: {counted} of {core} core domain with evidence, "
                    "all resting on one observation",
                    "No floor, typical and peak: {counted} of {core} core domains with evidence, "
                    "all resting on one observation",
                    found.core,
                ).format(counted=found.counted, core=found.core)
            return self.ngettext(
                "Too few domains for floor, typical and peak ({counted} of {core} core domain with evidence)",
                "Too few domains for floor, typical and peak ({counted} of {core} core domains with evidence)",
                found.core,
            ).format(counted=found.counted, core=found.core)
        return self.ngettext(
            "Floor {floor}, typical {typical}, peak {peak} ({counted} of {core} core domain with evidence)",
            "Floor {floor}, typical {typical}, peak {peak} ({counted} of {core} core domains with evidence)",
            found.core,
        ).format(
            floor=self.spread(*found.floor),
            typical=self.spread(*found.typical),
            peak=self.spread(*found.peak),
            counted=found.counted,
            core=found.core,
        )

    def decided(self, found: Decisive, title: Callable[[str], str], results: Mapping[str, CriterionResult]) -> str:
        """The smallest set of unknowns that lifts the stage, each with why it is unknown."""
        return self.listed(
            [
                phrase("{title} ({standing})", title=title(name), standing=self.standings[results[name].basis])
                for name in found.to_next or ()
            ]
        )
