"""The cheapest set of criteria that opens gates: an exact search that does not try subsets one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .ladder import Gate, Ladder, bits

MOST_BRANCHES = 20_000
"""Some seconds. No rubric that follows a policy comes near; one that is made to be hard does, for this is set cover."""


class Chosen(NamedTuple):
    """A set of criteria that opens the gates, of which none can be spared."""

    criteria: tuple[int, ...]
    """By bit, lowest first."""
    proved: bool
    """Whether it is sure to be the cheapest; False where the search was given up."""


class _Want(NamedTuple):
    """So many of these criteria are still to be met."""

    criteria: int
    short: int
    givers: int
    """The criteria that could be chosen and would meet one of them."""


def fewest(ladder: Ladder, gates: tuple[Gate, ...], met: int, excused: int, prices: Mapping[int, int]) -> Chosen | None:
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
        self.met, self.prices = met, prices
        self.wants = [(1 << i, 1) for gate in gates for i in bits(gate.required & ~(met | excused))]
        self.wants += [(gate.supporting, gate.count) for gate in gates if gate.count]
        asked = 0
        for criteria, _ in self.wants:
            asked |= criteria
        gains = {i: gain for i in prices if (gain := ladder.implies[i] & asked & ~met)}
        beaten = self._beaten(gains)
        self.gains = {i: gain for i, gain in gains.items() if i not in beaten}
        self.givers: dict[int, int] = {}
        for i, gain in self.gains.items():
            for j in bits(gain):
                self.givers[j] = self.givers.get(j, 0) | 1 << i
        self.best: tuple[int, tuple[int, ...]] | None = None
        self.branches = 0

    def run(self) -> Chosen | None:
        """Search, and give the best set."""
        self._look(self.met, sum(1 << i for i in self.gains), 0, ())
        if self.best is None:
            return None
        return Chosen(tuple(sorted(self._needed(self.best[1]))), self.branches <= MOST_BRANCHES)

    def _look(self, met: int, left: int, spent: int, chosen: tuple[int, ...]) -> None:
        self.branches += 1
        wants = self._open(met, left)
        if wants is None or (self.best and self.branches > MOST_BRANCHES):
            return
        if not wants:
            if self.best is None or spent < self.best[0]:
                self.best = spent, chosen
            return
        if self.best and spent + self._least(wants, left) >= self.best[0]:
            return
        gains = {i: self.gains[i] & ~met for i in bits(wants[0].givers)}
        beaten = self._beaten(gains)
        left &= ~sum(1 << i for i in beaten)
        i = min(gains.keys() - beaten, key=lambda i: (-gains[i].bit_count(), self.prices[i]))
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

    def _beaten(self, gains: Mapping[int, int]) -> set[int]:
        """The criteria that another one beats: it gives all that they give, for less."""
        return {
            i
            for i, own in gains.items()
            if any(not own & ~gain and self.prices[j] < self.prices[i] for j, gain in gains.items())
        }

    def _needed(self, chosen: tuple[int, ...]) -> list[int]:
        """A set without what can be spared. The cheapest set has nothing of the kind."""
        kept = sorted(chosen, key=lambda i: self.prices[i])
        for i in reversed(tuple(kept)):
            met = self.met
            for j in kept:
                met |= self.gains[j] if j != i else 0
            if self._open(met, 0) == []:
                kept.remove(i)
        return kept

    def _least(self, wants: list[_Want], left: int) -> int:
        """What all of them together cost at least: each price is shared out among what it could still meet.

        No criterion shares out more than its price, so whatever is chosen costs at least the shares of all it meets.
        """
        rest = {i: self.prices[i] for i in self.gains if left >> i & 1}
        least = 0
        # What must be met comes first, and takes what it can; where some will do, the cheapest count.
        for some in (False, True):
            asked = [want for want in wants if (want.short < want.criteria.bit_count()) == some]
            shares = self._shared(asked, rest, left)
            least += sum(
                sum(sorted(shares[j] for j in bits(one.criteria) if j in shares)[: one.short]) for one in asked
            )
        return least

    def _shared(self, wants: list[_Want], rest: dict[int, int], left: int) -> dict[int, int]:
        """Share out what is left of the prices among the criteria of these wants, and take it off."""
        open_ = 0
        for want in wants:
            open_ |= want.criteria
        givers = {j: own for j in bits(open_) if (own := bits(self.givers.get(j, 0) & left))}
        shares = dict.fromkeys(sorted(givers, key=lambda j: len(givers[j])), 0)
        for equally in (True, False):
            waiting = open_
            for j in shares:
                share = min(rest[i] // ((self.gains[i] & waiting).bit_count() if equally else 1) for i in givers[j])
                for i in givers[j]:
                    rest[i] -= share
                shares[j] += share
                waiting &= ~(1 << j)
        return shares
