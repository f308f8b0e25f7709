"""simaturity.exchange.tables.datapackage: bounds, allowed values, licences and sources."""

from __future__ import annotations

import json
from typing import Any

import pytest

from simaturity.core.rubric import Origin
from simaturity.exchange.tables.datapackage import descriptor
from simaturity.exchange.tables.vocabulary import Rules, vocabulary

from .examples import ladder
from .test_definitions import ALL, ENGLISH


def described(*rules: Rules, licences: tuple[str, ...] = ()) -> Any:
    """The descriptor of an export under some rules."""
    scored = rules or (ladder(),)
    words = vocabulary(scored, "en", ENGLISH)
    return json.loads(descriptor(ALL, words, scored, licences, "en", ENGLISH))


def field(package: Any, table: str, column: str) -> Any:
    """One field of a resource."""
    (fields,) = [one["schema"]["fields"] for one in package["resources"] if one["name"] == table]
    return next(one for one in fields if one["name"] == column)


@pytest.mark.parametrize(
    ("table", "column", "type", "constraints"),
    [
        ("domain_stages", "supported", "integer", {"required": True, "minimum": 1, "maximum": 3}),
        ("domain_stages", "declared_min", "integer", {"minimum": 1, "maximum": 3}),
        ("domain_stages", "claims", "integer", {"required": True, "minimum": 0}),
        ("conditions", "position", "integer", {"required": True, "minimum": 1}),
        ("criteria", "criterion", "string", {"required": True, "enum": ["passed", "funded", "praised"]}),
        ("criteria", "since", "date", None),
        ("criteria", "carriers", "string", None),
        ("barriers", "severity", "string", {"enum": ["minor", "moderate", "severe"]}),
        ("levers", "asked", "boolean", {"required": True}),
        (
            "criteria",
            "domain",
            "string",
            {"required": True, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"},
        ),
    ],
)
def test_fields(table: str, column: str, type: str, constraints: object) -> None:
    found = field(described(), table, column)
    assert (found["type"], found.get("constraints")) == (type, constraints)


def test_true_and_false_are_words() -> None:
    found = field(described(), "levers", "asked")
    assert (found["trueValues"], found["falseValues"]) == (["true"], ["false"])


def test_two_rubrics_allow_the_values_of_both() -> None:
    rubric, _ = ladder()
    other = rubric.model_copy(update={"version": "3", "criteria": {"more": rubric.criteria["passed"]}})
    package = described(ladder(), Rules(other, None))
    assert field(package, "criteria", "criterion")["constraints"]["enum"] == ["passed", "funded", "praised", "more"]
    assert (package["rubrics"], package["checklists"]) == (["ladder/2", "ladder/3"], ["hurdles/1"])


def test_a_list_without_values_allows_any() -> None:
    package = described(Rules(ladder().rubric, None))
    assert field(package, "barriers", "barrier")["constraints"] == {"required": True}
    assert "checklists" not in package


def test_licences_that_have_a_name() -> None:
    found = described(licences=("MIT", "CC-BY-4.0", "Ask us first!"))
    deed = "https://creativecommons.org/licenses/by/4.0/"
    assert found["licenses"] == [{"name": "CC-BY-4.0", "path": deed}, {"name": "MIT"}]
    assert "licenses" not in described(licences=("Ask us first!",))


def test_publications_with_an_address_are_sources_once_each() -> None:
    rubric, checklist = ladder()
    assert checklist
    same = Origin(title="The form again", url="https://example.org/form")
    package = described(Rules(rubric, checklist.model_copy(update={"origins": {"form": same}})))
    assert package["sources"] == [{"title": "A form", "path": "https://example.org/form"}]


def test_only_the_codebook_has_no_key() -> None:
    without = [one["name"] for one in described()["resources"] if "primaryKey" not in one["schema"]]
    assert without == ["codebook"]
