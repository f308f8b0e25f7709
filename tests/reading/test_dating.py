"""Dates in forms of other kinds, and what is said of them."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.reading.dating import GENERAL, date_help, impossible_help, period_help, read_date

BESIDE = ("on", "until", "note")
NOTED = "write 2014, and what else is known of it under note"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2014", "2014"),
        ("2014-8", "2014-08"),
        ("2014/08/01", "2014-08-01"),
        ("2014.08.01.", "2014-08-01"),
        ("20140801", "2014-08-01"),
        ("2014-08-01T10:00", "2014-08-01"),
        ("2014-08-01 10:00", "2014-08-01"),
        ("08/2014", "2014-08"),
        ("31.12.2014", "2014-12-31"),
        ("12/31/2014", "2014-12-31"),
        ("2014-31-12", "2014-12-31"),
        ("31.02.2014", None),
        ("2014-13", None),
        ("August 2014", "2014-08"),
        ("Aug. 2014", "2014-08"),
        ("1 August 2014", "2014-08-01"),
        ("August 1st, 2014", "2014-08-01"),
        ("1st of May 2014", "2014-05-01"),
        ("1er août 2014", "2014-08-01"),
        ("14. März 2014", "2014-03-14"),
        ("3 maart 2014", "2014-03-03"),
        ("12 de mayo de 2014", "2014-05-12"),
        ("2 giugno 2014", "2014-06-02"),
        ("31 February 2014", None),
        ("jui 2014", None),
        ("Spring 2014", None),
        ("soon", None),
        ("14", None),
    ],
)
def test_dates_that_can_be_read(given: str, read: str | None) -> None:
    assert read_date(given.rstrip(".")) == read


@pytest.mark.parametrize(
    ("given", "help"),
    [
        ("2014-8-1", "write 2014-08-01: months and days have two digits"),
        ("2014-8", "write 2014-08: months and days have two digits"),
        ("01.08.2014", "write 2014-08-01 for 1 August 2014"),
        ("1/8/2014", "write 2014-08-01 for 1 August 2014"),
        ("1/1/2014", "write 2014-01-01"),
        ("25.08.2014", "write 2014-08-25"),
        (20140801, "write 2014-08-01"),
        ("2018-2023", "write on: 2018 and until: 2023; a date is a year, a month or a day"),
        ("2018\u20132023", "write on: 2018 and until: 2023; a date is a year, a month or a day"),
        ("2018/23", "write on: 2018 and until: 2023; a date is a year, a month or a day"),
        ("May 2018 to 2023-02", "write on: 2018-05 and until: 2023-02; a date is a year, a month or a day"),
        ("2023-2018", GENERAL),
        ("ca. 2014", NOTED),
        ("spring 2014", NOTED),
        ("2014 or 2015", GENERAL),
        ("31.02.2014", GENERAL),
        ("last autumn", GENERAL),
        ("0x7E9", GENERAL),
        ([2014], GENERAL),
        (None, GENERAL),
        (f"{'x' * 100} 2014", GENERAL),
    ],
)
def test_helps(given: Any, help: str) -> None:
    assert date_help(given, "on", BESIDE) == help


def test_two_dates_where_one_goes() -> None:
    one = "write one date, 2018 or 2023: a date is a year, a month or a day"
    assert date_help("2018-2023", "published", ("published", "note")) == one
    assert date_help("2018-2023", "on", ("on",)) == one


def test_without_a_note_nothing_is_noted() -> None:
    assert date_help("ca. 2014", "on", ("on", "by")) == GENERAL


@pytest.mark.parametrize(
    ("given", "help"),
    [
        ("2014-02-30", "days are 01 to 28 in 2014-02; write 2014-02 where the day is not known"),
        ("2016-02-30", "days are 01 to 29 in 2016-02; write 2016-02 where the day is not known"),
        ("2014-25-08", "write 2014-08-25: the month stands before the day"),
        ("2014-13", "months are 01 to 12, and years begin with 0001"),
        ("2018-23", "write on: 2018 and until: 2023; a date is a year, a month or a day"),
        ("2018-17", "months are 01 to 12, and years begin with 0001"),
        ("2014-00-10", "months are 01 to 12, and years begin with 0001"),
        ("2014-13-40", "months are 01 to 12, and years begin with 0001"),
        ("0000", "months are 01 to 12, and years begin with 0001"),
        ("0000-02-30", "months are 01 to 12, and years begin with 0001"),
    ],
)
def test_days_that_the_calendar_does_not_have(given: str, help: str) -> None:
    assert impossible_help(given, "on", BESIDE) == help


@pytest.mark.parametrize(
    ("given", "help"),
    [
        ("2013 to 2017", "write 2013/2017"),
        ("2013-2017", "write 2013/2017"),
        ("July 2013 - 06.2017", "write 2013-07/2017-06"),
        ("1.7.2013", "write 2013-07-01"),
        ("the last years", None),
    ],
)
def test_periods(given: str, help: str | None) -> None:
    assert period_help(given) == help
