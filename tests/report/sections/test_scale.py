"""simaturity.report.sections.scale: where days and stages lie."""

from __future__ import annotations

from datetime import date

import pytest

from simaturity.report.sections.scale import Level, Scale, Tick, round_years


def test_days_lie_between_the_edges() -> None:
    scale = Scale(2010, 2020, 8)
    assert (scale.x(date(2010, 1, 1)), scale.x(date(2020, 1, 1))) == (34, scale.right)
    assert scale.right == scale.width - 14
    assert scale.x(date(2014, 12, 31)) < scale.x(date(2015, 1, 1)) < scale.x(date(2015, 1, 10))


def test_the_last_year_of_all_ends_at_the_edge() -> None:
    assert Scale(9999, 10_000, 8).x(date.max) == pytest.approx(704, abs=1)


def test_stages_lie_above_each_other() -> None:
    scale = Scale(2010, 2020, 3)
    assert scale.levels([3, 1, 2]) == (Level(40.0, 1), Level(27.0, 2), Level(14.0, 3))
    assert (scale.base, scale.height) == (53, 93)


def test_ticks() -> None:
    assert Scale(2019, 2021, 8).ticks() == (Tick(34.0, 2019), Tick(369.5, 2020), Tick(706.0, 2021))


@pytest.mark.parametrize(
    ("first", "last", "most", "expected"),
    [
        (2010, 2013, 12, [2010, 2011, 2012, 2013]),
        (2001, 2025, 12, list(range(2002, 2025, 2))),
        (1990, 2025, 8, list(range(1990, 2026, 5))),
        (9990, 10_000, 12, list(range(9990, 10_000))),
        (1, 9999, 1, []),
    ],
)
def test_years_are_round_ones(first: int, last: int, most: int, expected: list[int]) -> None:
    assert list(round_years(first, last, most)) == expected
