"""simaturity.report.timeline.chart: days in columns."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.report.timeline.chart import Column, Time, filled, time, years

from .building import AS_OF, RISEN, land


def test_a_column_speaks_for_its_last_day() -> None:
    view = land(*RISEN).view()
    (domain,) = view.domains
    along = time(view.begin, view.end, AS_OF, 10)  # a column a year
    columns = filled((*domain.steps, *domain.coming), along)
    assert [(one.supported, one.ahead) for one in columns] == [
        *((5, False), (5, False), (6, False), (6, False), (6, False), (6, False), (6, False)),
        *((6, True), (6, True), (5, True)),
    ]
    assert along.split == 7
    # That of the assessment's own year speaks for the day of the assessment.
    assert date.fromordinal(along.last(6)) == AS_OF


def test_before_the_first_step_nothing_is_known() -> None:
    (domain,) = land(*RISEN).view().domains
    along = time(2008, 2012, AS_OF, 4)
    assert filled(domain.steps, along) == [
        Column(0, 0, False),
        Column(0, 0, False),
        Column(5, 8, False),
        Column(5, 8, False),
    ]


def test_the_last_year_of_all() -> None:
    along = time(9990, 10_000, date(9999, 12, 31), 20)
    assert along.last(19) == date.max.toordinal()
    assert years(9990, 10_000, along)[-1] == (10, 9995)


@given(st.integers(1, 3000), st.integers(1, 400), st.integers(0, 400), st.integers(10, 95))
def test_every_day_has_one_column(begin: int, past: int, future: int, columns: int) -> None:
    now = date(begin + past - 1, 6, 30)
    along = time(begin, begin + past + future, now, columns)
    assert along.first(0) == along.begin
    assert along.first(columns) == along.end
    assert 1 <= along.split <= columns
    assert all(along.begin <= along.last(number) < along.end for number in range(columns))
    assert along.last(along.split - 1) == min(now.toordinal(), along.first(along.split) - 1)
    below = years(begin, begin + past + future, along)
    assert [column for column, _ in below] == sorted(column for column, _ in below)
    for column, year in below:
        assert along.first(column) <= date(year, 1, 1).toordinal() < along.first(column + 1)


@pytest.mark.parametrize(("columns", "expected"), [(36, [2000, 2005, 2010, 2015]), (75, [2000, 2002, 2004, 2006])])
def test_there_are_as_many_years_as_there_is_room_for(columns: int, expected: list[int]) -> None:
    along: Time = time(2000, 2017, date(2016, 1, 1), columns)
    assert [year for _, year in years(2000, 2017, along)][:4] == expected
