"""The kind of a change, from the values before and after; its name and its fingerprint."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from simaturity.core.changes.change import FAMILIES, KINDS, Change, Family, Value, fingerprint, kind_of, spelled

PRESENT = {"status": "present", "severity": None, "domains": None}
ABSENT = PRESENT | {"status": "absent"}


def barrier(severity: str | None = None, domains: list[str] | None = None) -> Value:
    """A barrier that is present."""
    return PRESENT | {"severity": severity, "domains": domains}


KINDS_OF: list[tuple[Family, Value, Value, str]] = [
    ("rubric", {"id": "a/1"}, {"id": "a/2"}, "rubric-changed"),
    ("checklist", None, {"id": "a/1"}, "checklist-changed"),
    ("profile", None, {"as_of": "2012"}, "profile-added"),
    ("profile", {"as_of": "2012"}, None, "profile-removed"),
    ("stage", [1, 8], [2, 8], "stage-raised"),
    ("stage", [2, 8], [1, 8], "stage-lowered"),
    ("stage", [2, 4], [2, 5], "stage-widened"),
    ("stage", [2, 5], [2, 4], "stage-narrowed"),
    # What is supported comes before what is possible.
    ("stage", [2, 8], [3, 4], "stage-raised"),
    ("stage", [3, 4], [2, 8], "stage-lowered"),
    ("verdict", "supported", None, "verdict-changed"),
    ("criterion", {"outcome": "met", "basis": "implied"}, {"outcome": "met", "basis": "milestone"}, "basis-changed"),
    ("criterion", {"outcome": "met", "basis": "finding"}, {"outcome": "not-met"}, "criterion-changed"),
    ("criterion", None, {"outcome": "met", "basis": "finding"}, "criterion-changed"),
    ("criterion", {"outcome": "met", "basis": "finding"}, None, "criterion-changed"),
    ("declaration", None, {"stages": [8]}, "declaration-added"),
    ("declaration", {"stages": [8]}, None, "declaration-removed"),
    ("declaration", {"stages": [8]}, {"stages": [7]}, "declaration-changed"),
    ("instrument", None, {"kind": "law"}, "instrument-added"),
    ("instrument", {"kind": "law"}, None, "instrument-removed"),
    ("instrument", {"kind": "law"}, {"kind": "decree"}, "instrument-edited"),
    ("ending", None, "2012-01-01", "instrument-ended"),
    ("ending", "2012-01-01", None, "instrument-reopened"),
    ("ending", "2012-01-01", "2012-02-01", "instrument-ended"),
    # Nothing to say beside an id is something that is there.
    ("milestone", None, {}, "milestone-added"),
    ("milestone", {}, None, "milestone-removed"),
    ("milestone", {}, {"state": "underway"}, "milestone-edited"),
    ("finding", None, {"answer": "met"}, "finding-added"),
    ("finding", {"answer": "met"}, None, "finding-removed"),
    ("finding", {"answer": "met"}, {"answer": "partly"}, "finding-changed"),
    ("condition", None, {"answer": "none"}, "condition-answered"),
    ("condition", {"answer": "none"}, None, "condition-withdrawn"),
    ("condition", {"answer": "none"}, {"answer": "official"}, "condition-changed"),
    ("barrier", None, PRESENT, "barrier-appeared"),
    ("barrier", ABSENT, PRESENT, "barrier-appeared"),
    ("barrier", PRESENT, ABSENT, "barrier-cleared"),
    ("barrier", PRESENT, None, "barrier-withdrawn"),
    ("barrier", None, ABSENT, "barrier-changed"),
    ("barrier", ABSENT, None, "barrier-changed"),
    ("barrier", barrier("minor"), barrier("severe"), "barrier-worsened"),
    ("barrier", barrier("severe"), barrier("moderate"), "barrier-eased"),
    ("barrier", barrier("minor", ["a"]), barrier("severe", ["b"]), "barrier-worsened"),
    ("barrier", barrier("severe", ["a"]), barrier("minor", ["a", "b"]), "barrier-eased"),
    ("barrier", barrier(None), barrier("severe"), "barrier-changed"),
    ("barrier", barrier("severe"), barrier(None, ["a"]), "barrier-changed"),
    ("barrier", barrier(None, ["a"]), barrier(None, ["a", "b"]), "barrier-worsened"),
    ("barrier", barrier(None, ["a"]), barrier(None, None), "barrier-worsened"),
    ("barrier", barrier("minor", None), barrier("minor", ["a"]), "barrier-eased"),
    ("barrier", barrier(None, ["a", "b"]), barrier(None, ["b"]), "barrier-eased"),
    ("barrier", barrier(None, ["a"]), barrier(None, ["b"]), "barrier-changed"),
    ("lever", None, {"status": "asked"}, "lever-asked"),
    ("lever", {"status": "asked"}, {"status": "in-place"}, "lever-put-in-place"),
    ("lever", {"status": "in-place"}, {"status": "dropped"}, "lever-dropped"),
    ("lever", {"status": "asked"}, None, "lever-withdrawn"),
    ("tension", None, {"statements": []}, "tension-appeared"),
    ("tension", {"statements": []}, None, "tension-resolved"),
    ("source", None, {"kind": "law"}, "source-added"),
    ("source", {"kind": "law"}, None, "source-removed"),
    ("source", {"kind": "law"}, {"kind": "press"}, "source-updated"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "old", "new", "kind"), KINDS_OF, ids=lambda value: str(value)[:30])
def test_kind(family: Family, old: Value, new: Value, kind: str) -> None:
    assert kind_of(family, old, new) == kind


def test_every_kind_and_family_is_among_them() -> None:
    assert {kind for *_, kind in KINDS_OF} == set(KINDS)
    assert {family for family, *_ in KINDS_OF} == set(FAMILIES)


def test_the_name_of_a_change_is_its_subject_with_the_profile() -> None:
    subject = ("domains", "social-economy", "funded")
    change = Change("criterion-changed", "criterion", "policy", "BE-VLG", subject, None, None, None, (), "")
    assert change.name == spelled("BE-VLG", subject) == "BE-VLG:domains.social-economy.funded"


def test_fingerprints_of_today_are_those_of_tomorrow() -> None:
    """A file of changes that are let pass holds them: they must not change from one version to the next."""
    assert fingerprint("stage-raised", "BE-VLG:domains.social-innovation", [1, 8], [4, 8]) == "99aee82edb66"
    value = {"outcome": "met", "basis": "milestone"}
    assert fingerprint("criterion-changed", "BE-WAL:domains.social-economy.funded", None, value) == "b2ee7ce63f2a"


def test_a_fingerprint_does_not_hang_on_the_order_of_keys() -> None:
    assert fingerprint("source-updated", "x:sources.a", {"a": 1, "b": 2}, None) == fingerprint(
        "source-updated", "x:sources.a", {"b": 2, "a": 1}, None
    )


def test_a_fingerprint_hangs_on_each_of_its_parts() -> None:
    kinds = ("source-added", "source-removed")
    parts: list[Any] = list(product(kinds, ("x:a", "x:b"), (None, "1", 1, []), (None, "2", {})))
    assert len({fingerprint(*one) for one in parts}) == len(parts)
