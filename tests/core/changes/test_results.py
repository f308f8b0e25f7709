"""What an assessment finds beside stages and criteria, as values."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.changes.results import results
from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric

from .profiles import profile


def found(rubric: Rubric, checklist: Checklist, **sections: Any) -> dict[Any, Any]:
    """The results of a profile at the end of 2014."""
    return results(assess(profile(as_of=2014, **sections), rubric, checklist))


def test_nothing_said_is_no_result(rubric: Rubric, checklist: Checklist) -> None:
    assert found(rubric, checklist) == {}


def test_answers(rubric: Rubric, checklist: Checklist) -> None:
    conditions = {
        "definition": {"answer": "none", "named": ["Somebody"], "on": 2010},
        "frameworks": {"answer": ["sdg", "esg"], "on": 2010},
        "top-actors": {"answer": ["social-enterprises", "government"], "on": 2010},
        "momentum": {"answer": "significant", "on": 2010, "contested": True},
        "coordination-body": {"named": ["A council"], "on": 2010},
        "impact-measurement": {"on": 2010, "note": "It says nothing."},
    }
    assert found(rubric, checklist, conditions=conditions) == {
        ("condition", ("conditions", "definition")): {"answer": "none", "named": True},
        ("condition", ("conditions", "frameworks")): {"answer": ["esg", "sdg"], "named": False},
        ("condition", ("conditions", "top-actors")): {"answer": ["social-enterprises", "government"], "named": False},
        ("condition", ("conditions", "momentum")): {"answer": None, "contested": True},
        ("condition", ("conditions", "coordination-body")): {"answer": None, "named": True},
    }


def test_barriers_and_levers(rubric: Rubric, checklist: Checklist) -> None:
    barriers = {
        "lack-of-money": {"status": "present", "severity": "minor", "domains": ["social-economy"], "on": 2010},
        "no-definition": {"status": "absent", "on": 2010},
        "unsuited-law": {"status": "unknown", "on": 2010},
    }
    levers = {
        "structural-funding": {"status": "asked", "on": 2010},
        "meeting-places": {"status": "in-place", "on": 2010, "until": 2012},
    }
    assert found(rubric, checklist, barriers=barriers, levers=levers) == {
        ("barrier", ("barriers", "lack-of-money")): {
            "status": "present",
            "severity": "minor",
            "domains": ["social-economy"],
        },
        ("barrier", ("barriers", "no-definition")): {"status": "absent", "severity": None, "domains": None},
        ("lever", ("levers", "structural-funding")): {"status": "asked"},
    }


def test_of_a_claimant_s_claims_the_newest_in_force(rubric: Rubric, checklist: Checklist) -> None:
    def claim(stages: list[int], on: int, **more: Any) -> dict[str, Any]:
        return {"stages": stages, "domains": ["social-economy"], "on": on, "sources": ["print"]} | more

    declared = [
        claim([8], 2009),
        claim([5], 2010),
        claim([4, 4], 2010),
        claim([7], 2010, domains=["social-business"], until=2012),
        claim([6], 2011, domains=["social-innovation"], contested=True),
    ]
    assert found(rubric, checklist, declared=declared) == {
        ("declaration", ("declared", "print", "social-economy")): {"stages": [4, 5]},
        ("declaration", ("declared", "print", "social-innovation")): {"stages": [6], "contested": True},
    }


def test_an_instrument_ended_on_the_first_day_that_is_said_of_it(rubric: Rubric, checklist: Checklist) -> None:
    def ended(**more: Any) -> list[dict[str, Any]]:
        return [{"reached": "ended", "on": "2013-05"} | more]

    instruments = {
        "fund": [*ended(), *ended(id="ended-again", on=2012)],
        "fund-2": ended(inferred=True),
        "fund-3": ended(state="underway"),
        "fund-4": ended(on=2015),
    }
    assert found(rubric, checklist, instruments=instruments) == {("ending", ("instruments", "fund")): "2012-01-01"}


def test_tensions_stand_by_domain(rubric: Rubric, checklist: Checklist) -> None:
    assert found(
        rubric,
        checklist,
        instruments={
            "decree": {
                "domains": {"social-economy": "dedicated", "social-business": "dedicated"},
                "milestones": [
                    {"reached": "weakened", "on": 2012},
                    {"reached": "weakened", "id": "again", "on": 2013, "domains": ["social-economy"]},
                ],
            }
        },
        conditions={"coordination-body": {"answer": "none", "named": ["A council"], "on": 2010}},
    ) == {
        ("condition", ("conditions", "coordination-body")): {"answer": "none", "named": True},
        ("tension", ("tensions", "no-body-but-named")): {"statements": ["conditions.coordination-body"]},
        ("tension", ("tensions", "weakened", "decree", "social-business")): {
            "statements": ["instruments.decree.weakened"]
        },
        ("tension", ("tensions", "weakened", "decree", "social-economy")): {
            "statements": ["instruments.decree.again", "instruments.decree.weakened"]
        },
    }
