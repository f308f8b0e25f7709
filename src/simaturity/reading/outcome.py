"""What reading a file gives: a model, or all that is wrong with the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from simaturity.core.problem import Problem, problem_line

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """One file, read."""

    path: str
    """As it was given."""
    value: T | None
    """None where a problem is an error."""
    problems: tuple[Problem, ...] = ()
    """All of them, sorted by place, with line and column where the file has any."""

    @property
    def ok(self) -> bool:
        """Whether there is a value; it may come with warnings."""
        return self.value is not None

    def result(self) -> T:
        """Give the value, or raise InvalidFile."""
        if self.value is None:
            raise InvalidFile(self.path, self.problems)
        return self.value


class InvalidFile(Exception):  # noqa: N818 - named by what it is, as its callers read it
    """A file that cannot be used, with all that is wrong with it."""

    def __init__(self, path: str, problems: Iterable[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__(path, self.problems)

    def __str__(self) -> str:
        return "\n".join(problem_line(self.path, problem) for problem in self.problems)
