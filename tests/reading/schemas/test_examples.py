"""simaturity.reading.schemas.examples: every example in a schema is valid where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core import profile
from simaturity.reading.schemas import KINDS, json_schema
from simaturity.reading.schemas.examples import EXAMPLES


def shown(schema: Any, path: str = "#") -> Iterator[tuple[str, list[Any]]]:
    """All examples that are not taken back, with the place of the schema that they stand in."""
    if isinstance(schema, dict):
        if isinstance(schema.get("examples"), list) and schema["examples"]:
            yield path, schema["examples"]
        for key, inner in schema.items():
            if key != "examples":
                yield from shown(inner, f"{path}/{key}")


@pytest.mark.parametrize("name", KINDS)
def test_all_are_valid(name: str) -> None:
    schema = json_schema(name)
    found = list(shown(schema))
    assert found
    for path, examples in found:
        validator = Draft202012Validator({"$ref": path, "$defs": schema["$defs"]})
        assert [one for one in examples if not validator.is_valid(one)] == [], path


def test_all_are_used() -> None:
    known = dict(shown(json_schema("profile")))
    assert {path for path in known if path.removeprefix("#/$defs/") in EXAMPLES} == {
        f"#/$defs/{key}" for key in EXAMPLES
    }


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "Reference"])
def test_the_models_take_them(name: str) -> None:
    model = getattr(profile, name)
    for example in EXAMPLES[name]:
        model.model_validate(example, by_alias=True, by_name=False)


def test_none_is_proposed_as_a_value() -> None:
    """Editors propose the examples of keys and of what lists hold; there, none stand."""
    schema = json_schema("profile")
    places = [path for path, _ in shown(schema)]
    assert [path for path in places if path.rpartition("/")[0] not in ("#/$defs",)] == []
    for definition in (schema, *schema["$defs"].values()):
        for one in definition.get("properties", {}).values():
            for inner in (one, one.get("items", {})):
                target = schema["$defs"].get(inner.get("$ref", "").removeprefix("#/$defs/"), {})
                assert inner.get("examples") == [] or "examples" not in target
