"""The pages of what changed, in HTML and Markdown."""

from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt

from simaturity.core.changes.change import KINDS
from simaturity.report.catalogue import languages
from simaturity.report.diff.view import ChangeView, DiffView
from simaturity.report.pages import Pages

from .every import every


def flat(text: str) -> str:
    """The text of a page without its marks."""
    return " ".join(html.unescape(re.sub("<[^>]*>", "", text)).split())


def told(view: DiffView) -> list[ChangeView]:
    """All changes of a view, those let pass included."""
    return [one for section in view.sections for one in section.changes] + [one.change for one in view.ignored]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("let_pass", [False, True])
@pytest.mark.parametrize("format", ["html", "md"])
def test_every_kind_is_shown(lang: str, let_pass: bool, format: str) -> None:
    view = every(lang, let_pass)
    page = Pages(format, lang).page("diff", views=[view], unchanged=None)
    if format == "md":
        page = MarkdownIt().render(page)
    shown = flat(page)
    assert sorted(one.kind for one in told(view)) == sorted(KINDS)
    for one in told(view):
        parts = [one.title, one.kind_said]
        if not let_pass:
            parts += [one.text, one.cause_said, *one.details, one.because_said]
        for part in parts:
            assert " ".join(part.split()) in shown


def test_long_lists_of_markdown_are_folded() -> None:
    view = every()
    section = view.sections[3]
    many = section._replace(changes=section.changes * 3)
    page = Pages("md", "en").page("diff", views=[view._replace(sections=(many,))], unchanged=None)
    assert f"<details>\n<summary>{section.title} (12)</summary>\n\n- " in page
    assert "\n\n</details>\n" in page
    few = Pages("md", "en").page("diff", views=[view._replace(sections=(section,))], unchanged=None)
    assert f"### {section.title}\n\n- " in few
    assert "<details>" not in few


def test_titles_of_html_name_the_regions() -> None:
    page = Pages("html", "en").page("diff", views=[every(), every()], unchanged=None)
    assert "<title>What changed: Land [of] *stars*; Land [of] *stars*</title>" in page
    assert "<title>What changed</title>" in Pages("html", "en").page("diff", views=[], unchanged=None)


@pytest.mark.parametrize("format", ["html", "md"])
def test_nothing_changed_is_said(format: str) -> None:
    view = every()._replace(sections=(), sentence="Nothing changed.", causes=(), remark="But for words.")
    page = flat(Pages(format, "en").page("diff", views=[view], unchanged=None))
    assert "Nothing changed." in page
    assert "But for words." in page


@pytest.mark.parametrize("format", ["html", "md"])
def test_regions_without_a_change_share_a_sentence(format: str) -> None:
    page = Pages(format, "en").page("diff", views=[every()], unchanged="Nothing changed in 3 regions.")
    assert flat(page).endswith("Nothing changed in 3 regions.")


def test_places_of_several_regions_differ() -> None:
    """The same change may be found in several regions, with one fingerprint."""
    page = Pages("html", "en").page("diff", views=[every(), every()._replace(id="x-other")], unchanged=None)
    places = re.findall(r' id="([^"]*)"', page)
    assert sorted(set(places)) == sorted(places)
    assert [place for place in places if place.startswith("region--")] == [f"region--{every().id}", "region--x-other"]
    assert re.findall(r'<li><a href="#([^"]*)"', page) == [f"region--{every().id}", "region--x-other"]


def test_contents_lead_to_the_changes_of_one_region() -> None:
    page = Pages("html", "en").page("diff", views=[every()], unchanged=None)
    assert re.findall(r'<li><a href="#([^"]*)"', page) == re.findall(r'<h3 id="([^"]*)"', page) != []
