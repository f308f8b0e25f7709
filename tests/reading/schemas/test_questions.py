"""simaturity.reading.schemas.questions: each condition with its own type of answer."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.rubric import Condition, Option, Rubric
from simaturity.reading.schemas import json_schema


def condition(kind: Any, most: int | None = None) -> Condition:
    options = {key: Option(title=title, origin="o") for key, title in (("few", "A *few*"), ("many", "Many"))}
    own = {} if kind == "presence" else options
    return Condition(title=f"A {kind}", asks="How many?", type=kind, options=own, most=most, origin="o")


@pytest.fixture(scope="module")
def schema(rubric: Rubric) -> dict[str, Any]:
    """The schema of profiles for a rubric with a question of each type, one of them renamed."""
    conditions = {
        "scale": condition("scale"),
        "checklist": condition("checklist"),
        "ranking": condition("ranking", 1),
        "presence": condition("presence"),
    }
    renamed = {"size": "scale", "lots": "many"}
    return json_schema("profile", rubric.model_copy(update={"conditions": conditions, "renamed": renamed}))


ANSWERS: tuple[tuple[str, list[Any], list[Any]], ...] = (
    ("scale", ["few", "many", "lots", "unknown", None], ["some", ["few"], True, "yes"]),
    ("checklist", [["few", "many"], ["lots"], [], "unknown", None], ["few", ["some"], ["few", "few"], [["few"]], True]),
    ("ranking", [["few"], ["lots"], "unknown", None], ["few", ["few", "many"], ["some"]]),
    ("presence", ["yes", "no", "unknown", None], [True, False, "few", ["yes"]]),
)


@pytest.mark.parametrize(("name", "right", "wrong"), ANSWERS, ids=[name for name, _, _ in ANSWERS])
@pytest.mark.parametrize("several", [False, True])
def test_what_is_an_answer(
    schema: dict[str, Any], name: str, right: list[Any], wrong: list[Any], several: bool
) -> None:
    validator = Draft202012Validator({**schema["properties"]["conditions"], "$defs": schema["$defs"]})

    def is_valid(answer: Any) -> bool:
        given = {"answer": answer, "sources": ["s"], "note": "Said in passing.", "on": 2013}
        return bool(validator.is_valid({name: [given, given] if several else given}))

    assert [one for one in right if not is_valid(one)] == []
    assert [one for one in wrong if is_valid(one)] == []


def test_an_answer_may_be_left_out(schema: dict[str, Any]) -> None:
    validator = Draft202012Validator({**schema["properties"]["conditions"], "$defs": schema["$defs"]})
    assert validator.is_valid({"scale": {"named": ["A body"]}, "ranking": [{}]})
    assert validator.is_valid(None)
    wrong: list[Any] = [{"scale": None}, {"scale": []}, {"scale": "few"}, {"scale": {"answers": "few"}}, {"other": {}}]
    assert [one for one in (*wrong, []) if validator.is_valid(one)] == []


def test_an_editor_shows_the_question_and_the_options(schema: dict[str, Any]) -> None:
    shown = schema["properties"]["conditions"]["properties"]["scale"]
    assert (shown["title"], shown["description"]) == (
        "A scale",
        "How many?\n\nOne of these:\n\n- few: A *few*\n- many: Many",
    )
    assert shown["markdownDescription"] == "How many?\n\nOne of these:\n\n- `few`: A \\*few\\*\n- `many`: Many"
    answer = schema["$defs"]["conditions.scale"]["properties"]["answer"]
    assert (answer["title"], answer["description"]) == ("A scale", "How many?")
    (listed, old) = answer["anyOf"]
    assert listed["enum"] == ["few", "many", "unknown", None]
    assert listed["enumDescriptions"] == [
        "A *few*",
        "Many",
        "Nobody has said; the same as leaving it out.",
        "Left open.",
    ]
    assert old == {"type": "string", "pattern": "^(lots)$", "deprecated": True}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("checklist", "How many?\n\nA list of those that a source names:\n\n- few: A *few*\n- many: Many"),
        ("ranking", "How many?\n\nA list of at most 1, the first first:\n\n- few: A *few*\n- many: Many"),
        ("presence", "How many?\n\nAnswer yes, no or unknown."),
    ],
)
def test_how_each_is_answered(schema: dict[str, Any], name: str, says: str) -> None:
    assert schema["properties"]["conditions"]["properties"][name]["description"] == says


def test_an_old_question_takes_the_answers_of_the_new(schema: dict[str, Any]) -> None:
    properties = schema["properties"]["conditions"]["properties"]
    mark = {"deprecated": True, "deprecationMessage": "renamed: write scale"}
    assert properties["size"] == {**properties["scale"], **mark}
