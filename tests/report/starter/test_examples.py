"""simaturity.report.starter.examples: ids that go together, from whatever rubric there is."""

from __future__ import annotations

from typing import Any

from simaturity.core.dates import partial_date
from simaturity.core.rubric import Rubric
from simaturity.reading.load import load_rubric
from simaturity.report.starter.examples import Examples, examples

from ...cli.running import ROOT

DAY = partial_date("2026-11")


def test_of_the_shipped_rubric() -> None:
    assert examples(load_rubric(), DAY) == Examples(
        domain="social-entrepreneurship",
        stage=5,
        instrument="law",
        milestones=("adopted", "in-effect"),
        source="law",
        criterion="evaluated",
        year="2025",
    )


def test_of_a_short_one() -> None:
    rubric = load_rubric(ROOT / "tests" / "golden" / "short-rubric.yaml")
    assert examples(rubric, partial_date("0001")) == Examples(
        domain="social-economy",
        stage=2,
        instrument="law",
        milestones=("passed", "in-effect"),
        source="law",
        criterion="funded",
        year="0001",
    )


def rubric(**criteria: Any) -> Rubric:
    """A rubric with these criteria and no core domain."""
    shared = {"title": "T", "statement": "S.", "counts": "done", "advice": "A.", "origin": "ours"}
    return Rubric.model_validate(
        {
            "schema": "simaturity/rubric/1",
            "id": "r",
            "version": "1",
            "title": "R",
            "domains": {"field": {"title": "Field"}},
            "instruments": {"law": {"title": "Law"}, "call": {"title": "Call"}},
            "milestones": {
                "passed": {"title": "Passed"},
                "opened": {"title": "Opened", "instruments": ["call"]},
                "praised": {"title": "Praised"},
            },
            "stages": [{"stage": 1, "name": "1"}, {"stage": 2, "name": "2"}],
            "criteria": {name: shared | {"stage": 2} | one for name, one in criteria.items()},
        }
    )


def test_a_kind_that_can_reach_what_shows_it() -> None:
    found = examples(rubric(opened={"nature": "event", "shown_by": [{"milestones": ["opened"]}]}), DAY)
    assert (found.domain, found.instrument, found.milestones, found.criterion) == (
        "field",
        "call",
        ("opened",),
        "opened",
    )


def test_where_some_must_be_dedicated_the_first_of_these_is_taken() -> None:
    one = rubric(
        opened={"nature": "state", "shown_by": [{"milestones": ["opened"]}]},
        passed={"nature": "state", "shown_by": [{"milestones": ["passed"], "coverage": ["dedicated"]}]},
    )
    found = examples(one, DAY)
    assert (found.instrument, found.milestones, found.criterion) == ("law", ("passed",), "passed")


def test_a_source_that_may_say_so() -> None:
    praised = {
        "nature": "event",
        "shown_by": [{"milestones": ["praised"]}],
        "not_by": ["law", "official", "self-report"],
    }
    assert examples(rubric(praised=praised), DAY).source == "evaluation"


def test_where_no_milestone_shows_anything() -> None:
    found = examples(rubric(told={"nature": "state"}), DAY)
    assert (found.instrument, found.milestones, found.source, found.criterion) == ("law", (), "law", "told")
