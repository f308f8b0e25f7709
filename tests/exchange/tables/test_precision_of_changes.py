"""simaturity.exchange.tables.precision_of_changes: what the tables of the regions that come along do not show."""

from __future__ import annotations

from datetime import date

import pytest

from simaturity.core.assess import assess
from simaturity.core.changes.change import Change, Family
from simaturity.core.profile import Profile
from simaturity.exchange.tables.precision_of_changes import precision

from .examples import ladder, land


def change(family: Family, subject: str, on: date, *explains: str) -> Change:
    """Something that happened."""
    return Change(
        "criterion-changed", family, "policy", "NA", tuple(subject.split(".")), None, None, on, explains, subject
    )


def told(one: Change, *others: Change, profile: Profile | None = None) -> str | None:
    """The precision of its day, among other changes of the same dates."""
    rubric, checklist = ladder()
    it = assess(profile or land(), rubric, checklist, as_of=date(2020, 6, 30))
    return precision(one, {each.fingerprint: each for each in (one, *others)}, it)


def test_the_date_of_a_statement_counts_before_those_of_its_sources() -> None:
    data = land().model_dump(by_alias=True, exclude_none=True)
    data["sources"]["answers"]["published"] = "2019-03-31"
    milestone = change("milestone", "instruments.statute.funded", date(2019, 3, 31))
    assert told(milestone, profile=Profile.model_validate(data)) == "month"


def test_what_only_began_to_count_has_the_date_of_what_shows_it() -> None:
    assert told(change("criterion", "domains.town.funded", date(2019, 3, 31))) == "month"
    assert told(change("criterion", "domains.nowhere.funded", date(2019, 3, 31))) is None


def test_reasons_of_another_day_say_nothing() -> None:
    milestone = change("milestone", "instruments.statute.funded", date(2019, 3, 31))
    other = change("finding", "findings.passed.land.2017", date(2017, 1, 1))
    names = (milestone.fingerprint, other.fingerprint, "gone")
    assert told(change("stage", "domains.town", date(2019, 3, 31), *names), milestone, other) == "month"
    assert told(change("stage", "domains.town", date(2017, 1, 1), *names), milestone, other) == "year"


@pytest.mark.parametrize("subject", ["instruments.gone.funded", "sources.answers", "conditions.gone"])
def test_a_statement_that_is_gone_has_none(subject: str) -> None:
    assert told(change("milestone", subject, date(2018, 5, 5))) is None


def test_the_date_of_the_profile_stands_in() -> None:
    assert told(change("condition", "conditions.gone", land().as_of.last)) in ("year", "month", "day")
