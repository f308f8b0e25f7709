"""Spaces that are missing or odd, as in ``{reached:adopted}`` and ``-reached: adopted``: YAML all the same."""

from __future__ import annotations

import re
from typing import Any

from simaturity.core.problem import Problem, Route, escaped
from simaturity.files.lines import ODD_SPACES
from simaturity.files.spacing import GLUED_COLON, GLUED_DASH

from .routing import has_step

_ODD = re.compile(f"[{ODD_SPACES}]+")
_FORMS = frozenset(("mapping-form", "list-form", "answer-form", "text-form"))
_MOST_SHOWN = 30


def part_what_is_glued(problems: list[Problem], data: dict[str, Any]) -> list[Problem]:
    """Say in the help where a space belongs, and leave out that a key is missing which is there but for a space."""
    there: set[Route] = set()
    told = []
    for problem in problems:
        help = None
        if problem.code == "unknown-key":
            help, key = _of_key(str(problem.route[-1]))
            if key:
                there.add((*problem.route[:-1], key))
        elif problem.code in _FORMS:
            help = _of_value(problem.route, data)
        told.append(problem._replace(help=help) if help else problem)
    return [problem for problem in told if problem.code != "missing-key" or problem.route not in there]


def _of_key(key: str) -> tuple[str | None, str | None]:
    """What to write for a key, and the key that it was meant to be."""
    odd = _ODD.match(key)
    if odd:
        return "write ordinary spaces before it; it begins with no-break spaces", key[odd.end() :]
    colon = GLUED_COLON.fullmatch(key)
    if colon:
        return _parted(colon), colon.group(1)
    return None, None


def _parted(colon: re.Match[str]) -> str:
    name, behind = colon.groups()
    behind = f"{behind[0]}..." if behind[0] in "[{" else escaped(behind, _MOST_SHOWN)
    return f'write "{name}: {behind}", with a space behind the colon'


def _of_value(route: Route, data: Any) -> str | None:
    for step in route:
        if not has_step(data, step):
            return None
        data = data[step]
    if isinstance(data, dict):
        data = f"{next(iter(data), '')}: ..."
    if not isinstance(data, str):
        return None
    dash = GLUED_DASH.match(data)
    if dash:
        return f'write "- {escaped(data[1:], _MOST_SHOWN)}", with a space behind the dash'
    colon = GLUED_COLON.fullmatch(data)
    return _parted(colon) if colon else None
