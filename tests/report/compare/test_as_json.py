"""simaturity.report.compare.as_json."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.comparison import compare
from simaturity.report.compare.as_json import render
from simaturity.report.schemas import json_schema

from ..golden import cases, check
from .building import by_chance, reached, region, several

CASES = {name: case for name, case in cases("compare").items() if name.endswith(".json")}
SCHEMA = json_schema("comparison")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(st.integers(0, 2**32), st.integers(2, 6))
@settings(max_examples=40)
def test_whatever_is_compared_keeps_its_schema(seed: int, count: int) -> None:
    found = compare(by_chance(seed, count))
    printed = json.loads(render(found))
    Draft202012Validator(SCHEMA).validate(printed)
    assert len(printed["relations"]) == count * (count - 1)
    assert [row["id"] for row in printed["domains"]] == [row.id for row in found.domains]
    for row in (*printed["domains"], *printed["conditions"], *printed["barriers"], *printed["levers"]):
        assert list(row["regions"]) == [one["profile"] for one in printed["regions"]]


def test_what_a_profile_does_not_have_is_null() -> None:
    own = {"other/work": {"title": "Work"}}
    law = {"law": reached(domain="other/work", adopted=2012)}
    printed = json.loads(render(compare([region("A", domains=own, instruments=law), region("B")])))
    (row,) = printed["domains"]
    assert (row["title"], row["missing"], row["regions"]["x-b"]) == ("Work", ["x-b"], None)
    assert {one["regions"]["x-b"] for one in row["criteria"]} == {None}
    assert (printed["common"], printed["leave_out"]) == ([], None)


def test_names_in_the_language_asked_for() -> None:
    names = {"fr": "Pays", "en": "Land"}
    found = compare([region("A", region={"id": "x-a", "name": names}), *several(1)])
    assert json.loads(render(found, "fr"))["regions"][0]["region"] == {"id": "x-a", "name": "Pays"}
    assert json.loads(render(found))["regions"][0]["region"] == {"id": "x-a", "name": "Land"}
