"""Spaces that are missing or odd in a file that is YAML all the same."""

from __future__ import annotations

import pytest

from simaturity.core.problem import Problem
from simaturity.reading.glued import part_what_is_glued
from simaturity.reading.profiles import parse_profile

from .test_commented import FULL, told


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "code", "help"),
    [
        (
            "{id: BE-WAL, name",
            "{id:BE-WAL, name",
            *(3, 10, "unknown-key", 'write "id: BE-WAL", with a space behind the colon'),
        ),
        (
            "domains: {social-economy: dedicated}",
            "domains:{social-economy: dedicated}",
            *(20, 5, "unknown-key", 'write "domains: {...", with a space behind the colon'),
        ),
        (
            "    title: Law of 2014\n    kind: law\n    published",
            "    title: Law of 2014\n    kind: law\n    \u00a0published",
            *(10, 5, "unknown-key", "write ordinary spaces before it; it begins with no-break spaces"),
        ),
        (
            "  - stages: [5]\n    domains: [social-economy]\n    on: 2025\n    sources: [journal]\n",
            "  -stages: [5]\n",
            *(11, 1, "list-form", 'write "- stages: ...", with a space behind the dash'),
        ),
        (
            "sources: [journal]\ninstruments",
            "sources:\n      -journal\ninstruments",
            *(16, 7, "list-form", 'write "- journal", with a space behind the dash'),
        ),
        (
            "region: {id: BE-WAL, name: Wallonia}",
            "region:\n  id:BE-WAL\n  name:Wallonia",
            *(4, 3, "mapping-form", 'write "id: BE-WAL name:Wallonia", with a space behind the colon'),
        ),
    ],
)
def test_a_space(old: str, new: str, line: int, column: int, code: str, help: str) -> None:
    assert FULL.count(old) == 1
    found = [row for row in told(FULL.replace(old, new)) if row[2] not in ("unused-source", "no-source")]
    assert [(row[0], row[1], row[2], row[4]) for row in found] == [(line, column, code, help)]


def test_other_problems_stay_as_they_are() -> None:
    problems = parse_profile(FULL.replace("kind: law", "kind: lawful").replace("title", "titel")).problems
    assert [problem.code for problem in problems].count("unknown-key") == 2
    assert part_what_is_glued(list(problems), {}) == list(problems)


@pytest.mark.parametrize("value", [None, 3, [], {}, "a text", "https://example.org", {"a": "b"}])
def test_values_without_a_slip(value: object) -> None:
    problem = Problem("text-form", ("title",), "expected text", "write text")
    assert part_what_is_glued([problem], {"title": value}) == [problem]


def test_a_route_that_the_file_does_not_have() -> None:
    problem = Problem("text-form", ("title", 0), "expected text")
    assert part_what_is_glued([problem], {"title": "a:b"}) == [problem]
