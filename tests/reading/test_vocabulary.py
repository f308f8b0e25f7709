"""The words of a rubric, laid out for looking up."""

from __future__ import annotations

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.vocabulary import vocabulary


def test_the_shipped_rubric(rubric: Rubric, checklist: Checklist) -> None:
    words = vocabulary(rubric, checklist)
    assert words.pin == "social-innovation-policy/1"
    assert words.stages == 8
    assert "other" not in words.domains
    assert words.own_prefix == "other/"
    assert words.not_by == {"recognised-leader": frozenset({"self-report"})}
    assert dict(words.effects) == {
        "ended": "ends",
        "resumed": "resumes",
        "suspended": "suspends",
        "weakened": "weakens",
    }
    assert {"adopted", "in-effect", "funded", "monitored"} <= words.lasting
    assert words.lasting.isdisjoint({"evaluated", "practice-shared", "drafted"})
    assert words.milestones["recognised-leader"] == words.instruments
    assert "lack-of-money" in (words.barriers or ())


def test_without_a_checklist_and_other_domains(rubric: Rubric) -> None:
    domains = {key: value for key, value in rubric.domains.items() if key != "other"}
    words = vocabulary(rubric.model_copy(update={"domains": domains}), None)
    assert (words.barriers, words.levers, words.own_prefix) == (None, None, "")
