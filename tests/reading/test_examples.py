"""Every file of tests/examples, against what is expected of it: whole lists, exactly."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.core.problem import problem_line
from simaturity.files.shipped import shipped_folder
from simaturity.reading.any_kind import read_file

EXAMPLES = Path(__file__).parent.parent / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.yaml"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.yaml"))
SHIPPED = sorted(path for name in ("rubrics", "profiles") for path in shipped_folder(name).glob("*.yaml"))


def told(path: Path) -> list[str]:
    """What is printed of a file, without its path."""
    lines = []
    for problem in read_file(path).problems:
        lines.append(problem_line("", problem).removeprefix(":"))
        if problem.help:
            lines.append(f"  help: {problem.help}")
    return lines


@pytest.mark.parametrize("path", [*VALID, *SHIPPED], ids=lambda path: path.stem)
def test_valid(path: Path) -> None:
    assert told(path) == []
    assert read_file(path).value is not None


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid(path: Path) -> None:
    assert told(path) == path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_file_with_an_error_gives_no_value(path: Path) -> None:
    reading = read_file(path)
    has_errors = any(problem.severity == "error" for problem in reading.problems)
    assert (reading.value is None) is has_errors
    assert reading.problems, "an invalid example without problems"


def test_each_expectation_has_its_example() -> None:
    expected = {path.stem for path in (EXAMPLES / "invalid").glob("*.problems")}
    assert expected == {path.stem for path in INVALID}
