"""simaturity.report.diff.as_json: the JSON of what changed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.changes.change import KINDS
from simaturity.files.shipped import shipped_folder
from simaturity.report.diff.as_json import Found, render
from simaturity.report.diff.view import Letting, view

from .every import changes, sides

SCHEMA = json.loads((shipped_folder("schemas") / "diff.schema.json").read_text("utf-8"))


def written(*found: Found) -> Any:
    """What is written, which the schema takes."""
    text = render(found)
    assert text.endswith("}\n")
    data = json.loads(text)
    Draft202012Validator(SCHEMA).validate(data)
    return data


def found(only: int | None = None, let_pass: bool = False) -> Found:
    """Every change, or the first ones, or all of them let pass."""
    (old, new), some = sides(), changes()[:only]
    kept, ignored = ((), some) if let_pass else (some, ())
    seen = view(old, new, kept, [Letting(one, "agreed", "2030") for one in ignored])
    return Found(old[0], new[0], kept, [(one, "agreed", date(2030, 12, 31)) for one in ignored], seen)


def test_every_kind_is_written() -> None:
    data = written(found())
    assert sorted(one["kind"] for one in data["changes"]) == sorted(KINDS)
    assert [one["fingerprint"] for one in data["changes"]] == [one.fingerprint for one in changes()]


def test_the_words_are_those_of_the_same_change() -> None:
    by_kind = {one["kind"]: one["said"] for one in written(found())["changes"]}
    assert by_kind["stage-lowered"] == "Social innovation: 6 → 4, lowered"
    assert by_kind["source-added"] == "Country <report>: self-report, added"
    assert by_kind["lever-dropped"] == "Clauses in public contracts: in place → dropped, dropped"


def test_nothing_changed() -> None:
    (old, new) = sides()
    data = written(Found(old[0], new[0], (), (), view(old, new, ())))
    side = {"as_of": "2024-12-31", "rubric": "social-innovation-policy/1"}
    assert data == {
        "format_version": 1,
        "profiles": [{"profile": "x-land", "region": "Land [of] *stars*", "old": side, "new": side}],
        "changes": [],
        "ignored": [],
    }


def test_one_change_whole() -> None:
    stage = next(one for one in changes() if one.kind == "stage-lowered")._replace(on=date(2020, 1, 1))
    old, new = sides()
    (change,) = written(Found(old[0], new[0], [stage], (), view(old, new, [stage])))["changes"]
    assert change == {
        "kind": "stage-lowered",
        "cause": "expiry",
        "profile": "x-land",
        "subject": "x-land:domains.social-innovation",
        "old": [6, 8],
        "new": [4, 8],
        "on": "2020-01-01",
        "explains": list(stage.explains),
        "fingerprint": stage.fingerprint,
        "said": "Social innovation: 6 → 4, lowered",
    }


def test_what_is_let_pass_is_not_among_the_changes() -> None:
    data = written(found(2, let_pass=True))
    assert data["changes"] == []
    assert [(one["reason"], one["until"], one["change"]["kind"]) for one in data["ignored"]] == [
        ("agreed", "2030-12-31", one.kind) for one in changes()[:2]
    ]


def test_a_profile_that_is_there_on_one_side_only() -> None:
    old, new = sides()
    data = written(Found(None, new[0], (), (), view(None, new, ())), Found(old[0], None, (), (), view(old, None, ())))
    assert [(one["old"] is None, one["new"] is None) for one in data["profiles"]] == [(True, False), (False, True)]
