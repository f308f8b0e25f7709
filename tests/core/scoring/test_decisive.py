"""What decides a stage, row by row: see `cases/decisive`."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

from ..casework import rows

ROWS = rows(Path(__file__).parent / "cases" / "decisive")


@pytest.mark.parametrize("name", ROWS, ids=str)
def test_case(name: str, rubric: Rubric, checklist: Checklist) -> None:
    assert ROWS[name].found(rubric, checklist) == ROWS[name].expected


def test_gates_of_many_criteria_cost_no_more_than_few(rubric: Rubric) -> None:
    """A rubric may hold 120 criteria; subsets of one gate are not tried one by one."""
    like = rubric.criteria["consulted"].model_dump(mode="json", by_alias=True) | {"implied_by": [], "shown_by": []}
    names = [f"c{i:03}" for i in range(120)]
    data = rubric.model_dump(mode="json", by_alias=True) | {
        "criteria": {name: like | {"kind": "supporting" if name > "c059" else "required"} for name in names},
        "tensions": {},
    }
    data["stages"][1]["supporting"] = 20
    profile = Profile.model_validate(
        {"schema": "simaturity/profile/1", "rubric": "x/1", "region": {"id": "BE", "name": "B"}, "as_of": "2012"}
    )
    found = assess(profile, Rubric.model_validate(data)).domains["social-economy"]
    assert found.decisive.to_next == tuple(names[:80])
