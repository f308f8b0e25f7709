"""Problems of files as annotations: a rule for each code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...core.problem import Problem, Route, escaped, route_text
from ..explain.codes import codes
from .annotation import Annotated, Annotation, Rule, stable

FILE = Rule(
    "file",
    "The file is as it should be",
    "Nothing is wrong with the file",
    "See docs/problems.md for what can be wrong with a file",
)
"""What a file without problems passes."""


class FileProblems(NamedTuple):
    """A file that was read."""

    subject: str
    """As it was named."""
    path: str | None
    """From the top of the checkout; None where it is no file of it."""
    problems: Sequence[Problem]


def of_problems(found: Iterable[FileProblems], strict: bool) -> Annotated:
    """All problems of all files; `strict` lets warnings fail too."""
    annotations = [one for file in found for one in _of_file(file, strict)]
    met = sorted({one.rule for one in annotations if one.rule != FILE.id})
    return Annotated(annotations, [FILE, *map(rule_of, met)])


def rule_of(code: str) -> Rule:
    """The rule of a problem's code; what it says is English, as the problems are."""
    told = codes("en")[code]
    about = told.means.removesuffix(".")
    help = f"{told.mend} See `simaturity explain {code}`" if told.mend else f"See `simaturity explain {code}`"
    return Rule(code, code.replace("-", " ").capitalize(), about, help)


def _of_file(file: FileProblems, strict: bool) -> Iterator[Annotation]:
    if not file.problems:
        yield Annotation(FILE.id, "passed", file.subject, file.path)
    for problem in file.problems:
        yield annotated(problem, file.subject, file.path, problem.severity == "error" or strict)


def annotated(problem: Problem, subject: str, path: str | None, fails: bool) -> Annotation:
    """One problem of one file."""
    route = route_text(problem.route)
    # What is no file of the checkout can only be named in words, such as one that is not there.
    unplaced = path is None and subject != "-"
    said = (escaped(subject, most=4096) if unplaced else "", route, problem.message)
    return Annotation(
        problem.code,
        "found",
        subject,
        path,
        problem.severity,
        fails,
        title=problem.code,
        message=": ".join(part for part in said if part),
        help=problem.help,
        line=problem.line,
        column=problem.column,
        fingerprint=stable(
            problem.code, path or escaped(subject, most=4096), _unnumbered(problem.route), problem.message
        ),
    )


def _unnumbered(route: Route) -> str:
    """A route in which every entry of a list counts as its first: another one before it must not make it new."""
    return route_text(tuple(0 if isinstance(step, int) else step for step in route))
