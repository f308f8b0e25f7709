"""Gates: what time takes is announced, nothing is hidden, and a profile never falls short of itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.diff import diff
from simaturity.core.gates.evidence import evidence_age, expiry, independence
from simaturity.core.gates.gate import Baseline, Case
from simaturity.core.gates.routes import route_of
from simaturity.core.gates.stages import floor, regression, stages
from simaturity.core.gates.statements import tensions
from simaturity.core.profile import Profile
from simaturity.core.timeline import forecast

from .chance import ANSWERS, make

DAYS = st.dates(date(2000, 1, 1), date(2025, 1, 1))
SEEDS = st.integers(0, 2**32)
SIZES = st.integers(1, 8)


def at(seed: int, size: int, shipped: bool, day: date) -> Assessment:
    """A random profile on a day."""
    case = make(seed, size, shipped, ANSWERS, effects=True)
    return assess(Profile.model_validate(case.data), case.rubric, as_of=day)


@given(SEEDS, SIZES, st.booleans(), DAYS, st.integers(0, 400))
@settings(max_examples=150)
def test_no_stage_sinks_within_the_days_that_expiry_looks_ahead_without_being_told(
    seed: int, size: int, shipped: bool, day: date, days: int
) -> None:
    it = at(seed, size, shipped, day)
    coming = forecast(it.profile, it.rubric, day)
    last = day + timedelta(days=days)
    before = {name: one.supported for name, one in it.domains.items()}
    sinking = {
        name for name, steps in coming.items() if any(s.supported < before[name] and s.on <= last for s in steps)
    }
    told = {name for short in expiry(Case(it), days).short for name in short.domains}
    assert sinking <= told


@given(SEEDS, SIZES, st.booleans(), DAYS)
@settings(max_examples=100)
def test_a_profile_against_itself_falls_short_of_nothing(seed: int, size: int, shipped: bool, day: date) -> None:
    it = at(seed, size, shipped, day)
    for gate in (regression, tensions):
        assert gate(Case(it, baseline=Baseline("other", it)), None).figure == 0


@given(SEEDS, SEEDS, SIZES, DAYS)
@settings(max_examples=100)
def test_regressions_and_tensions_are_those_that_diff_tells(one: int, other: int, size: int, day: date) -> None:
    old, new = at(one, size, True, day), at(other, size, True, day)
    new = new._replace(profile=new.profile.model_copy(update={"region": old.profile.region, "id": old.profile.id}))
    case, changes = Case(new, baseline=Baseline("other", old)), diff(old, new)
    for gate, kind in ((regression, "stage-lowered"), (tensions, "tension-appeared")):
        told = sorted(print_ for short in gate(case, None).short for print_ in short.fingerprints)
        assert told == sorted(change.fingerprint for change in changes if change.kind == kind)


@given(SEEDS, SIZES, st.booleans(), DAYS)
@settings(max_examples=150)
def test_each_threshold_has_two_sides(seed: int, size: int, shipped: bool, day: date) -> None:
    """On the figure a gate holds, and just beyond it does not."""
    case = Case(at(seed, size, shipped, day))
    lowest = floor(case, 1)
    if isinstance(lowest.figure, int):
        assert (floor(case, lowest.figure).short, bool(floor(case, lowest.figure + 1).short)) == ((), True)
    for name, one in case.it.domains.items():
        assert stages(case, {name: one.supported}).short == ()
        assert len(stages(case, {name: one.supported + 1}).short) == 1
    ages = evidence_age(case, 0)
    if isinstance(ages.figure, float):
        whole = int(-(-ages.figure // 1))
        assert evidence_age(case, whole).short == ()
        assert whole == 0 or evidence_age(case, whole - 1).short
    share = independence(case, 0)
    if isinstance(share.figure, float) and share.figure < 1:
        assert (independence(case, share.figure).short, bool(independence(case, share.figure + 0.01).short)) == (
            (),
            True,
        )


@given(SEEDS, SIZES, st.booleans(), DAYS)
@settings(max_examples=100)
def test_every_subject_leads_into_the_profile(seed: int, size: int, shipped: bool, day: date) -> None:
    it = at(seed, size, shipped, day)
    data = make(seed, size, shipped, ANSWERS, effects=True).data
    case = Case(it)
    found = [*expiry(case, 36_500).short, *evidence_age(case, 0).short, *tensions(case, None).short]
    found += independence(case, 1).short
    for short in found:
        value: Any = data
        for step in route_of(it, short.subject):
            value = value[step]
