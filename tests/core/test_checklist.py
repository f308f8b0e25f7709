"""The shipped barriers checklist against the rubric that it goes with."""

from __future__ import annotations

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric


def test_pin(checklist: Checklist, rubric: Rubric) -> None:
    assert checklist.pin == rubric.barriers == "social-innovation-barriers/1"


def test_barriers_block_criteria_and_have_levers(checklist: Checklist, rubric: Rubric) -> None:
    for one in checklist.barriers.values():
        assert one.blocks
        assert set(one.blocks) <= set(rubric.criteria)
        assert one.levers
        assert set(one.levers) <= set(checklist.levers)


def test_levers_help_criteria(checklist: Checklist, rubric: Rubric) -> None:
    for one in checklist.levers.values():
        assert one.helps
        assert set(one.helps) <= set(rubric.criteria)
        assert one.group in checklist.groups


def test_every_criterion_but_consultation_has_a_barrier_that_blocks_it(checklist: Checklist, rubric: Rubric) -> None:
    blocked = {name for one in checklist.barriers.values() for name in one.blocks}
    assert set(rubric.criteria) - blocked == {"consulted"}


def test_origins_are_named(checklist: Checklist) -> None:
    used = {one.origin for part in (checklist.barriers, checklist.levers, checklist.groups) for one in part.values()}
    assert used <= set(checklist.origins)
