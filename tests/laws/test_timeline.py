"""The timeline and the assessment are of one mind, on every day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.core.answers import dated
from simaturity.core.assess import assess
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.dating import start_of
from simaturity.core.scoring.stages import Interval
from simaturity.core.timeline import Steps, forecast, timeline

from .chance import AFTER_ALL_FACTS, ANSWERS, Case, Words, cases, make, random_milestone, tries
from .plain_timeline import plain_timeline

FIRST, LAST = date(1999, 12, 31), date(2030, 1, 1)
DAY = timedelta(days=1)


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


def stages(profile: Profile, rubric: Rubric, day: date) -> dict[str, Interval]:
    """The interval of each domain on a day, by scoring."""
    domains = assess(profile, rubric, as_of=day).domains
    return {name: Interval(result.supported, result.possible) for name, result in domains.items()}


def holds(steps: Steps, profile: Profile, rubric: Rubric, start: dict[str, Interval]) -> None:
    """Each step equals scoring on its day, and what was before it scoring on the day before."""
    for name, taken in steps.items():
        before = start[name]
        for step in taken:
            assert stages(profile, rubric, step.on - DAY)[name] == before
            before = Interval(step.supported, step.possible)
            assert stages(profile, rubric, step.on)[name] == before


@given(cases())
@tries(80)
def test_a_step_is_the_difference_between_its_day_and_the_day_before(case: Case) -> None:
    profile = Profile.model_validate(case.data)
    holds(timeline(profile, case.rubric, LAST), profile, case.rubric, stages(profile, case.rubric, date(1900, 1, 1)))


@given(cases())
@tries(80)
def test_what_a_step_says_of_a_criterion_is_what_scoring_says(case: Case) -> None:
    """Unless closure gives it another outcome than its own evidence does."""
    profile = Profile.model_validate(case.data)
    for name, taken in timeline(profile, case.rubric, LAST).items():
        for step in taken:
            after, before = (
                {one.id: one for one in assess(profile, case.rubric, as_of=day).domains[name].criteria}
                for day in (step.on, step.on - DAY)
            )
            for moved in step.because:
                now = after[moved.criterion]
                if now.basis not in ("implied", "refuted"):
                    assert (moved.outcome, moved.basis) == (now.outcome, now.basis)
            told = {moved.criterion for moved in step.because}
            closed = ("implied", "refuted")
            for one in after.values():
                old = before[one.id]
                if one.id not in told and one.basis not in closed and old.basis not in closed:
                    assert (one.outcome, one.basis) == (old.outcome, old.basis)


@given(cases())
@tries(80)
def test_every_statement_of_a_step_is_one_of_the_profile(case: Case) -> None:
    profile = Profile.model_validate(case.data)
    known = {f"instruments.{name}.{m.key}" for name, one in profile.instruments.items() for m in one.milestones}
    known |= {f"findings.{finding.criterion}" for finding in profile.findings}
    for taken in timeline(profile, case.rubric, LAST).values():
        for moved in (moved for step in taken for moved in step.because):
            assert moved.statements
            assert {*moved.statements, *moved.events} <= known
            assert set(moved.sources) <= set(profile.sources)


@given(cases())
@tries(60)
def test_after_all_facts_the_forecast_is_what_scoring_will_find(case: Case) -> None:
    profile = Profile.model_validate(case.data)
    coming = forecast(profile, case.rubric, AFTER_ALL_FACTS)
    holds(coming, profile, case.rubric, stages(profile, case.rubric, AFTER_ALL_FACTS))
    for name, result in stages(profile, case.rubric, date(2100, 1, 1)).items():
        last = coming[name][-1] if name in coming else None
        now = stages(profile, case.rubric, AFTER_ALL_FACTS)[name]
        assert result == (Interval(last.supported, last.possible) if last else now)


@given(cases())
@tries(80)
def test_a_forecast_is_that_of_a_file_without_what_is_dated_later(case: Case) -> None:
    """But for milestones that begin as an event before the day and as a state after it, which a file cannot split."""
    whole = Profile.model_validate(case.data)
    kept = {}
    for name, one in whole.instruments.items():
        starts = [[start_of(whole, m, event) for event in (True, False)] for m in one.milestones]
        apart = [first is not None and second != first for first, second in starts]
        there = [m for m, out in zip(one.milestones, apart, strict=True) if not out]
        kept[name] = one.model_copy(update={"milestones": tuple(there)})
    whole = whole.model_copy(update={"instruments": kept})
    known = {
        name: one.model_copy(
            update={
                "milestones": tuple(
                    m for m in one.milestones if (start := start_of(whole, m, event=True)) is None or start <= case.day
                )
            }
        )
        for name, one in kept.items()
    }
    findings = tuple(finding for finding in whole.findings if dated(whole, finding) <= case.day)
    cut = whole.model_copy(update={"instruments": known, "findings": findings})
    coming = forecast(whole, case.rubric, case.day)
    assert coming == forecast(cut, case.rubric, case.day)
    holds(coming, cut, case.rubric, stages(whole, case.rubric, case.day))


@given(cases())
@tries(150)
def test_it_is_the_same_as_judging_everything_on_every_day(case: Case) -> None:
    """On instruments to which much happens: what is judged once for many milestones is right for each."""
    words = Words.of(case.rubric)
    for one in case.data["instruments"].values():
        more = [random_milestone(case.chance, words) for _ in range(case.chance.choice((0, 6)))]
        one["milestones"] += [{**milestone, "id": f"more-{i}"} for i, milestone in enumerate(more)]
    profile = Profile.model_validate(case.data)
    assert timeline(profile, case.rubric, LAST) == plain_timeline(profile, case.rubric, LAST, LAST)
    plain = plain_timeline(profile, case.rubric, case.day, date.max)
    later = {name: tuple(step for step in steps if step.on > case.day) for name, steps in plain.items()}
    assert forecast(profile, case.rubric, case.day) == {name: steps for name, steps in later.items() if steps}


@given(cases())
@tries(80)
def test_looking_at_one_domain_for_all_that_are_alike_changes_nothing(case: Case) -> None:
    profile = Profile.model_validate(case.data)
    found = timeline(profile, case.rubric, LAST), assess(profile, case.rubric, as_of=case.day)

    def by_itself(profile: Profile) -> dict[str, str]:
        return {name: name for name in case.rubric.domains}

    with (
        mock.patch("simaturity.core.timeline.alike", by_itself),
        mock.patch("simaturity.core.assess.alike", by_itself),
    ):
        assert (timeline(profile, case.rubric, LAST), assess(profile, case.rubric, as_of=case.day)) == found
