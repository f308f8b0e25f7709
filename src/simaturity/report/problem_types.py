"""The JSON output of `validate`, format version 1, beside that of `score` in `json_types`."""

from __future__ import annotations

from typing import Literal

# On Python 3.11 pydantic reads only this TypedDict; it brings the package along.
from typing_extensions import TypedDict


class ProblemJson(TypedDict):
    """One thing wrong with a file."""

    code: str
    """Stable; see docs/problems.md."""
    severity: Literal["error", "warning"]
    line: int | None
    """From 1; null where the file cannot be read."""
    column: int | None
    """From 1, in characters."""
    route: str
    """The way to the value: instruments.decree.milestones[0].on; empty for the file as a whole."""
    message: str
    help: str | None
    """What to do about it."""


class FileJson(TypedDict):
    """A file that has problems."""

    path: str
    """As it was given."""
    problems: list[ProblemJson]
    """By their place in the file."""


class ValidationJson(TypedDict):
    """What simaturity validate --format json writes."""

    format_version: Literal[1]
    files: list[FileJson]
    """The files that have problems, in the order in which they were named."""
