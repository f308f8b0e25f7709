"""What of a file is right although other parts are wrong, so that the rules can look at it already.

A value of a wrong form is left out; where it is required, so is what it belongs to, up to one entry of the
file. Nothing salvaged is ever given to a caller as a model of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from simaturity.core.model import Model
from simaturity.core.problem import Route

from .routing import faults

M = TypeVar("M", bound=Model)
Back = Callable[[Route], Route]

_ROUNDS = 12
"""Each round may widen a gap by one level; no file of ours is deeper."""


def salvage(data: dict[str, Any], model: type[M], stand_ins: Mapping[str, Any]) -> tuple[M, Back] | None:
    """Give a model of what is right, and the way back from its routes to those of the data."""
    gaps: set[Route] = set()
    replaced: dict[str, Any] = {}
    for _ in range(_ROUNDS):
        kept: dict[Route, list[int]] = {}
        rest = {**_without(data, gaps, (), (), kept), **replaced}
        try:
            value = model.model_validate(rest, by_alias=True, by_name=False)
        except ValidationError as error:
            before = len(gaps) + len(replaced)
            for fault in faults(error, rest):
                missing = fault.error and fault.error["type"] == "missing"
                route = _back(kept, fault.route[:-1] if missing else fault.route)
                top = fault.route[0] if fault.route else ""
                if len(fault.route) == 1 and top in stand_ins:
                    replaced[str(top)] = stand_ins[str(top)]
                elif route:
                    gaps.add(route)
            if len(gaps) + len(replaced) == before:
                return None
        else:
            return value, partial(_back, kept)
    return None


def _without(value: Any, gaps: set[Route], old: Route, new: Route, kept: dict[Route, list[int]]) -> Any:
    """Copy data without the gaps, noting which items of each list are kept."""
    if isinstance(value, dict):
        return {
            key: _without(inner, gaps, (*old, key), (*new, key), kept)
            for key, inner in value.items()
            if (*old, key) not in gaps
        }
    if isinstance(value, list):
        positions = [i for i in range(len(value)) if (*old, i) not in gaps]
        kept[new] = positions
        return [_without(value[i], gaps, (*old, i), (*new, j), kept) for j, i in enumerate(positions)]
    return value


def _back(kept: Mapping[Route, list[int]], route: Route) -> Route:
    return tuple(
        kept[route[:position]][step] if isinstance(step, int) and step < len(kept.get(route[:position], ())) else step
        for position, step in enumerate(route)
    )
