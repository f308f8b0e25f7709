"""Paths: the fewest open criteria that lead a domain to a stage, what stands in the way, and who has walked it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from .assessment import Assessment, Assumption, Basis, CriterionResult, DomainResult, LeverResult
from .checklist import Checklist
from .scoring.fewest import fewest
from .scoring.ladder import Ladder, ladder

Way = Literal["document", "renew", "finish", "reform"]
"""What is to be done first about an open criterion; the lightest comes first.

``document``: it may hold and nobody has shown it. ``renew``: it held; show that it goes on, or renew it. ``finish``: it
is begun. ``reform``: it is said not to hold, so that only a change of policy helps.
"""

_WAYS: Mapping[Basis, Way] = {
    "silent": "document",
    "inferred": "document",
    "undated": "document",
    "unevaluated": "document",
    "expired": "renew",
    "ended": "renew",
    "suspended": "renew",
    "underway": "finish",
    "partly": "finish",
}


class Hindrance(NamedTuple):
    """A barrier that is present in the domain and blocks the criterion."""

    barrier: str
    binding: bool
    """Whether it stands before the very next stage."""
    levers: tuple[LeverResult, ...]
    """The levers that lower it, by id."""


class PathStep(NamedTuple):
    """A criterion to be met."""

    result: CriterionResult
    """How it stands now."""
    way: Way
    brings: tuple[str, ...]
    """Other open criteria of the gates on the way that it implies."""
    barriers: tuple[Hindrance, ...]
    """By id."""
    levers: tuple[LeverResult, ...]
    """Further levers that help meet it, by id."""


class Path(NamedTuple):
    """The smallest set of open criteria that leads a domain to a stage."""

    domain: DomainResult
    stage: int
    """The stage asked for."""
    reached: int
    """The stage supported once the steps are taken: the one asked for, or more."""
    steps: tuple[PathStep, ...]
    """By stage, then in the order of the ladder; none where the stage is supported already."""
    smallest: bool
    """False where a rubric's implications are so entangled that the search was given up: none of the steps can be
    spared, and yet another set might be smaller."""

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What is to be assumed to try the path out."""
        return tuple(Assumption(step.result.id, "met", self.domain.id) for step in self.steps)


class Walk(NamedTuple):
    """Another region in which a criterion is met in the same domain."""

    assessment: Assessment
    result: CriterionResult


def path(it: Assessment, checklist: Checklist | None, domain: str, stage: int) -> Path | None:
    """Find the smallest set of open criteria that leads a domain to at least a stage.

    None where nothing leads there: too few supporting criteria apply. Of sets of one size, the one with the fewest
    criteria that a No stands against, be it said of them or of what they imply; then the one lowest on the ladder, so
    that what is denied itself is asked for rather than something further on that implies it.
    """
    steps, one = ladder(it.rubric), it.domains[domain]
    standing = {result.id: result for result in one.criteria}
    met = steps.mask([name for name, result in standing.items() if result.outcome == "met"])
    excused = steps.mask([name for name, result in standing.items() if result.outcome == "not-applicable"])
    gates = tuple(gate for gate in steps.gates if gate.stage <= stage)
    found = fewest(steps, gates, met, excused, _prices(steps, standing))
    if found is None:
        return None
    taken = steps.closed(met | sum(1 << i for i in found.criteria))
    asked = 0
    for gate in gates:
        asked |= gate.required | (gate.supporting if gate.count else 0)
    return Path(
        domain=one,
        stage=stage,
        reached=steps.stage(taken, excused),
        steps=tuple(
            _step(
                it, checklist, domain, standing, steps.ids[i], steps.names(steps.implies[i] & asked & ~met & ~(1 << i))
            )
            for i in found.criteria
        ),
        smallest=found.proved,
    )


def _prices(steps: Ladder, standing: Mapping[str, CriterionResult]) -> dict[int, int]:
    """The price of each open criterion, so that a sum of prices compares as the order of preference does.

    First the number of criteria, then of those that are not met, each in eight bits of its own, since a rubric has at
    most 120; last a power of two for each place on the ladder, the lower the dearer to us.
    """
    size = len(steps.ids)
    prices = {}
    for i, name in enumerate(steps.ids):
        outcome = standing[name].outcome
        if outcome in ("not-met", "unknown"):
            prices[i] = (1 << 8 | (outcome == "not-met")) * (1 << size) - (1 << size - 1 - i)
    return prices


def _step(
    it: Assessment,
    checklist: Checklist | None,
    domain: str,
    standing: Mapping[str, CriterionResult],
    name: str,
    brings: tuple[str, ...],
) -> PathStep:
    barriers = _hindrances(it, checklist, domain, name) if checklist else ()
    lowering = {lever.id for one in barriers for lever in one.levers}
    helping = {id for id, lever in checklist.levers.items() if name in lever.helps} if checklist else set()
    return PathStep(
        result=standing[name],
        way=way(standing[name], standing),
        brings=brings,
        barriers=barriers,
        levers=_levers(it, helping - lowering),
    )


def way(result: CriterionResult, standing: Mapping[str, CriterionResult]) -> Way:
    """The way in which an open criterion may come to be met, by how it and what refutes it stand."""
    if result.basis == "refuted":
        # What is refuted only by something begun waits for that to be finished.
        begun = all(standing[name].basis == "partly" for name in result.through)
        return "finish" if begun else "reform"
    if result.basis == "finding":
        return "document" if result.outcome == "unknown" else "reform"
    return _WAYS[result.basis]


def _hindrances(it: Assessment, checklist: Checklist, domain: str, criterion: str) -> tuple[Hindrance, ...]:
    return tuple(
        Hindrance(one.id, domain in one.binding, _levers(it, set(checklist.barriers[one.id].levers)))
        for one in it.barriers
        if one.status == "present"
        and criterion in checklist.barriers[one.id].blocks
        and (one.domains is None or domain in one.domains)
    )


def _levers(it: Assessment, names: set[str]) -> tuple[LeverResult, ...]:
    return tuple(one for one in it.levers if one.id in names)


def walked(criterion: str, domain: str, others: Iterable[Assessment]) -> tuple[Walk, ...]:
    """The other regions that meet a criterion in a domain, be it by evidence of its own or implied; by id."""
    return tuple(walk for walk in _walks(criterion, domain, others) if walk.result.outcome == "met")


def walked_once(criterion: str, domain: str, others: Iterable[Assessment]) -> tuple[Walk, ...]:
    """The other regions that met it, where that ended or is no longer attested; by id."""
    return tuple(walk for walk in _walks(criterion, domain, others) if walk.result.basis in ("expired", "ended"))


def _walks(criterion: str, domain: str, others: Iterable[Assessment]) -> list[Walk]:
    found = [
        Walk(other, result)
        for other in others
        if domain in other.domains
        for result in other.domains[domain].criteria
        if result.id == criterion
    ]
    return sorted(found, key=lambda walk: (walk.assessment.profile.key, walk.assessment.as_of))
