"""simaturity.core.scoring.fewest: the cheapest set, against all subsets, and what it costs to find it."""

from __future__ import annotations

from itertools import combinations
from random import Random
from unittest import mock

import pytest

from simaturity.core.scoring import fewest as module
from simaturity.core.scoring.fewest import Chosen, fewest
from simaturity.core.scoring.ladder import Gate, Ladder


def ladder(size: int, implies: dict[int, tuple[int, ...]], *gates: Gate) -> Ladder:
    """A ladder of criteria c0, c1 and so on, of which some imply others directly."""
    reached = [1 << i for i in range(size)]
    for _ in range(size):
        for i, others in implies.items():
            for j in others:
                reached[i] |= reached[j]
    return Ladder(tuple(f"c{i}" for i in range(size)), tuple(reached), 0, gates)


def by_brute_force(it: Ladder, met: int, excused: int, prices: dict[int, int]) -> tuple[int, ...] | None:
    """The cheapest of all subsets."""
    opening = [
        (sum(prices[i] for i in chosen), chosen)
        for size in range(len(prices) + 1)
        for chosen in combinations(sorted(prices), size)
        if all(gate.open(it.closed(met | sum(1 << i for i in chosen)), excused) for gate in it.gates)
    ]
    return min(opening)[1] if opening else None


def by_chance(seed: int, size: int) -> tuple[Ladder, int, int, dict[int, int]]:
    """A ladder of two gates; some criteria met, and closed, some excused, the rest at prices that settle every tie."""
    chance = Random(seed)
    order = chance.sample(range(size), size)
    implies = {
        i: tuple(chance.sample(order[:place], min(place, chance.randint(0, 3)))) for place, i in enumerate(order)
    }
    parts = [0, 0, 0, 0, 0]
    for i in range(size):
        parts[chance.randrange(5)] |= 1 << i
    gates = [
        Gate(stage, parts[stage], part, chance.randint(0, part.bit_count()))
        for stage, part in ((1, parts[3]), (2, parts[4]))
    ]
    it = ladder(size, implies, *gates)
    met = it.closed(sum(1 << i for i in range(size) if chance.random() < 0.1))
    excused = sum(1 << i for i in range(size) if chance.random() < 0.1) & ~met
    prices = {
        i: (chance.choice((4, 4, 5, 6)) << size) - (1 << size - 1 - i)
        for i in range(size)
        if not (met | excused) >> i & 1 and chance.random() < 0.9
    }
    return it, met, excused, prices


@pytest.mark.parametrize("seed", range(300))
def test_no_subset_is_cheaper(seed: int) -> None:
    it, met, excused, prices = by_chance(seed, Random(seed).randint(3, 11))
    found = fewest(it, it.gates, met, excused, prices)
    best = by_brute_force(it, met, excused, prices)
    assert found == (None if best is None else Chosen(best, True))


def test_only_the_gates_that_are_asked_for() -> None:
    it = ladder(4, {}, Gate(2, 0b0011, 0, 0), Gate(3, 0b1100, 0, 0))
    prices = dict.fromkeys(range(4), 1)
    assert fewest(it, it.gates[:1], 0, 0, prices) == Chosen((0, 1), True)
    assert fewest(it, (), 0, 0, prices) == Chosen((), True)


def hard() -> tuple[Ladder, dict[int, int]]:
    """Sixty criteria to meet, and sixty that each imply six of them, as set cover is at its worst."""
    chance = Random(3)
    implies = {i: tuple(chance.sample(range(60), 6)) for i in range(60, 120)}
    return ladder(120, implies, Gate(2, (1 << 60) - 1, 0, 0)), {i: (1 << 121) - (1 << 119 - i) for i in range(120)}


def test_a_search_that_is_given_up_says_so_and_none_of_its_criteria_can_be_spared() -> None:
    it, prices = hard()
    with mock.patch.object(module, "MOST_BRANCHES", 200):
        found = fewest(it, it.gates, 0, 0, prices)
    assert found is not None
    assert not found.proved
    assert it.gates[0].open(it.closed(sum(1 << i for i in found.criteria)))
    for spared in found.criteria:
        assert not it.gates[0].open(it.closed(sum(1 << i for i in found.criteria if i != spared)))
    assert len(found.criteria) < 20


def test_none_can_be_spared_however_early_it_is_given_up() -> None:
    """The first set that opens the gates may hold what later choices made needless: it is taken out again."""
    spared = 0
    for seed in range(300):
        chance = Random(seed)
        implies = {i: tuple(chance.sample(range(20), chance.randint(2, 6))) for i in range(20, 60)}
        it = ladder(60, implies, Gate(2, (1 << 20) - 1, 0, 0))
        search = module._Search(it, it.gates, 0, 0, {i: chance.randint(1, 9) for i in implies})
        with mock.patch.object(module, "MOST_BRANCHES", 0):
            found = search.run()
        assert (found is None) == (search.best is None)
        if found is None or search.best is None:
            continue
        spared += len(search.best[1]) - len(found.criteria)
        parts = [found.criteria, *combinations(found.criteria, len(found.criteria) - 1)]
        opened = [it.gates[0].open(it.closed(sum(1 << i for i in part))) for part in parts]
        assert opened == [True] + [False] * (len(parts) - 1)
    assert spared > 0


@pytest.mark.parametrize("seed", range(40))
def test_many_criteria_cost_few_branches(seed: int) -> None:
    """Rubrics by chance of 120 criteria: far from the limit, and so from being given up."""
    chance = Random(seed)
    implies = {i: tuple(chance.sample(range(i), min(i, chance.randint(0, seed % 7)))) for i in range(120)}
    order = chance.sample(range(120), 120) if seed % 2 else list(range(120))
    required = sum(1 << i for i in order[: (10, 20, 40, 60)[seed % 4]])
    supporting = sum(1 << i for i in order[60:100])
    it = ladder(120, implies, Gate(2, required, supporting, (0, 5, 10, 20)[seed // 4 % 4]))
    prices = {i: (1024 + chance.choice((0, 1, 32)) << 120) - (1 << 119 - i) for i in range(120)}
    search = module._Search(it, it.gates, 0, 0, prices)
    found = search.run()
    assert found is not None
    assert found.proved
    assert search.branches < 2_000
    assert it.gates[0].open(it.closed(sum(1 << i for i in found.criteria)))


def test_a_wide_choice_does_not_explode() -> None:
    """Of 60 supporting criteria 20, of which half are dear: the cheap ones, and the lowest of them."""
    it = ladder(60, {}, Gate(2, 0, (1 << 60) - 1, 20))
    prices = {i: (1 + i % 2 << 61) - (1 << 59 - i) for i in range(60)}
    search = module._Search(it, it.gates, 0, 0, prices)
    assert search.run() == Chosen(tuple(range(0, 40, 2)), True)
    assert search.branches < 100


def test_of_two_that_give_alike_the_cheaper() -> None:
    it = ladder(3, {1: (0,), 2: (0,)}, Gate(2, 0b001, 0, 0))
    assert fewest(it, it.gates, 0, 0, {1: 7, 2: 5}) == Chosen((2,), True)
