"""Which of several dated answers counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.answers import (
    dated,
    is_silent,
    newest,
    over,
    published_by,
    rest_only_on,
    told,
    without_silence,
    written,
)
from simaturity.core.profile import BarrierAnswer, ConditionAnswer, LeverAnswer, Profile, Statement

PROFILE = Profile.model_validate(
    {
        "schema": "simaturity/profile/1",
        "rubric": "r/1",
        "region": {"id": "BE", "name": "B"},
        "as_of": "2020-06",
        "sources": {
            "early": {"title": "E", "kind": "law", "published": "2010"},
            "late": {"title": "L", "kind": "self-report", "published": "2012-02", "collected": "2001"},
            "silent": {"title": "S", "kind": "press", "collected": "2001"},
        },
    }
)


def statement(**fields: Any) -> Statement:
    return Statement.model_validate(fields)


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"on": "2015"}, date(2015, 1, 1)),
        ({"on": "2015-03", "sources": ["early"]}, date(2015, 3, 1)),
        ({"sources": ["late", "early"]}, date(2010, 12, 31)),
        ({"sources": ["late", "silent"]}, date(2012, 2, 29)),
        ({"sources": ["silent"]}, date(2020, 6, 30)),
        ({"sources": ["gone"]}, date(2020, 6, 30)),
        ({}, date(2020, 6, 30)),
    ],
)
def test_dated(fields: dict[str, Any], day: date) -> None:
    assert dated(PROFILE, statement(**fields)) == day


def test_published_by_nobody() -> None:
    assert published_by(PROFILE, statement(sources=["silent", "gone"]).sources) is None


@pytest.mark.parametrize(
    ("until", "day", "expected"),
    [
        (None, date(9999, 1, 1), False),
        ("2013", date(2013, 12, 31), False),
        ("2013", date(2014, 1, 1), True),
        ("2013-06", date(2013, 6, 30), False),
        ("2013-06", date(2013, 7, 1), True),
    ],
)
def test_over(until: str | None, day: date, expected: bool) -> None:
    assert over(statement(until=until), day) is expected


def test_told_is_what_exists_oldest_first() -> None:
    given = [statement(on="2012"), statement(on="2010"), statement(on="2014"), statement(on="2011", until="2011-06")]
    found = told(PROFILE, given, date(2013, 12, 31))
    assert [str(one.on) for _, one in found] == ["2010", "2011", "2012"]
    assert told(PROFILE, [], date(2013, 12, 31)) == []


def test_of_one_day_in_the_same_order_whatever_the_file() -> None:
    given = [statement(on="2010", note="b"), statement(on="2010", note="a"), statement(on="2010-01")]
    once, again = told(PROFILE, given, date(2010, 1, 1)), told(PROFILE, reversed(given), date(2010, 1, 1))
    assert once == again


def test_newest_are_those_of_the_last_day_whose_end_has_not_passed() -> None:
    given = [statement(on="2010"), statement(on="2012", until="2013"), statement(on="2012", note="b")]
    found = told(PROFILE, given, date(2015, 1, 1))
    assert [(str(one.on), one.note) for _, one in newest(found, date(2012, 1, 1))] == [("2012", "b"), ("2012", None)]
    assert [(str(one.on), one.note) for _, one in newest(found, date(2015, 1, 1))] == [("2012", "b")]
    assert newest([], date(2015, 1, 1)) == []


@pytest.mark.parametrize(
    ("sources", "expected"),
    [(["late"], True), (["late", "early"], False), (["early"], False), ([], True), (["gone"], True)],
)
def test_rest_only_on(sources: list[str], expected: bool) -> None:
    assert rest_only_on(PROFILE, statement(sources=sources).sources, ("self-report",)) is expected


def test_written_does_not_hang_on_order() -> None:
    one = LeverAnswer.model_validate({"status": "asked", "note": {"en": "a", "fr": "b"}, "sources": ["x", "y"]})
    same = LeverAnswer.model_validate({"sources": ["y", "x"], "note": {"fr": "b", "en": "a"}, "status": "asked"})
    other = LeverAnswer.model_validate({"sources": ["y", "z"], "note": {"fr": "b", "en": "a"}, "status": "asked"})
    assert written(one) == written(same) != written(other)


SAYING: list[dict[str, Any]] = [
    {"sources": ["early"]},
    {"note": "N."},
    {"question": "Q?"},
    {"contested": True},
]


@pytest.mark.parametrize("dates", [{}, {"on": "2010"}, {"until": "2012", "on": "2011"}])
def test_unknown_without_a_word_says_nothing(dates: dict[str, Any]) -> None:
    condition, barrier = {"answer": "unknown", **dates}, {"status": "unknown", **dates}
    assert is_silent(ConditionAnswer.model_validate(condition))
    assert is_silent(ConditionAnswer.model_validate(dates))
    assert is_silent(BarrierAnswer.model_validate(barrier))
    assert is_silent(BarrierAnswer.model_validate(barrier | {"domains": ["x"], "severity": "minor"}))
    for more in SAYING:
        assert not is_silent(ConditionAnswer.model_validate(condition | more))
        assert not is_silent(BarrierAnswer.model_validate(barrier | more))


@pytest.mark.parametrize(
    "saying",
    [
        ConditionAnswer(answer="none"),
        ConditionAnswer(answer=()),
        ConditionAnswer(named=("A body",)),
        BarrierAnswer(status="absent"),
        BarrierAnswer(status="not-applicable"),
        LeverAnswer(status="asked"),
        Statement(),
    ],
)
def test_everything_else_says_something(saying: Statement) -> None:
    assert not is_silent(saying)


def test_silence_is_left_out_and_the_rest_stays() -> None:
    said, silent = ConditionAnswer(answer="none"), ConditionAnswer()
    present, unknown = BarrierAnswer(status="present"), BarrierAnswer(status="unknown")
    full = PROFILE.model_copy(
        update={
            "conditions": {"a": (silent,), "b": (silent, said), "c": (said,)},
            "barriers": {"d": (unknown, unknown), "e": (present, unknown)},
        }
    )
    told_only = without_silence(full)
    assert told_only.conditions == {"b": (said,), "c": (said,)}
    assert told_only.barriers == {"e": (present,)}
    assert without_silence(told_only) is told_only
