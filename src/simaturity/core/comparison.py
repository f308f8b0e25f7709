"""Regions side by side: how each stands to each over the domains in which all have evidence, and what differs.

Stages are put in order and never added up: there is no ranking and no mean. Two regions of which each is ahead
somewhere stay undecided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Literal, NamedTuple, TypeVar

from .assessment import (
    Assessment,
    BarrierResult,
    ConditionResult,
    CriterionResult,
    DomainResult,
    LeverResult,
)
from .scoring.stages import Interval

Relation = Literal[
    "ahead-in-every-case",
    "ahead-on-the-evidence",
    "level",
    "undecided",
    "behind-on-the-evidence",
    "behind-in-every-case",
    "not-comparable",
]
"""How one region stands to another. Both kinds of behind are those of ahead, seen from the other side."""

MIRRORED: dict[Relation, Relation] = {
    "ahead-in-every-case": "behind-in-every-case",
    "ahead-on-the-evidence": "behind-on-the-evidence",
    "behind-on-the-evidence": "ahead-on-the-evidence",
    "behind-in-every-case": "ahead-in-every-case",
}
"""How the other stands to the one; the rest read the same from both sides."""

T = TypeVar("T")


class Row(NamedTuple, Generic[T]):
    """One condition, barrier or lever, with its result in every region, in the order of the regions."""

    id: str
    results: tuple[T, ...]


class CriterionRow(NamedTuple):
    """One criterion of a domain, with its outcome in every region."""

    id: str
    results: tuple[CriterionResult | None, ...]
    """None where the region's profile has no such domain."""

    @property
    def differs(self) -> bool:
        """Whether one region meets it that another lacks."""
        return any(map(meets, self.results)) and any(map(lacks, self.results))


class DomainRow(NamedTuple):
    """One domain in which a region has evidence or declares a stage."""

    id: str
    results: tuple[DomainResult | None, ...]
    """None where the region's profile has no such domain."""
    missing: tuple[str, ...]
    """The profiles without evidence here, by key. Empty: the domain is common ground."""
    criteria: tuple[CriterionRow, ...]
    """By stage and id."""


class Comparison(NamedTuple):
    """Some regions under one rubric, each at its own date."""

    assessments: tuple[Assessment, ...]
    """In the order given: a list, not a ranking."""
    domains: tuple[DomainRow, ...]
    """Those with evidence or a declaration in any region: in the rubric's order, then the profiles' own by id."""
    common: tuple[str, ...]
    """The domains in which every region has evidence; the relations are over these alone."""
    relations: tuple[tuple[Relation | None, ...], ...]
    """How the region of a row stands to that of a column; None for a region and itself."""
    leave_out: tuple[str, ...] | None
    """Without common ground: the fewest profiles, by key, without which the others have some. None: no two have."""
    conditions: tuple[Row[ConditionResult], ...]
    """Those answered or disputed in any region, in the rubric's order."""
    barriers: tuple[Row[BarrierResult], ...]
    """Those of which any region's profile says something, by id."""
    levers: tuple[Row[LeverResult], ...]
    """Likewise."""


def compare(assessments: Sequence[Assessment]) -> Comparison:
    """Put the assessments of at least two profiles side by side.

    All must be under one rubric and checklist, and each of a profile with a key of its own: ValueError otherwise.
    Their dates may differ. A domain is compared only where every region has evidence, so that all relations are over
    the same domains.
    """
    regions = tuple(assessments)
    _check(regions)
    domains = tuple(_domains(regions))
    common = tuple(row.id for row in domains if not row.missing)
    return Comparison(
        assessments=regions,
        domains=domains,
        common=common,
        relations=_relations(regions, common),
        leave_out=() if common else _leave_out(domains, len(regions)),
        conditions=_rows([one.conditions for one in regions], lambda it: it.contested or it.answer is not None),
        barriers=_rows([one.barriers for one in regions], lambda it: it.status != "unknown"),
        levers=_rows([one.levers for one in regions], lambda it: it.status != "unknown"),
    )


def relation(one: Sequence[Interval], other: Sequence[Interval]) -> Relation:
    """How one region stands to another, by the intervals of both in the same domains.

    Ahead in every case: whatever the unknowns turn out to be, it is nowhere lower and somewhere higher. Ahead on the
    evidence: the same of what is shown, which is not what is.
    """
    if not one:
        return "not-comparable"
    if _exceeds([it.supported for it in one], [it.possible for it in other]):
        return "ahead-in-every-case"
    if _exceeds([it.supported for it in other], [it.possible for it in one]):
        return "behind-in-every-case"
    mine, theirs = [it.supported for it in one], [it.supported for it in other]
    if _exceeds(mine, theirs):
        return "ahead-on-the-evidence"
    if _exceeds(theirs, mine):
        return "behind-on-the-evidence"
    return "level" if mine == theirs else "undecided"


def meets(result: CriterionResult | None) -> bool:
    """Whether a criterion is met."""
    return result is not None and result.outcome == "met"


def lacks(result: CriterionResult | None) -> bool:
    """Whether a criterion is missing: said not to be met, or unknown. What does not apply is not missing."""
    return result is None or result.outcome in ("not-met", "unknown")


def _check(regions: tuple[Assessment, ...]) -> None:
    if len(regions) < 2:
        raise ValueError("a comparison takes at least two assessments")
    if len({one.rubric.pin for one in regions}) > 1:
        raise ValueError("assessments under different rubrics cannot be compared")
    if len({one.profile.key for one in regions}) < len(regions):
        raise ValueError("two assessments are of profiles with the same key")
    if len({(*(one.id for one in it.barriers), *(one.id for one in it.levers)) for it in regions}) > 1:
        raise ValueError("the assessments were made with different checklists, or one of them without any")


def _exceeds(high: list[int], low: list[int]) -> bool:
    """Nowhere lower, and somewhere higher."""
    return all(a >= b for a, b in zip(high, low, strict=True)) and high != low


def _domains(regions: tuple[Assessment, ...]) -> Iterator[DomainRow]:
    own = {name for one in regions for name in one.domains} - regions[0].rubric.domains.keys()
    for name in (*regions[0].rubric.domains, *sorted(own)):
        results = tuple(one.domains.get(name) for one in regions)
        if any(result and (result.evidence or result.declared) for result in results):
            missing = (
                one.profile.key for one, it in zip(regions, results, strict=True) if it is None or not it.evidence
            )
            yield DomainRow(name, results, tuple(missing), _criteria(results))


def _criteria(results: tuple[DomainResult | None, ...]) -> tuple[CriterionRow, ...]:
    # Every domain holds every criterion of the rubric, in one order.
    columns = [it.criteria if it else None for it in results]
    first = next(column for column in columns if column)
    return tuple(
        CriterionRow(one.id, tuple(column[i] if column else None for column in columns)) for i, one in enumerate(first)
    )


def _relations(regions: tuple[Assessment, ...], common: tuple[str, ...]) -> tuple[tuple[Relation | None, ...], ...]:
    vectors = [
        [Interval(one.domains[name].supported, one.domains[name].possible) for name in common] for one in regions
    ]
    found: list[list[Relation | None]] = [[None] * len(regions) for _ in regions]
    for i, one in enumerate(vectors):
        for j in range(i):
            stands = relation(one, vectors[j])
            found[i][j], found[j][i] = stands, MIRRORED.get(stands, stands)
    return tuple(map(tuple, found))


def _leave_out(domains: Iterable[DomainRow], count: int) -> tuple[str, ...] | None:
    """The profiles missing in the domain with the fewest of them, the first of several, where two are left."""
    fewest = min((row.missing for row in domains), key=len, default=())
    return fewest if domains and count - len(fewest) >= 2 else None


R = TypeVar("R", ConditionResult, BarrierResult, LeverResult)


def _rows(columns: Sequence[tuple[R, ...]], says: Callable[[R], bool]) -> tuple[Row[R], ...]:
    """The rows in which something is said of any region. All columns hold the same items, in one order."""
    return tuple(Row(some[0].id, some) for some in zip(*columns, strict=True) if any(map(says, some)))
