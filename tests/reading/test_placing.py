"""From routes through a model to places in the file."""

from __future__ import annotations

import pytest

from simaturity.core.problem import Problem, Route
from simaturity.reading.placing import as_written, placed

DATA = {"conditions": {"c": {"answer": ["x"], "sources": ["s"]}}, "levers": {"old": [{"status": "asked"}]}}


@pytest.mark.parametrize(
    ("route", "written"),
    [
        (("conditions", "c", 0, "answer", 0), ("conditions", "c", "answer", 0)),
        (("conditions", "c", 0, "sources", 0, "source"), ("conditions", "c", "sources", 0)),
        (("conditions", "c", 0, "until"), ("conditions", "c", "until")),
        (("levers", "new", 0, "status"), ("levers", "old", 0, "status")),
        (("levers", "none", 0, "status"), ("levers", "none", 0, "status")),
    ],
)
def test_as_written(route: Route, written: Route) -> None:
    assert as_written(route, DATA, {"new": "old"}) == written


def test_sorted_by_place_and_told_once() -> None:
    text = "a: 1\nb: 2\n"
    second, first = Problem("x", ("b",), "m"), Problem("x", ("a",), "m", at_key=True)
    fixed = Problem("y", (), "m", line=1, column=3)
    found = placed([second, first, second, fixed], text, {"a": 1, "b": 2}, {})
    assert [(p.line, p.column, p.route) for p in found] == [(1, 1, ("a",)), (1, 3, ()), (2, 4, ("b",))]
