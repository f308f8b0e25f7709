"""Other words for ours: written folded, and never one of ours among those that may stand beside it."""

from __future__ import annotations

from typing import get_args

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.problem import folded
from simaturity.core.profile import BarrierAnswer, Coverage, Finding, LedBy, Level, LeverAnswer, Milestone, Profile
from simaturity.core.rubric import Rubric
from simaturity.reading.shape import keys_at
from simaturity.reading.synonyms import KEYS, SYNONYMS, said_otherwise


def test_words_are_folded() -> None:
    every = [word for table in (*SYNONYMS.values(), KEYS) for words in table.values() for word in words.split()]
    assert [word for word in every if folded(word) != word] == []


def options(model: type, name: str) -> tuple[str, ...]:
    kinds = get_args(model.model_fields[name].annotation) or ()  # type: ignore[attr-defined]
    return tuple(kind for kind in kinds if isinstance(kind, str))


def test_ours_are_words_of_the_format_or_of_the_shipped_rubric(rubric: Rubric, checklist: Checklist) -> None:
    assert set(SYNONYMS["level"]) == set(get_args(Level))
    assert set(SYNONYMS["led_by"]) == set(get_args(LedBy))
    assert set(SYNONYMS["domains"]) == set(get_args(Coverage))
    statuses = {*get_args(BarrierAnswer.model_fields["status"].annotation), *options(LeverAnswer, "status")}
    assert set(SYNONYMS["status"]) == statuses
    assert set(SYNONYMS["answer"]) == {*options(Finding, "answer"), "yes", "no"}
    assert set(SYNONYMS["state"]) == set(options(Milestone, "state"))
    assert set(SYNONYMS["reached"]) <= set(rubric.milestones)
    assert set(rubric.instruments) - set(SYNONYMS["kind"]) == {"decree", "ordinance", "regulation"}


def test_keys_are_keys() -> None:
    routes = [
        (),
        ("region",),
        ("sources", "s"),
        ("declared", 0),
        ("instruments", "i"),
        ("instruments", "i", "milestones", 0),
        ("instruments", "i", "amounts", 0),
        ("findings", 0),
        ("findings", 0, "sources", 0),
        ("conditions", "c"),
        ("barriers", "b"),
        ("levers", "l"),
    ]
    assert set(KEYS) <= {key for route in routes for key in keys_at(Profile, route)}


@pytest.mark.parametrize(
    ("key", "given", "known", "found"),
    [
        ("level", "National", ("region", "federal"), "federal"),
        ("level", "civil society", ("region", "private"), "private"),
        ("answer", "No", ("met", "not-met"), "not-met"),
        ("answer", "No", ("yes", "no"), "no"),
        ("status", "yes", ("present", "absent"), "present"),
        ("status", "yes", ("asked", "in-place", "dropped"), None),
        ("status", "requested", ("asked", "in-place", "dropped"), "asked"),
        ("kind", "decree", ("law", "official"), "law"),
        ("level", "Mars", ("region", "federal"), None),
    ],
)
def test_which_is_meant(key: str, given: str, known: tuple[str, ...], found: str | None) -> None:
    assert said_otherwise(given, SYNONYMS[key], known) == found
