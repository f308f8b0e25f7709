"""Paths to a stage, row by row: see `cases/paths`; then what is in the way, and who has walked it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment, Assumption
from simaturity.core.checklist import Checklist
from simaturity.core.paths import path, walked, walked_once
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

from .casework import rows

ROWS = rows(Path(__file__).parent / "cases" / "paths")


@pytest.mark.parametrize("name", ROWS, ids=str)
def test_case(name: str, rubric: Rubric, checklist: Checklist) -> None:
    assert ROWS[name].found(rubric, checklist) == ROWS[name].expected


def profile(region: str = "x-a", **sections: Any) -> Profile:
    """A profile with what is given."""
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": region, "name": "A"},
            "as_of": "2012",
            "sources": {"print": {"title": "Print", "kind": "official", "published": "2010"}},
            **sections,
        }
    )


def decree(*milestones: dict[str, Any], domain: str = "social-economy") -> dict[str, Any]:
    """A decree that reached these milestones."""
    found = [{"sources": ["print"]} | one for one in milestones]
    return {"decree": {"title": "Decree", "kind": "decree", "domains": {domain: "dedicated"}, "milestones": found}}


# ---- What is in the way


def test_barriers_and_levers_of_a_step(rubric: Rubric, checklist: Checklist) -> None:
    """Only barriers that are present here and block the criterion; each lever stands once."""
    found = profile(
        instruments=decree({"reached": "adopted", "on": "2010"}, {"reached": "in-effect", "on": "2010"}),
        barriers={
            "lack-of-money": {"status": "present", "sources": ["print"]},
            "short-term-funding": {"status": "present", "domains": ["welfare"], "sources": ["print"]},
            "no-coordination": {"status": "absent", "sources": ["print"]},
            "impact-measurement": {"status": "present", "domains": ["social-economy"], "sources": ["print"]},
        },
        levers={
            "structural-funding": {"status": "asked", "sources": ["print"]},
            "support-advisers": {"status": "in-place", "sources": ["print"]},
        },
    )
    way = path(assess(found, rubric, checklist), checklist, "social-economy", 7)
    assert way is not None
    told = {
        step.result.id: (
            [(one.barrier, one.binding, [(lever.id, lever.status) for lever in one.levers]) for one in step.barriers],
            [(lever.id, lever.status) for lever in step.levers],
        )
        for step in way.steps
    }
    money = ("pilots-outside-accreditation", "research-costs-eligible", "structural-funding")
    assert list(told) == ["delivered", "funded", "evaluated", "strengthened"]
    assert told["delivered"][0] == [
        ("lack-of-money", True, [*((name, "unknown") for name in money[:2]), (money[2], "asked")])
    ]
    assert ("support-advisers", "in-place") in told["delivered"][1]
    assert [name for name, _ in told["delivered"][1] if name in money] == []
    # It blocks an evaluation, which is not yet asked for: it does not stand before the very next stage.
    assert told["evaluated"][0] == [
        ("impact-measurement", False, [("impact-assessment-support", "unknown"), ("structural-funding", "asked")])
    ]


def test_without_a_checklist_nothing_is_in_the_way(rubric: Rubric) -> None:
    way = path(assess(profile(), rubric), None, "social-economy", 2)
    assert way is not None
    assert [(step.result.id, step.barriers, step.levers) for step in way.steps] == [("acknowledged", (), ())]


def test_assumptions_of_a_path(rubric: Rubric) -> None:
    way = path(assess(profile(), rubric), None, "welfare", 6)
    assert way is not None
    assert way.assumptions == (
        Assumption("delivered", "met", "welfare"),
        Assumption("funded", "met", "welfare"),
        Assumption("in-effect", "met", "welfare"),
    )


# ---- Who has walked it


def others(rubric: Rubric) -> list[Assessment]:
    """Regions in which the social economy is at different places."""
    own = {"other/care": {"title": "Care"}}
    return [
        assess(one, rubric)
        for one in (
            profile("x-in-force", instruments=decree({"reached": "in-effect", "on": "2010"})),
            profile("x-ended", instruments=decree({"reached": "adopted", "on": "2001", "until": "2005"})),
            profile("x-elsewhere", instruments=decree({"reached": "adopted", "on": "2010"}, domain="welfare")),
            profile(
                "x-adopted",
                instruments=decree({"reached": "adopted", "on": "2010"}),
                domains=own,
            ),
            profile(
                "x-denied",
                findings=[
                    {
                        "criterion": "adopted",
                        "domains": ["social-economy"],
                        "answer": "not-met",
                        "because": "No.",
                        "sources": ["print"],
                    }
                ],
            ),
        )
    ]


def test_walked_by_those_that_meet_it_here(rubric: Rubric) -> None:
    """By evidence of its own, or implied; the instruments and sources come along."""
    found = walked("adopted", "social-economy", others(rubric))
    assert [(walk.assessment.profile.key, walk.result.basis, walk.result.carriers) for walk in found] == [
        ("x-adopted", "milestone", ("decree",)),
        ("x-in-force", "implied", ("decree",)),
    ]
    assert [one.reference.source for walk in found for one in walk.result.evidence] == ["print", "print"]


def test_walked_once_by_those_in_which_it_lapsed(rubric: Rubric) -> None:
    found = walked_once("adopted", "social-economy", others(rubric))
    assert [(walk.assessment.profile.key, walk.result.basis, str(walk.result.lapsed)) for walk in found] == [
        ("x-ended", "expired", "2005-12-31")
    ]


def test_a_domain_that_others_do_not_have(rubric: Rubric) -> None:
    assert walked("adopted", "other/none", others(rubric)) == ()
    assert walked_once("adopted", "other/care", others(rubric)) == ()
