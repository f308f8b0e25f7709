"""simaturity.report.compare.view, and the templates that place what it says."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simaturity.report.catalogue import languages
from simaturity.report.compare.view import CompareView
from simaturity.report.pages import FORMATS, Pages

from ..golden import cases, check
from .building import by_chance, reached, region, seen, several

CASES = {name: case for name, case in cases("compare").items() if name.endswith(".md")}
PAGES = {(format, lang): Pages(format, lang) for format in FORMATS for lang in languages()}
LAW = {"law": reached(adopted=2012)}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def test_the_head() -> None:
    found = seen(*several(3))
    assert (found.title, found.rubric, found.top, found.few) == ("R1, R2 and R3", "social-innovation-policy/1", 8, True)
    assert found.order == "A list, not a ranking: the regions stand in the order in which they were named."
    assert seen(*several(5)).title == "5 regions"


def test_differing_dates_are_remarked_on() -> None:
    assert seen(*several(2)).dates is None
    assert seen(region("A"), region("B", as_of=2023)).dates == (
        "The regions are seen at different dates: a difference may be one of time."
    )


def test_texts_of_the_rubric_are_in_the_language_asked_for() -> None:
    found = seen(region("A", "fr", instruments=LAW), region("B", "fr", instruments=LAW), lang="fr")
    assert found.lang == "fr"
    assert found.domains[0].title == "Économie sociale"


# ---- Pages


def page(found: CompareView, format: str = "html") -> str:
    """A comparison as a page."""
    return PAGES[format, found.lang].page("compare", comparison=found)


class Read(HTMLParser):
    """A page with what its elements hold; fails where they are not nested."""

    VOID = frozenset(("meta", "br"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.tables: list[list[list[tuple[str, str | None]]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append((tag, given.get("scope")))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)


@given(st.integers(0, 2**32), st.integers(2, 7), st.sampled_from(languages()))
@settings(max_examples=30)
def test_pages_are_well_formed(seed: int, count: int, lang: str) -> None:
    found = Read(page(seen(*by_chance(seed, count), lang=lang)))
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    assert found.headings[0] == 1
    assert all(later - earlier <= 1 for earlier, later in zip(found.headings, found.headings[1:], strict=False))
    assert not any("style" in given or tag in ("script", "img", "link") for tag, given in found.tags)
    assert all(given["lang"] for tag, given in found.tags if "lang" in given)


@given(st.integers(0, 2**32), st.integers(2, 7))
@settings(max_examples=30)
def test_tables_have_row_and_column_headers(seed: int, count: int) -> None:
    for table in Read(page(seen(*by_chance(seed, count)))).tables:
        assert len({len(row) for row in table}) == 1
        assert set(table[0][1:]) == {("th", "col")}
        assert {row[0] for row in table[1:]} == {("th", "row")}


@given(st.integers(0, 2**32), st.integers(2, 7), st.sampled_from(FORMATS))
@settings(max_examples=30)
def test_what_a_profile_says_is_text(seed: int, count: int, format: str) -> None:
    found = seen(*by_chance(seed, count))
    text = page(found, format)
    shown = text if format == "html" else MarkdownIt("commonmark").enable("table").render(text)
    assert "<script>alert" not in shown
    read = "".join("".join(Read(shown).texts).split())
    names = [one.own for one in found.regions]
    items = (*found.around.conditions, *found.around.barriers, *found.around.levers)
    names += [one.title for one in found.domains] + [one.title for one in items]
    assert [name for name in names if "".join(name.split()) not in read] == []


def test_relations_in_signs_come_with_words() -> None:
    text = page(seen(*several(5, instruments=LAW), region("A")))
    assert "In no domain has every region evidence" in text
    text = page(seen(*several(5, instruments=LAW)))
    cell = '<td class="level"><span aria-hidden="true">=</span><span class="unseen">level</span></td>'
    assert text.count(cell) == 20
    assert '<span aria-hidden="true">5</span><span class="unseen">R5</span>' in text


def test_wide_tables_scroll_in_a_region_that_the_keyboard_reaches() -> None:
    found = Read(page(seen(*several(5, instruments=LAW), region("B", instruments={"x": reached(drafted=2012)}))))
    scrolling = [given for _, given in found.tags if given.get("class") == "scroll"]
    assert [(one["tabindex"], one["role"], one["aria-label"]) for one in scrolling] == [
        ("0", "region", "Stages"),
        ("0", "region", "How they stand to each other"),
        ("0", "region", "Social economy"),
    ]


def test_ladders_of_few_side_by_side() -> None:
    found = Read(page(seen(*several(2, instruments=LAW), region("A"))))
    pictures = [given["aria-label"] for _, given in found.tags if given.get("class") == "ladder"]
    assert pictures == [
        f"R{number}. Supported by evidence: Stage 5, Policy Adopted but Not Fully Implemented; possible: up to Stage 8."
        for number in (1, 2)
    ]


def test_a_page_of_fifty_regions_is_small_enough() -> None:
    barriers = {"lack-of-money": {"status": "present"}}
    text = page(
        seen(*several(49, instruments=LAW, barriers=barriers), region("A", instruments={"x": reached(drafted=2012)}))
    )
    assert len(text.encode()) < 400_000


def test_regions_of_which_nothing_is_known() -> None:
    for format in FORMATS:
        text = page(seen(*several(2)), format)
        assert "No two of them have evidence in the same domain." in text
    assert "Nothing read so far shows a stage in any domain" in page(seen(*several(2)))
