"""JSON Schemas of our files, for editors: made from the models, with their docstrings as descriptions.

``python -m simaturity.reading.schemas`` writes them anew; a test holds them up to date.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from simaturity.core import dates, model, profile, rubric, text
from simaturity.files.shipped import shipped_folder

from .building import Kind
from .ignoring import IGNORED
from .profiles import PROFILE
from .standards import CHECKLIST, RUBRIC
from .translating import TEXTS

KINDS: dict[str, Kind[Any]] = {
    "profile": PROFILE,
    "rubric": RUBRIC,
    "barriers": CHECKLIST,
    "texts": TEXTS,
    "ignore": IGNORED,
}
"""Every schema that we ship, by name."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NAMED: dict[str, Any] = {
    "Date": dates.DateField,
    "Domain": profile.Domain,
    "Id": model.Id,
    "Language": text.Language,
    "Plain": text.Plain,
    "Text": text.Text,
    "Url": profile.Url,
}
"""Types that are written out once under a name."""

_DESCRIPTIONS = {
    "Id": "A kebab-case name: social-economy-decree.",
    "Domain": "A domain of the rubric, or other/<name> with a title under domains.",
    "Language": "A BCP 47 tag of language, script and region: fr, zh-Hans, nl-BE.",
    "Plain": "A text in the file's own language; a number stays as it is written.",
    "Text": "A text in the file's own language, or a map of languages.",
    "Url": "A web address.",
}


def json_schema(name: str) -> dict[str, Any]:
    """Make the JSON Schema of one kind of file: ``profile``, ``rubric`` or ``barriers``."""
    kind = KINDS[name]
    made = kind.model.model_json_schema(by_alias=True, schema_generator=_Generator)
    definitions = {key: _documented(key, value) for key, value in made.pop("$defs").items()}
    made = _documented(kind.model.__name__, made)
    for section in kind.sections:
        made["properties"][section] = {"anyOf": [made["properties"][section], {"type": "null"}]}
    named = {key: _plain(TypeAdapter(type_).json_schema(schema_generator=_Generator)) for key, type_ in _NAMED.items()}
    whole = _with_names({**made, "$defs": definitions}, named)
    used = json.dumps(whole)
    for key, value in named.items():
        if f'"#/$defs/{key}"' in used or key == "Plain":
            inner = _with_names(value, {other: named[other] for other in named if other != key})
            description = {"description": _DESCRIPTIONS[key]} if key in _DESCRIPTIONS else {}
            whole["$defs"][key] = {**inner, **description}
    whole["$defs"] = dict(sorted(whole["$defs"].items()))
    return {"$schema": DIALECT, "title": f"simaturity {name}", **whole}


_LIKE_NUMBERS = (None, *(TypeAdapter(kind).json_schema()["pattern"] for kind in (profile.Span, rubric.Version)))
"""Patterns of texts that may look like a number: none at all, a year, a version."""


class _Generator(GenerateJsonSchema):
    """Lets stand what the models take beside their own form, and leaves out titles made of field names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:
        """A text may be written as a number, and keeps its digits."""
        made = super().str_schema(schema)
        return {**made, "type": ["string", "number"]} if made.get("pattern") in _LIKE_NUMBERS else made

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> dict[str, Any]:
        """Two short forms are put right before validation: an id for a reference, one answer for a list."""
        made = super().function_before_schema(schema)
        function = schema["function"]["function"]
        if function is profile._as_reference:
            return {"anyOf": [TypeAdapter(model.Id).json_schema(schema_generator=_Generator), made]}
        if function is profile._as_list:
            return {"anyOf": [made["items"], {**made, "minItems": 1}]}
        return made


def _documented(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Take out titles, and describe each property by the docstring of its field."""
    schema = _plain(schema)
    docs = _field_docs(name)
    for key, value in schema.get("properties", {}).items():
        if key in docs:
            schema["properties"][key] = {**value, "description": docs[key]}
    return schema


def _plain(schema: Any) -> Any:
    """Take out titles made of names and defaults that say nothing; close mappings to keys of another form."""
    if isinstance(schema, dict):
        noise = {"title": str, "default": type(schema.get("default")) if not schema.get("default", 1) else ()}
        if "anyOf" in schema and "minLength" in schema:  # of the list in it, which has its own bound
            noise["minLength"] = int
        plain = {key: _plain(value) for key, value in schema.items() if not isinstance(value, noise.get(key, ()))}
        return {**plain, "additionalProperties": False} if "patternProperties" in plain else plain
    return [_plain(item) for item in schema] if isinstance(schema, list) else schema


def _with_names(schema: Any, named: dict[str, Any]) -> Any:
    """Put a reference wherever the schema of a named type is written out, be it as part of a union."""
    if isinstance(schema, list):
        return [_with_names(item, named) for item in schema]
    if not isinstance(schema, dict):
        return schema
    for name, type_ in sorted(named.items(), key=lambda item: "anyOf" not in item[1]):
        branches = type_.get("anyOf", [])
        if {**schema, **type_} == schema:
            rest = {key: value for key, value in schema.items() if type_.get(key) != value}
            return {"$ref": f"#/$defs/{name}", **rest}
        if branches and schema.get("anyOf", [])[: len(branches)] == branches:
            reference = {"$ref": f"#/$defs/{name}"}
            if len(schema["anyOf"]) == len(branches):
                schema = {**reference, **{key: value for key, value in schema.items() if key != "anyOf"}}
            else:
                schema = {**schema, "anyOf": [reference, *schema["anyOf"][len(branches) :]]}
    return {key: _with_names(value, named) for key, value in schema.items()}


@cache
def _field_docs(name: str) -> dict[str, str]:
    """Read the docstrings below the fields of a model and of those it extends, by key in the file."""
    found: dict[str, str] = {}
    for kind in KINDS.values():
        module = sys.modules[kind.model.__module__]
        for known in (module, sys.modules[profile.__name__]):
            owner = getattr(known, name, None)
            if owner is not None:
                for base in reversed(owner.__mro__[:-1]):
                    found |= _docs_of(base) if issubclass(base, model.Model) else {}
                return found
    return found


def _docs_of(owner: type[model.Model]) -> dict[str, str]:
    if owner is model.Model:
        return {}
    fields: dict[str, FieldInfo] = owner.model_fields
    body = ast.parse(inspect.getsource(owner)).body[0]
    assert isinstance(body, ast.ClassDef)
    docs = {}
    for before, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(before, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            assert isinstance(before.target, ast.Name)
            name = before.target.id
            docs[fields[name].alias or name] = inspect.cleandoc(str(after.value.value))
    return docs


def as_text(name: str) -> str:
    """Write a schema as it is shipped."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name in KINDS:
        (shipped_folder("schemas") / f"{name}.schema.json").write_text(as_text(name), encoding="utf-8")
