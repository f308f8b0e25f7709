"""What decides a stage: the smallest set of unknowns is the smallest, and what one alone moves is exact."""

from __future__ import annotations

from hypothesis import given

from . import oracle
from .answering import answered, few_unknowns
from .chance import Case, cases, tries


@given(cases())
@tries(60)
def test_to_next_is_the_smallest_set_that_lifts(case: Case) -> None:
    for name in list(case.assess().domains)[:4]:
        result = few_unknowns(case, name)
        smallest = next(
            (
                yes
                for yes in oracle.subsets(oracle.having(result, "unknown"))
                if oracle.completed(case.rubric, result, yes)[0] > result.supported
            ),
            None,
        )
        if result.decisive.to_next is None:
            assert smallest is None
        else:
            assert smallest is not None
            chosen = frozenset(result.decisive.to_next)
            assert len(result.decisive.to_next) == len(chosen) == len(smallest)
            assert chosen <= oracle.having(result, "unknown")
            assert oracle.completed(case.rubric, result, chosen)[0] > result.supported


@given(cases())
@tries(80)
def test_to_next_lifts_once_it_is_answered(case: Case) -> None:
    for result in list(case.assess().domains.values())[:4]:
        if result.decisive.to_next:
            data = answered(case, case.data, result.id, dict.fromkeys(result.decisive.to_next, "met"))
            assert case.assess(data).domains[result.id].supported > result.supported


@given(cases())
@tries(120)
def test_single_is_exact(case: Case) -> None:
    for result in case.assess().domains.values():
        told = {one.criterion: (one.lower_if_met, one.upper_if_not_met) for one in result.decisive.single}
        basis = {one.id: one.basis for one in result.criteria}
        moves = {}
        for name in oracle.having(result, "unknown"):
            lower = oracle.completed(case.rubric, result, frozenset({name}))[0]
            upper = oracle.completed(case.rubric, result, frozenset(), frozenset({name}))[1]
            if (lower, upper) != (result.supported, result.possible) or basis[name] == "inferred":
                moves[name] = (lower, upper)
        assert told == moves
        sizes = [
            max(one.lower_if_met - result.supported, result.possible - one.upper_if_not_met)
            for one in result.decisive.single
        ]
        assert sizes == sorted(sizes, reverse=True)
        assert all(one.basis == basis[one.criterion] for one in result.decisive.single)
