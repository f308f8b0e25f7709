"""simaturity.report.lists."""

from __future__ import annotations

import pytest

from .golden import cases, check

CASES = cases("lists")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])
