"""Problems as text and as JSON: what `validate` writes, and what every command says of a wrong file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..core.problem import Problem, Severity, problem_line, route_text

if TYPE_CHECKING:
    from .problem_types import ProblemJson, ValidationJson

Found = Sequence[tuple[str, Sequence[Problem]]]
"""The problems of each file, by its path as given."""


def lines(path: str, problems: Iterable[Problem]) -> list[str]:
    """One line per problem, its place first, and what to do about it below."""
    out = []
    for problem in problems:
        out.append(problem_line(path, problem))
        if problem.help:
            out.append(f"    help: {problem.help}")
    return out


def render(found: Found) -> str:
    """All problems of all files as text."""
    return "".join(f"{line}\n" for path, problems in found for line in lines(path, problems))


def render_json(found: Found) -> str:
    """All problems of all files as JSON."""
    import json

    result: ValidationJson = {
        "format_version": 1,
        "files": [{"path": path, "problems": [_problem(problem) for problem in problems]} for path, problems in found],
    }
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Problem) -> ProblemJson:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "line": problem.line,
        "column": problem.column,
        "route": route_text(problem.route),
        "message": problem.message,
        "help": problem.help,
    }


def count(found: Found, severity: Severity) -> int:
    """How many problems are errors, or warnings."""
    return sum(problem.severity == severity for _, problems in found for problem in problems)


def tally(files: int, errors: int, warnings: int) -> str:
    """The last word of `validate`."""
    read = _count(files, "file", "files")
    if not errors and not warnings:
        return f"{read}, no problems"
    return f"{read}, {_count(errors, 'error', 'errors')}, {_count(warnings, 'warning', 'warnings')}"


def _count(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 file, 2 files."""
    return f"{number} {one if number == 1 else many}"
