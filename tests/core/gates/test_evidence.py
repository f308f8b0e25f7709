"""simaturity.core.gates.evidence: ages to the tenth; `cases` has the gates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.core.dates import years_after
from simaturity.core.gates.evidence import years_between


@pytest.mark.parametrize(
    ("day", "later", "years"),
    [
        ("2020-02-29", "2020-02-29", 0.0),
        ("2020-02-29", "2019-02-28", 0.0),
        ("2020-02-29", "2021-02-28", 1.0),
        ("2020-02-29", "2021-03-01", 1.1),
        ("2020-02-29", "2024-02-28", 4.0),
        ("2020-02-29", "2024-02-29", 4.1),
        ("2019-12-31", "2020-01-01", 0.1),
        ("2019-01-01", "2019-12-31", 1.0),
        ("2019-01-01", "2020-01-01", 1.0),
        ("2019-01-01", "2020-01-02", 1.1),
        ("9998-12-31", "9999-12-31", 1.0),
    ],
)
def test_years(day: str, later: str, years: float) -> None:
    assert years_between(date.fromisoformat(day), date.fromisoformat(later)) == years


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 20_000), st.integers(1, 60))
def test_within_so_many_years_until_the_anniversary_and_no_day_longer(day: date, days: int, years: int) -> None:
    later = day + timedelta(days=days)
    # A tenth that is not over yet may round up to the whole year that follows, never over it.
    assert (years_between(day, later) <= years) == (later <= years_after(day, years))
