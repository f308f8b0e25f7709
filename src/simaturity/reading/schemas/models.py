"""From a model to its JSON Schema: one definition for each type in it, written so that editors can say what is meant.

Where several forms may stand, `type` lists them and each keyword speaks of its own form. Editors word errors, hovers
and completions of that far better than those of alternatives (`anyOf`).

Editors propose examples as values, as if they were facts. So they stand with the types, for whoever reads the schema,
and are taken back where a key or list refers to a type.
"""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from simaturity.core import model, profile
from simaturity.core.model import Model

from .choices import meanings
from .examples import EXAMPLES
from .named import NAMED, QUOTE, TELLING, Schema, string, words_of
from .wording import described, key_words, model_words

_BOUNDS: dict[str, dict[str, str]] = {
    "min_length": {"array": "minItems", "object": "minProperties"},
    "max_length": {"array": "maxItems", "object": "maxProperties"},
    "ge": {"integer": "minimum", "number": "minimum"},
    "le": {"integer": "maximum", "number": "maximum"},
}
"""Pydantic's bounds, and what they are for each form of a value."""


def schema_of(kind: type[Model]) -> Schema:
    """The schema of a model, with the definitions of all types in it."""
    found: dict[str, Schema] = {}
    whole = _Definitions(found).written_out(kind)
    return {**whole, "$defs": dict(sorted(found.items()))}


def reference(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def one_or_several(one: Schema, each: Schema) -> Schema:
    """What is written once as a mapping, or as a list of such."""
    return {**_bare(one), "type": ["object", "array"], "items": {**each, "examples": []}, "minItems": 1}


def or_null(schema: Schema) -> Schema:
    """The same, or nothing."""
    if "anyOf" in schema:
        first, *rest = schema["anyOf"]
        return {**schema, "anyOf": [or_null(first), *rest]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    made = {**schema, "type": [*types, "null"]}
    if "enum" in schema:
        made |= {"enum": [*schema["enum"], None], "enumDescriptions": [*schema["enumDescriptions"], "Left open."]}
    return made


class _Definitions:
    """The definitions met on the way through a model."""

    def __init__(self, found: dict[str, Schema]) -> None:
        self.found = found

    def written_out(self, kind: type[Model]) -> Schema:
        """A model with its keys."""
        hints = get_type_hints(kind, include_extras=True)
        properties, required = {}, []
        for name, field in kind.model_fields.items():
            key = field.alias or name
            properties[key] = self._key(kind, key, self.of(hints[name]))
            required += [key] if field.is_required() else []
        made: Schema = {**model_words(kind), "type": "object", "properties": properties, "additionalProperties": False}
        made |= {"examples": EXAMPLES[kind.__name__]} if kind.__name__ in EXAMPLES else {}
        return {**made, "required": required} if required else made

    def _key(self, owner: type[Model], key: str, schema: Schema) -> Schema:
        """What a key takes, with what it means and how it is written."""
        words = key_words(owner, key)
        name = _name(schema).removesuffix("OrNothing")
        if name in TELLING:
            form = NAMED[name].schema["description"]
            words["description"] = f"{words['description']}\n\n{form}"
        return {**words, **described(words["description"]), **self._silent(schema)}

    def _silent(self, schema: Schema) -> Schema:
        """The same without the examples of the type that it refers to."""
        return {**schema, "examples": []} if "examples" in self.found.get(_name(schema), {}) else schema

    def of(self, hint: Any) -> Schema:
        """Any type."""
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._annotated(inner[0], inner[1:], hint)
        if origin in (Union, UnionType):
            return self._union([kind for kind in inner if kind is not type(None)], type(None) in inner)
        if origin is Literal:
            return {"const": inner[0]} if len(inner) == 1 else {"type": "string", "enum": [*inner], **meanings(inner)}
        if origin is tuple:
            return {"type": "array", "items": self._silent(self.of(inner[0]))}
        if origin is dict:
            return self._mapping(*inner)
        return self._model(hint) if issubclass(hint, Model) else {"type": _FORMS[hint]}

    def _named(self, name: str) -> Schema:
        self.found[name] = NAMED[name].schema
        if name == "Text":
            self._named("Plain")
        return reference(name)

    def _model(self, kind: type[Model]) -> Schema:
        if kind.__name__ not in self.found:
            self.found[kind.__name__] = self.written_out(kind)
        return reference(kind.__name__)

    def _annotated(self, kind: Any, parts: tuple[Any, ...], whole: Any) -> Schema:
        for name, named in NAMED.items():
            known = get_args(named.kind)
            if (kind, *parts)[: len(known)] == known:  # annotations of annotations lie flat
                bounds = _bounds(parts[len(known) - 1 :])
                return _bounded(_bare(named.schema), bounds) if bounds else self._named(name)
        if kind is str:
            return string(whole)
        before = [part.func for part in parts if isinstance(part, BeforeValidator)]
        if profile._as_reference in before:
            return self._reference()
        if profile._as_list in before:
            return self._one_or_several(get_args(kind)[0])
        return _bounded(self.of(kind), _bounds(parts))

    def _union(self, kinds: list[Any], nullable: bool) -> Schema:
        made = [self.of(kind) for kind in kinds]
        if len(made) > 1:
            return _joined(made, nullable)
        return self._or_nothing(made[0]) if nullable else made[0]

    def _or_nothing(self, schema: Schema) -> Schema:
        """The same, where nothing may be written as well."""
        name = _name(schema)
        if not name:
            return or_null(schema)
        if name not in NAMED:
            return {"anyOf": [self._silent(schema), {"type": "null"}]}
        self.found[f"{name}OrNothing"] = or_null(_bare(NAMED[name].schema))
        return reference(f"{name}OrNothing")

    def _mapping(self, key: Any, value: Any) -> Schema:
        keys = next(named.schema for named in NAMED.values() if named.kind == key)
        made = {"type": "object", "patternProperties": {keys["pattern"]: self.of(value)}, "additionalProperties": False}
        return {**made, "propertyNames": {"maxLength": keys["maxLength"]}}

    def _reference(self) -> Schema:
        """A source that a statement rests on: an id is short for a mapping."""
        if "Reference" not in self.found:
            made = {**self.written_out(profile.SourceReference), **string(model.Id), "type": ["string", "object"]}
            made["properties"]["quote"] = {**words_of(made["properties"]["quote"]), **or_null(QUOTE)}
            said = {"errorMessage": "expected a source: its id, or {source: id, at: ..., quote: ...}"}
            self.found["Reference"] = {**made, **said, "examples": EXAMPLES["Reference"]}
        return reference("Reference")

    def _one_or_several(self, kind: type[Model]) -> Schema:
        """One dated answer, or a list of them."""
        one = self._model(kind)
        self.found[f"{kind.__name__}s"] = one_or_several(self.found[kind.__name__], one)
        return reference(f"{kind.__name__}s")


def _bare(schema: Schema) -> Schema:
    """The same without examples."""
    return {key: value for key, value in schema.items() if key != "examples"}


def _name(schema: Schema) -> str:
    """The definition that a schema refers to, if it does no more."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _joined(made: list[Schema], nullable: bool) -> Schema:
    """Alternatives: in one where each is of a form of its own, else side by side."""
    if all("$ref" in one for one in made):
        return {"anyOf": made}
    types = [one["type"] for one in made] + (["null"] if nullable else [])
    return {key: value for one in made for key, value in one.items()} | {"type": types}


def _bounds(parts: tuple[Any, ...]) -> list[Any]:
    return [bound for part in parts if isinstance(part, FieldInfo) for bound in part.metadata]


def _bounded(schema: Schema, bounds: list[Any]) -> Schema:
    """A schema with the bounds that a field sets, each under the name that it has for the form of the value."""
    types = schema.get("type", [])
    names = types if isinstance(types, list) else [types]
    made = dict(schema)
    for bound in bounds:
        for ours, theirs in _BOUNDS.items():
            if hasattr(bound, ours):
                made |= {theirs[name]: getattr(bound, ours) for name in names if name in theirs}
    return made


_FORMS = {str: "string", int: "integer", float: "number", bool: "boolean"}
