"""The gates as JSON, to the types of `check_types`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from ...core.gates.gate import Figure, Result, State
from .check_types import CheckJson, GateJson, ProfileCheckJson, ShortJson, StatesJson
from .view import Asked, Checked, CheckView, DetailView, GateView, ProfileView


def render(found: Sequence[Checked], asked: Asked, view: CheckView) -> str:
    """Write all that was found as JSON text that ends in a newline; what is worded comes from the view."""
    preset: Any = asked.preset
    out: CheckJson = {
        "format_version": 1,
        "as_of": asked.as_of.isoformat(),
        "preset": preset,
        "configuration": asked.configuration,
        "baseline": asked.baseline,
        "profiles": [_profile(one, seen) for one, seen in zip(found, view.profiles, strict=True)],
        "states": _states(found),
    }
    return json.dumps(out, ensure_ascii=False, indent=2) + "\n"


def _states(found: Sequence[Checked]) -> StatesJson:
    count: Counter[State] = Counter(result.state for one in found for result in one.results)
    return {
        "passed": count["passed"],
        "warned": count["warned"],
        "failed": count["failed"],
        "not_applicable": count["not-applicable"],
        "off": count["off"],
    }


def _profile(one: Checked, view: ProfileView) -> ProfileCheckJson:
    return {
        "profile": one.key,
        "name": one.name,
        "path": one.path,
        "region": view.region,
        "gone": one.it is None,
        "gates": [_gate(one, result, seen) for result, seen in zip(one.results, view.gates, strict=True)],
    }


def _gate(one: Checked, result: Result, view: GateView) -> GateJson:
    return {
        "gate": result.gate,
        "level": result.level,
        "state": result.state,
        "figure": _plain(result.found.figure),
        "threshold": _plain(result.threshold),
        "reason": result.found.reason,
        "short": [_short(one, detail) for detail in view.details],
        "let_pass": result.found.let_pass,
    }


def _plain(value: Figure) -> float | dict[str, int] | None:
    return dict(value) if isinstance(value, dict) else value  # type: ignore[return-value]


def _short(one: Checked, detail: DetailView) -> ShortJson:
    short, place = detail.short, one.place(detail.short)
    return {
        "domains": list(short.domains),
        "figure": short.figure if isinstance(short.figure, int | float) else None,
        "on": short.on.isoformat() if short.on else None,
        "name": short.name,
        "before": short.old,
        "fingerprints": list(short.fingerprints),
        "line": place[0] if place else None,
        "column": place[1] if place else None,
        "said": detail.text,
    }
