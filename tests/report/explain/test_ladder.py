"""simaturity.report.explain.ladder."""

from __future__ import annotations

from simaturity.core.rubric import Rubric
from simaturity.report.explain.book import Book
from simaturity.report.explain.ladder import domains, stages
from simaturity.report.explain.topic import Row, Topic

from .test_index import ENGLISH, SHORT, SHORT_LIST

NEVER_WRITTEN = Row(
    "To write",
    "A stage is never entered as reached: it is computed. What a source declares stands under declared.",
)


def said(topic: Topic) -> list[tuple[str, str, list[str]]]:
    """The rows of a topic, with the ids that they name."""
    return [(row.label, row.text, [one.id for one in row.references]) for row in topic.rows[:-1]]


def test_the_lowest_stage_needs_nothing() -> None:
    topic = stages(ENGLISH.book).topic("1")
    assert said(topic) == [("Needs", "Nothing. Every region stands here at least.", [])]
    assert topic.rows[-1] == NEVER_WRITTEN
    assert topic.means == "Nothing shows that government deals with the field; whoever works in it does so alone."


def test_a_stage_with_all_there_is() -> None:
    assert said(stages(ENGLISH.book).topic("7"))[:3] == [
        ("Needs", "", ["evaluated", "strengthened"]),
        ("Supported by", "", ["new-resources"]),
        ("And", "Every stage below has to be reached as well.", []),
    ]


def test_a_stage_that_needs_a_number_of_supporting_criteria() -> None:
    topic = stages(Book(SHORT, SHORT_LIST, "en")).topic("2")
    assert topic.means == "A stage of the ladder."
    assert said(topic) == [
        ("Needs", "", ["passed", "in-effect"]),
        ("And", "1 of its supporting criteria is needed as well.", []),
        ("Supported by", "", ["drafted"]),
    ]


def test_a_stage_of_supporting_criteria_alone() -> None:
    data = SHORT.model_dump(by_alias=True, exclude_none=True)
    data["criteria"]["funded"]["kind"] = "supporting"
    data["stages"][2]["supporting"] = 1
    assert said(stages(Book(Rubric.model_validate(data), None, "en")).topic("3")) == [
        ("And", "1 of its supporting criteria is needed as well.", []),
        ("Supported by", "", ["funded"]),
        ("And", "Every stage below has to be reached as well.", []),
    ]


def test_domains() -> None:
    chapter = domains(ENGLISH.book)
    assert [row.label for row in chapter.topic("social-economy").rows] == ["Stage", "Summary", "Coverage"]
    assert [row.label for row in chapter.topic("welfare").rows] == ["Stage", "Coverage"]
    assert chapter.topic("welfare").means == "A policy field that is assessed by itself."
