"""The ladder as bit sets: which criteria imply which, and what each gate asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..rubric import Rubric


@dataclass(frozen=True, slots=True)
class Gate:
    """What one stage asks for; criteria are bits in the order of `Ladder.ids`."""

    stage: int
    required: int
    supporting: int
    count: int
    """How many supporting criteria it asks for; never more than there are."""

    def open(self, met: int, excused: int = 0) -> bool:
        """Whether it opens; a criterion that does not apply excuses its own place, and counts for no k."""
        return not self.required & ~(met | excused) and (met & self.supporting).bit_count() >= self.count


@dataclass(frozen=True)
class Ladder:
    """A rubric's criteria and stages, prepared for counting.

    Sets of criteria are whole numbers: bit i stands for ``ids[i]``.
    """

    ids: tuple[str, ...]
    implies: tuple[int, ...]
    """Per criterion, everything that it implies by any number of steps, itself included."""
    events: int
    """The criteria that are events."""
    gates: tuple[Gate, ...]
    """Of the stages from 2 upward."""

    @cached_property
    def index(self) -> dict[str, int]:
        """The bit of each criterion."""
        return {name: i for i, name in enumerate(self.ids)}

    def mask(self, names: tuple[str, ...] | list[str]) -> int:
        """The set of the criteria named."""
        return sum(1 << self.index[name] for name in set(names))

    def names(self, mask: int) -> tuple[str, ...]:
        """The criteria of a set, in the rubric's order."""
        return tuple(name for i, name in enumerate(self.ids) if mask >> i & 1)

    def closed(self, met: int) -> int:
        """Everything that is met once these are."""
        out = met
        for i in bits(met):
            out |= self.implies[i]
        return out

    def refuted(self, unknown: int, not_met: int) -> int:
        """The unknown criteria that would imply one that is not met."""
        return sum(1 << i for i in bits(unknown) if self.implies[i] & not_met)

    def stage(self, met: int, excused: int = 0) -> int:
        """The largest stage that is reached gate by gate; 1 where none opens."""
        stage = 1
        for gate in self.gates:
            if not gate.open(met, excused):
                break
            stage = gate.stage
        return stage

    def reach(self, met: int) -> int:
        """The largest stage whose own gate opens, lower ones ignored; what does not apply gives no reach."""
        return max((gate.stage for gate in self.gates if gate.open(met)), default=1)


def bits(mask: int) -> list[int]:
    """The positions of the bits set, lowest first."""
    out = []
    while mask:
        low = mask & -mask
        out.append(low.bit_length() - 1)
        mask ^= low
    return out


def ladder(rubric: Rubric) -> Ladder:
    """Prepare a rubric's ladder. Its implications are followed to the end; `validate` refuses circles."""
    ids = tuple(sorted(rubric.criteria, key=lambda name: (rubric.criteria[name].stage, name)))
    index = {name: i for i, name in enumerate(ids)}
    direct = [0] * len(ids)
    for name, criterion in rubric.criteria.items():
        for implying in criterion.implied_by:
            direct[index[implying]] |= 1 << index[name]
    implies = tuple(_reachable(i, direct) for i in range(len(ids)))
    gates = tuple(
        _gate(rubric, stage.stage, stage.supporting, index)
        for stage in sorted(rubric.stages, key=lambda stage: stage.stage)
        if stage.stage > 1
    )
    events = sum(1 << index[name] for name, criterion in rubric.criteria.items() if criterion.nature == "event")
    return Ladder(ids, implies, events, gates)


def _reachable(start: int, direct: list[int]) -> int:
    reached, fresh = 1 << start, 1 << start
    while fresh:
        step = 0
        for i in bits(fresh):
            step |= direct[i]
        fresh = step & ~reached
        reached |= fresh
    return reached


def _gate(rubric: Rubric, stage: int, count: int, index: dict[str, int]) -> Gate:
    required = supporting = 0
    for name, criterion in rubric.criteria.items():
        if criterion.stage == stage:
            if criterion.kind == "required":
                required |= 1 << index[name]
            else:
                supporting |= 1 << index[name]
    return Gate(stage, required, supporting, min(count, supporting.bit_count()))
