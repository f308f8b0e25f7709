"""simaturity.report.rubric.view, and the pages that are made of it."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

import pytest

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.report.pages import Pages
from simaturity.report.rubric.view import RubricView, rubric_view

from ..explain.test_index import INDICES, LANGUAGES, SHORT, SHORT_LIST, ids
from ..golden import cases, check

CASES = cases("rubric")
ON_THE_PAGE = (
    "stage",
    "criterion",
    "milestone",
    "instrument",
    "domain",
    "condition",
    "option",
    "barrier",
    "lever",
    "tension",
)


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def view_in(lang: str) -> RubricView:
    """The shipped rubric and checklist in a language."""
    book = INDICES[lang].book
    return rubric_view(book.rubric, book.checklist, lang)


VIEWS = {lang: view_in(lang) for lang in LANGUAGES}
PAGES = {
    (lang, format): Pages(format, lang).page("rubric", view=VIEWS[lang])
    for lang in LANGUAGES
    for format in ("html", "md")
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_each_id_has_one_anchor(rubric: Rubric, checklist: Checklist, lang: str, format: str) -> None:
    known = ids(rubric, checklist)
    wanted = {f"{kind}-{id}".replace(".", "-").replace("/", "-") for kind in ON_THE_PAGE for id in known[kind]}
    anchors = Counter(re.findall(r' id="([^"]+)"', PAGES[lang, format]))
    assert {name: times for name, times in anchors.items() if times > 1} == {}
    assert wanted - set(anchors) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_links_lead_somewhere(lang: str) -> None:
    page = PAGES[lang, "html"]
    assert set(re.findall(r'href="#([^"]+)"', page)) - set(re.findall(r' id="([^"]+)"', page)) == set()
    page = PAGES[lang, "md"]
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) - set(re.findall(r' id="([^"]+)"', page)) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_say_all_that_explanations_say(lang: str) -> None:
    html = " ".join(unescape(re.sub(r"<[^>]+>", "", PAGES[lang, "html"])).split())
    for kind in ON_THE_PAGE:
        for topic in map(INDICES[lang].chapter(kind).topic, INDICES[lang].chapter(kind).ids):
            # The rows of a stage are the ladder and what stands below it; options stand in a list of their condition.
            rows = () if kind in ("stage", "option") else topic.rows
            said = [topic.title, *([] if kind == "option" else [topic.means]), *(row.text for row in rows)]
            assert [text for text in said if " ".join(text.split()) not in html] == [], topic.id


def test_what_holds_for_all_is_said_once() -> None:
    for section in VIEWS["en"].sections:
        shared = {row.text for row in section.rows}
        assert [row for topic in section.topics for row in topic.rows if row.text and row.text in shared] == []
        assert section.kind == "tension" or {topic.what for topic in section.topics} != {"kind of instrument"}
    labels = {section.kind: [row.label for row in section.rows] for section in VIEWS["en"].sections}
    assert labels == {
        "domain": ["Stage", "Coverage"],
        "instrument": ["Also"],
        "milestone": ["Dated", "Also"],
        "condition": ["Also", "Stage"],
        "barrier": ["Answer", "Also", "Stage"],
        "lever": ["Answer", "Also", "Origin"],
        "tension": ["To read"],
    }


def test_a_single_one_keeps_what_it_says() -> None:
    data = SHORT.model_dump(by_alias=True, exclude_none=True)
    data["instruments"] = {"law": {"title": "Law"}}
    view = rubric_view(Rubric.model_validate(data), SHORT_LIST, "en")
    (section,) = [one for one in view.sections if one.kind == "instrument"]
    assert section.rows == ()
    assert [row.label for row in section.topics[0].rows] == ["Can reach", "Can show", "Also"]


def test_without_a_checklist() -> None:
    view = rubric_view(SHORT, None, "en")
    assert view.checklist is None
    assert [one.kind for one in view.sections] == ["domain", "instrument", "milestone", "condition", "tension"]


def test_data_are_never_markup() -> None:
    data = SHORT.model_dump(by_alias=True, exclude_none=True)
    data["title"] = data["criteria"]["funded"]["statement"] = "<b>*x* & [y](z)</b>"
    view = rubric_view(Rubric.model_validate(data), None, "en")
    html, markdown = (Pages(format, "en").page("rubric", view=view) for format in ("html", "md"))
    assert html.count("&lt;b&gt;*x* &amp; [y](z)&lt;/b&gt;") == 3
    assert r"\<b\>\*x\* & \[y\](z)\</b\>" in markdown


def test_foreign_texts_are_marked() -> None:
    html = Pages("html", "fr").page("rubric", view=rubric_view(SHORT, None, "fr"))
    assert "<h1>Une petite échelle</h1>" in html
    assert '<p class="means"><span lang="en" dir="auto">There is money.</span></p>' in html
