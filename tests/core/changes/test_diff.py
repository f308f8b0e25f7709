"""What changed from one profile to another, row by row: see `cases` and `table`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.changes.change import CAUSES, KINDS, Change
from simaturity.core.changes.diff import alone, diff
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.yaml_text import read_plain

from .table import Row, lines, rows
from .writing import read_anew

CASES = Path(__file__).parent / "cases"

NAMES = [
    f"{path.stem}: {row['case']}"
    for path in sorted(CASES.glob("*.yaml"))
    for row in (read_plain(path.read_text(encoding="utf-8")).data or {})["cases"]
]

MADE_ELSEWHERE = ("profile-added", "profile-removed")
"""Kinds that hold of a profile which is there on one side only: `alone` makes them."""


@pytest.fixture(scope="module")
def table(rubric: Rubric, checklist: Checklist) -> dict[str, Row]:
    """All rows."""
    return rows(CASES, rubric, checklist)


def changes(row: Row) -> tuple[Change, ...]:
    """What changed in a row."""
    return diff(row.old.assessed(), row.new.assessed(), row.checklists, row.carried)


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, table: dict[str, Row]) -> None:
    assert lines(changes(table[name])) == table[name].expected


@pytest.mark.parametrize("name", NAMES)
def test_case_written_anew(name: str, table: dict[str, Row]) -> None:
    row = table[name]
    old, new = (
        side.assessed(read_anew(side.data, side.rubric, side.checklist, seed))
        for seed, side in enumerate((row.old, row.new))
    )
    carried = read_anew(row.old.data, row.new.rubric, row.new.checklist) if row.carried else None
    assert diff(old, new, row.checklists, carried) == changes(row)


@pytest.mark.parametrize("name", NAMES)
def test_case_the_other_way_round(name: str, table: dict[str, Row]) -> None:
    row = table[name]
    old, new = row.old.assessed(), row.new.assessed()
    found = changes(row)
    mirror = diff(new, old, row.checklists[::-1], row.carried)
    assert _explained(mirror) == _explained(found)
    assert sorted(_key(one, swapped=True) for one in mirror) == sorted(_key(one) for one in found)


def _key(one: Change, swapped: bool = False) -> tuple[Any, ...]:
    values = (one.new, one.old) if swapped else (one.old, one.new)
    return one.family, one.subject, one.cause or "", str(one.on), *map(repr, values)


def _explained(found: tuple[Change, ...]) -> list[tuple[Any, ...]]:
    """Which change is explained by which, in words that both directions share."""
    known = {one.fingerprint: (one.family, one.subject, one.cause or "") for one in found}
    return sorted((known[one.fingerprint], sorted(known[reason] for reason in one.explains)) for one in found)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in MADE_ELSEWHERE])
def test_every_kind_has_a_row(kind: str, table: dict[str, Row]) -> None:
    assert any(line.split()[0] == kind for row in table.values() for line in row.expected)


@pytest.mark.parametrize("cause", [*CAUSES, "-"])
def test_every_cause_has_a_row(cause: str, table: dict[str, Row]) -> None:
    assert any(line.split()[1] == cause for row in table.values() for line in row.expected)


def test_enough_rows_yield_nothing(table: dict[str, Row]) -> None:
    assert len(table) >= 60
    assert len([row for row in table.values() if not row.expected]) >= 12


def test_a_profile_on_one_side_only(table: dict[str, Row]) -> None:
    it = table["nothing: the same"].old.assessed()
    value = {"as_of": "2012-12-31", "rubric": "social-innovation-policy/1"}
    added, removed = alone(it, there_before=False), alone(it, there_before=True)
    assert (added.kind, added.name, added.cause, added.old, added.new) == (
        "profile-added",
        "x-case:profile",
        "evidence",
        None,
        value,
    )
    assert (removed.kind, removed.old, removed.new) == ("profile-removed", value, None)


def test_without_a_checklist_there_are_no_barriers_and_levers(table: dict[str, Row]) -> None:
    row = table["barriers: a barrier that had been there was found"]
    old, new = (assess(Profile.model_validate(side.data), side.rubric) for side in (row.old, row.new))
    assert diff(old, new) == ()
    assert [(one.kind, one.cause) for one in diff(new, row.new.assessed(), (None, row.new.checklist))] == [
        ("checklist-changed", "rubric"),
        ("barrier-appeared", "rubric"),
    ]
