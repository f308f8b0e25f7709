"""simaturity.core.gates.statements: tensions against a baseline, and warnings; `cases` has the rest."""

from __future__ import annotations

from typing import Any

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.diff import diff
from simaturity.core.checklist import Checklist
from simaturity.core.gates.gate import Baseline, Case, Found
from simaturity.core.gates.statements import problems, tensions
from simaturity.core.problem import Problem
from simaturity.core.rubric import Rubric

from .test_cases import profile_of

WEAKENED = {"reached": "weakened", "on": "2014", "sources": ["study"]}


def state(rubric: Rubric, checklist: Checklist, **weakened: list[str]) -> Assessment:
    """A region with an instrument in each of some domains, weakened or not."""
    instruments: dict[str, Any] = {
        name: {
            "title": name,
            "kind": "decree",
            "domains": dict.fromkeys(domains, "dedicated"),
            "milestones": [WEAKENED],
        }
        for name, domains in weakened.items()
    }
    return assess(profile_of({"instruments": instruments}), rubric, checklist)


def test_only_new_ones(rubric: Rubric, checklist: Checklist) -> None:
    old = state(rubric, checklist, decree=["welfare"])
    new = state(rubric, checklist, decree=["welfare", "esg"], plan=["welfare"])
    found = tensions(Case(new, baseline=Baseline("other", old)), None)
    told = [(one.name, one.subject, one.domains) for one in found.short]
    assert told == [
        ("weakened", ("instruments", "decree", "weakened"), ("esg",)),
        ("weakened", ("instruments", "plan", "weakened"), ("welfare",)),
    ]
    appeared = [one.fingerprint for one in diff(old, new) if one.kind == "tension-appeared"]
    assert sorted(print_ for one in found.short for print_ in one.fingerprints) == sorted(appeared)
    let_pass = tensions(Case(new, baseline=Baseline("other", old), let_pass=appeared[:1]), None)
    assert (let_pass.figure, let_pass.let_pass) == (1, 1)
    assert tensions(Case(old, baseline=Baseline("other", new)), None) == Found(0)


def test_without_a_baseline_there_must_be_none(rubric: Rubric, checklist: Checklist) -> None:
    new = state(rubric, checklist, decree=["welfare", "esg"])
    assert tensions(Case(new), None).figure == 1
    assert tensions(Case(new, baseline=Baseline("new")), None).figure == 1
    assert tensions(Case(new, baseline=Baseline("same")), None) == Found(0)


def test_rule_of_the_rubric(rubric: Rubric, checklist: Checklist) -> None:
    parts = {
        "declared": [{"stages": [8], "domains": ["welfare"], "sources": ["answers"]}],
        "conditions": {"definition": {"answer": "none", "sources": ["answers"]}},
    }
    found = tensions(Case(assess(profile_of(parts), rubric, checklist)), None)
    (short,) = found.short
    assert (short.name, short.subject, short.domains) == (
        "high-stage-without-definition",
        ("conditions", "definition"),
        ("welfare",),
    )


def test_warnings(rubric: Rubric, checklist: Checklist) -> None:
    it = assess(profile_of({}), rubric, checklist)
    warning = Problem("unused-source", ("sources", "study"), "unused", severity="warning", line=3, column=1)
    found = problems(Case(it, (warning, warning._replace(line=4))), None)
    assert (found.figure, [(one.name, one.problem) for one in found.short]) == (
        2,
        [("unused-source", warning), ("unused-source", warning._replace(line=4))],
    )
    assert problems(Case(it), None) == Found(0)
