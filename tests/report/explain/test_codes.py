"""simaturity.report.explain.codes: every code there is, each example true, and docs/problems.md says the same.

``GOLDEN=write`` in the environment writes the tables of that page anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from simaturity.reading.codes import CODES
from simaturity.report.explain.codes import GROUPS, codes
from simaturity.report.explain.problems.told import Codes
from simaturity.report.words import words

from .in_a_file import found_in, place

PAGE = Path(__file__).parents[3] / "docs" / "problems.md"
HEAD = "| code | what it means | example | mend |\n| --- | --- | --- | --- |\n"
ENGLISH = codes("en")


def test_exactly_the_codes_that_there_are() -> None:
    assert sorted(ENGLISH) == sorted(CODES)
    assert sum(len(group(words("en"))) for group in GROUPS.values()) == len(CODES), "a code stands in two groups"


def test_each_says_what_it_means_and_how_to_mend_it() -> None:
    sentence = re.compile(r'[A-Z"].*[.]')
    assert [code for code, told in ENGLISH.items() if not sentence.fullmatch(told.means)] == []
    assert [code for code, told in ENGLISH.items() if not sentence.fullmatch(told.mend)] == []


def test_docs_say_the_same() -> None:
    text = PAGE.read_text(encoding="utf-8")
    if os.environ.get("GOLDEN") == "write":
        text = page(text)
        PAGE.write_text(text, encoding="utf-8")
    assert page(text) == text


def page(text: str) -> str:
    """The page with the table of each group below its heading."""
    for heading, group in GROUPS.items():
        table = HEAD + "".join(_rows(group(words("en"))))
        pattern = re.compile(rf"(^## {heading}\n.*?)^\| code .*?(?=^\n|\Z)", re.MULTILINE | re.DOTALL)
        text, count = pattern.subn(lambda found, table=table: found[1] + table, text, count=1)  # type: ignore[misc]
        assert count == 1, heading
    return text


def _rows(group: Codes) -> list[str]:
    return [
        f"| `{code}` | {told.means} | {_cell(told.wrong)} | {told.mend} |\n".replace("  ", " ")
        for code, told in group.items()
    ]


def _cell(wrong: str) -> str:
    lines = [line.strip() for line in wrong.split("\n") if line]
    return "<br>".join(f"`{line}`" for line in lines)


PLACED = [code for code in ENGLISH if place(code)]


@pytest.mark.parametrize("code", PLACED)
def test_the_wrong_example_has_the_problem(code: str) -> None:
    assert code in {problem.code for problem in found_in(code, ENGLISH[code].wrong)}


@pytest.mark.parametrize("code", PLACED)
def test_its_severity_is_the_one_told(code: str) -> None:
    told = {problem.severity for problem in found_in(code, ENGLISH[code].wrong) if problem.code == code}
    assert told == {ENGLISH[code].severity}


@pytest.mark.parametrize("code", [code for code in PLACED if ENGLISH[code].right])
def test_the_right_example_has_no_problem(code: str) -> None:
    assert [problem for problem in found_in(code, ENGLISH[code].right) if problem.severity == "error"] == []
    assert code not in {problem.code for problem in found_in(code, ENGLISH[code].right)}


def test_most_examples_are_tried_out() -> None:
    examples = {code for code, told in ENGLISH.items() if told.wrong}
    of_files = {"no-such-file", "is-a-folder", "not-a-file", "unreadable-file", "unreadable-folder", "no-profiles"}
    of_settings = {"toml-syntax", "no-settings"}  # tried out where settings are read
    of_workbooks = {"no-questionnaire", "formula-cell", "cell-form"}  # tried out where questionnaires are read
    elsewhere = of_files | of_settings | of_workbooks | {"texts-without-file", "texts-language"}
    assert examples - set(PLACED) == elsewhere
