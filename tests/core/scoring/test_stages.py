"""The boundaries of the stages, reach, progress, and what is assembled, row by row: see `cases/stages`."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.outcomes import SILENT, Judged, close
from simaturity.core.scoring.stages import Interval, Scale

from ..casework import rows

ROWS = rows(Path(__file__).parent / "cases" / "stages")


@pytest.mark.parametrize("name", ROWS, ids=str)
def test_case(name: str, rubric: Rubric, checklist: Checklist) -> None:
    assert ROWS[name].found(rubric, checklist) == ROWS[name].expected


def test_an_interval_is_worked_out_once_for_all_that_comes_to_the_same(rubric: Rubric) -> None:
    scale = Scale(rubric)
    silent = dict.fromkeys(scale.ladder.ids, SILENT)
    lapsed = Judged("unknown", "expired")
    with mock.patch("simaturity.core.scoring.stages.close", side_effect=close) as closed:
        assert scale.interval(silent.values()) == Interval(1, 8)
        # On another basis, the outcome is the same.
        assert scale.interval((silent | {"adopted": lapsed}).values()) == Interval(1, 8)
        assert closed.call_count == 1
        assert scale.interval((silent | {"adopted": Judged("met", "finding")}).values()) == Interval(5, 8)
        assert scale.interval((silent | {"adopted": Judged("not-met", "finding")}).values()) == Interval(1, 4)
        assert closed.call_count == 3
