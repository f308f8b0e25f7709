"""Dates of three precisions, and what is no date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from simaturity.core.dates import PATTERN, DateField, PartialDate, partial_date, years_after

FIELD: TypeAdapter[PartialDate] = TypeAdapter(DateField)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013", (2013, 1, 1), (2013, 12, 31)),
        ("2013-02", (2013, 2, 1), (2013, 2, 28)),
        ("2012-02", (2012, 2, 1), (2012, 2, 29)),
        ("1900-02", (1900, 2, 1), (1900, 2, 28)),
        ("2000-02", (2000, 2, 1), (2000, 2, 29)),
        ("2013-12", (2013, 12, 1), (2013, 12, 31)),
        ("2013-04-30", (2013, 4, 30), (2013, 4, 30)),
        ("2012-02-29", (2012, 2, 29), (2012, 2, 29)),
        ("0001", (1, 1, 1), (1, 12, 31)),
        ("9999-12-31", (9999, 12, 31), (9999, 12, 31)),
    ],
)
def test_each_precision(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert partial_date(text) == PartialDate(text, date(*first), date(*last))
    assert str(partial_date(text)) == text


NO_FORM = [
    "",
    "soon",
    "13",
    "20130",
    "2013-",
    "2013-1",
    "2013-001",
    "2013-01-1",
    "2013-01-01-01",
    "2013/01/01",
    "2013-01-01T00:00",
    " 2013",
    "2013 ",
    "2013\n",
    "-2013",
    "\u0662\u0660\u0661\u0663",
    "01-01-2013",
]
NO_DAY = ["2013-00", "2013-13", "2013-01-00", "2013-01-32", "2013-02-29", "2013-04-31", "0000", "0000-01-01"]


@pytest.mark.parametrize("text", NO_FORM + NO_DAY)
def test_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which words it has is not promised
        partial_date(text)


def problem(value: Any) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        FIELD.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


@pytest.mark.parametrize("text", NO_FORM)
def test_a_field_of_another_form(text: str) -> None:
    assert problem(text) == ("date-form", f'expected a date, got "{text}"')


@pytest.mark.parametrize("text", NO_DAY)
def test_a_field_that_names_no_day(text: str) -> None:
    assert problem(text) == ("date-impossible", f"no such day: {text}")


@pytest.mark.parametrize("value", [True, 2013.5, None, ["2013"], {"year": 2013}, 13, 20130, -2013])
def test_a_field_of_another_type(value: Any) -> None:
    assert problem(value)[0] == "date-form"


def test_a_long_text_is_cut_in_the_message() -> None:
    assert problem("x" * 100) == ("date-form", f'expected a date, got "{"x" * 40}"')


def test_a_bare_year_may_be_a_number() -> None:
    assert FIELD.validate_python(2013) == partial_date("2013")


def test_a_date_is_kept_and_written_as_it_was_given() -> None:
    given_date = partial_date("2013-02")
    assert FIELD.validate_python(given_date) is given_date
    assert FIELD.dump_python(given_date) == "2013-02"
    assert FIELD.dump_json(given_date) == b'"2013-02"'


def test_schema() -> None:
    assert FIELD.json_schema() == {
        "description": "A year, a month or a day: 2013, 2013-02 or 2013-02-28.",
        "anyOf": [{"type": "string", "pattern": PATTERN}, {"type": "integer", "minimum": 1000, "maximum": 9999}],
    }


@given(st.dates(), st.sampled_from((4, 7, 10)))
def test_a_span_holds_its_days_and_shorter_ones_lie_within(day: date, precision: int) -> None:
    wide, narrow = partial_date(day.isoformat()[:precision]), partial_date(day.isoformat())
    assert wide.first <= narrow.first == day == narrow.last <= wide.last


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2010, 3, 15), 5, date(2015, 3, 15)),
        (date(2012, 2, 29), 1, date(2013, 2, 28)),
        (date(2012, 2, 29), 4, date(2016, 2, 28)),
        (date(2011, 2, 28), 1, date(2012, 2, 28)),
        (date(2012, 3, 1), 1, date(2013, 3, 1)),
        (date(9998, 6, 30), 5, date(9999, 6, 30)),
    ],
)
def test_years_after(day: date, years: int, expected: date) -> None:
    assert years_after(day, years) == expected


@given(st.dates(max_value=date(9800, 1, 1)), st.dates(max_value=date(9800, 1, 1)), st.integers(1, 100))
def test_years_after_keeps_the_order(one: date, other: date, years: int) -> None:
    early, late = sorted((one, other))
    assert years_after(early, years) <= years_after(late, years)
