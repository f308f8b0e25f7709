"""The timeline and the assessment are of one mind, on every day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.timeline import timeline

from .chance import ANSWERS, make

FIRST, LAST = date(1999, 12, 31), date(2030, 1, 1)


@given(st.integers(0, 2**32), st.integers(0, 8), st.booleans(), st.lists(st.dates(FIRST, LAST), min_size=3, max_size=6))
@settings(max_examples=150)
def test_on_every_day_the_last_step_is_what_an_assessment_finds(
    seed: int, size: int, shipped: bool, days: list[date]
) -> None:
    case = make(seed, size, shipped, ANSWERS, effects=True)
    profile = Profile.model_validate(case.data)
    taken = timeline(profile, case.rubric, LAST)
    before = assess(profile, case.rubric, as_of=date(1900, 1, 1)).domains
    # The days of the steps themselves and those before them, where a slip of one day would show.
    edges = [step.on - timedelta(days=back) for steps in taken.values() for step in steps for back in (0, 1)]
    for day in [*days, *edges]:
        for name, result in assess(profile, case.rubric, as_of=day).domains.items():
            steps = [step for step in taken.get(name, ()) if step.on <= day]
            last = steps[-1] if steps else before[name]
            expected = (last.supported, last.possible)
            assert (result.supported, result.possible) == expected, (name, day)


@given(st.integers(0, 2**32), st.integers(0, 8), st.booleans())
@settings(max_examples=100)
def test_each_step_differs_from_the_one_before_and_has_a_cause(seed: int, size: int, shipped: bool) -> None:
    case = make(seed, size, shipped, ANSWERS, effects=True)
    for steps in timeline(Profile.model_validate(case.data), case.rubric, LAST).values():
        assert [step.on for step in steps] == sorted({step.on for step in steps})
        for before, step in pairwise(steps):
            assert (before.supported, before.possible) != (step.supported, step.possible)
        assert all(step.because for step in steps)
