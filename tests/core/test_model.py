"""What all models of files share."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from simaturity.core.model import Flag, Id, Model, Number, Pin, Whole


class Example(Model):
    name: str
    count: Whole = 0


@pytest.mark.parametrize("value", ["decree", "social-economy-decree", "a1-2b", "2013"])
def test_ids(value: str) -> None:
    assert TypeAdapter(Id).validate_python(value) == value


@pytest.mark.parametrize("value", ["", "Decree", "a--b", "-a", "a-", "a_b", "a b", "é", "x" * 81, "a\n"])
def test_no_ids(value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(value)


@pytest.mark.parametrize("value", ["social-innovation-policy/1", "x/1.10", "x/1.2.3"])
def test_pins(value: str) -> None:
    assert TypeAdapter(Pin).validate_python(value) == value


@pytest.mark.parametrize("value", ["social-innovation-policy", "x/", "/1", "x/v1", "x/1.", "X/1"])
def test_no_pins(value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Pin).validate_python(value)


@pytest.mark.parametrize("value", [True, "8", 8.0, None])
def test_no_whole_numbers(value: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Whole).validate_python(value)


@pytest.mark.parametrize("value", ["yes", "true", 1, 0, None])
def test_no_flags(value: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Flag).validate_python(value)


@pytest.mark.parametrize(("value", "number"), [(5, 5.0), (1.5, 1.5), ("1.10", 1.1), ("-3", -3.0), ("007", 7.0)])
def test_numbers(value: Any, number: float) -> None:
    assert TypeAdapter(Number).validate_python(value) == number


@pytest.mark.parametrize("value", [True, False, "", "1,5", "1e3", ".5", "5.", "five", "\u0665", " 5", "nan", None, []])
def test_no_numbers(value: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Number).validate_python(value)


def test_numbers_are_taken_as_texts_where_text_is_due() -> None:
    assert Example.model_validate({"name": 1990}).name == "1990"


def test_models_are_frozen_and_closed() -> None:
    example = Example(name="x")
    with pytest.raises(ValidationError):
        example.name = "y"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Example.model_validate({"name": "x", "colour": "red"})
