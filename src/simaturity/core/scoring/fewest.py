"""The cheapest set of criteria that opens gates: an exact search that does not try subsets one by one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from .ladder import Gate, Ladder, bits


class _Want(NamedTuple):
    """So many of these criteria are still to be met."""

    criteria: int
    count: int
    givers: int
    """The criteria that could be chosen and would meet one of them."""


def fewest(
    ladder: Ladder, gates: tuple[Gate, ...], met: int, excused: int, prices: Mapping[int, int]
) -> tuple[int, ...] | None:
    """The criteria to choose so that all these gates open, at the lowest sum of prices; None where none would do.

    `prices` has those that may be chosen, by bit; none of them is met. What is chosen meets all that it implies.
    Where no two sets have one price, as with powers of two in it, there is one answer whatever the way to it.
    """
    return _Search(ladder, gates, met, excused, prices).run()


class _Search:
    """Branch and bound: in or out, for one criterion after the other that something missing hangs on.

    A branch is given up when the least that it will still cost reaches what the best set found so far does.
    """

    def __init__(
        self, ladder: Ladder, gates: tuple[Gate, ...], met: int, excused: int, prices: Mapping[int, int]
    ) -> None:
        self.met = met
        self.wants = [(1 << i, 1) for gate in gates for i in bits(gate.required & ~(met | excused))]
        self.wants += [(gate.supporting, gate.count) for gate in gates if gate.count]
        asked = 0
        for criteria, _ in self.wants:
            asked |= criteria
        gains = {i: ladder.implies[i] & asked & ~met for i in prices}
        self.prices = prices
        self.gains = {i: gain for i, gain in gains.items() if gain and not self._beaten(i, gains)}
        self.givers: dict[int, int] = {}
        for i, gain in self.gains.items():
            for j in bits(gain):
                self.givers[j] = self.givers.get(j, 0) | 1 << i
        self.best: tuple[int, tuple[int, ...]] | None = None

    def _beaten(self, i: int, gains: dict[int, int]) -> bool:
        """Whether another criterion gives all that this one gives, for less."""
        price = self.prices[i]
        return any(not gains[i] & ~gain and self.prices[j] < price for j, gain in gains.items())

    def run(self) -> tuple[int, ...] | None:
        """Search, and give the best set, lowest first."""
        self._look(self.met, sum(1 << i for i in self.gains), 0, ())
        return tuple(sorted(self.best[1])) if self.best else None

    def _look(self, met: int, left: int, spent: int, chosen: tuple[int, ...]) -> None:
        wants = self._open(met, left)
        if wants is None:
            return
        if not wants:
            if self.best is None or spent < self.best[0]:
                self.best = spent, chosen
            return
        if self.best and spent + self._least(wants) >= self.best[0]:
            return
        i = self._next(wants[0])
        left &= ~(1 << i)
        self._look(met | self.gains[i], left, spent + self.prices[i], (*chosen, i))
        self._look(met, left, spent, chosen)

    def _open(self, met: int, left: int) -> list[_Want] | None:
        """What is still to be met, that with the fewest ways to it first; None where something cannot be."""
        found = []
        for criteria, count in self.wants:
            short = count - (criteria & met).bit_count()
            if short <= 0:
                continue
            givers = reachable = 0
            for i in bits(criteria & ~met):
                own = self.givers.get(i, 0) & left
                givers |= own
                reachable += bool(own)
            if reachable < short:
                return None
            found.append(_Want(criteria & ~met, short, givers))
        found.sort(key=lambda want: want.givers.bit_count())
        return found

    def _next(self, want: _Want) -> int:
        """Of what helps, what gives most; of those alike the cheapest."""
        return min(
            bits(want.givers), key=lambda i: (-(self.gains[i] & want.criteria).bit_count(), self.prices[i])
        )

    def _least(self, wants: list[_Want]) -> int:
        """What all of them together cost at least: wants are added up as far as different criteria give them."""
        least = used = 0
        for want in wants:
            count, shared = want.count, 0
            for i in bits(want.givers & used):
                shared |= self.gains[i]
            count -= (shared & want.criteria).bit_count()
            if count <= 0:
                continue
            fresh = bits(want.givers & ~used)
            widest = sorted(((self.gains[i] & want.criteria).bit_count() for i in fresh), reverse=True)
            chosen = next(number for number, given in enumerate(accumulate(widest), 1) if given >= count)
            least += sum(sorted(self.prices[i] for i in fresh)[:chosen])
            used |= want.givers
        return least
