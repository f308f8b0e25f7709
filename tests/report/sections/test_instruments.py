"""simaturity.report.sections.instruments."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.report.sections.instruments import InstrumentView

from .building import report


def instrument(lang: str = "en", **fields: Any) -> InstrumentView:
    """The view of one instrument."""
    data = {"title": "Fund", "kind": "fund", "domains": {"welfare": "partial"}, **fields}
    (found,) = (one for one in report(lang, instruments={"fund": data}).instruments if one.id == "fund")
    return found


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ({"value": 1500, "currency": "EUR"}, "EUR 1,500"),
        ({"value": 1500, "currency": "EUR", "qualifier": "at-least"}, "at least EUR 1,500"),
        ({"value": 1500, "currency": "EUR", "qualifier": "at-most", "per": "project"}, "at most EUR 1,500 per project"),
        ({"value": 2.5, "qualifier": "about", "per": "year"}, "about 2.5 (currency not printed) per year"),
        ({}, "sum not told"),
    ],
)
def test_amounts(amount: dict[str, Any], text: str) -> None:
    assert instrument(amounts=[amount]).amounts[0].text == text


@pytest.mark.parametrize(
    ("period", "text"),
    [("2013", "2013"), ("2013-07/2017-06", "July 2013 to June 2017"), ("2022/2025", "2022 to 2025")],
)
def test_periods(period: str, text: str) -> None:
    (amount,) = instrument(amounts=[{"value": 1, "period": period, "for": "all", "note": "so"}]).amounts
    assert (amount.period, amount.purpose, amount.notes) == (text, "all", ("So",))


def test_a_target_is_never_a_result() -> None:
    targets = [
        {"id": "a", "planned": 5000, "per": "year", "unit": "actors", "qualifier": "at-least", "title": "Reach"},
        {"id": "b", "planned": 10, "actual": 7, "on": 2018},
        {"id": "c"},
    ]
    found = [(one.text, one.purpose, one.period) for one in instrument(targets=targets).targets]
    assert found == [
        ("planned: at least 5,000 per year (actors)", "Reach", None),
        ("planned: 10; reached: 7", None, "2018"),
        ("", None, None),
    ]


def test_milestones_come_by_date_with_what_limits_them() -> None:
    milestones = [
        {"reached": "evaluated", "state": "underway", "note": "a note", "question": "When?"},
        {"reached": "funded", "by": "2020", "until": "2021-06", "seen": 2020, "domains": ["welfare"]},
        {"reached": "piloted", "on": "2019-03-01", "inferred": True},
    ]
    found = [
        (one.on, one.what, one.flags, one.domains, one.notes) for one in instrument(milestones=milestones).milestones
    ]
    assert found == [
        ("1 March 2019", "Piloted", ("only inferred",), "", ()),
        ("by 2020", "Funded", ("until June 2021", "attested for 2020"), "welfare and social services", ()),
        ("", "Evaluated", ("underway",), "", ("A note", "Open: When?")),
    ]


def test_traits_links_and_coverage() -> None:
    found = instrument(level="federal", led_by="civil-society", part_of=["gone"], replaces=["gone"])
    assert found.traits == ("federal", "led by civil society")
    assert found.domains == (("Welfare and social services", "reaches it in part"),)
    assert [link.text for link in found.links] == ["part of gone", "replaces gone"]
    assert instrument().traits == ()
    assert instrument(kind="gadget").kind == "gadget"
