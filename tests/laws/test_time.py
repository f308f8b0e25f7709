"""What passing time does, and what a date does not see."""

from __future__ import annotations

import copy
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from simaturity.core.dates import partial_date

from .chance import AFTER_ALL_FACTS, Case, Data, cases, tries


def without_coming_resumption(data: Data) -> Data:
    """Suspensions without a stated end: that one ends is news, not expiry."""
    data = copy.deepcopy(data)
    for instrument in data["instruments"].values():
        for milestone in instrument["milestones"]:
            if milestone["reached"] == "suspended":
                milestone.pop("until", None)
    return data


@given(cases(), st.integers(0, 3000), st.integers(1, 3000))
@tries(200)
def test_expiry_never_raises(case: Case, first: int, later: int) -> None:
    data = without_coming_resumption(case.data)
    day = AFTER_ALL_FACTS + timedelta(first)
    before, then = case.assess(data, day), case.assess(data, day + timedelta(later))
    for name, result in before.domains.items():
        assert then.domains[name].supported <= result.supported
        met = {one.id for one in result.criteria if one.outcome == "met"}
        assert {one.id for one in then.domains[name].criteria if one.outcome == "met"} <= met


@given(cases())
@tries(120)
def test_what_is_dated_later_does_not_exist(case: Case) -> None:
    """Without what its own date puts after the day, nothing differs."""

    def known(statement: Data) -> bool:
        text = statement.get("on") or statement.get("by")
        if not text:
            return True
        period = partial_date(text)
        return (period.first if "on" in statement else period.last) <= case.day

    data = copy.deepcopy(case.data)
    for instrument in data["instruments"].values():
        instrument["milestones"] = [one for one in instrument["milestones"] if known(one)]
    for section in ("findings", "declared"):
        data[section] = [one for one in data[section] if known(one)]
    whole, rest = case.assess(), case.assess(data)
    assert (rest.domains, rest.summary, rest.tensions) == (whole.domains, whole.summary, whole.tensions)


@given(cases())
@tries(120)
def test_outcomes_hold_until_the_day_they_say(case: Case) -> None:
    """With nothing new, a met criterion is met up to the day on which it lapses, and unknown on the next."""
    data = without_coming_resumption(case.data)
    for result in case.assess(data, AFTER_ALL_FACTS).domains.values():
        for one in result.criteria:
            if one.outcome != "met":
                continue
            last = one.expires or date(2100, 1, 1)
            again = {then.id: then for then in case.assess(data, last).domains[result.id].criteria}[one.id]
            assert again.outcome == "met"
            if one.expires:
                after = case.assess(data, last + timedelta(1)).domains[result.id]
                lapsed = {then.id: then for then in after.criteria}[one.id]
                assert lapsed.outcome != "met"


@given(cases())
@tries(80)
def test_lapsing_is_what_lapses_within_90_days(case: Case) -> None:
    for result in case.assess().domains.values():
        soon = [
            one.id
            for one in result.criteria
            if one.outcome == "met" and one.expires and (one.expires - case.day).days <= 90
        ]
        assert list(result.lapsing) == soon
