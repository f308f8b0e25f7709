"""What decides a stage: the smallest set of unknowns that lifts it, and what each unknown alone would move."""

from __future__ import annotations

from ..assessment import Decisive, Single
from .ladder import Ladder, bits
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
    # Breadth first over the parts of the gate that are met: at most 2 ** (criteria of one gate) of them.
    frontier: dict[int, tuple[int, ...]] = {outcomes.met & asked: ()}
    seen = set(frontier)
    while frontier:
        wider: dict[int, tuple[int, ...]] = {}
        for met, chosen in frontier.items():
            if gate.open(met, outcomes.excused):
                return tuple(ladder.ids[i] for i in sorted(chosen))
            for i, gained in steps:
                if gained & ~met and (met | gained) not in seen:
                    wider.setdefault(met | gained, (*chosen, i))
        seen.update(wider)
        frontier = wider
    return None


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
    everything = ladder.closed(outcomes.met | outcomes.unknown)
    for i in bits(outcomes.unknown):
        lower = ladder.stage(ladder.closed(outcomes.met | 1 << i), outcomes.excused)
        barred = ladder.refuted(outcomes.unknown, 1 << i)
        upper = ladder.stage(everything & ~barred, outcomes.excused)
        basis = outcomes.judged[i].basis
        if (lower, upper) != (stages.supported, stages.possible) or basis == "inferred":
            found.append((stages.possible - upper, lower - stages.supported, i, Single(ladder.ids[i], basis, lower, upper)))
    found.sort(key=lambda entry: (-max(entry[0], entry[1]), -entry[0] - entry[1], entry[2]))
    return tuple(entry[3] for entry in found)


