"""What a model lets stand at a route."""

from __future__ import annotations

import pytest

from simaturity.core.model import Model
from simaturity.core.problem import Route
from simaturity.core.profile import Profile, Region, SourceReference
from simaturity.core.rubric import Rubric
from simaturity.reading.shape import keys_at


@pytest.mark.parametrize(
    ("model", "route", "keys"),
    [
        (Profile, ("region",), list(Region.model_fields)),
        (Profile, ("declared", 3, "sources", 0), list(SourceReference.model_fields)),
        (Profile, ("conditions", "c", "sources", 0), list(SourceReference.model_fields)),
        (Profile, ("conditions", "c", 0, "sources", 0), list(SourceReference.model_fields)),
        (Profile, ("region", "name"), []),
        (Profile, ("unknown", 3), []),
        (Rubric, ("tensions", "t", "all", 0), ["declared", "domains", "condition", "answer", "named"]),
    ],
)
def test_keys(model: type[Model], route: Route, keys: list[str]) -> None:
    assert keys_at(model, route)[: len(keys)] == keys
    assert bool(keys_at(model, route)) is bool(keys)


def test_keys_are_those_of_the_file() -> None:
    assert "schema" in keys_at(Profile, ())
    assert "for" in keys_at(Profile, ("instruments", "i", "amounts", 0))
