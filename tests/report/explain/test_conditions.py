"""simaturity.report.explain.conditions."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.rubric import Rubric
from simaturity.report.explain.book import Book
from simaturity.report.explain.conditions import conditions, options

from .test_index import ENGLISH, SHORT


@pytest.mark.parametrize(
    ("change", "what", "how"),
    [
        (
            {},
            "condition, a scale",
            "One option. The options go from the least to the most. Of several answers the newest counts.",
        ),
        (
            {"type": "checklist"},
            "condition, a checklist",
            "A list of options. What is not listed is unknown, never no. Several answers add up.",
        ),
        (
            {"type": "ranking"},
            "condition, a ranking",
            "A list of options, the foremost first. Of several answers the newest counts.",
        ),
        (
            {"type": "ranking", "most": 1},
            "condition, a ranking",
            "A list of 1 option at most. Of several answers the newest counts.",
        ),
        (
            {"type": "ranking", "most": 2},
            "condition, a ranking",
            "A list of up to 2 options, the foremost first. Of several answers the newest counts.",
        ),
        (
            {"type": "presence", "options": {}},
            "condition, a presence",
            "Yes or no. No has to be said by a source. Of several answers the newest counts.",
        ),
    ],
)
def test_how_each_type_is_answered(change: dict[str, Any], what: str, how: str) -> None:
    data = SHORT.model_dump(by_alias=True, exclude_none=True)
    data["conditions"]["definition"] |= change
    topic = conditions(Book(Rubric.model_validate(data), None, "en")).topic("definition")
    assert (topic.what, topic.rows[0].text) == (what, how)
    assert [id for id, _ in topic.options] == ([] if "options" in change else ["none", "official"])


def test_an_option_has_its_place_on_the_scale_and_who_looks_at_it() -> None:
    none, official = (options(ENGLISH.book).topic(f"definition.{name}") for name in ("none", "official"))
    assert none.rows[1].text == "[none] < recognised-not-official < operational < official"
    assert [one.id for row in none.rows for one in row.references] == ["definition", "high-stage-without-definition"]
    assert [row.label for row in official.rows] == ["Answers", "Scale", "Origin"]
    assert [row.label for row in options(ENGLISH.book).topic("actors.ngos").rows] == ["Answers", "Origin"]


def test_a_tension_that_looks_twice_is_named_once() -> None:
    rows = conditions(ENGLISH.book).topic("coordination-body").rows
    assert [one.id for row in rows for one in row.references] == ["no-body-but-named"]
