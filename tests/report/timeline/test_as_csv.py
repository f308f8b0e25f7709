"""simaturity.report.timeline.as_csv."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings

from simaturity.report.timeline.as_csv import COLUMNS, render

from ..golden import cases, check
from .building import ADOPTED, Told, land, timelines

CASES = {name: case for name, case in cases("timeline").items() if case.path.suffix == ".csv"}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def rows(found: Told) -> list[dict[str, str]]:
    """The rows by their columns."""
    return list(csv.DictReader(io.StringIO(render(found.it, found.taken, found.coming))))


@given(timelines())
@settings(max_examples=60)
def test_a_row_for_every_step(found: Told) -> None:
    steps = [
        (name, step, forecast)
        for name in found.it.domains
        for forecast, some in ((False, found.taken), (True, found.coming))
        for step in some.get(name, ())
    ]
    told = rows(found)
    assert [
        (row["domain"], row["on"], int(row["supported"]), int(row["possible"]), row["forecast"]) for row in told
    ] == [
        (name, step.on.isoformat(), step.supported, step.possible, str(forecast).lower())
        for name, step, forecast in steps
    ]
    for row, (_, step, _) in zip(told, steps, strict=True):
        moved = zip(*(row[column].split(" ") for column in ("criteria", "outcomes", "bases")), strict=True)
        assert list(moved) == [(one.criterion, one.outcome, one.basis) for one in step.because]
        for column in ("statements", "events", "sources"):
            told_there = {name for one in step.because for name in getattr(one, column)}
            assert row[column].split() == sorted(told_there)


@given(timelines())
@settings(max_examples=40)
def test_no_cell_is_a_formula(found: Told) -> None:
    cells = [cell for row in csv.reader(io.StringIO(render(found.it, found.taken, found.coming))) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_titles_stay_out() -> None:
    decree = {"title": "=1+1", "kind": "decree", "domains": {"other/a": "dedicated"}, "milestones": [ADOPTED]}
    found = land(instruments={"decree": decree}, domains={"other/a": {"title": "@a"}})
    assert render(found.it, found.taken, found.coming).splitlines() == [
        ",".join(COLUMNS),
        "x-a,2016-06-30,other/a,2010-05-01,5,8,false,adopted,met,milestone,"
        "instruments.decree.adopted,instruments.decree.adopted,gazette",
    ]
