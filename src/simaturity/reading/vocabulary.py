"""The words that a profile may use: a rubric and its checklist, laid out for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Condition, Criterion, Rubric


class Vocabulary(NamedTuple):
    """What the rules ask of a rubric, computed once for all the profiles that are read against it."""

    pin: str
    domains: frozenset[str]
    """Without ``other``, which is written with a name of its own."""
    own_prefix: str
    instruments: frozenset[str]
    milestones: Mapping[str, frozenset[str]]
    """The instrument kinds that can reach each milestone."""
    effects: Mapping[str, str]
    """Milestones that end, suspend, resume or weaken."""
    lasting: frozenset[str]
    """Milestones that show a state, which an ended instrument cannot begin any more."""
    criteria: Mapping[str, Criterion]
    not_by: Mapping[str, frozenset[str]]
    """Milestones whose criteria all refuse some source kinds, with these kinds."""
    conditions: Mapping[str, Condition]
    stages: int
    """The highest stage."""
    barriers: frozenset[str] | None
    """None where no checklist is known."""
    levers: frozenset[str] | None
    rubric: Rubric
    """Whose words these are: with the order of ids, and their titles."""
    checklist: Checklist | None


def vocabulary(rubric: Rubric, checklist: Checklist | None) -> Vocabulary:
    """Lay out a rubric and its checklist."""
    kinds = frozenset(rubric.instruments)
    shows: dict[str, list[Criterion]] = {}
    for criterion in rubric.criteria.values():
        for showing in criterion.shown_by:
            for kind in showing.milestones:
                shows.setdefault(kind, []).append(criterion)
    return Vocabulary(
        pin=rubric.pin,
        domains=frozenset(rubric.domains) - {"other"},
        own_prefix="other/" if "other" in rubric.domains else "",
        instruments=kinds,
        milestones={
            name: kinds if milestone.instruments is None else frozenset(milestone.instruments)
            for name, milestone in rubric.milestones.items()
        },
        effects={name: milestone.effect for name, milestone in rubric.milestones.items() if milestone.effect},
        lasting=frozenset(kind for kind, shown in shows.items() if any(c.nature == "state" for c in shown)),
        criteria=rubric.criteria,
        not_by={kind: barred for kind, shown in shows.items() if (barred := _barred(shown))},
        conditions=rubric.conditions,
        stages=max(stage.stage for stage in rubric.stages),
        barriers=frozenset(checklist.barriers) if checklist else None,
        levers=frozenset(checklist.levers) if checklist else None,
        rubric=rubric,
        checklist=checklist,
    )


def _barred(criteria: Iterable[Criterion]) -> frozenset[str]:
    return frozenset.intersection(*(frozenset(criterion.not_by) for criterion in criteria))
