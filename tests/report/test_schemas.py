"""simaturity.report.schemas: what is shipped is what the types say, and what is printed is what is shipped."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.files.shipped import shipped_folder
from simaturity.report.schemas import OUTPUTS, as_text

from .golden import CASES

PRINTED = [case.output for case in CASES if case.path.suffix == ".json"]


def shipped(name: str) -> dict[str, Any]:
    """A schema as it is shipped."""
    text = (shipped_folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@pytest.mark.parametrize("name", OUTPUTS)
def test_shipped_schema_is_up_to_date(name: str) -> None:
    """If not: ``python -m simaturity.report.schemas``."""
    shipped_text = (shipped_folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")
    assert shipped_text == as_text(name)


@pytest.mark.parametrize("name", OUTPUTS)
def test_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(shipped(name))


@pytest.mark.parametrize("output", PRINTED)
def test_printed_json_keeps_its_schema(output: str) -> None:
    case = next(case for case in CASES if case.output == output)
    Draft202012Validator(shipped(case.schema)).validate(json.loads(case.path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"format_version": 2, "assessments": []},
        {"format_version": 1, "assessments": [{}]},
        {"format_version": 1, "assessments": {}},
    ],
)
def test_schema_refuses_what_is_no_assessment(wrong: Any) -> None:
    assert not Draft202012Validator(shipped("assessment")).is_valid(wrong)


def test_descriptions_come_from_the_docstrings() -> None:
    domain = shipped("assessment")["$defs"]["DomainJson"]
    assert domain["description"] == "One domain."
    assert domain["properties"]["declared"]["description"] == "What sources declare; null where nobody does."
