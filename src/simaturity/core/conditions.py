"""The questionnaire on the ecosystem: which answer counts at a date."""

from __future__ import annotations

from datetime import date

from .answers import newest, told
from .assessment import ConditionResult
from .profile import ConditionAnswer, Profile
from .rubric import Condition, Rubric


def conditions(profile: Profile, rubric: Rubric, as_of: date) -> tuple[ConditionResult, ...]:
    """Every condition of the rubric with its newest answer; answers show their date and do not expire."""
    return tuple(_condition(profile, name, condition, as_of) for name, condition in rubric.conditions.items())


def _condition(profile: Profile, name: str, condition: Condition, as_of: date) -> ConditionResult:
    found = newest(told(profile, profile.conditions.get(name, ()), as_of), as_of)
    if not found:
        return ConditionResult(name, None, False, None)
    day, answer = found[-1]
    contested = any(one.contested for _, one in found) or len({_said(condition, one) for _, one in found}) > 1
    return ConditionResult(name, None if contested else answer, contested, day)


def _said(condition: Condition, answer: ConditionAnswer) -> str | tuple[str, ...] | None:
    """The options chosen; the boxes of a checklist have no order."""
    said = answer.answer
    return tuple(sorted(said)) if condition.type == "checklist" and isinstance(said, tuple) else said
