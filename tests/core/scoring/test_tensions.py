"""Statements that sit badly together, row by row: see `cases/tensions`."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric

from ..casework import rows

ROWS = rows(Path(__file__).parent / "cases" / "tensions")


@pytest.mark.parametrize("name", ROWS, ids=str)
def test_case(name: str, rubric: Rubric, checklist: Checklist) -> None:
    assert ROWS[name].found(rubric, checklist) == ROWS[name].expected
