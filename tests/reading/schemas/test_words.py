"""simaturity.reading.schemas.words: the ids of a rubric and its checklist in the schema of profiles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.load import load_barriers, load_rubric
from simaturity.reading.schemas import json_schema

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


@pytest.fixture(scope="module")
def shipped() -> dict[str, Any]:
    return json_schema("profile")


@pytest.fixture(scope="module")
def short() -> dict[str, Any]:
    """For a rubric without a field called other, with an old id, and a checklist."""
    return json_schema(
        "profile", load_rubric(GOLDEN / "short-rubric.yaml"), load_barriers(GOLDEN / "short-barriers.yaml")
    )


def valid(schema: dict[str, Any], name: str, value: Any) -> bool:
    """Whether a value is one of a type."""
    validator = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})
    return bool(validator.is_valid(value))


def section(schema: dict[str, Any], name: str, value: Any) -> bool:
    """Whether a value is a section of a profile."""
    return bool(Draft202012Validator({**schema["properties"][name], "$defs": schema["$defs"]}).is_valid(value))


def test_all_ids_are_there(shipped: dict[str, Any], rubric: Rubric, checklist: Checklist) -> None:
    definitions, properties = shipped["$defs"], shipped["properties"]
    domains = [name for name in rubric.domains if name != "other"]
    assert definitions["Domain"]["anyOf"][0]["enum"] == domains
    assert list(definitions["Instrument"]["properties"]["domains"]["properties"]) == domains
    assert definitions["InstrumentKindId"]["enum"] == list(rubric.instruments)
    assert definitions["MilestoneKindId"]["enum"] == list(rubric.milestones)
    assert definitions["CriterionId"]["enum"] == list(rubric.criteria)
    assert definitions["StageNumber"]["enum"] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert list(properties["conditions"]["properties"]) == list(rubric.conditions)
    assert list(properties["barriers"]["properties"]) == list(checklist.barriers)
    assert list(properties["levers"]["properties"]) == list(checklist.levers)


def test_the_keys_that_hold_ids_take_these_only(shipped: dict[str, Any]) -> None:
    law = {"title": "A law", "kind": "law", "domains": {"welfare": "partial", "other/housing": "dedicated"}}
    assert valid(shipped, "Instrument", law)
    assert not valid(shipped, "Instrument", {**law, "kind": "bill"})
    for domains in (
        {},
        {"other": "partial"},
        {"welfar": "partial"},
        {"welfare": "whole"},
        {"other/Housing": "partial"},
    ):
        assert not valid(shipped, "Instrument", {**law, "domains": domains})
    assert valid(shipped, "Milestone", {"reached": "adopted", "domains": ["welfare"]})
    assert not valid(shipped, "Milestone", {"reached": "adoptd"})
    assert not valid(shipped, "Milestone", {"reached": "adopted", "domains": ["welfar"]})
    claim = {"stages": [7, 8], "domains": ["other/housing"]}
    assert valid(shipped, "Claim", claim)
    assert not valid(shipped, "Claim", {**claim, "domains": [f"other/{'a' * 75}"]})
    for stages in ([0], [9], ["8"], [8, 8], []):
        assert not valid(shipped, "Claim", {**claim, "stages": stages})
    finding = {"criterion": "adopted", "domains": ["welfare"], "answer": "met", "because": "It is."}
    assert valid(shipped, "Finding", finding)
    assert not valid(shipped, "Finding", {**finding, "criterion": "adopt"})


def test_only_a_domain_of_ones_own_has_a_title(shipped: dict[str, Any], short: dict[str, Any]) -> None:
    assert section(shipped, "domains", {"other/housing": {"title": "Housing"}})
    assert not section(shipped, "domains", {"welfare": {"title": "Welfare"}})
    assert not section(short, "domains", {"other/housing": {"title": "Housing"}})
    assert not valid(short, "Domain", "other/housing")


def test_the_rubric_is_the_one_that_it_is_made_for(shipped: dict[str, Any], short: dict[str, Any]) -> None:
    assert shipped["properties"]["rubric"] == {
        "title": "Rubric",
        "description": "The rubric that it is written for.",
        "type": "string",
        "const": "social-innovation-policy/1",
        "errorMessage": "expected social-innovation-policy/1: this schema is for profiles that are written for it",
    }
    assert short["properties"]["rubric"]["const"] == "short/2"


def test_old_ids_stand_and_are_not_proposed(short: dict[str, Any]) -> None:
    listed, old = short["$defs"]["CriterionId"]["anyOf"]
    assert listed["enum"] == ["drafted", "passed", "in-effect", "funded"]
    assert old == {"type": "string", "pattern": "^(adopted)$", "deprecated": True}
    assert valid(short, "Milestone", {"reached": "adopted"})
    assert not valid(short, "Milestone", {"reached": "drafted"})


def test_what_an_editor_says_of_them(shipped: dict[str, Any], rubric: Rubric) -> None:
    definitions = shipped["$defs"]
    kinds = dict(
        zip(definitions["MilestoneKindId"]["enum"], definitions["MilestoneKindId"]["enumDescriptions"], strict=True)
    )
    assert kinds["adopted"] == "The competent authority passed it."
    assert kinds["suspended"] == "Suspended"
    assert kinds["recognised-leader"].startswith("Recognised as a leader: An independent source")
    criteria = dict(
        zip(definitions["CriterionId"]["enum"], definitions["CriterionId"]["enumDescriptions"], strict=True)
    )
    assert criteria["adopted"] == f"Stage 5, Adopted: {rubric.criteria['adopted'].statement}"
    assert definitions["StageNumber"]["enumDescriptions"][6] == (
        "Policy Reviewed & Strengthened: The policy was evaluated and then made better."
    )
    money = shipped["properties"]["barriers"]["properties"]["lack-of-money"]
    assert money["title"] == "Lack of money"
    assert money["description"] == (
        "There is too little money for the field.\n\n"
        "Stands in the way of: Piloted (stage 4), Funded (stage 6), Delivered (stage 6), New resources (stage 7).\n\n"
        "What lowers it: Structural funding, Pilots outside accreditation, Research costs eligible."
    )
    assert shipped["properties"]["levers"]["properties"]["pilots-outside-accreditation"]["description"] == (
        "Support pilot projects that no recognition scheme covers.\n\nHelps meet: Piloted (stage 4)."
    )


def test_a_checklist_may_speak_of_criteria_that_the_rubric_does_not_have(rubric: Rubric, checklist: Checklist) -> None:
    short = json_schema("profile", load_rubric(GOLDEN / "short-rubric.yaml"), checklist)
    said = short["properties"]["barriers"]["properties"]["lack-of-money"]["description"]
    assert "Stands in the way of: piloted, Funded (stage 3), delivered, new-resources." in said


def test_without_a_checklist_barriers_and_levers_have_any_id() -> None:
    schema = json_schema("profile", load_rubric(GOLDEN / "short-rubric.yaml"))
    assert section(schema, "barriers", {"anything": {"status": "present"}})
    assert section(schema, "levers", {"anything": {"status": "asked"}})
    assert not section(schema, "barriers", {"Anything": {"status": "present"}})


def test_a_text_of_a_rubric_is_a_text_in_a_description_and_nothing_else(rubric: Rubric) -> None:
    odd = '"}, {"$ref": "#/$defs/Id"}, \\ <script> `x` *y*'
    changed = rubric.model_copy(update={"title": odd})
    changed = changed.model_copy(
        update={"domains": {**rubric.domains, "welfare": rubric.domains["welfare"].model_copy(update={"title": odd})}}
    )
    plain, strange = json_schema("profile", rubric), json_schema("profile", changed)
    place = plain["$defs"]["Instrument"]["properties"]["domains"]["properties"]["welfare"]
    other = strange["$defs"]["Instrument"]["properties"]["domains"]["properties"]["welfare"]
    assert (place["title"], other["title"]) == ("Welfare and social services", odd)
    assert {key for key in plain["$defs"] if plain["$defs"][key] != strange["$defs"][key]} == {"Domain", "Instrument"}
