"""What the models take, the schema takes; and it is the same every time."""

from __future__ import annotations

from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.reading.schemas import as_text, json_schema

from .chance import Case, cases, tries


@given(cases())
@tries(60)
def test_a_profile_that_is_read_is_valid(case: Case) -> None:
    schema = json_schema("profile", case.rubric)
    for claim in case.data["declared"]:
        claim["stages"] = sorted(set(claim["stages"]))  # twice the same is an error of its own
    errors = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(case.data)]
    assert errors == []


@given(cases())
@tries(20)
def test_the_same_rubric_gives_the_same_schema(case: Case) -> None:
    text = as_text("profile", case.rubric)
    assert text == as_text("profile", case.rubric.model_copy(deep=True))
    Draft202012Validator.check_schema(json_schema("profile", case.rubric))
