"""The questionnaire on the ecosystem: which answer counts at a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from .answers import newest, over, told
from .assessment import ConditionResult
from .profile import ConditionAnswer, Profile
from .rubric import Condition, Rubric


def conditions(profile: Profile, rubric: Rubric, as_of: date) -> tuple[ConditionResult, ...]:
    """Every condition of the rubric with its answer; answers show their date and do not expire.

    Of a scale, a ranking or a presence the newest answer counts. Those of a checklist add up: what a newer one does
    not list is unknown to it, not withdrawn.
    """
    return tuple(_condition(profile, name, condition, as_of) for name, condition in rubric.conditions.items())


def _condition(profile: Profile, name: str, condition: Condition, as_of: date) -> ConditionResult:
    every = told(profile, profile.conditions.get(name, ()), as_of)
    if condition.type == "checklist":
        return _checklist(name, condition, [entry for entry in every if not over(entry[1], as_of)])
    found = newest(every, as_of)
    if not found:
        return ConditionResult(name, None, False, None)
    day, answer = found[-1]
    contested = any(one.contested for _, one in found) or len({one.answer for _, one in found}) > 1
    return ConditionResult(name, None if contested else answer, contested, day)


def _checklist(name: str, condition: Condition, found: list[tuple[date, ConditionAnswer]]) -> ConditionResult:
    """All boxes ticked in answers that nobody disputes, in the rubric's order."""
    agreed = [(day, answer) for day, answer in found if not answer.contested]
    if not agreed:
        return ConditionResult(name, None, bool(found), found[-1][0] if found else None)
    day, newest_answer = agreed[-1]
    if len(agreed) == 1:
        return ConditionResult(name, newest_answer, False, day)
    ticked = {option for _, answer in agreed for option in answer.answer or ()}
    merged = newest_answer.model_copy(
        update={
            "answer": tuple(option for option in condition.options if option in ticked),
            "named": _once(name for _, answer in agreed for name in answer.named),
            "sources": _once(reference for _, answer in agreed for reference in answer.sources),
        }
    )
    return ConditionResult(name, merged, False, day)


T = TypeVar("T")


def _once(items: Iterable[T]) -> tuple[T, ...]:
    """Each item once, in order; texts in several languages have no hash."""
    kept: list[T] = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return tuple(kept)
