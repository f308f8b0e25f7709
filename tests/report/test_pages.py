"""simaturity.report.pages: whole reports, and what each of them shows, whatever the profile."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.core.timeline import timeline
from simaturity.report.catalogue import languages
from simaturity.report.full import Report, full
from simaturity.report.pages import FORMATS, Pages, entry
from simaturity.report.sections.method import Contents

from .by_chance import CHECKLIST, Shown, shown
from .golden import cases, check

CASES = cases("pages")
CONTENTS = Contents("1" * 64, "2" * 64, "3" * 64)
MOST_BYTES = 400_000


PAGES = {(format, lang): Pages(format, lang) for format in FORMATS for lang in languages()}


def render(report: Report, format: str) -> str:
    """A report as a page."""
    return PAGES[format, report.view.lang].render(report)


def report_on(found: Shown, lang: str = "en") -> Report:
    """The full report of an assessment by chance."""
    assessment = found.assessment
    steps = timeline(assessment.profile, assessment.rubric, assessment.as_of)
    return full(assessment, CHECKLIST, steps, CONTENTS, lang)


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(shown(), st.sampled_from(FORMATS), st.sampled_from(languages()))
@settings(max_examples=80)
def test_every_id_of_the_assessment_is_in_every_format(found: Shown, format: str, lang: str) -> None:
    assessment = found.assessment
    text = render(report_on(found, lang), format)
    marked = set(re.findall(r'<code class="id">([^<]+)</code>' if format == "html" else r"`([^`]+)`", text))
    expected = {
        *assessment.rubric.criteria,
        *(one.id for one in assessment.barriers),
        *(one.id for one in assessment.conditions),
        *(one.id for one in assessment.levers),
        *(one.id for one in assessment.tensions),
        *assessment.profile.sources,
        *assessment.profile.instruments,
    }
    assert expected - marked == set()


@given(shown(), st.sampled_from(FORMATS))
@settings(max_examples=40)
def test_every_criterion_of_every_domain_told_has_its_outcome_and_reason(found: Shown, format: str) -> None:
    report = report_on(found)
    text = render(report, format)
    for domain in report.domains:
        for stage in domain.stages:
            for criterion in stage.criteria:
                if format == "html":
                    assert f'id="{criterion.anchor}"' in text
                else:
                    said = f"(`{criterion.view.id}`)"
                    assert re.search(rf"{re.escape(said)}.*: {criterion.view.said}, ", text)
                assert criterion.reason or criterion.grounds


class Page(HTMLParser):
    """The ids of a page, where its links lead, and whether its elements are closed in order."""

    VOID = frozenset(("meta", "br"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.languages: list[str | None] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if tag == "a":
            self.links.append(given["href"] or "")
        if "lang" in given:
            self.languages.append(given["lang"])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(shown(), st.sampled_from(languages()))
@settings(max_examples=60)
def test_every_link_within_the_page_leads_somewhere(found: Shown, lang: str) -> None:
    page = Page(render(report_on(found, lang), "html"))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} - set(page.ids) == set()
    assert all(link.startswith(("#", "https://", "http://")) for link in page.links)


@given(shown(), st.sampled_from(FORMATS))
@settings(max_examples=20)
def test_same_input_same_bytes(found: Shown, format: str) -> None:
    assert render(report_on(found), format) == render(report_on(found), format)


def test_the_index_lists_by_name_and_leads_to_each_file() -> None:
    from .by_chance import show

    reports = [report_on(show(seed, 4, True)) for seed in (1, 2)]
    entries = [
        entry("b c.html", reports[0]._replace(view=reports[0].view._replace(region="Zonia"))),
        entry("a.html", reports[1]),
    ]
    html = PAGES["html", "en"].render_index(entries)
    assert html.index('href="a.html"') < html.index('href="b%20c.html"')
    assert Page(html).open == []
    markdown = PAGES["md", "fr"].render_index(entries)
    assert markdown.startswith("# Stade")
    assert "](<b%20c.html>)" in markdown
