"""Floor, typical and peak are order statistics: they commute with any increasing renumbering of the stages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simaturity.core.scoring.summary import lower_median, summary

from .chance import Case, cases, tries

increasing = st.lists(st.integers(1, 1000), min_size=20, max_size=20, unique=True).map(sorted)
"""A new number for each stage from 1 to 20."""


@given(cases(), increasing)
@tries(120)
def test_renumbering(case: Case, numbers: list[int]) -> None:
    domains = case.assess().domains
    renumbered = {
        name: result._replace(supported=numbers[result.supported - 1], possible=numbers[result.possible - 1])
        for name, result in domains.items()
    }
    before, then = summary(case.rubric, domains), summary(case.rubric, renumbered)
    for old, new in ((before.floor, then.floor), (before.typical, then.typical), (before.peak, then.peak)):
        assert new == (old and tuple(numbers[stage - 1] for stage in old))
    assert (then.counted, then.core, then.reason, then.shared) == (
        before.counted,
        before.core,
        before.reason,
        before.shared,
    )


@given(cases())
@tries(120)
def test_floor_typical_peak_are_in_order(case: Case) -> None:
    found = case.assess().summary
    assert (found.floor is None) == (found.typical is None) == (found.peak is None) == (found.reason is not None)
    if found.floor and found.typical and found.peak:
        for one, next_one in ((found.floor, found.typical), (found.typical, found.peak)):
            assert one[0] <= next_one[0]
            assert one[1] <= next_one[1]


@given(st.lists(st.integers(1, 8), min_size=1, max_size=6))
def test_lower_median(stages: list[int]) -> None:
    middle = lower_median(stages)
    assert middle in stages
    assert sum(stage < middle for stage in stages) <= (len(stages) - 1) / 2
    assert sum(stage > middle for stage in stages) <= len(stages) / 2
