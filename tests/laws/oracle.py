"""The method a second time: slow, plain, over sets of names, straight from its words and from none of the code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from simaturity.core.assessment import DomainResult
from simaturity.core.rubric import Outcome, Rubric

Names = frozenset[str]


def closed(rubric: Rubric, met: Names) -> Names:
    """What is met, and what that implies, to the end."""
    while True:
        more = {name for name, one in rubric.criteria.items() if met & set(one.implied_by)}
        if more <= met:
            return met
        met = met | more


def denied(rubric: Rubric, unknown: Names, no: Names) -> Names:
    """The unknowns that would imply one of these."""
    return frozenset(name for name in unknown if closed(rubric, frozenset({name})) & no)


def gate(rubric: Rubric, stage: int) -> tuple[Names, Names, int]:
    """What a stage requires, what supports it, and how many of those it asks for."""
    own = {name: one.kind for name, one in rubric.criteria.items() if one.stage == stage}
    required = frozenset(name for name, kind in own.items() if kind == "required")
    supporting = frozenset(own) - required
    count = next(one.supporting for one in rubric.stages if one.stage == stage)
    return required, supporting, min(count, len(supporting))


def opens(rubric: Rubric, stage: int, met: Names, excused: Names) -> bool:
    """Whether a stage's own gate opens."""
    required, supporting, count = gate(rubric, stage)
    return required <= met | excused and len(supporting & met) >= count


def stages(rubric: Rubric) -> list[int]:
    """The stages that have a gate."""
    return sorted(one.stage for one in rubric.stages if one.stage > 1)


def stage(rubric: Rubric, met: Names, excused: Names) -> int:
    """The largest stage all of whose gates up to it open."""
    reached = 1
    for number in stages(rubric):
        if not opens(rubric, number, met, excused):
            break
        reached = number
    return reached


def reach(rubric: Rubric, met: Names) -> int:
    """The largest stage whose own gate opens."""
    return max((number for number in stages(rubric) if opens(rubric, number, met, frozenset())), default=1)


def having(result: DomainResult, *outcomes: Outcome) -> Names:
    """The criteria with one of these outcomes."""
    return frozenset(one.id for one in result.criteria if one.outcome in outcomes)


def subsets(names: Names) -> Iterator[Names]:
    """All of them, the smallest first."""
    for size in range(len(names) + 1):
        yield from (frozenset(chosen) for chosen in combinations(sorted(names), size))


def completed(rubric: Rubric, result: DomainResult, yes: Names, no: Names = frozenset()) -> tuple[int, int]:
    """The supported and the possible stage once these unknowns are answered, both closed again."""
    excused = having(result, "not-applicable")
    unknown = having(result, "unknown") - yes - no
    met = closed(rubric, having(result, "met") | yes)
    could_be = unknown - denied(rubric, unknown, having(result, "not-met") | no)
    return stage(rubric, met, excused), stage(rubric, closed(rubric, met | could_be), excused)
