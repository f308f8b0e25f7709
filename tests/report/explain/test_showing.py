"""simaturity.report.explain.showing."""

from __future__ import annotations

from simaturity.core.rubric import Rubric, Showing
from simaturity.report.explain.book import Book
from simaturity.report.explain.showing import able, ways

from .test_index import SHORT


def said(**showing: object) -> list[str]:
    """The sentences on one way to show a criterion."""
    data = SHORT.model_dump(by_alias=True, exclude_none=True)
    data["instruments"] |= {"body": {"title": "Body"}, "call": {"title": "Call for projects"}}
    data["criteria"]["funded"]["shown_by"] = [{"milestones": ["funded"], **showing}]
    rubric = Rubric.model_validate(data)
    (row,) = ways(rubric.criteria["funded"], Book(rubric, None, "en"))
    assert row.label == "Shown by"
    return row.text.split("\n")


OURS = "It is the region's own, or one that the region signs or pays for with others."
BY_GOVERNMENT = "Government leads it, alone or with others."


def test_the_widest_way() -> None:
    assert said() == [
        "The milestone funded of an instrument shows it.",
        "The instrument may be of any kind.",
        "It may be made for the domain or reach it in part.",
        f"{OURS} {BY_GOVERNMENT}",
    ]


def test_narrower_ways() -> None:
    assert said(milestones=["passed", "in-effect"], instruments=["law", "fund", "call"], coverage=["dedicated"]) == [
        "Any of the milestones passed or in-effect of an instrument shows it.",
        "The instrument may be of any kind but these: body.",
        "It has to be made for the domain, or for a whole recognised part of it.",
        f"{OURS} {BY_GOVERNMENT}",
    ]
    assert said(instruments=["law", "call"], coverage=["partial"], level=["federal", "local"], led_by=["mixed"])[
        1:
    ] == [
        "The instrument is of one of these kinds: law, call for projects.",
        "It is a general one that reaches the domain in part.",
        "It is of one of these levels: federal, local. It has to be led by government and others.",
    ]
    assert said(led_by=["government", "mixed", "civil-society"])[-1] == f"{OURS} It does not matter who leads it."


def test_several_ways_and_none(rubric: Rubric) -> None:
    book = Book(rubric, None, "en")
    assert [row.label for row in ways(rubric.criteria["acknowledged"], book)] == ["Shown by", "Or by", "Or by"]
    (row,) = ways(SHORT.criteria["drafted"], Book(SHORT, None, "en"))
    assert row.text == "No milestone shows it; a finding of the analysts has to answer it."


def test_kinds_that_are_able(rubric: Rubric) -> None:
    (showing,) = rubric.criteria["adopted"].shown_by
    assert able(showing, "adopted", rubric) == (
        "law",
        "decree",
        "ordinance",
        "regulation",
        "strategy",
        "action-plan",
        "decision",
    )
    assert able(Showing(milestones=("piloted",), instruments=("law", "call")), "piloted", rubric) == ("call",)
