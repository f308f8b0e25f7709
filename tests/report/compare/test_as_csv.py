"""simaturity.report.compare.as_csv."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.core.comparison import Comparison, compare
from simaturity.report.compare.as_csv import COLUMNS, FORMULAS, render

from ..golden import cases, check
from .building import by_chance, reached, region, several

CASES = {name: case for name, case in cases("compare").items() if name.endswith(".csv")}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def rows(found: Comparison) -> list[dict[str, str]]:
    """A comparison as the rows of its table."""
    return list(csv.DictReader(io.StringIO(render(found))))


def told(found: Comparison, kind: str) -> list[tuple[str, ...]]:
    """The rows of a kind, with the id of the region and what follows the kind."""
    return [(row["region"], *list(row.values())[4:]) for row in rows(found) if row["kind"] == kind]


LAW = {"law": reached(adopted=2012), "other": reached(drafted=2011)}
CLAIM = [{"stages": [6, 8], "domains": ["social-economy"], "sources": ["answers"]}]


def test_a_row_for_each_thing_known() -> None:
    barriers = {"lack-of-money": {"status": "present", "severity": "minor", "on": 2014}}
    levers = {"structural-funding": [{"status": "in-place", "on": 2012}, {"status": "asked", "on": 2013}]}
    conditions = {
        "actors": {"answer": ["ngos", "government"], "on": "2012-05-03"},
        "definition": {"answer": "official", "contested": True},
    }
    one = region("A", instruments=LAW, declared=CLAIM, barriers=barriers, levers=levers, conditions=conditions)
    found = compare([one, region("B", declared=CLAIM)])
    assert told(found, "stage") == [
        ("x-a", "social-economy", "", "5", "8", "", ""),
        ("x-b", "social-economy", "", "", "", "", ""),
    ]
    assert told(found, "declared") == [
        ("x-a", "social-economy", "", "6 8", "not-verified", "", ""),
        ("x-b", "social-economy", "", "6 8", "no-evidence", "", ""),
    ]
    assert told(found, "relation") == [
        ("x-a", "", "x-b", "not-comparable", "", "", ""),
        ("x-b", "", "x-a", "not-comparable", "", "", ""),
    ]
    criteria = told(found, "criterion")
    assert len(criteria) == 2 * len(one.rubric.criteria)
    assert criteria[0] == ("x-a", "social-economy", "acknowledged", "met", "implied", "2011-01-01", "law other")
    assert criteria[-1][3:] == ("unknown", "silent", "", "")
    assert told(found, "condition") == [
        ("x-a", "", "definition", "", "contested", "2024-12-31", ""),
        ("x-a", "", "actors", "ngos government", "", "2012-05-03", ""),
        ("x-b", "", "definition", "", "", "", ""),
        ("x-b", "", "actors", "", "", "", ""),
    ]
    assert told(found, "barrier") == [
        ("x-a", "", "lack-of-money", "present", "minor", "2014-01-01", ""),
        ("x-b", "", "lack-of-money", "unknown", "", "", ""),
    ]
    assert told(found, "binding") == [("x-a", "social-economy", "lack-of-money", "yes", "", "2014-01-01", "")]
    assert told(found, "lever") == [
        ("x-a", "", "structural-funding", "in-place", "asked", "2013-01-01", ""),
        ("x-b", "", "structural-funding", "unknown", "", "", ""),
    ]


def test_a_domain_that_a_profile_does_not_have_has_no_row() -> None:
    own = {"other/work": {"title": "Work"}}
    law = {"law": reached(domain="other/work", adopted=2012)}
    found = compare([region("A", domains=own, instruments=law), region("B")])
    assert [row[0] for row in told(found, "stage")] == ["x-a"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ('A "quoted", name', 'A "quoted", name'),
        ("one\ntwo", "one two"),
    ],
)
def test_names_are_no_formulas(name: str, written: str) -> None:
    found = compare([region("A", region={"id": "x-a", "name": name}), *several(1)])
    assert {row["name"] for row in rows(found) if row["region"] == "x-a"} == {written}


@given(st.integers(0, 2**32), st.integers(2, 5))
@settings(max_examples=40)
def test_every_table_is_whole(seed: int, count: int) -> None:
    text = render(compare(by_chance(seed, count)))
    found = list(csv.reader(io.StringIO(text)))
    assert tuple(found[0]) == COLUMNS
    assert {len(row) for row in found} == {len(COLUMNS)}
    assert text.count("\n") == len(found)
    assert [cell for row in found for cell in row if cell.startswith(FORMULAS)] == []
    keys = [tuple(row[i] for i in (0, 3, 4, 5)) for row in found]
    assert len(keys) == len(set(keys))
