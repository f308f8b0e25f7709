"""Cycles among links."""

from __future__ import annotations

import pytest

from simaturity.reading.rules.references import cycles


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"]}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, []),
        ({"a": ["a"]}, [["a"]]),
        ({"a": ["b"], "b": ["a"]}, [["a", "b"]]),
        ({"x": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]}, [["a", "b", "c"]]),
        ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, [["a", "b"], ["a", "c"]]),
        ({"a": ["b"], "b": ["b", "c"], "c": ["d"]}, [["b"]]),
    ],
)
def test_cycles(links: dict[str, list[str]], found: list[list[str]]) -> None:
    assert list(cycles(links)) == found


def test_long_chains_take_no_long_time_and_no_recursion() -> None:
    links = {str(i): [str(i + 1)] for i in range(50_000)}
    assert list(cycles(links)) == []
    assert len(next(cycles(links | {"50000": ["0"]}))) == 50_001
