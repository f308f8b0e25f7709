"""The questionnaire on the ecosystem: which answer counts at a date."""

from __future__ import annotations

from datetime import date

from .answers import in_force
from .assessment import ConditionResult
from .profile import Profile
from .rubric import Rubric


def conditions(profile: Profile, rubric: Rubric, as_of: date) -> tuple[ConditionResult, ...]:
    """Every condition of the rubric with its newest answer; answers show their date and do not expire."""
    return tuple(_condition(profile, name, as_of) for name in rubric.conditions)


def _condition(profile: Profile, name: str, as_of: date) -> ConditionResult:
    found = in_force(profile, profile.conditions.get(name, ()), as_of)
    if not found:
        return ConditionResult(name, None, False, None)
    day = found[-1][0]
    newest = [answer for on, _, answer in found if on == day]
    contested = any(answer.contested for answer in newest) or any(
        answer.answer != newest[0].answer for answer in newest
    )
    return ConditionResult(name, None if contested else newest[-1], contested, day)
