"""Errors of pydantic, reworded."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from simaturity.core.model import Model
from simaturity.core.profile import Profile, SourceReference
from simaturity.core.rubric import TensionRule
from simaturity.reading.rewording import reword


def told(model: type[Model], data: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data, by_alias=True, by_name=False)
    return [(".".join(map(str, p.route)), p.code) for p in reword(caught.value, model, data)]


def test_a_union_is_told_of_once() -> None:
    terms = [{"declared": "x"}, {"condition": "x", "answer": ["a"], "declared": 3}, {}, [], {"named": []}]
    assert told(TensionRule, {"title": [], "says": {"en": 3, "xx-yy": "a", "fr": []}, "all": terms}) == [
        ("says.xx-yy", "language-form"),
        ("says.fr", "text-form"),
        ("all.0.declared", "whole-number-form"),
        ("all.1.condition", "unknown-key"),
        ("all.1.answer", "unknown-key"),
        ("all.4.named", "text-form"),
        ("title", "text-form"),
        ("all.2", "term-form"),
        ("all.3", "term-form"),
    ]


def test_short_forms_leave_no_trace_in_routes() -> None:
    data = {
        "schema": "simaturity/profile/1",
        "rubric": "a/1",
        "region": {"id": "NO", "name": "Norge"},
        "as_of": 2025,
        "declared": [{"stages": [1], "domains": ["a"], "sources": ["A", {"source": "B"}]}],
        "conditions": {"c": {"answer": ["X"]}, "d": [{"answer": "x", "sources": ["Y"]}]},
    }
    assert told(Profile, data) == [
        ("declared.0.sources.0", "id-form"),
        ("declared.0.sources.1.source", "id-form"),
        ("conditions.c.answer.0", "id-form"),
        ("conditions.d.0.sources.0", "id-form"),
    ]


def test_what_nobody_foresaw() -> None:
    details = InitErrorDetails(type=PydanticCustomError("new-kind", "some \x1b new words"), loc=("at",), input=3)
    error = ValidationError.from_exception_data("x", [details])
    (problem,) = reword(error, SourceReference, {"at": 3})
    assert (problem.code, problem.message, problem.route) == ("not-valid", "some \\x1b new words", ("at",))
