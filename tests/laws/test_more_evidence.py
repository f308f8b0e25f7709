"""More evidence never takes a stage away, where nothing says No."""

from __future__ import annotations

import copy
from datetime import date

from hypothesis import given

from .chance import SOURCES, Case, Words, cases, random_milestone, random_source, tries

NO_NO = ("met", "unknown")
"""Findings that deny nothing."""


def assert_never_lower(case: Case, changed: dict[str, object], day: date) -> None:
    before, then = case.assess(day=day), case.assess(changed, day)
    for name, result in before.domains.items():
        assert then.domains[name].supported >= result.supported, name
        assert then.domains[name].possible >= result.possible, name


@given(cases(answers=NO_NO))
@tries(200)
def test_one_more_milestone(case: Case) -> None:
    data = copy.deepcopy(case.data)
    words = Words.of(case.rubric)
    for name in case.chance.some(sorted(data["instruments"]), 1, 1):
        more = random_milestone(case.chance, words, sorted(data["instruments"]), effects=False) | {"id": "more"}
        data["instruments"][name]["milestones"].append(more)
    assert_never_lower(case, data, case.day)


@given(cases())
@tries(200)
def test_one_more_milestone_whatever_findings_say(case: Case) -> None:
    """More than the law asks: a milestone replaces a No that is older, and stands beside one that is not."""
    test_one_more_milestone.hypothesis.inner_test(case)  # type: ignore[attr-defined]


@given(cases(answers=NO_NO))
@tries(200)
def test_one_more_source(case: Case) -> None:
    data = copy.deepcopy(case.data)
    # A source may date a milestone earlier, and so before a dispute that it was not before.
    data["findings"] = case.data["findings"] = [one for one in data["findings"] if not one.get("contested")]
    data["sources"]["more"] = random_source(case.chance)
    effects = Words.of(case.rubric).effects
    achievements = [
        milestone
        for one in data["instruments"].values()
        for milestone in one["milestones"]
        if milestone["reached"] not in effects or milestone["reached"] == "resumed"
    ]
    for milestone in case.chance.some(achievements, 1, 3):
        milestone["sources"].append(case.chance.choice(("more", "more", *SOURCES)))
    assert_never_lower(case, data, case.day)


@given(cases(answers=NO_NO))
@tries(120)
def test_one_more_instrument(case: Case) -> None:
    data = copy.deepcopy(case.data)
    words = Words.of(case.rubric)
    data["instruments"]["more"] = {
        "title": "More",
        "kind": case.chance.choice(words.kinds),
        "domains": {case.chance.choice(words.domains): "dedicated"},
        "milestones": [random_milestone(case.chance, words, sorted(data["instruments"]), effects=True)],
    }
    assert_never_lower(case, data, case.day)


@given(cases())
@tries(200)
def test_events_survive_endings(case: Case) -> None:
    """An ending or suspension, stated or inferred, touches states only."""
    data = copy.deepcopy(case.data)
    effects = Words.of(case.rubric).effects
    for name in case.chance.some(sorted(data["instruments"]), 1, 2):
        end = {"reached": case.chance.choice(effects), "id": "end", "on": case.chance.period(), "sources": ["gazette"]}
        data["instruments"][name]["milestones"].append(end | ({"inferred": True} if case.chance.odds(0.5) else {}))
    before, then = case.assess(), case.assess(data)
    for name, result in before.domains.items():
        after = {one.id: one.outcome for one in then.domains[name].criteria}
        for one in result.criteria:
            if one.outcome == "met" and case.rubric.criteria[one.id].nature == "event":
                assert after[one.id] == "met"
