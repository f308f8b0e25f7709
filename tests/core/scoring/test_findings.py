"""Findings against milestones and against each other, row by row: see `cases/findings`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.findings import at, findings, moments, series

from ..casework import rows

ROWS = rows(Path(__file__).parent / "cases" / "findings")


@pytest.mark.parametrize("name", ROWS, ids=str)
def test_case(name: str, rubric: Rubric, checklist: Checklist) -> None:
    assert ROWS[name].found(rubric, checklist) == ROWS[name].expected


def profile(*answers: dict[str, Any]) -> Profile:
    """Findings on the money of one domain."""
    given = {"criterion": "funded", "domains": ["welfare"], "because": "It was read."}
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2024,
            "findings": [given | answer for answer in answers],
        }
    )


KEY = ("welfare", "funded")


def test_a_series_holds_what_counts_one_after_the_other(rubric: Rubric) -> None:
    held = profile(
        {"answer": "not-met", "on": 2018},
        {"answer": "unknown", "on": 2009},
        {"answer": "unknown", "on": 2011},
        {"answer": "met", "on": 2010, "until": 2013},
        {"answer": "met", "on": 2030},
    )
    answers = series(held, rubric, date(2020, 1, 1))[KEY]
    # The note of 2011 hides nothing; what is dated after the day does not exist.
    assert [(one.answer, one.on.year, one.end) for one in answers] == [
        ("unknown", 2009, None),
        ("met", 2010, date(2013, 12, 31)),
        ("not-met", 2018, None),
    ]
    assert list(moments(answers)) == [date(2009, 1, 1), date(2010, 1, 1), date(2014, 1, 1), date(2018, 1, 1)]


def test_lapsing_hangs_on_the_day_asked_about(rubric: Rubric) -> None:
    held = profile({"answer": "met", "on": 2010, "until": 2013}, {"answer": "not-met", "on": 2012})
    answers = series(held, rubric, date.max)[KEY]
    assert not at(answers, date(2011, 12, 31)).lapsed
    for day, lapsed in ((date(2013, 12, 31), False), (date(2014, 1, 1), True)):
        no = at(answers, day)
        assert (no.answer, no.lapsed) == ("not-met", False)
        assert no.before
        assert (no.before.answer, no.before.lapsed) == ("met", lapsed)
        assert findings(held, rubric, day) == {KEY: no}
