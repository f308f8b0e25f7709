"""Answers to conditions: of the type that the rubric asks for, with its options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simaturity.core.problem import Problem, Route, shown

from .case import Case, unknown

if TYPE_CHECKING:
    from simaturity.core.rubric import Condition

_EXPECTED = {
    "scale": "one option",
    "checklist": "a list of options",
    "ranking": "a list of options in order",
    "presence": "yes or no",
}


def condition_answers(case: Case) -> Iterator[Problem]:
    """An answer has another type than its condition, or options that go with no such answer."""
    assert case.words
    conditions = case.words.conditions
    for key, answers in case.profile.conditions.items():
        condition = conditions.get(key)
        if condition is None:
            continue
        for i, given in enumerate(answers):
            if given.answer is not None:
                yield from _judged(given.answer, condition, ("conditions", key, i, "answer"))


def _judged(answer: str | tuple[str, ...], condition: Condition, route: Route) -> Iterator[Problem]:
    several = condition.type in ("checklist", "ranking")
    options = condition.options
    if several is isinstance(answer, str) or (condition.type == "presence" and answer not in ("yes", "no")):
        given = shown(answer) if isinstance(answer, str) else "a list"
        help = "options: " + ", ".join(options) if options else None
        yield Problem("answer-type", route, f"expected {_EXPECTED[condition.type]}, got {given}", help)
    elif isinstance(answer, str):
        if options and answer not in options:
            yield unknown("unknown-option", "option", answer, options, route, of="the condition")
    else:
        yield from _list(answer, condition, route)


def _list(answer: tuple[str, ...], condition: Condition, route: Route) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, option in enumerate(answer):
        if option not in condition.options:
            yield unknown("unknown-option", "option", option, condition.options, (*route, i), of="the condition")
        if option in seen:
            yield Problem("repeated-option", (*route, i), f"{shown(option)} is listed twice", "keep one of them")
        seen.add(option)
        if option == "none" and len(answer) > 1:
            yield Problem("none-and-others", (*route, i), '"none" stands beside other options', "keep one or the other")
    if condition.most is not None and len(answer) > condition.most:
        message = f"expected at most {condition.most} options, got {len(answer)}"
        yield Problem("too-many-options", route, message, f"keep the first {condition.most}")
