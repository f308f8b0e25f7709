"""simaturity.reading.schemas.models: from models to schemas, form by form."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import BeforeValidator, Field

from simaturity.core.model import Flag, Id, Model, Number, Whole
from simaturity.core.profile import Snapshot, Sources, _as_list
from simaturity.core.text import Text
from simaturity.reading.schemas.models import one_or_several, or_null, schema_of


class Inner(Model):
    """Another type."""

    kind: Literal["dedicated", "partial"] | None = None
    """How."""


class Outer(Model):
    """A type with one key of each form."""

    schema_: Annotated[Literal["test/1"], Field(alias="schema")]
    """The kind."""
    flag: Flag = False
    """A flag."""
    count: Annotated[Whole, Field(ge=1, le=20)] = 1
    """A whole number."""
    share: Annotated[Number, Field(ge=0)] | None = None
    """A number."""
    name: Id | None = None
    """An id."""
    words: Text
    """Words."""
    listed: Annotated[tuple[Id, ...] | None, Field(min_length=1)] = None
    """A list."""
    inner: Inner | None = None
    """Another."""
    by_id: Annotated[dict[Id, Inner], Field(min_length=1, max_length=3)] = {}  # noqa: RUF012 - pydantic copies it
    """Several."""
    either: Annotated[str | tuple[Id, ...] | None, Field(union_mode="left_to_right")] = None
    """Either."""
    terms: tuple[Inner | Snapshot, ...] = ()
    """Both."""
    answers: dict[Id, Annotated[tuple[Inner, ...], BeforeValidator(_as_list), Field(min_length=1)]] = {}  # noqa: RUF012 - pydantic copies it
    """Answers."""


def keys() -> dict[str, Any]:
    properties: dict[str, Any] = schema_of(Outer)["properties"]
    return properties


def taken(key: str) -> dict[str, Any]:
    """What a key takes, without what it says."""
    return {name: value for name, value in keys()[key].items() if name not in ("title", "description")}


ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
DECIMAL = "expected a number: write digits, with a point for decimals and nothing between them"


@pytest.mark.parametrize(
    ("key", "schema"),
    [
        ("schema", {"const": "test/1"}),
        ("flag", {"type": "boolean"}),
        ("count", {"type": "integer", "minimum": 1, "maximum": 20}),
        ("name", {"$ref": "#/$defs/IdOrNothing"}),
        ("words", {"$ref": "#/$defs/Text", "examples": []}),
        (
            "listed",
            {"type": ["array", "null"], "items": {"$ref": "#/$defs/Id", "examples": []}, "minItems": 1},
        ),
        ("inner", {"anyOf": [{"$ref": "#/$defs/Inner"}, {"type": "null"}]}),
        (
            "by_id",
            {
                "type": "object",
                "patternProperties": {ID: {"$ref": "#/$defs/Inner"}},
                "additionalProperties": False,
                "propertyNames": {"maxLength": 80},
                "minProperties": 1,
                "maxProperties": 3,
            },
        ),
        (
            "either",
            {"type": ["string", "array", "null"], "items": {"$ref": "#/$defs/Id", "examples": []}},
        ),
        (
            "terms",
            {"type": "array", "items": {"anyOf": [{"$ref": "#/$defs/Inner"}, {"$ref": "#/$defs/Snapshot"}]}},
        ),
        (
            "answers",
            {
                "type": "object",
                "patternProperties": {ID: {"$ref": "#/$defs/Inners"}},
                "additionalProperties": False,
                "propertyNames": {"maxLength": 80},
            },
        ),
    ],
)
def test_each_form(key: str, schema: dict[str, Any]) -> None:
    assert taken(key) == schema


def test_bounds_of_a_named_type_make_it_another() -> None:
    share = taken("share")
    assert share["minimum"] == 0
    assert share["type"] == ["number", "string", "null"]
    assert share["errorMessage"] == DECIMAL
    assert "$ref" not in share


def test_a_type_is_written_out_once() -> None:
    schema = schema_of(Outer)
    assert list(schema["$defs"]) == ["Id", "IdOrNothing", "Inner", "Inners", "Plain", "Snapshot", "Text"]
    kind = {
        "title": "Kind",
        "description": "How.",
        "type": ["string", "null"],
        "enum": ["dedicated", "partial", None],
        "enumDescriptions": [
            "Made for the domain, or for a whole recognised part of it.",
            "A general instrument that includes the domain or may reach it.",
            "Left open.",
        ],
    }
    inner = {
        "title": "Inner",
        "description": "Another type.",
        "type": "object",
        "properties": {"kind": kind},
        "additionalProperties": False,
    }
    assert schema["$defs"]["Inner"] == inner
    several = {"type": ["object", "array"], "items": {"$ref": "#/$defs/Inner", "examples": []}, "minItems": 1}
    assert schema["$defs"]["Inners"] == {**inner, **several}
    assert (schema["title"], schema["description"]) == ("Outer", "A type with one key of each form.")
    assert schema["required"] == ["schema", "words"]
    assert schema["additionalProperties"] is False


def test_a_key_tells_how_it_is_written() -> None:
    assert keys()["words"]["description"] == (
        "Words.\n\nA text in the language of the file, or one for each language: {en: Housing, fr: Logement}."
    )
    assert keys()["name"]["description"] == "An id."


class Sourced(Model):
    """A statement."""

    sources: Sources = ()
    """Where it is written."""


def test_a_source_is_an_id_or_a_mapping() -> None:
    schema = schema_of(Sourced)
    assert schema["properties"]["sources"]["items"] == {"$ref": "#/$defs/Reference", "examples": []}
    validator = Draft202012Validator(schema)
    right = [
        "s",
        {"source": "s"},
        {"source": "s", "at": {"fr": "p. 4"}, "quote": "two words"},
        {"source": "s", "at": None},
    ]
    wrong: list[Any] = [
        "S",
        {},
        {"at": "page 4"},
        {"source": "s", "page": 4},
        ["s"],
        4,
        {"source": "s", "quote": "w " * 26},
    ]
    assert [one for one in right if not validator.is_valid({"sources": [one]})] == []
    assert [one for one in wrong if validator.is_valid({"sources": [one]})] == []


def test_one_or_several_loses_its_examples() -> None:
    one = {"type": "object", "properties": {}, "examples": [{}]}
    assert one_or_several(one, {"$ref": "#/$defs/X"}) == {
        "type": ["object", "array"],
        "properties": {},
        "items": {"$ref": "#/$defs/X", "examples": []},
        "minItems": 1,
    }


def test_nothing_beside_each_form() -> None:
    assert or_null({"type": "string"}) == {"type": ["string", "null"]}
    assert or_null({"type": ["string", "number"], "pattern": "x"}) == {
        "type": ["string", "number", "null"],
        "pattern": "x",
    }
    chosen = {"type": "string", "enum": ["a"], "enumDescriptions": ["A."]}
    open_too = {"type": ["string", "null"], "enum": ["a", None], "enumDescriptions": ["A.", "Left open."]}
    assert or_null(chosen) == open_too
    other = {"type": "string", "pattern": "^b$"}
    assert or_null({"title": "T", "anyOf": [chosen, other]}) == {"title": "T", "anyOf": [open_too, other]}
