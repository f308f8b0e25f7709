"""simaturity.report.words."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from simaturity.core.assessment import Basis, Summary, Verdict
from simaturity.core.dates import partial_date
from simaturity.core.profile import Milestone
from simaturity.report import words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2013", "2013"),
        ("2013-02", "February 2013"),
        ("2013-02-08", "8 February 2013"),
        ("2000-12-31", "31 December 2000"),
    ],
)
def test_period(text: str, shown: str) -> None:
    assert words.period(partial_date(text)) == shown


def test_day_has_every_month() -> None:
    months = {words.day(date(2024, month, 1)) for month in range(1, 13)}
    assert {"1 January 2024", "1 May 2024", "1 December 2024"} < months
    assert len(months) == 12


@pytest.mark.parametrize(
    ("number", "shown"), [(0, "0 barriers"), (1, "1 barrier"), (2, "2 barriers"), (21, "21 barriers")]
)
def test_count(number: int, shown: str) -> None:
    assert words.count(number, "barrier", "barriers") == shown


@pytest.mark.parametrize(
    ("items", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(items: list[str], shown: str) -> None:
    assert words.listed(items) == shown
    assert words.listed(items, "or") == shown.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Social economy", "social economy"),
        ("ESG", "ESG"),
        ("A call", "a call"),
        ("É", "é"),
        ("", ""),
        ("社会", "社会"),
    ],
)
def test_within(title: str, shown: str) -> None:
    assert words.within(title) == shown


def test_one_line_keeps_what_is_no_break() -> None:
    assert words.one_line("a\n\n b\tc « d »  e\u3000f") == "a b c « d » e\u3000f"


def summary(pair: tuple[int, int] | None, counted: int, core: int, reason: str | None = None) -> Summary:
    """A summary with equal floor, typical and peak."""
    return Summary(pair, pair, pair, counted, core, reason, ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (summary((3, 3), 2, 4), "Floor 3, typical 3, peak 3 (2 of 4 core domains with evidence)"),
        (summary((3, 8), 4, 4), "Floor 3 to 8, typical 3 to 8, peak 3 to 8 (4 of 4 core domains with evidence)"),
        (
            summary(None, 1, 4, "fewer-than-two"),
            "Too few domains for floor, typical and peak (1 of 4 core domains with evidence)",
        ),
        (
            summary(None, 3, 4, "one-observation"),
            "No floor, typical and peak: 3 of 4 core domains with evidence, all resting on one observation",
        ),
        (summary(None, 0, 0, "fewer-than-two"), ""),
    ],
)
def test_summary(found: Summary, shown: str) -> None:
    assert words.summary(found) == shown


@pytest.mark.parametrize(
    ("dates", "shown"),
    [({"on": "2013-02"}, "February 2013"), ({"by": "2013"}, "by 2013"), ({}, "")],
)
def test_dated(dates: dict[str, str], shown: str) -> None:
    assert words.dated(Milestone.model_validate({"reached": "adopted", **dates})) == shown


def test_every_basis_and_verdict_has_its_words() -> None:
    assert set(words.STANDINGS) == set(get_args(Basis))
    assert set(words.VERDICTS) == set(get_args(Verdict))
