"""simaturity.report.timeline.as_json."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

from simaturity.report.timeline.as_json import render
from simaturity.report.timeline.timeline_types import TimelineJson

from ..golden import cases, check
from .building import ADOPTED, Told, land, timelines

CASES = {name: case for name, case in cases("timeline").items() if case.path.suffix == ".json"}
TIMELINE = TypeAdapter(TimelineJson)


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(timelines())
@settings(max_examples=60)
def test_it_is_of_its_type_with_no_key_more(found: Told) -> None:
    text = render(found.it, found.taken, found.coming)
    assert json.loads(TIMELINE.dump_json(TIMELINE.validate_json(text, strict=True))) == json.loads(text)


@given(timelines())
@settings(max_examples=60)
def test_every_step_is_there_in_order(found: Told) -> None:
    domains = json.loads(render(found.it, found.taken, found.coming))["domains"]
    assert list(domains) == list(found.it.domains)
    for name, domain in domains.items():
        steps = [*found.taken.get(name, ()), *found.coming.get(name, ())]
        assert [(step["on"], step["supported"], step["possible"]) for step in domain["steps"]] == [
            (step.on.isoformat(), step.supported, step.possible) for step in steps
        ]
        day = found.it.as_of.isoformat()
        assert [step["forecast"] for step in domain["steps"]] == [step["on"] > day for step in domain["steps"]]
        assert [[one["criterion"] for one in step["because"]] for step in domain["steps"]] == [
            [one.criterion for one in step.because] for step in steps
        ]
        past = [step for step in domain["steps"] if not step["forecast"]]
        if past:
            assert (past[-1]["supported"], past[-1]["possible"]) == (domain["supported"], domain["possible"])


def test_titles_are_in_the_language_asked_for() -> None:
    found = land(ADOPTED, lang="fr", region={"id": "x-a", "name": {"en": "A", "fr": "B"}})
    told = json.loads(render(found.it, found.taken, found.coming, "fr"))
    assert (told["region"], told["domains"]["welfare"]["title"]) == (
        {"id": "x-a", "name": "B"},
        "Action sociale et services sociaux",
    )
