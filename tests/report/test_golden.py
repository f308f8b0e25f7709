"""The list of golden cases itself."""

from __future__ import annotations

from collections import Counter

from .golden import CASES, FOLDER, Case, read_cases


def test_reading_of_cases() -> None:
    assert read_cases("# a remark\n\nx.txt  COLUMNS=40 NO_COLOR=1 score 'a b.yaml' --as-of 2013\ny.json score a\n") == [
        Case("x.txt", ("score", "a b.yaml", "--as-of", "2013"), (("COLUMNS", "40"), ("NO_COLOR", "1"))),
        Case("y.json", ("score", "a"), ()),
    ]


def test_each_output_has_one_case() -> None:
    assert [name for name, times in Counter(case.output for case in CASES).items() if times > 1] == []


def test_no_output_without_a_case() -> None:
    outputs = {path.name for path in FOLDER.iterdir() if path.suffix in (".txt", ".json", ".html", ".md")}
    assert outputs - {case.output for case in CASES} == {"README.md"}


def test_every_profile_and_rubric_is_used() -> None:
    named = {word for case in CASES for word in case.command}
    assert {path.name for path in FOLDER.glob("*.yaml")} - named == set()
