"""The rubric's models, and what docs/method.md tells of the shipped one."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from simaturity.core.rubric import (
    BarrierTerm,
    ConditionTerm,
    CriterionTerm,
    DeclaredTerm,
    NamedTerm,
    Rubric,
    Showing,
    Term,
)

LADDER = {
    "acknowledged": (2, "required", "begun", "event", None),
    "consulted": (2, "supporting", "begun", "event", None),
    "drafted": (3, "required", "begun", "event", None),
    "piloted": (4, "required", "begun", "event", None),
    "adopted": (5, "required", "done", "state", None),
    "in-effect": (6, "required", "done", "state", None),
    "funded": (6, "required", "done", "state", 5),
    "delivered": (6, "required", "done", "state", 5),
    "enforced": (6, "supporting", "done", "state", 5),
    "evaluated": (7, "required", "done", "event", None),
    "strengthened": (7, "required", "done", "event", None),
    "new-resources": (7, "supporting", "done", "event", None),
    "recognised-leader": (8, "required", "done", "event", None),
    "practice-shared": (8, "required", "done", "event", None),
    "incentives": (8, "required", "done", "state", 5),
    "comprehensive-framework": (8, "supporting", "done", "state", 5),
}


def test_the_shipped_ladder(rubric: Rubric) -> None:
    assert {
        name: (one.stage, one.kind, one.counts, one.nature, one.age_limit) for name, one in rubric.criteria.items()
    } == LADDER


def test_the_shipped_implications(rubric: Rubric) -> None:
    assert {name: set(one.implied_by) for name, one in rubric.criteria.items() if one.implied_by} == {
        "adopted": {"in-effect"},
        "piloted": {"adopted", "delivered"},
        "drafted": {"piloted", "adopted"},
        "acknowledged": set(LADDER) - {"acknowledged"},
    }


def test_the_shipped_stages_ask_for_no_supporting_criteria(rubric: Rubric) -> None:
    assert {one.stage: one.supporting for one in rubric.stages} == dict.fromkeys(range(1, 9), 0)


def test_the_shipped_core(rubric: Rubric) -> None:
    assert [name for name, one in rubric.domains.items() if one.core] == [
        "social-entrepreneurship",
        "social-innovation",
        "social-business",
        "social-economy",
    ]


def test_what_follows_and_what_needs_another_word(rubric: Rubric) -> None:
    assert {name: one.follows for name, one in rubric.criteria.items() if one.follows} == {"strengthened": "evaluated"}
    assert {name: one.not_by for name, one in rubric.criteria.items() if one.not_by} == {
        "recognised-leader": ("self-report",)
    }


def test_every_milestone_shows_something_or_has_an_effect(rubric: Rubric) -> None:
    shown = {word for one in rubric.criteria.values() for rule in one.shown_by for word in rule.milestones}
    effects = {name for name, kind in rubric.milestones.items() if kind.effect}
    assert shown | effects == set(rubric.milestones)
    assert not shown & effects


def test_what_can_show_a_criterion_can_reach_the_milestone(rubric: Rubric) -> None:
    """No rule asks for a kind of instrument that the vocabulary does not let reach it."""
    for one in rubric.criteria.values():
        for rule in one.shown_by:
            for word in rule.milestones:
                able = rubric.milestones[word].instruments
                assert able is None or rule.instruments is None or set(rule.instruments) <= set(able)


def test_pin(rubric: Rubric) -> None:
    assert rubric.pin == "social-innovation-policy/1"


def test_defaults_of_a_rule() -> None:
    rule = Showing(milestones=("adopted",))
    assert (rule.instruments, rule.coverage, rule.level, rule.led_by) == (
        None,
        ("dedicated", "partial"),
        ("region",),
        ("government", "mixed"),
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"declared": 7}, DeclaredTerm),
        ({"declared": 7, "domains": ["welfare"]}, DeclaredTerm),
        ({"condition": "definition", "answer": ["none"]}, ConditionTerm),
        ({"named": "coordination-body"}, NamedTerm),
        ({"barrier": "lack-of-money"}, BarrierTerm),
        ({"criterion": "adopted", "outcome": ["not-met"]}, CriterionTerm),
    ],
)
def test_terms_of_tension_rules(data: dict[str, object], kind: type) -> None:
    assert type(TypeAdapter(Term).validate_python(data)) is kind


@pytest.mark.parametrize(
    "data",
    [
        {"criterion": "adopted", "outcome": ["unknown"]},
        {"criterion": "adopted", "outcome": []},
        {"condition": "definition", "answer": []},
        {"declared": 0},
        {"barrier": "lack-of-money", "named": "x"},
        {},
    ],
)
def test_no_terms(data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Term).validate_python(data)
