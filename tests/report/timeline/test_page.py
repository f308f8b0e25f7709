"""simaturity.report.timeline.page: HTML, and Markdown with pictures in it."""

from __future__ import annotations

import re
from datetime import date
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simaturity.report.catalogue import languages
from simaturity.report.escaping import as_markdown
from simaturity.report.timeline.page import render

from ..golden import cases, check
from .building import ADOPTED, RISEN, Told, land, timelines

CASES = {name: case for name, case in cases("timeline").items() if case.path.suffix in (".html", ".md")}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(timelines(), st.sampled_from(languages()))
@settings(max_examples=40)
def test_every_step_is_in_the_html_and_in_its_picture(found: Told, lang: str) -> None:
    view = found.view(lang)
    text = re.sub(r"<span lang=[^>]*>|</span>", "", render(view, "html"))
    assert text.count('<svg class="course"') == len(view.domains)
    for domain in view.domains:
        assert f'<code class="id">{domain.id}</code>' in text
        for step in (*domain.steps, *domain.coming):
            assert f'<time datetime="{step.iso}">{step.on}</time>' in text
            for said in (step.sentence, *(cause.sentence for cause in step.causes)):
                assert escape(str(said), quote=False).replace("'", "&#39;").replace('"', "&#34;") in text
        assert text.count("<title>") > len(domain.picture.steps) + len(domain.picture.ahead)


@given(timelines())
@settings(max_examples=40)
def test_every_step_is_in_the_markdown(found: Told) -> None:
    view = found.view()
    text = render(view, "md")
    for domain in view.domains:
        assert f"(`{domain.id}`)" in text
        for step in (*domain.steps, *domain.coming):
            assert f"- **{step.on}**: {as_markdown(step.sentence)}\n" in text
            for cause in step.causes:
                assert as_markdown(cause.sentence) in text


@given(timelines())
@settings(max_examples=30)
def test_pictures_stand_whole_in_the_markdown(found: Told) -> None:
    """An empty line would end the block of HTML, and what follows would be text."""
    view = found.view()
    blocks = [one.content for one in MarkdownIt("commonmark").parse(render(view, "md")) if one.type == "html_block"]
    assert len(blocks) == len(view.domains)
    assert all(block.startswith("<figure>\n<svg ") and block.endswith("</svg>\n</figure>\n") for block in blocks)


def test_titles_are_harmless_in_every_place() -> None:
    title = '<script>alert(1)</script> "a" & *b* [c](d)'
    decree = {"title": title, "kind": "decree", "domains": {"other/a": "dedicated"}, "milestones": [ADOPTED]}
    view = land(instruments={"decree": decree}, domains={"other/a": {"title": title}}).view()
    html, markdown = render(view, "html"), render(view, "md")
    assert "<script" not in html
    assert not re.search(r"(?<!\\)<script", markdown)
    assert "\\*b\\*" in markdown
    assert 'aria-label="&lt;script&gt;alert(1)&lt;/script&gt; &#34;a&#34; &amp; *b* [c](d): from' in markdown


class Page(HTMLParser):
    """Ids, and whether elements are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(timelines())
@settings(max_examples=30)
def test_the_page_is_well_formed(found: Told) -> None:
    page = Page(render(found.view(), "html"))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize(("day", "anchor"), [("2010-01-31", "start"), ("2010-11-30", "end")])
def test_the_day_of_the_assessment_is_written_where_there_is_room(day: str, anchor: str) -> None:
    text = render(land({**ADOPTED, "on": "2010-01-01"}, as_of=date.fromisoformat(day)).view(), "html")
    written = {"start": "31 January 2010", "end": "30 November 2010"}[anchor]
    assert re.search(rf'text-anchor="{anchor}" y="8"[^>]*>{written}</text>', text)


def test_same_input_same_bytes() -> None:
    for format in ("html", "md"):
        assert render(land(*RISEN).view(), format) == render(land(*RISEN).view(), format)
