"""A wave: one profile at one date, with what its rows need beside the assessment. And which dates make a panel."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from ...core.assessment import Assessment
from ...core.changes.facts import Facts, facts
from ...core.checklist import Checklist
from ...core.profile import Profile
from ...core.rubric import Rubric
from ...core.text import Text, say

MOST = 200
"""Waves of one profile: dates such as 1000 come by mistake."""


class Wave:
    """One profile at one date."""

    def __init__(self, it: Assessment, given: str, checklist: Checklist | None, lang: str) -> None:
        self.it, self.given, self.checklist, self.lang = it, given, checklist, lang
        self.key = (it.profile.key, it.as_of)

    @cached_property
    def facts(self) -> Facts:
        """What the profile tells that is not dated after the day."""
        return facts(self.it.profile, self.it.rubric, self.it.as_of)

    def theirs(self, text: Text) -> str:
        """A text of the profile."""
        return say(text, self.lang, self.it.profile.language)

    def ours(self, text: Text) -> str:
        """A text of the rubric."""
        return say(text, self.lang, self.it.rubric.language)


class TooMany(Exception):  # noqa: N818 - what there is, not what went wrong
    """A profile whose dates make too many waves."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(f"{last - first + 1:,} waves, from {first} to {last}: more than {MOST}")


def yearly(profile: Profile, rubric: Rubric, since: date | None, until: date | None) -> list[tuple[date, str]]:
    """The last day of each year from the first dated statement to the date of the profile, each as it is given.

    `since` and `until` take the place of the first and the last. The last wave is the last day itself, be it in the
    middle of a year. None where the first year comes after the last.

    Raises TooMany.
    """
    last, text = (until, until.isoformat()) if until else (profile.as_of.last, profile.as_of.text)
    first = (since or _first(profile, rubric, last) or last).year
    if since and since.year > last.year:
        return []
    if last.year - first >= MOST:
        raise TooMany(first, last.year)
    whole = last == date(last.year, 12, 31)
    years = range(first, last.year + 1 if whole else last.year)
    return [(date(year, 12, 31), f"{year:04}") for year in years] + ([] if whole else [(last, text)])


def _first(profile: Profile, rubric: Rubric, last: date) -> date | None:
    """The first day that a statement of the profile dates from; a publication alone is no statement."""
    found = facts(profile, rubric, last).values()
    return min((one.on for one in found if one.on and one.family != "source" and not one.undated), default=None)
