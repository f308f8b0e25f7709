"""``simaturity validate``: all problems of all files at once."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .stop import WRONG, say

if TYPE_CHECKING:
    from simaturity.core.problem import Problem

    from .inputs import Rules

Found = list[tuple[str, tuple["Problem", ...]]]


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


def validate(
    file: Annotated[
        list[str],
        typer.Argument(
            help="Profiles, rubrics and checklists: files, folders, - for standard input, or shipped regions."
        ),
    ],
    format: Annotated[
        Format, typer.Option(help="Text, JSON, or what a CI reads: github, sarif or junit.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    rubric: Annotated[
        str | None, typer.Option(metavar="RUBRIC", help="Judge profiles by this rubric file or name.")
    ] = None,
    barriers: Annotated[
        str | None, typer.Option(metavar="LIST", help="Judge profiles by this barriers checklist.")
    ] = None,
) -> None:
    """Check profiles, rubrics and checklists: every problem with its place, its code and its mend.

    All problems of all files are told at once, each with file, line and column. An error makes a file invalid; a
    warning says what should be looked at. `simaturity explain CODE` says more about a code.
    """
    from simaturity.report import problems

    from .inputs import rules
    from .output import write

    given = rules(rubric or "social-innovation-policy", barriers) if rubric or barriers else None
    every, number = _problems(file, given)
    found = [one for one in every if one[1]]
    if format in (Format.TEXT, Format.JSON):
        json = format is Format.JSON
        write(problems.render_json(found) if json else problems.render(found), None, json=json)
    else:
        from .annotating import problems_rendered

        write(problems_rendered(every, format.value, strict), None, as_bytes=True)
    errors, warnings = (problems.count(found, severity) for severity in ("error", "warning"))
    say(problems.tally(number, errors, warnings))
    if errors or (strict and warnings):
        raise typer.Exit(WRONG)


def _problems(files: list[str], given: Rules | None) -> tuple[Found, int]:
    """The problems of each file, and how many files were read. Models are not kept."""
    from simaturity.reading.any_kind import read_file

    from .inputs import read_all

    rubric, checklist = (given.rubric, given.checklist) if given else (None, None)
    found, number = [], 0
    for reading in read_all(files, lambda path: read_file(path, rubric, checklist)):
        number += not os.path.isdir(reading.path)
        found.append((reading.path, reading.problems))
    return found, number
