"""simaturity.reading.schemas.choices: every value of a key that takes one of a few is explained, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from simaturity.core import checklist, ignored, profile, rubric, texts
from simaturity.core.model import Model
from simaturity.reading.schemas.choices import EXPLAINED, meanings

MODULES = (checklist, ignored, profile, rubric, texts)


def choices(hint: Any) -> Iterator[tuple[str, ...]]:
    """All choices in a type that have more than one value."""
    if get_origin(hint) is Literal:
        if len(get_args(hint)) > 1:
            yield get_args(hint)
    else:
        for inner in get_args(hint):
            yield from choices(inner)


def test_all_are_explained_and_no_others() -> None:
    models = {one for module in MODULES for one in vars(module).values() if isinstance(one, type)}
    hints = [
        hint for one in models if issubclass(one, Model) for hint in get_type_hints(one, include_extras=True).values()
    ]
    found = {frozenset(values) for hint in hints for values in choices(hint)}
    assert found == {frozenset(known) for known in EXPLAINED}
    assert len(EXPLAINED) == len(found)


def test_in_the_order_of_the_values() -> None:
    assert meanings(("partial", "dedicated")) == {
        "enumDescriptions": [
            "A general instrument that includes the domain or may reach it.",
            "Made for the domain, or for a whole recognised part of it.",
        ]
    }


def test_what_is_not_explained() -> None:
    with pytest.raises(StopIteration):
        meanings(("red", "green"))
