"""The parts of a result that no row of a table names: places and words of the sources."""

from __future__ import annotations

from datetime import date

from simaturity.core.assess import assess
from simaturity.core.assessment import CriterionResult, Evidence
from simaturity.core.profile import Profile, SourceReference
from simaturity.core.rubric import Rubric

PROFILE = {
    "schema": "simaturity/profile/1",
    "rubric": "social-innovation-policy/1",
    "region": {"id": "BE", "name": "B"},
    "as_of": "2012",
    "sources": {"a": {"title": "A", "kind": "law"}, "b": {"title": "B", "kind": "law", "published": "2011"}},
    "instruments": {
        "zebra": {
            "title": "Z",
            "kind": "decree",
            "domains": {"social-economy": "dedicated"},
            "milestones": [
                {
                    "reached": "adopted",
                    "on": "2010",
                    "sources": [
                        "b",
                        {"source": "a", "at": "p. 2"},
                        {"source": "a", "at": "p. 1", "quote": "is adopted"},
                    ],
                },
                {"reached": "adopted", "id": "again", "on": "2011", "sources": ["a"]},
            ],
        },
        "ant": {
            "title": "A",
            "kind": "decree",
            "domains": {"social-economy": "dedicated"},
            "milestones": [{"reached": "adopted", "on": "2009", "sources": ["b"]}],
        },
    },
    "findings": [
        {
            "criterion": "adopted",
            "domains": ["social-economy"],
            "answer": "met",
            "on": "2012",
            "because": "So it is.",
            "sources": ["a"],
        }
    ],
}


def test_evidence_by_instrument_milestone_and_source(rubric: Rubric) -> None:
    profile = Profile.model_validate(PROFILE)
    found = {one.id: one for one in assess(profile, rubric).domains["social-economy"].criteria}
    assert found["adopted"] == CriterionResult(
        "adopted",
        5,
        "required",
        "met",
        "finding",
        carriers=("ant", "zebra"),
        evidence=(
            Evidence(SourceReference(source="b"), "instruments.ant.adopted"),
            Evidence(SourceReference(source="a", at="p. 1", quote="is adopted"), "instruments.zebra.adopted"),
            Evidence(SourceReference(source="a", at="p. 2"), "instruments.zebra.adopted"),
            Evidence(SourceReference(source="b"), "instruments.zebra.adopted"),
            Evidence(SourceReference(source="a"), "instruments.zebra.again"),
            Evidence(SourceReference(source="a"), "findings.adopted"),
        ),
        since=date(2009, 1, 1),
        finding=profile.findings[0],
        statements=("instruments.ant.adopted", "instruments.zebra.adopted", "instruments.zebra.again"),
    )


def test_criteria_stand_by_stage_and_id(rubric: Rubric) -> None:
    result = assess(Profile.model_validate(PROFILE), rubric).domains["social-economy"]
    assert [one.id for one in result.criteria] == sorted(
        rubric.criteria, key=lambda name: (rubric.criteria[name].stage, name)
    )
