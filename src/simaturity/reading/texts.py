"""The texts of a model that come in several languages, wherever in it they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from simaturity.core.model import Model
from simaturity.core.problem import Route
from simaturity.core.text import Language

from .shape import plain_kinds

Fields = tuple[tuple[str, str], ...]
"""Names of fields, each with its key in the file."""


def mapped_texts(model: Model, route: Route = ()) -> Iterator[tuple[Route, dict[str, str]]]:
    """Give the route and content of every text that is a map of languages."""
    texts, inner = text_fields(type(model))
    values = model.__dict__
    for name, key in texts:
        value = values[name]
        if value.__class__ is dict:
            yield (*route, key), value
        elif value.__class__ is tuple:
            yield from (((*route, key, i), text) for i, text in enumerate(value) if text.__class__ is dict)
    for name, key in inner:
        value = values[name]
        if value:
            yield from _below(value, (*route, key))


def _below(value: Any, route: Route) -> Iterator[tuple[Route, dict[str, str]]]:
    if isinstance(value, Model):
        yield from mapped_texts(value, route)
    elif value.__class__ is tuple:
        for i, item in enumerate(value):
            yield from _below(item, (*route, i))
    else:
        for key, item in value.items():
            yield from _below(item, (*route, key))


@cache
def text_fields(model: type[Model]) -> tuple[Fields, Fields]:
    """Give the fields that are texts, and those with models in them that have texts."""
    texts, inner = [], []
    for name, field in model.model_fields.items():
        kinds = _within(field.annotation)
        if any(get_origin(kind) is dict and get_args(kind)[0] == Language for kind in kinds):
            texts.append((name, field.alias or name))
        elif any(isinstance(kind, type) and issubclass(kind, Model) and any(text_fields(kind)) for kind in kinds):
            inner.append((name, field.alias or name))
    return tuple(texts), tuple(inner)


def _within(annotation: Any) -> list[Any]:
    """Take lists and mappings apart down to texts and models."""
    found: list[Any] = []
    for kind in plain_kinds(annotation):
        origin, inner = get_origin(kind), get_args(kind)
        if origin is tuple or (origin is dict and inner[0] != Language):
            found += _within(inner[0] if origin is tuple else inner[1])
        else:
            found.append(kind)
    return found
