"""simaturity.report.explain.text."""

from __future__ import annotations

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.report.explain.book import Book
from simaturity.report.explain.index import Index
from simaturity.report.explain.text import overview, render
from simaturity.report.explain.topic import Example, Reference, Row, Topic
from simaturity.report.page import Style

from ..golden import cases, check

CASES = cases("explain")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@pytest.fixture(scope="module")
def index(rubric: Rubric, checklist: Checklist) -> Index:
    return Index(Book(rubric, checklist, "en"))


def test_data_are_never_markup(index: Index) -> None:
    data = "[bold]x[/bold] :smile: [link=https://example.org]y[/link]"
    topic = Topic(
        "criterion", "a", data, data, data, (Row(data, data, (Reference("lever", data, data),)),), ((data, data),),
        (Example(data, data),),
    )  # fmt: skip
    said = " ".join(render([topic], index, Style(width=100)).split())
    assert said.count(data) >= 9


def test_code_is_not_wrapped(index: Index) -> None:
    line = f"title: {'very ' * 20}long"
    topic = Topic("criterion", "a", "A", "what", "It is.", examples=(Example("Example", f"a:\n  {line}"),))
    lines = render([topic], index, Style(width=40)).splitlines()
    assert lines[-2:] == ["    a:", f"      {line}"]


def test_one_example_for_two_topics(index: Index) -> None:
    one = Topic("a", "a", "A", "what", "It is.", examples=(Example("Example", "a: 1"),))
    lines = render([one, one._replace(id="b")], index, Style()).splitlines()
    assert [line for line in lines if "1" in line or "above" in line] == ["    a: 1", "  Example  The same as above."]


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("unicode", [True, False])
def test_everything_but_code_fits(index: Index, width: int, unicode: bool) -> None:
    style = Style(width=width, unicode=unicode)
    topics = [chapter.topic(id)._replace(examples=()) for chapter in index.chapters for id in chapter.ids]
    said = render(topics, index, style)
    assert [line for line in said.splitlines() if len(line) > width] == []
    assert [
        line for line in overview(index, style).splitlines() if len(line) > width and "simaturity" not in line
    ] == []
    if not unicode:
        assert said.isascii()
