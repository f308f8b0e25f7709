"""simaturity.report.explain.moves: what is told of changes is what the program does, and what docs/changes.md says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simaturity.cli.gates import GATES
from simaturity.core.changes.change import CAUSES, KINDS, Kind
from simaturity.report.explain.changes import causes, gates, kinds
from simaturity.report.explain.moves import DERIVED, causes_of, falls, family
from simaturity.report.words import words

from ..diff.every import TABLE

PAGE = (Path(__file__).parents[3] / "docs" / "changes.md").read_text(encoding="utf-8")
SAY = words("en")


def test_exactly_the_kinds_and_causes_that_there_are() -> None:
    assert sorted(kinds(SAY)) == sorted(KINDS)
    assert tuple(causes(SAY)) == CAUSES
    assert sorted(gates(SAY)) == sorted(GATES)


def test_docs_name_the_same_kinds() -> None:
    (table,) = re.findall(r"^## Kinds of changes\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)
    rows = "".join(re.findall(r"^\| .+$", table, re.MULTILINE))
    assert sorted(set(re.findall(r"`([a-z-]+)`", rows))) == sorted(KINDS)


@pytest.mark.parametrize(("heading", "said"), [("Causes", causes(SAY)), ("Gates", gates(SAY))])
def test_docs_say_the_same_of_causes_and_gates(heading: str, said: dict[str, str]) -> None:
    (section,) = re.findall(rf"^## {heading}\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)
    rows = dict(re.findall(r"^\| `([a-z]+)` \| (.+) \|$", section, re.MULTILINE))
    assert {name: _sentence(text) for name, text in rows.items()} == dict(said)


def _sentence(text: str) -> str:
    """The page says of gates in half a sentence where they fail."""
    return f"{text[0].upper()}{text[1:].removesuffix('.')}."


def test_families_are_those_of_the_changes() -> None:
    assert {kind: family(kind) for kind in KINDS} == {row[0]: row[1] for row in TABLE}


def test_every_change_of_the_cases_has_a_cause_that_is_told() -> None:
    folder = Path(__file__).parents[2] / "core" / "changes" / "cases"
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml")))
    pattern = rf"^ +- \"?({'|'.join(KINDS)}) ({'|'.join(CAUSES)}) "
    found = {(kind, cause) for kind, cause in re.findall(pattern, text, re.MULTILINE)}
    assert len(found) > 60
    assert {
        (kind, cause) for kind, cause in found if family(kind) not in DERIVED and cause not in causes_of(kind)
    } == set()


@pytest.mark.parametrize(
    ("kind", "falling"),
    [
        ("stage-lowered", ["regress", "expiry", "change"]),
        ("stage-raised", ["change"]),
        ("profile-removed", ["regress", "change"]),
        ("verdict-changed", ["contradicted", "change"]),
        ("tension-appeared", ["change"]),
        ("criterion-changed", ["expiry", "change"]),
        ("lever-withdrawn", ["expiry", "change"]),
        ("milestone-removed", ["change"]),
    ],
)
def test_gates_of_a_kind(kind: Kind, falling: list[str]) -> None:
    assert [gate for gate in gates(SAY) if falls(kind, gate)] == falling
