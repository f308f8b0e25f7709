"""The rows of answers: conditions, barriers and levers."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.assessment import ConditionResult
from .rows_of_stages import several
from .table import Row
from .wave import Wave

PRESENCE = ("yes", "no")


def condition_rows(wave: Wave) -> Iterator[Row]:
    """A row for each option of each condition, in the rubric's order."""
    known = wave.it.rubric.conditions
    for result in wave.it.conditions:
        condition = known[result.id]
        kind, options = condition.type, tuple(condition.options) or PRESENCE
        status, given = _answer(result)
        named = len(result.answer.named) if result.answer else 0
        for position, option in enumerate(options, start=1):
            there = option in given
            # Of a list, what is not named is not known. One option of several, or a yes, rules the others out.
            other = False if given and kind in ("scale", "presence") else None
            yield (
                *wave.key,
                result.id,
                option,
                kind,
                position,
                status,
                True if there else other,
                given.index(option) + 1 if there and kind == "ranking" else None,
                named,
                result.on,
            )


def _answer(result: ConditionResult) -> tuple[str, tuple[str, ...]]:
    """Whether a question is answered, and the options that the answer names."""
    if result.contested:
        return "contested", ()
    answer = result.answer.answer if result.answer else None
    given = (answer,) if isinstance(answer, str) else answer or ()
    return "answered" if given or (result.answer and result.answer.named) else "unknown", given


def barrier_rows(wave: Wave) -> Iterator[Row]:
    """A row for each barrier."""
    for one in wave.it.barriers:
        yield (*wave.key, one.id, one.status, one.severity, several(one.domains), len(one.binding), one.on)


def binding_rows(wave: Wave) -> Iterator[Row]:
    """A row for each domain before whose next stage a barrier stands."""
    domains = wave.it.domains
    above = {
        name: min((each.stage for each in one.criteria if each.stage > one.supported), default=None)
        for name, one in domains.items()
    }
    for one in wave.it.barriers:
        for domain in one.binding:
            yield (*wave.key, one.id, domain, above[domain])


def lever_rows(wave: Wave) -> Iterator[Row]:
    """A row for each lever."""
    for one in wave.it.levers:
        yield (*wave.key, one.id, one.status, one.asked, one.on)
