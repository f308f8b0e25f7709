"""[L, U] is what brute force over the unknowns gives, and the outcomes that it rests on are closed."""

from __future__ import annotations

from hypothesis import given

from simaturity.core.assessment import DomainResult

from . import oracle
from .answering import few_unknowns
from .chance import Case, cases, tries


def by_brute_force(case: Case, result: DomainResult) -> tuple[int, int]:
    """The lowest and the highest stage over all completions of the unknowns."""
    unknown = oracle.having(result, "unknown")
    stages = [oracle.completed(case.rubric, result, yes, unknown - yes)[0] for yes in oracle.subsets(unknown)]
    return min(stages), max(stages)


@given(cases(shipped=False))
@tries(60)
def test_brute_force_under_random_rubrics(case: Case) -> None:
    for name in case.assess().domains:
        result = few_unknowns(case, name)
        assert (result.supported, result.possible) == by_brute_force(case, result)


@given(cases(shipped=True))
@tries(20)
def test_brute_force_under_the_shipped_rubric(case: Case) -> None:
    for name in list(case.rubric.domains)[:4]:
        result = few_unknowns(case, name)
        assert (result.supported, result.possible) == by_brute_force(case, result)


@given(cases())
@tries(120)
def test_outcomes_are_closed(case: Case) -> None:
    for result in case.assess().domains.values():
        met, unknown = oracle.having(result, "met"), oracle.having(result, "unknown")
        assert oracle.closed(case.rubric, met) == met
        assert not oracle.denied(case.rubric, unknown, oracle.having(result, "not-met"))


@given(cases())
@tries(120)
def test_reach_and_exceptions(case: Case) -> None:
    for result in case.assess().domains.values():
        met, excused = oracle.having(result, "met"), oracle.having(result, "not-applicable")
        assert 1 <= result.supported <= result.possible
        # What does not apply opens a gate on the way up and gives no reach of its own.
        assert result.reach == max(result.supported, oracle.reach(case.rubric, met))
        shut = [
            oracle.gate(case.rubric, stage)
            for stage in oracle.stages(case.rubric)
            if stage < result.reach and not oracle.opens(case.rubric, stage, met, excused)
        ]
        missing = {
            name
            for required, supporting, count in shut
            for name in (required | (supporting if len(supporting & met) < count else frozenset())) - met - excused
        }
        assert sorted(result.exceptions) == sorted(missing)


@given(cases())
@tries(120)
def test_progress(case: Case) -> None:
    for result in case.assess().domains.values():
        above = [stage for stage in oracle.stages(case.rubric) if stage > result.supported]
        assert (result.progress is None) == (not above)
        if result.progress:
            required, _, count = oracle.gate(case.rubric, above[0])
            assert result.progress.needed == len(required) + count
            assert 0 <= result.progress.met < result.progress.needed
