"""What is right in a file that is wrong elsewhere."""

from __future__ import annotations

from typing import Any

from simaturity.core.profile import Profile
from simaturity.reading.profiles import PROFILE
from simaturity.reading.salvage import salvage

GOOD: dict[str, Any] = {
    "schema": "simaturity/profile/1",
    "rubric": "a/1",
    "region": {"id": "NO", "name": "Norge"},
    "as_of": 2025,
}


def test_gaps_widen_no_further_than_they_must() -> None:
    data = GOOD | {
        "note": [],
        "unknown": 1,
        "declared": [{"stages": []}, {"stages": ["x", 3], "domains": ["a"]}, {"stages": [4], "domains": ["b"]}],
        "instruments": {
            "a": {"kind": "law"},
            "B": {"title": "B", "kind": "law", "domains": {"x": "partial"}},
            "c": {
                "title": "C",
                "kind": "law",
                "domains": {"x": "partial", "y": "whole"},
                "milestones": [{"on": 2014}, {"reached": "adopted", "on": "soon"}],
            },
        },
    }
    found = salvage(data, Profile, PROFILE.stand_ins)
    assert found
    profile, back = found
    assert [(claim.stages, claim.domains) for claim in profile.declared] == [((3,), ("a",)), ((4,), ("b",))]
    assert list(profile.instruments) == ["c"]
    assert profile.instruments["c"].domains == {"x": "partial"}
    assert [(m.reached, m.on) for m in profile.instruments["c"].milestones] == [("adopted", None)]
    assert back(("declared", 0, "stages", 0)) == ("declared", 1, "stages", 1)
    assert back(("instruments", "c", "milestones", 0, "on")) == ("instruments", "c", "milestones", 1, "on")
    assert back(("declared", 9)) == ("declared", 9)


def test_what_is_required_on_top_is_stood_in_for() -> None:
    found = salvage({"as_of": "soon", "region": {"id": "x"}, "declared": 3}, Profile, PROFILE.stand_ins)
    assert found
    assert found[0].as_of.text == "9999"
    assert found[0].key == "x-unreadable"


def test_where_nothing_can_be_put_there_is_nothing() -> None:
    assert salvage({}, Profile, {}) is None
