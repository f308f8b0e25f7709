"""simaturity.report.sections.ecosystem."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.report.sections.ecosystem import ConditionView, Segment

from .building import report


def condition(name: str, *answers: dict[str, Any]) -> ConditionView:
    """The view of one condition."""
    found = report(conditions={name: list(answers)} if answers else {}).ecosystem.conditions
    return next(one for one in found if one.id == name)


@pytest.mark.parametrize(
    ("name", "answer", "shown"),
    [
        ("momentum", "significant", ("Significant",)),
        ("actors", ["government", "ngos"], ("Ministries and agencies", "Non-governmental organisations")),
        ("top-actors", ["ngos", "government"], ("Non-governmental organisations", "Ministries and agencies")),
        ("technology-for-good", "yes", ("yes",)),
        ("flagship-programmes", "no", ("no",)),
    ],
)
def test_answers(name: str, answer: Any, shown: tuple[str, ...]) -> None:
    found = condition(name, {"answer": answer, "on": 2020, "named": ["X"], "note": "so", "sources": ["press"]})
    assert (found.answers, found.known) == (shown, True)
    assert (found.named, found.on, found.notes) == (("X",), "2020", ("So",))
    assert [one.id for one in found.sources] == ["press"]
    assert found.ranked is (name == "top-actors")


def test_what_is_unknown_says_so() -> None:
    found = condition("momentum")
    assert (found.answers, found.known, found.on) == (("unknown",), False, None)
    found = condition("momentum", {"answer": "none", "on": 2020, "contested": True})
    assert (found.answers, found.known) == (("unknown: sources dispute it",), False)


def test_the_burden_is_drawn_to_scale() -> None:
    barriers = {
        "lack-of-money": {"status": "present"},
        "no-definition": {"status": "absent"},
        "weak-protection": {"status": "not-applicable"},
    }
    burden = report(barriers=barriers).ecosystem.burden
    assert burden
    assert burden.segments == (
        Segment("present", "present", 1, 0.0, 16.0),
        Segment("unknown", "unknown", 17, 16.0, 272.0),
        Segment("absent", "absent", 1, 288.0, 16.0),
        Segment("not-applicable", "does not apply", 1, 304.0, 16.0),
    )
    assert burden.prevalence == "Between 5% and 95% of the barriers that can apply are present."
    everywhere = {name: {"status": "not-applicable"} for name in barriers}
    assert len(report(barriers=everywhere).ecosystem.burden.segments) == 2  # type: ignore[union-attr]


def test_barriers_present_come_first_and_binding_ones_before_others() -> None:
    barriers = {
        "accreditation-gaps": {"status": "absent"},
        "weak-protection": {"status": "present", "severity": "severe", "domains": ["welfare"], "on": 2020},
        "no-definition": {"status": "present"},
    }
    instruments = {
        "call": {
            "title": "Call",
            "kind": "call",
            "domains": {"welfare": "dedicated"},
            "milestones": [{"reached": "piloted", "on": 2020}],
        }
    }
    found = report(barriers=barriers, instruments=instruments).ecosystem.barriers
    assert [one.id for one in found[:3]] == ["no-definition", "weak-protection", "accreditation-gaps"]
    assert found[0].binding == "welfare and social services"
    assert (found[1].severity, found[1].where, found[1].binding) == ("severe", "welfare and social services", "")
    assert (found[1].on, found[1].blocks) == ("2020", "incentives")
    assert {one.status for one in found[3:]} == {"unknown"}


def test_levers() -> None:
    levers = {
        "structural-funding": [
            {"status": "asked", "who": "A network", "on": 2019},
            {"status": "in-place", "who": "The Region", "on": 2021, "instruments": ["gone"]},
        ],
        "support-advisers": {"status": "asked"},
        "meeting-places": {"status": "dropped"},
    }
    found = report(levers=levers).ecosystem.levers
    assert [(one.id, one.said) for one in found[:4]] == [
        ("structural-funding", "in place"),
        ("support-advisers", "asked for"),
        ("meeting-places", "dropped"),
        ("cooperation-projects", "not mentioned"),
    ]
    first = found[0]
    assert (first.also_asked, first.who, first.on) == (True, ("A network", "The Region"), "2021")
    assert [link.text for link in first.instruments] == ["gone"]


def test_tensions_lead_to_the_statements() -> None:
    found = report(
        declared=[{"stages": [8], "domains": ["welfare"], "on": 2020}],
        conditions={
            "definition": {"answer": "none", "on": 2020},
            "coordination-body": {"answer": "none", "named": ["X"]},
        },
        barriers={"lack-of-money": {"status": "present"}},
        instruments={
            "law": {
                "title": "Law",
                "kind": "law",
                "domains": {"welfare": "dedicated"},
                "milestones": [{"reached": "in-effect", "on": 2019}, {"reached": "weakened", "on": 2020}],
            }
        },
        findings=[{"criterion": "adopted", "domains": ["welfare"], "answer": "not-met", "because": "No.", "on": 2018}],
    ).ecosystem.tensions
    assert [(one.id, [link.anchor for link in one.statements]) for one in found] == [
        ("finding-overruled", ["criterion--welfare--adopted"]),
        ("high-stage-without-definition", ["condition--definition", "domain--welfare"]),
        ("high-stage-without-money", ["barrier--lack-of-money", "domain--welfare"]),
        ("no-body-but-named", ["condition--coordination-body"]),
        ("weakened", ["instrument--law"]),
    ]
