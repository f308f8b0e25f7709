"""simaturity.report.check.text: whole outputs; tests/golden/cases lists them."""

from __future__ import annotations

import pytest

from ..golden import Case, cases
from ..golden import check as compare


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in cases("check").items()])
def test_output(case: Case) -> None:
    compare(case)


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in cases("check").items()])
def test_no_line_is_wider_than_the_page(case: Case) -> None:
    width = int(dict(case.settings).get("COLUMNS", 80))
    assert max(len(line) for line in case.path.read_text("utf-8").splitlines() if "␛" not in line) <= width
