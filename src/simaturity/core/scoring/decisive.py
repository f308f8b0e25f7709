"""What decides a stage: the smallest set of unknowns that lifts it, and what each unknown alone would move."""

from __future__ import annotations

from ..assessment import Decisive, Single
from .ladder import Gate, Ladder, bits
from .outcomes import Outcomes
from .stages import Interval, next_gate


def decisive(ladder: Ladder, outcomes: Outcomes, stages: Interval) -> Decisive:
    """The unknowns worth asking about first."""
    return Decisive(to_next(ladder, outcomes, stages.supported), single(ladder, outcomes, stages))


def to_next(ladder: Ladder, outcomes: Outcomes, supported: int) -> tuple[str, ...] | None:
    """The smallest set of unknowns that lifts L; None at the top, or where a No bars the way.

    A search by size over what of the gate is still missing; of equal sets, the one of lower criteria.
    """
    gate = next_gate(ladder, supported)
    if gate is None:
        return None
    reachable = ladder.closed(outcomes.met | outcomes.unknown)
    if not gate.open(reachable, outcomes.excused):
        return None
    asked = gate.required | (gate.supporting if gate.count else 0)
    steps = _steps(ladder, outcomes.unknown, asked)
    sizes = range(1, outcomes.unknown.bit_count() + 1)
    found = next(chosen for size in sizes if (chosen := _opening(gate, outcomes, asked, steps, size)) is not None)
    return tuple(ladder.ids[i] for i in sorted(found))


def _opening(
    gate: Gate, outcomes: Outcomes, asked: int, steps: list[tuple[int, int]], size: int
) -> tuple[int, ...] | None:
    """So many unknowns that open the gate, if there are; of several sets, the first.

    Whoever opens a gate meets the first criterion that it lacks, so only steps that do are tried, and only as long
    as the steps left can meet all that is missing: a gate of many criteria then costs hardly more than one of few.
    """
    tried: set[tuple[int, int]] = set()

    def search(met: int, left: int) -> tuple[int, ...] | None:
        missing = gate.required & ~(met | outcomes.excused)
        short = max(0, gate.count - (gate.supporting & met).bit_count())
        if not missing and not short:
            return ()
        widest = max((gained & ~met).bit_count() for _, gained in steps)
        if missing.bit_count() + short > left * widest or (met, left) in tried:
            return None
        tried.add((met, left))
        wanted = missing & -missing or gate.supporting & ~met
        for i, gained in steps:
            if gained & wanted and (rest := search(met | gained, left - 1)) is not None:
                return (i, *rest)
        return None

    return search(outcomes.met & asked, size)


def _steps(ladder: Ladder, unknown: int, asked: int) -> list[tuple[int, int]]:
    """Per unknown criterion, what of the gate it would meet; of those that meet the same, the lowest only."""
    first: dict[int, int] = {}
    # The gate's own criteria come before higher ones that imply them.
    for i in sorted(bits(unknown), key=lambda i: (not asked >> i & 1, i)):
        gained = ladder.implies[i] & asked
        if gained:
            first.setdefault(gained, i)
    return sorted((i, gained) for gained, i in first.items())


def single(ladder: Ladder, outcomes: Outcomes, stages: Interval) -> tuple[Single, ...]:
    """Each unknown that alone moves L or U, and every inferred one; the largest move first."""
    found = []
    for i in bits(outcomes.unknown):
        lower = ladder.stage(ladder.closed(outcomes.met | 1 << i), outcomes.excused)
        barred = ladder.refuted(outcomes.unknown, 1 << i)
        upper = ladder.stage(ladder.closed(outcomes.met | outcomes.unknown & ~barred), outcomes.excused)
        basis = outcomes.judged[i].basis
        if (lower, upper) != (stages.supported, stages.possible) or basis == "inferred":
            found.append(
                (stages.possible - upper, lower - stages.supported, i, Single(ladder.ids[i], basis, lower, upper))
            )
    found.sort(key=lambda entry: (-max(entry[0], entry[1]), -entry[0] - entry[1], entry[2]))
    return tuple(entry[3] for entry in found)
