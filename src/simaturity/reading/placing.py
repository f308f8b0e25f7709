"""From symbolic routes to lines and columns, once it is known that a file has problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from simaturity.core.problem import Problem, Route
from simaturity.files.yaml_text import find_places

from .routing import has_step


def placed(
    problems: Iterable[Problem], text: str, data: dict[str, Any], old_names: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Give each problem its line and column, and sort all by place. The text is parsed a second time for it."""
    places = find_places(text)
    found = []
    for problem in problems:
        if problem.line is None:
            route = as_written(problem.route, data, old_names)
            line, column = places.at(route, problem.at_key)
            problem = problem._replace(route=route, line=line, column=column)
        found.append(problem)
    return tuple(sorted(dict.fromkeys(found), key=_place))


def as_written(route: Route, data: Any, old_names: Mapping[str, str]) -> Route:
    """Turn a route through a model into one through the file.

    The file may write one answer where the model has a list of one, a plain id where the model has a
    source reference, and an id that the rubric has renamed since.
    """
    written: list[str | int] = []
    for position, step in enumerate(route):
        if isinstance(step, str) and not has_step(data, step):
            step = old_names.get(step, step)
        if has_step(data, step):
            data = data[step]
            written.append(step)
        elif isinstance(data, dict) and isinstance(step, str):  # a key that is missing
            return (*written, *route[position:])
    return tuple(written)


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.line or 0, problem.column or 0)
