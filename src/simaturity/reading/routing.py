"""From where pydantic says an error is, to where it is in the file.

Pydantic names the branch of a union that it tried (``title.dict[...].en``), and positions of lists that the
file did not write as lists (one answer instead of a list of one). Neither is in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from simaturity.core.problem import Route

_KEY = "[key]"

_TERMS = {
    "DeclaredTerm": "declared",
    "ConditionTerm": "condition",
    "NamedTerm": "named",
    "BarrierTerm": "barrier",
    "CriterionTerm": "criterion",
}
"""The key that tells which term of a tension rule is meant."""


class Fault(NamedTuple):
    """One thing that is wrong in the form of a file."""

    route: Route
    at_key: bool
    error: Any
    """Pydantic's error; None where a value fits no branch of a union."""


def faults(error: ValidationError, data: Any) -> Iterator[Fault]:
    """Find what is wrong, each thing once: of a union only the branch that the file means."""
    unions: dict[Route, bool] = {}
    for item in error.errors(include_url=False):
        route, at_key, union, meant = find_route(item["loc"], data, item["type"] == "missing")
        if union is not None:
            unions[union] = unions.get(union, False) or meant
        if meant and not _is_echo(item):
            yield Fault(route, at_key, item)
    yield from (Fault(route, False, None) for route, meant in unions.items() if not meant)


def _is_echo(item: Any) -> bool:
    """A list counts as too short once its items are wrong; the items are reported already."""
    return bool(item["type"] == "too_short" and len(item["input"]) >= item["ctx"]["min_length"])


def find_route(location: tuple[str | int, ...], data: Any, missing: bool) -> tuple[Route, bool, Route | None, bool]:
    """Follow an error's location through the data of the file, leaving out what the file does not have.

    Gives the route, whether its key is at fault, the route of the last union on the way, and whether the
    branches tried on the way are those that the file means.
    """
    route: list[str | int] = []
    union: Route | None = None
    meant = True
    for position, step in enumerate(location):
        last = position == len(location) - 1
        if last and step == _KEY:
            return tuple(route), True, union, meant
        if has_step(data, step):
            data = data[step]
        elif not (last and missing and isinstance(data, dict)):
            if isinstance(step, str) and not (isinstance(data, str) and step == "source"):
                union = tuple(route)
                meant = meant and _is_meant(step, data)
            continue
        route.append(step)
    return tuple(route), False, union, meant


def has_step(data: Any, step: str | int) -> bool:
    """Whether a step can be gone from a value of the file."""
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def _is_meant(branch: str, data: Any) -> bool:
    if branch in _TERMS:
        return isinstance(data, dict) and _TERMS[branch] == next((k for k in _TERMS.values() if k in data), None)
    if branch.startswith("dict["):
        return isinstance(data, dict)
    if branch.startswith("tuple["):
        return isinstance(data, list)
    if branch == "str":  # an answer, which true and false are not
        return not isinstance(data, dict | list | bool)
    return not isinstance(data, dict | list)
