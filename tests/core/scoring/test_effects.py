"""simaturity.core.scoring.effects: endings, suspensions and resumptions, day by day."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.profile import Instrument, Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.effects import UNDISTURBED, Effects, Standstill

DOMAIN = "social-economy"


def effects(rubric: Rubric, *milestones: dict[str, Any], known: date = date.max) -> Effects:
    """What these milestones do to an instrument."""
    profile = Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2024,
        }
    )
    data = {"title": "D", "kind": "decree", "domains": {DOMAIN: "dedicated", "welfare": "partial"}}
    instrument = Instrument.model_validate({**data, "milestones": list(milestones)})
    return Effects(profile, rubric, instrument, DOMAIN, known)


def course(found: Effects) -> list[tuple[date, Standstill, list[str]]]:
    """Every change with how things stand from it on, and what happened."""
    return [(day, found.at(day), [milestone.key for milestone in some]) for day, some in found.changes]


def test_an_ending_counts_from_the_next_day(rubric: Rubric) -> None:
    found = effects(rubric, {"reached": "ended", "on": "2014-02-28"})
    assert found.at(date(2014, 2, 28)) == UNDISTURBED
    assert course(found) == [(date(2014, 3, 1), Standstill(date(2014, 2, 28), False, None), ["ended"])]


def test_a_stated_ending_speaks_louder_than_an_inferred_one(rubric: Rubric) -> None:
    found = effects(
        rubric,
        {"reached": "ended", "id": "guessed", "on": "2013-01-01", "inferred": True},
        {"reached": "ended", "id": "said", "on": "2015-01-01"},
    )
    assert course(found) == [
        (date(2013, 1, 2), Standstill(date(2013, 1, 1), True, None), ["guessed"]),
        (date(2015, 1, 1), UNDISTURBED, ["said"]),
        (date(2015, 1, 2), Standstill(date(2015, 1, 1), False, None), ["said"]),
    ]


def test_a_suspension_ends_by_its_term_or_a_resumption(rubric: Rubric) -> None:
    found = effects(
        rubric,
        {"reached": "suspended", "id": "first", "on": "2014-01-01", "until": "2014-06-30"},
        {"reached": "suspended", "id": "second", "on": "2015-01-01"},
        {"reached": "resumed", "on": "2016-05-01"},
    )
    assert [(day, now.suspension, some) for day, now, some in course(found)] == [
        (date(2014, 1, 1), "suspended", ["first"]),
        (date(2014, 7, 1), None, []),
        (date(2015, 1, 1), "suspended", ["second"]),
        (date(2016, 5, 1), None, ["resumed"]),
    ]


def test_an_inferred_suspension_is_one_only_where_none_is_stated(rubric: Rubric) -> None:
    found = effects(
        rubric,
        {"reached": "suspended", "id": "guessed", "on": "2014-01-01", "inferred": True},
        {"reached": "suspended", "id": "said", "on": "2015-01-01", "until": "2015-12-31"},
        {"reached": "resumed", "on": "2014-06-01", "inferred": True},
    )
    assert [(day, now.suspension) for day, now, _ in course(found)] == [
        (date(2014, 1, 1), "inferred"),
        (date(2015, 1, 1), "suspended"),
        (date(2016, 1, 1), "inferred"),
    ]


def test_what_does_not_count(rubric: Rubric) -> None:
    found = effects(
        rubric,
        {"reached": "adopted", "on": 2013},
        {"reached": "weakened", "on": 2013},
        {"reached": "not-a-word", "on": 2013},
        {"reached": "ended", "id": "underway", "on": 2013, "state": "underway"},
        {"reached": "ended", "id": "undated"},
        {"reached": "ended", "id": "elsewhere", "on": 2013, "domains": ["welfare"]},
        {"reached": "ended", "id": "later", "on": 2020},
        known=date(2019, 12, 31),
    )
    assert course(found) == []


def test_the_last_day_of_all(rubric: Rubric) -> None:
    found = effects(
        rubric,
        {"reached": "ended", "on": "9999-12-31"},
        {"reached": "suspended", "on": "9999-12-31", "until": "9999-12-31"},
    )
    assert [(day, now.suspension) for day, now, _ in course(found)] == [(date.max, "suspended")]


def test_days_in_any_order(rubric: Rubric) -> None:
    found = effects(rubric, {"reached": "suspended", "on": "2014-01-01"})
    days = (date(2014, 1, 1), date(2013, 1, 1), date(2014, 1, 1))
    assert [found.at(day).suspension for day in days] == ["suspended", None, "suspended"]


def test_in_whatever_order_things_happened(rubric: Rubric) -> None:
    """A suspension that is over or was resumed from never comes back, though a longer one hides it."""
    found = effects(
        rubric,
        {"reached": "resumed", "on": "2012-01-01"},
        {"reached": "suspended", "id": "long", "on": "2010-01-01", "until": "2020-12-31"},
        {"reached": "suspended", "id": "short", "on": "2013-01-01", "until": "2013-12-31"},
        {"reached": "suspended", "id": "within", "on": "2013-06-01", "until": "2013-06-30"},
        {"reached": "suspended", "id": "first", "on": "0001-01-01", "until": "0001-12-31"},
    )
    assert [(day, now.suspension) for day, now, _ in course(found)] == [
        (date(1, 1, 1), "suspended"),
        (date(2, 1, 1), None),
        (date(2010, 1, 1), "suspended"),
        (date(2012, 1, 1), None),
        (date(2013, 1, 1), "suspended"),
        (date(2014, 1, 1), None),
    ]
