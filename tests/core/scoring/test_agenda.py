"""simaturity.core.scoring.agenda: the days of a domain, and what is looked at on each."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring import evidence
from simaturity.core.scoring.agenda import Agenda
from simaturity.core.scoring.findings import series

DOMAIN = "social-economy"


def agenda(rubric: Rubric, *milestones: dict[str, Any], **more: Any) -> Agenda:
    """The days of one decree."""
    profile = Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2024,
            "instruments": {
                "decree": {
                    "title": "D",
                    "kind": "decree",
                    "domains": {DOMAIN: "dedicated"},
                    "milestones": list(milestones),
                }
            },
            **more,
        }
    )
    told = evidence.Testimony(profile, rubric, date.max)
    answers = {criterion: some for (_, criterion), some in series(profile, rubric, date.max).items()}
    return Agenda(told, list(told.bearings()), answers)


def days(found: Agenda, last: date = date.max) -> list[tuple[str, list[int], list[str], list[str]]]:
    return [(day.isoformat(), list(due.bearings), list(due.effects), due.answers) for day, due in found.until(last)]


def test_a_state_has_its_beginning_its_end_and_what_happens_to_the_instrument_once(rubric: Rubric) -> None:
    found = agenda(
        rubric,
        {"reached": "adopted", "on": "2010-01-01", "until": "2015-12-31"},
        {"reached": "in-effect", "on": "2011-01-01"},
        {"reached": "suspended", "on": "2012-01-01"},
        {"reached": "resumed", "on": "2013-01-01"},
    )
    assert days(found) == [
        ("2010-01-01", [0], [], []),
        ("2011-01-01", [1], [], []),
        ("2012-01-01", [], ["decree"], []),
        ("2013-01-01", [], ["decree"], []),
        ("2016-01-01", [0], [], []),
    ]
    assert found.states == {"decree": {"adopted", "in-effect"}}
    assert [day for day, *_ in days(found, date(2011, 1, 1))] == ["2010-01-01", "2011-01-01"]


def test_events_do_not_follow_what_happens_to_the_instrument(rubric: Rubric) -> None:
    found = agenda(rubric, {"reached": "piloted", "on": "2010-01-01"}, {"reached": "ended", "on": "2012-01-01"})
    assert days(found) == [("2010-01-01", [0], [], [])]
    assert found.states == {}


def test_a_finding_has_its_day_and_the_one_after_its_last(rubric: Rubric) -> None:
    finding = {"criterion": "funded", "domains": [DOMAIN], "answer": "met", "on": 2010, "until": 2012}
    found = agenda(rubric, findings=[{**finding, "because": "It was."}])
    assert days(found) == [("2010-01-01", [], [], ["funded"]), ("2013-01-01", [], [], ["funded"])]
