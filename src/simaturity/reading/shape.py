"""What a model lets stand at a route: looked up in its annotations, only when a file has gone wrong there."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from simaturity.core.model import Model
from simaturity.core.problem import Route


def keys_at(model: type[Model], route: Route) -> list[str]:
    """Give the keys that the mapping at a route may have; none where it is no model."""
    return [key for plain in models_at(model, route) for key in _fields(plain)]


def models_at(model: type[Model], route: Route) -> list[type[Model]]:
    """Give the models that the mapping at a route may be; none where its keys are ids or languages."""
    kinds: list[Any] = [model]
    for step in route:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)]
    return [plain for kind in kinds for plain in plain_kinds(kind) if _is_model(plain)]


def _fields(model: type[Model]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    """Go one step in."""
    for plain in plain_kinds(kind):
        origin, inner = get_origin(plain), get_args(plain)
        if _is_model(plain):
            if step in (fields := _fields(plain)):
                yield fields[str(step)]
        elif origin is dict:
            yield inner[1]
        elif origin is tuple and isinstance(step, int):
            yield inner[0]


def plain_kinds(kind: Any) -> Iterator[Any]:
    """Take constraints off, and unions apart; where one item may stand for a list of them, that is a union too."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from plain_kinds(get_args(kind)[0])
    elif origin in (Union, UnionType):
        for part in get_args(kind):
            yield from plain_kinds(part)
    elif origin is tuple:
        yield kind
        yield from (item for item in plain_kinds(get_args(kind)[0]) if _is_model(item))
    else:
        yield kind
