"""Lines that are still behind # although those around them are not: the slip of whoever fills in a template.

What is left over has many mistakes at once, none of them the one to mend.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from simaturity.core.model import Model
from simaturity.core.problem import Problem, Route
from simaturity.files.lines import hidden_above, hidden_key, is_empty, line_at
from simaturity.files.places import Places
from simaturity.files.yaml_text import find_places

from .placing import as_written
from .shape import keys_at

_CODES = frozenset(("mapping-form", "missing-key", "list-form", "duplicate-key"))
"""Problems that a line behind # may be the reason of."""

_UNKNOWN = {"sources": "unknown-source", "instruments": "unknown-instrument"}
_NO_ID = "write an id and a colon on a line above, and begin these two columns further right"
_MOST_NAMED = 3


class _Text(NamedTuple):
    """The file that problems are of."""

    lines: Sequence[str]
    places: Places
    data: dict[str, Any]


def point_out_comments(problems: list[Problem], text: str, data: dict[str, Any], model: type[Model]) -> list[Problem]:
    """Put one problem for many that one line behind # makes, and name that line in the help of others."""
    if not any(problem.code in _CODES for problem in problems):
        return problems
    file = _Text(text.split("\n"), find_places(text), data)
    for section, entries in data.items():
        if isinstance(entries, dict) and not keys_at(model, (section,)):
            stray = _stray(entries, keys_at(model, (section, "")))
            if stray:
                problems = _one_for_all(problems, file, section, stray)
    problems = _doubled(problems, file)
    told = [_with_line(problem, file) for problem in problems]
    lists = [one.route for one, before in zip(told, problems, strict=True) if one.code == "list-form" and one != before]
    return [one for one in told if one.code != "no-source" or not any(_is_in(route, one.route) for route in lists)]


def _is_in(inner: Route, outer: Route) -> bool:
    return inner[: len(outer)] == outer


def _stray(entries: dict[str, Any], keys: Sequence[str]) -> list[str]:
    """The keys of an entry that stand where ids do: several of them, one at least with a plain value."""
    found = [key for key in entries if key in keys]
    plain = [key for key in found if not isinstance(entries[key], dict)]
    return found if len(found) > 1 and plain else []


def _one_for_all(problems: list[Problem], file: _Text, section: str, stray: list[str]) -> list[Problem]:
    line, column = file.places.at((section, stray[0]), at_key=True)
    hidden = hidden_above(file.lines, line)
    names = ", ".join(stray[:_MOST_NAMED]) + (" ..." if len(stray) > _MOST_NAMED else "")
    message = f"{names} stand where an id belongs"
    help = hidden.hint() if hidden else _NO_ID
    one = Problem("mapping-form", (section,), message, help, line=line, column=column)
    rest = [p for p in problems if p.route[:1] != (section,) or p.route[1:2] not in [(key,) for key in stray]]
    return [*(p for p in rest if p.code != _UNKNOWN.get(section)), one]


def _doubled(problems: Iterable[Problem], file: _Text) -> list[Problem]:
    """Keep the first of the keys that stand twice since the line that parts two entries is behind #."""
    kept: list[Problem] = []
    sections: set[Route] = set()
    parents: set[Route] = set()
    for problem in problems:
        if problem.code == "duplicate-key" and problem.line and problem.column:
            parent = problem.route[:-1]
            if parent in parents:
                continue
            hidden = hidden_above(file.lines, problem.line)
            if hidden and (hidden.dashed or hidden.column < problem.column):
                problem = problem._replace(help=hidden.hint())
                parents.add(parent)
                sections.add(parent[:1])
        kept.append(problem)
    unknown = {_UNKNOWN.get(str(section)) for route in sections for section in route}
    return [problem for problem in kept if problem.code not in unknown]


def _with_line(problem: Problem, file: _Text) -> Problem:
    number: int | None = None
    if problem.code == "missing-key":
        number = _line_of_missing(problem.route, file)
    elif problem.code == "list-form" and problem.line is None:
        number = _line_of_dash(problem.route, file)
    hidden = hidden_key(file.lines, number) if number else None
    return problem._replace(help=hidden.hint()) if hidden else problem


def _line_of_missing(route: Route, file: _Text) -> int | None:
    """The line behind # within an entry that has the key which the entry lacks."""
    entry = as_written(route[:-1], file.data, {})
    number, column = file.places.at(entry) if entry else (0, 0)
    listed = bool(entry) and isinstance(entry[-1], int)
    least = column if listed else column + 1  # keys of an entry of a list begin where its first one does
    for below in range(number + 1, len(file.lines) + 1):
        hidden = hidden_key(file.lines, below)
        if hidden:
            if hidden.column < least:
                return None
            if hidden.key == route[-1]:
                return below
        elif not is_empty(file.lines[below - 1]):
            line = line_at(file.lines, below)
            if line.column < least:
                return None
    return None


def _line_of_dash(route: Route, file: _Text) -> int | None:
    """The line behind # with the dash of a list that has become a mapping for lack of it."""
    value: Any = file.data
    for step in as_written(route, value, {}):
        value = value[step]
    if not isinstance(value, dict) or not value:
        return None
    line, _ = file.places.at((*route, next(iter(value))), at_key=True)
    hidden = hidden_above(file.lines, line)
    return hidden.number if hidden and hidden.dashed else None
