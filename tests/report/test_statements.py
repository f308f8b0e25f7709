"""simaturity.report.statements: every statement that names sources, by its id."""

from __future__ import annotations

from datetime import date
from typing import Any

from simaturity.core.changes.facts import facts
from simaturity.core.profile import Profile
from simaturity.reading.load import load_profile, load_rubric
from simaturity.report.statements import KINDS, Statement, statements

REF = ["press"]


def profile(**sections: Any) -> Profile:
    return Profile.model_validate(
        {
            "schema": "simaturity/profile/1",
            "rubric": "social-innovation-policy/1",
            "region": {"id": "x-a", "name": "A"},
            "as_of": 2023,
            "sources": {"press": {"title": "Paper", "kind": "press"}, "law": {"title": "Law", "kind": "law"}},
            **sections,
        }
    )


def test_all_kinds_with_their_ids() -> None:
    found = list(
        statements(
            profile(
                declared=[{"stages": [3], "domains": ["welfare", "esg"], "on": 2020, "sources": ["press", "law"]}],
                instruments={
                    "law": {
                        **{"title": "Law", "kind": "law", "domains": {"welfare": "dedicated"}, "sources": REF},
                        "milestones": [
                            {"reached": "adopted", "sources": REF},
                            {"reached": "adopted", "id": "again", "sources": []},
                        ],
                        "amounts": [{"value": 1}, {"value": 2, "sources": REF}],
                        "targets": [{"id": "jobs", "sources": REF}],
                    }
                },
                findings=[
                    {
                        **{"criterion": "adopted", "domains": ["sdg", "esg"], "answer": "met", "because": "So."},
                        **{"on": "2020-05", "sources": REF},
                    }
                ],
                conditions={"momentum": [{"answer": "none", "sources": REF}, {"answer": "none", "on": 2020}]},
                barriers={"lack-of-money": {"status": "present", "sources": REF}},
                levers={"structural-funding": {"status": "asked", "sources": REF}},
            )
        )
    )
    assert [(one.kind, one.id, one.name, one.domains, sorted(one.sources)) for one in found] == [
        ("declared", "declared.law+press.esg+welfare.2020", "", ("welfare", "esg"), ["law", "press"]),
        ("instrument", "instruments.law", "law", (), REF),
        ("milestone", "instruments.law.adopted", "law", (), REF),
        ("milestone", "instruments.law.again", "law", (), []),
        ("amount", "instruments.law.amounts[0]", "law", (), []),
        ("amount", "instruments.law.amounts[1]", "law", (), REF),
        ("target", "instruments.law.targets.jobs", "law", (), REF),
        ("finding", "findings.adopted.esg+sdg.2020-05", "adopted", ("sdg", "esg"), REF),
        ("condition", "conditions.momentum.undated", "momentum", (), REF),
        ("condition", "conditions.momentum.2020", "momentum", (), []),
        ("barrier", "barriers.lack-of-money.undated", "lack-of-money", (), REF),
        ("lever", "levers.structural-funding.undated", "structural-funding", (), REF),
    ]
    assert {one.kind for one in found} == set(KINDS)


def test_ids_are_those_of_changes() -> None:
    """What `simaturity diff` calls a statement, but for findings, of which it has one for each domain."""
    it = load_profile("wallonia")
    known = {".".join(subject) for subject in facts(it, load_rubric(), date.max)}
    ours: set[Statement] = {one for one in statements(it) if one.kind not in ("amount", "target", "finding")}
    assert len(ours) > 150
    assert {one.id for one in ours} - known == set()
