"""An assessment under older rules in the ids that newer ones have for the same: to be renamed is no change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..assessment import Assessment, BarrierResult, ConditionResult, DomainResult, Tension
from ..checklist import Checklist
from ..profile import Profile
from ..rubric import Rubric

Rename = Callable[[str], str]
V = TypeVar("V")


def renamed(it: Assessment, rubric: Rubric, checklist: Checklist | None, carried: Profile | None) -> Assessment:
    """The assessment with the ids that a later rubric and checklist renamed; `carried` is its profile in these."""
    names, items = rubric.renamed, checklist.renamed if checklist else {}
    if carried is None or not (names or items):
        return it

    def new(name: str) -> str:
        return names.get(name, name)

    def item(name: str) -> str:
        return items.get(name, name)

    return it._replace(
        profile=carried,
        rubric=_rubric(it.rubric, new),
        domains={new(name): _domain(one, new) for name, one in it.domains.items()},
        conditions=tuple(_condition(one, new) for one in it.conditions),
        barriers=tuple(_barrier(one, new, item) for one in it.barriers),
        levers=tuple(one._replace(id=item(one.id)) for one in it.levers),
        tensions=tuple(_tension(one, new) for one in it.tensions),
    )


def _rubric(rubric: Rubric, new: Rename) -> Rubric:
    """The rubric as far as results are read by it."""
    return rubric.model_copy(
        update={"milestones": _keys(rubric.milestones, new), "conditions": _keys(rubric.conditions, new)}
    )


def _keys(values: dict[str, V], new: Rename) -> dict[str, V]:
    return {new(name): value for name, value in values.items()}


def _domain(one: DomainResult, new: Rename) -> DomainResult:
    criteria = tuple(criterion._replace(id=new(criterion.id)) for criterion in one.criteria)
    return one._replace(id=new(one.id), criteria=criteria)


def _condition(one: ConditionResult, new: Rename) -> ConditionResult:
    answer = one.answer
    if answer and answer.answer is not None:
        said = new(answer.answer) if isinstance(answer.answer, str) else tuple(map(new, answer.answer))
        answer = answer.model_copy(update={"answer": said})
    return one._replace(id=new(one.id), answer=answer)


def _barrier(one: BarrierResult, new: Rename, item: Rename) -> BarrierResult:
    where = tuple(sorted(map(new, one.domains))) if one.domains else None
    return one._replace(id=item(one.id), domains=where)


def _tension(one: Tension, new: Rename) -> Tension:
    return one._replace(
        id=new(one.id), domains=tuple(map(new, one.domains)), subject=new(one.subject) if one.subject else None
    )
