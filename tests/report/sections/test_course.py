"""simaturity.report.sections.course."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.report.sections.course import Timeline

from .building import report


def line(*milestones: dict[str, Any], as_of: date = date(2024, 6, 30), **more: Any) -> Timeline | None:
    """The timeline of a domain with a decree that reached these milestones."""
    decree = {"title": "Decree", "kind": "decree", "domains": {"welfare": "dedicated"}, "milestones": list(milestones)}
    return report(as_of=as_of, instruments={"decree": decree}, **more).timeline


def test_nothing_dated() -> None:
    assert line({"reached": "adopted"}) is None
    assert line({"reached": "adopted", "on": 2030}) is None


def test_steps_and_their_picture() -> None:
    found = line({"reached": "drafted", "on": "2014-01-01"}, {"reached": "adopted", "by": 2019, "until": "2022-12-31"})
    assert found
    (course,) = found.courses
    assert [(step.on, step.iso, step.stage, step.sentence, step.because) for step in course.steps] == [
        ("1 January 2014", "2014-01-01", 3, "at least 3; nothing read so far rules out 8", ("drafted: met",)),
        ("31 December 2019", "2019-12-31", 5, "at least 5; nothing read so far rules out 8", ("adopted: met",)),
        ("1 January 2023", "2023-01-01", 4, "at least 4; nothing read so far rules out 8", ("adopted: lapsed",)),
    ]
    assert course.describes.startswith("from 1 January 2014 at least 3; nothing read so far rules out 8; from ")
    # From the left edge on the first day to the day of the report; stage 8 is on top.
    assert found.levels[0].y == found.base - 13
    assert found.levels[-1].y == 14
    assert course.steps[0].x == 34
    assert course.supported.startswith(f"M34.0 {found.base}H34.0V{found.levels[2].y}H")
    assert course.supported.endswith(f"V{found.base}Z")
    assert course.possible.startswith("M34.0 14.0")
    assert course.marks.count("M") == 2


@pytest.mark.parametrize(
    ("first", "years"),
    [
        ("2020", [2020, 2021, 2022, 2023, 2024, 2025]),
        ("2001", [2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]),
        ("1975", [1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]),
        ("1830", [1840, 1860, 1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020]),
        ("0001", [1000, 2000]),
    ],
)
def test_ticks_stand_at_round_years(first: str, years: list[int]) -> None:
    found = line({"reached": "adopted", "on": first})
    assert found
    assert [tick.year for tick in found.ticks] == years
    assert all(34 <= tick.x <= 706 for tick in found.ticks)


def test_a_first_day_that_is_the_last() -> None:
    assert line({"reached": "adopted", "on": 2024}, as_of=date(2024, 1, 1))
    assert line({"reached": "adopted", "on": "9998"}, as_of=date(9998, 12, 31))


def test_events_name_the_steps_of_their_day_once() -> None:
    found = line(
        {"reached": "adopted", "on": 2019, "until": "2022-12-31", "sources": ["press"]},
        {"reached": "consulted", "on": 2019, "inferred": True},
        {"reached": "acknowledged", "sources": ["gazette"]},
    )
    assert found
    told = [(one.on, one.what, one.notes, one.steps, [ref.id for ref in one.sources]) for one in found.events]
    up = "Welfare and social services: at least {}; nothing read so far rules out 8"
    assert told == [
        ("by 4 March 2011", "Acknowledged", (), (up.format(2),), ["gazette"]),
        ("2019", "Adopted", ("until 31 December 2022",), (up.format(5),), ["press"]),
        ("2019", "Consulted", ("only inferred",), (), []),
        ("1 January 2023", "A term or age limit is reached, or a finding counts", (), (up.format(4),), []),
    ]
    assert [event.instrument is None for event in found.events] == [False, False, False, True]


def test_a_step_stands_at_the_milestone_that_explains_it() -> None:
    def milestone(reached: str, on: str) -> dict[str, Any]:
        return {"reached": reached, "on": on, "sources": ["press"]}

    def instrument(kind: str, domain: str, *milestones: dict[str, Any]) -> dict[str, Any]:
        return {"title": kind.title(), "kind": kind, "domains": {domain: "dedicated"}, "milestones": list(milestones)}

    day = "2014-07-31"
    found = report(
        as_of=date(2024, 6, 30),
        instruments={
            "body": instrument("body", "welfare", milestone("acknowledged", day)),
            "call": instrument("call", "esg", milestone("funded", day)),
            "law": instrument("law", "esg", milestone("adopted", day), milestone("in-effect", "2015-01-01")),
        },
        findings=[
            {
                "criterion": "adopted",
                "domains": ["sdg"],
                "answer": "met",
                "on": day,
                "because": "x",
                "sources": ["press"],
            }
        ],
    ).timeline
    assert found
    at_least = "{}: at least {}; nothing read so far rules out 8"
    assert [(one.instrument and str(one.instrument.text), one.what, one.steps) for one in found.events] == [
        ("Body", "Acknowledged", (at_least.format("Welfare and social services", 2),)),
        ("Call", "Funded", ()),
        ("Law", "Adopted", (at_least.format("Environmental, social and governance practice", 5),)),
        (
            None,
            "A term or age limit is reached, or a finding counts",
            (at_least.format("Sustainable development goals", 5),),
        ),
        ("Law", "In effect", ()),
    ]
