"""simaturity.report.as_json."""

from __future__ import annotations

import pytest

from .golden import cases, check

CASES = cases("as_json")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])
