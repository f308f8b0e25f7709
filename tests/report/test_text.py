"""simaturity.report.text."""

from __future__ import annotations

import pytest

from .golden import cases, check

CASES = cases("text")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])
