"""simaturity.report.as_json."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

from simaturity.report.as_json import render
from simaturity.report.json_types import ScoreJson

from .by_chance import CHECKLIST, Shown, shown
from .golden import cases, check

CASES = cases("as_json")
SCORE = TypeAdapter(ScoreJson)


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(shown())
@settings(max_examples=60)
def test_it_is_of_its_type_with_no_key_more(found: Shown) -> None:
    text = render([(found.assessment, found.view)])
    assert json.loads(SCORE.dump_json(SCORE.validate_json(text, strict=True))) == json.loads(text)


@given(shown())
@settings(max_examples=60)
def test_everything_is_there(found: Shown) -> None:
    assessment = found.assessment
    (one,) = json.loads(render([(found.assessment, found.view)]))["assessments"]
    assert list(one["domains"]) == list(assessment.domains)
    for domain in one["domains"].values():
        assert sorted(ids(domain["criteria"])) == sorted(assessment.rubric.criteria)
    assert ids(one["conditions"]) == sorted(assessment.rubric.conditions)
    assert ids(one["barriers"]["items"]) == sorted(CHECKLIST.barriers)
    assert ids(one["levers"]) == sorted(CHECKLIST.levers)
    assert ids(one["sources"]) == sorted(assessment.profile.sources)
    assert ids(one["tensions"]) == [tension.id for tension in assessment.tensions]
    counted = {status: one["barriers"][status] for status in ("present", "absent", "unknown", "not_applicable")}
    assert sum(counted.values()) == len(CHECKLIST.barriers)


def ids(items: list[dict[str, Any]]) -> list[str]:
    """The ids of a list."""
    return [item["id"] for item in items]


def test_nothing_to_assess() -> None:
    assert render([]) == '{\n  "format_version": 1,\n  "assessments": []\n}\n'
