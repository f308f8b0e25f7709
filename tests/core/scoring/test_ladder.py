"""The ladder as bit sets."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.rubric import Rubric
from simaturity.core.scoring.ladder import Gate, Ladder, bits, ladder


def criterion(stage: int, implied_by: list[str] | None = None, **fields: Any) -> dict[str, Any]:
    return {
        "stage": stage,
        "title": "T",
        "statement": "S",
        "counts": "done",
        "nature": "event",
        "implied_by": implied_by or [],
        "advice": "A",
        "origin": "ours",
    } | fields


def small(criteria: dict[str, Any], supporting: int = 0) -> Ladder:
    top = max(one["stage"] for one in criteria.values())
    return ladder(
        Rubric.model_validate(
            {
                "schema": "simaturity/rubric/1",
                "id": "small",
                "version": "1",
                "title": "Small",
                "domains": {"d": {"title": "D"}},
                "instruments": {"i": {"title": "I"}},
                "milestones": {"m": {"title": "M"}},
                "stages": [
                    {"stage": stage, "name": "S", "supporting": supporting} for stage in reversed(range(1, top + 1))
                ],
                "criteria": criteria,
            }
        )
    )


CHAIN = small({"c": criterion(3), "a": criterion(2, ["b"]), "b": criterion(2, ["c"]), "d": criterion(4)})


def test_criteria_stand_by_stage_and_id() -> None:
    assert CHAIN.ids == ("a", "b", "c", "d")
    assert CHAIN.index == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_names_and_masks() -> None:
    assert CHAIN.mask(["c", "a", "a"]) == 0b0101
    assert CHAIN.names(0b1101) == ("a", "c", "d")
    assert CHAIN.names(0) == ()


def test_implications_run_to_the_end() -> None:
    assert [CHAIN.names(mask) for mask in CHAIN.implies] == [("a",), ("a", "b"), ("a", "b", "c"), ("d",)]
    assert CHAIN.closed(CHAIN.mask(["c"])) == CHAIN.mask(["a", "b", "c"])
    assert CHAIN.closed(0) == 0


def test_a_circle_is_followed_once() -> None:
    circle = small({"a": criterion(2, ["b"]), "b": criterion(3, ["a"])})
    assert circle.closed(0b01) == circle.closed(0b10) == 0b11


def test_refuted_is_what_would_imply_a_no() -> None:
    assert CHAIN.refuted(0b1110, CHAIN.mask(["a"])) == CHAIN.mask(["b", "c"])
    assert CHAIN.refuted(0b1100, CHAIN.mask(["b"])) == CHAIN.mask(["c"])
    assert CHAIN.refuted(0b1011, CHAIN.mask(["c"])) == 0


@pytest.mark.parametrize(
    ("met", "stage", "reach"),
    [([], 1, 1), (["a"], 1, 1), (["a", "b"], 2, 2), (["c"], 1, 3), (["a", "b", "c"], 3, 3), (["a", "b", "d"], 2, 4)],
)
def test_stage_and_reach(met: list[str], stage: int, reach: int) -> None:
    mask = CHAIN.mask(met)
    assert (CHAIN.stage(mask), CHAIN.reach(mask)) == (stage, reach)


def test_what_does_not_apply_excuses_its_own_place() -> None:
    assert CHAIN.stage(CHAIN.mask(["a"]), CHAIN.mask(["b"])) == 2
    assert CHAIN.stage(0, CHAIN.mask(["b"])) == 1


GATES = small(
    {
        "a": criterion(2),
        "s": criterion(2, kind="supporting"),
        "t": criterion(2, kind="supporting"),
        "b": criterion(3),
        "u": criterion(3, kind="supporting"),
    },
    supporting=2,
)


def test_gates_and_their_counts() -> None:
    a, b, s, t, u = (GATES.mask([name]) for name in "abstu")
    assert GATES.gates == (Gate(2, a, s | t, 2), Gate(3, b, u, 1))


def test_no_count_is_met_by_what_does_not_apply() -> None:
    a, s, t = (GATES.mask([name]) for name in "ast")
    (gate, _) = GATES.gates
    assert gate.open(a | s | t)
    assert gate.open(s | t, excused=a)
    assert not gate.open(a | s, excused=t)


def test_events() -> None:
    mixed = small({"a": criterion(2), "b": criterion(2, nature="state")})
    assert mixed.names(mixed.events) == ("a",)


def test_bits() -> None:
    assert bits(0) == []
    assert bits(0b1011) == [0, 1, 3]
    assert bits(1 << 119) == [119]
