"""simaturity.core.gates.routes: where in a profile one should look."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.checklist import Checklist
from simaturity.core.gates.routes import route_of
from simaturity.core.rubric import Rubric

from .test_cases import profile_of

PARTS: dict[str, Any] = {
    "declared": [
        {"stages": [8], "domains": ["welfare"], "sources": ["answers"]},
        {"stages": [5], "domains": ["social-economy", "esg"], "sources": ["page"]},
    ],
    "instruments": {
        "decree": {
            "title": "D",
            "kind": "decree",
            "domains": {"social-economy": "dedicated"},
            "milestones": [
                {"reached": "adopted", "on": "2013", "sources": ["gazette"]},
                {"reached": "drafted", "on": "2012", "sources": ["study"]},
                {"reached": "weakened", "on": "2014", "sources": ["study"]},
            ],
        }
    },
    "findings": [
        {"criterion": "consulted", "domains": ["welfare"], "answer": "met", "on": "2015", "because": "b"},
        {"criterion": "consulted", "domains": ["esg"], "answer": "met", "on": "2015", "because": "b"},
        {"criterion": "consulted", "domains": ["esg"], "answer": "met", "on": "2018", "because": "b"},
        {"criterion": "consulted", "domains": ["esg"], "answer": "met", "on": "2030", "because": "b"},
    ],
    "conditions": {"definition": [{"answer": "none", "on": "2014"}, {"answer": "official", "on": "2016"}]},
    "barriers": {"lack-of-money": {"status": "present", "on": "2030"}},
}


def state(rubric: Rubric, checklist: Checklist, **parts: Any) -> Assessment:
    return assess(profile_of(parts), rubric, checklist, as_of=date(2024, 12, 31))


@pytest.mark.parametrize(
    ("subject", "route"),
    [
        # A stage: its newest evidence, else the claim on the domain.
        ("domains.social-economy", "instruments.decree.milestones.1"),
        ("domains.esg", "findings.2"),
        ("domains.sdg", ""),
        ("domains.other/none", ""),
        ("domains.social-economy.adopted", "instruments.decree.milestones.0"),
        ("domains.esg.consulted", "findings.2"),
        ("domains.esg.declared.page", "declared.1"),
        ("domains.sdg.declared.page", ""),
        ("instruments.decree", "instruments.decree"),
        ("instruments.decree.drafted", "instruments.decree.milestones.1"),
        ("instruments.decree.funded", "instruments.decree"),
        ("instruments.gone", "instruments"),
        ("findings.consulted.esg.2015", "findings.1"),
        ("findings.consulted.esg.2019", "findings.1"),
        ("findings.consulted", "findings.0"),
        ("findings.funded", "findings"),
        ("conditions.definition", "conditions.definition.1"),
        ("conditions.definition.2014", "conditions.definition.1"),
        ("conditions.gone", "conditions"),
        ("barriers.lack-of-money", "barriers.lack-of-money.0"),
        ("levers.gone", ""),
        ("declared.1", "declared.1"),
        ("declared.page.esg+social-economy", "declared.1"),
        ("declared.page.esg", "declared"),
        ("declared", "declared"),
        ("sources.study", "sources.study"),
        ("sources.gone", "sources"),
        ("tensions.weakened.decree.social-economy", "instruments.decree.milestones.2"),
        ("tensions.gone", ""),
        ("rubric", "rubric"),
        ("checklist", "rubric"),
        ("profile", ""),
    ],
)
def test_route(rubric: Rubric, checklist: Checklist, subject: str, route: str) -> None:
    found = route_of(state(rubric, checklist, **PARTS), tuple(subject.split(".")))
    assert ".".join(str(step) for step in found) == route


def test_nothing_about_anything(rubric: Rubric, checklist: Checklist) -> None:
    it = state(rubric, checklist)
    subjects = ("instruments.a", "findings.a", "conditions.a", "declared.a.b", "domains.welfare")
    assert [route_of(it, tuple(one.split("."))) for one in subjects] == [()] * 5
    assert route_of(it, ()) == ()


def test_stage_of_a_domain_that_is_only_declared(rubric: Rubric, checklist: Checklist) -> None:
    declared = {"declared": PARTS["declared"]}
    assert route_of(state(rubric, checklist, **declared), ("domains", "esg")) == ("declared", 1)
