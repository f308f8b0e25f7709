"""simaturity.report.sources.as_json: the whole output of one source, and that it fits its schema."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.report.schemas import json_schema
from simaturity.report.sources.as_json import render
from simaturity.report.sources.found import UNCHECKED, Checked, LinkFound, QuoteFound

from ..golden import cases, check
from .building import assessed

CASES = {name: case for name, case in cases("sources").items() if case.path.suffix == ".json"}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])
    Draft202012Validator(json_schema("sources")).validate(json.loads(CASES[name].path.read_text("utf-8")))


def test_a_source() -> None:
    link = LinkFound("leaflet", "url", "https://a.example/", "dead", "gone", 410)
    quote = QuoteFound("leaflet", "instruments.decree.in-effect", "Words", "found", page=4)
    told = json.loads(render([(assessed(), Checked((link,), (quote,)))]))
    Draft202012Validator(json_schema("sources")).validate(told)
    (profile,) = told["profiles"]
    assert {key: profile[key] for key in ("profile", "region", "as_of", "rubric")} == {
        "profile": "x-a",
        "region": {"id": "x-a", "name": "Land"},
        "as_of": "2024-12-31",
        "rubric": {"id": "social-innovation-policy", "version": "1"},
    }
    (leaflet,) = (one for one in profile["sources"] if one["id"] == "leaflet")
    assert leaflet == {
        **{"id": "leaflet", "title": "Leaflet", "kind": "official", "publisher": "Ministry", "url": None},
        **{"archived": None, "published": None, "collected": "2024-05", "age": None},
        **{"self_report": False, "independent": False},
        "statements": [{"kind": "milestone", "id": "instruments.decree.in-effect", "alone": False}],
        "criteria": [{"domain": "social-economy", "criterion": "in-effect", "outcome": "met", "alone": False}],
        "links": [
            {
                **{"which": "url", "address": "https://a.example/", "state": "dead", "reason": "gone", "status": 410},
                **{"moved_to": None, "changed": None},
            }
        ],
        "quotes": [
            {
                **{"statement": "instruments.decree.in-effect", "quote": "Words", "state": "found", "reason": None},
                **{"page": 4, "line": None, "nearest": None},
            }
        ],
    }


def test_ages_and_texts() -> None:
    text = render([(assessed("fr"), UNCHECKED)], "fr")
    found = {one["id"]: one for one in json.loads(text)["profiles"][0]["sources"]}
    assert list(found) == ["answers", "gazette", "leaflet", "nameless", "own"]
    ages = {"answers": 1, "gazette": 11, "leaflet": None, "nameless": None, "own": None}
    assert {name: one["age"] for name, one in found.items()} == ages
    assert (found["gazette"]["title"], found["nameless"]["publisher"], found["own"]["self_report"]) == (
        "Moniteur",
        None,
        True,
    )
    assert {one["links"] for one in found.values()} | {one["quotes"] for one in found.values()} == {None}
    assert text.endswith("\n}\n")
