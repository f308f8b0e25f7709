"""The buttons of a report: choose criteria, copy the citation, save a picture."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .subjects import LANGUAGES, Pages, reports
from .visits import HEIGHT, Visit, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = ("ladder", "course", "burden", "kinds")
SHAPES = ("rect", "path", "circle", "text")
CRITERIA = """() => [...document.querySelectorAll("#why .criterion")].map(
    (one) => [one.classList.contains("met"), one.checkVisibility()])"""
PRESSED = (
    """() => [...document.querySelectorAll("button[data-show][aria-pressed=true]")].map((one) => one.dataset.show)"""
)
BLACK = """() => [...document.querySelectorAll("text, circle, rect")].filter(
    (one) => getComputedStyle(one).fill === "rgb(0, 0, 0)").map((one) => one.outerHTML)"""


@reports
def test_criteria_are_chosen(browser: Browser, pages: Pages, name: str, lang: str) -> None:
    with visit(browser, pages.path(name, lang)) as visited:
        criteria = _criteria(visited)
        assert {met for met, _ in criteria} == {True, False}
        assert all(shown for _, shown in criteria)
        for choice, shows in (("met", {True}), ("open", {False}), ("all", {True, False})):
            _choose(visited, choice)
            assert _criteria(visited) == [(met, met in shows) for met, _ in criteria]
            assert visited.ask(PRESSED) == [choice]


def test_link_shows_a_criterion_that_was_not_chosen(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages.path("wallonia", "en"), reduced_motion="reduce") as visited:
        for _ in range(2):  # the second time, the address does not change
            _choose(visited, "met")
            _follow(visited, '#steps a[href^="#criterion"]')
            assert all(shown for _, shown in _criteria(visited))
            assert visited.ask(PRESSED) == ["all"], "the buttons say what is shown"


def test_link_opens_what_is_folded_away(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages.path("wallonia", "en"), reduced_motion="reduce") as visited:
        for _ in range(2):
            for summary in visited.page.locator("#why details[open] > summary").all()[::-1]:
                summary.click()
            assert not any(shown for _, shown in _criteria(visited))
            _follow(visited, '#steps a[href^="#criterion"]')


@pytest.mark.parametrize("lang", LANGUAGES)
def test_citation_is_copied(browser: Browser, pages: Pages, lang: str) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    with visit(browser, pages.path("wallonia", lang), permissions=allowed) as visited:
        button = visited.page.locator("button[data-copy]")
        button.click()
        status = visited.page.locator("[role=status]")
        status.filter(has_text=button.get_attribute("data-done") or "?").wait_for()
        citation = visited.page.locator("#citation").text_content() or ""
        assert visited.ask("navigator.clipboard.readText()") == citation.strip() != ""
        assert visited.said == []


def test_citation_that_may_not_be_copied(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages.path("wallonia", "en")) as visited:
        visited.ask(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError')); }"
        )
        visited.page.locator("button[data-copy]").click()
        assert visited.page.locator("[role=status]").text_content() == ""
        assert visited.said == []


def test_pictures_are_saved_and_stand_alone(browser: Browser, pages: Pages, tmp_path: Path) -> None:
    with visit(browser, pages.path("wallonia", "fr"), color_scheme="dark") as visited:
        assert visited.page.locator("button.save").count() == visited.page.locator("svg").count()
        saved = [_save(visited, kind, tmp_path) for kind in PICTURES]
        assert visited.said == []
    for picture in saved:
        root = ET.parse(picture).getroot()
        shapes = [shape for name in SHAPES for shape in root.iter(f"{SVG}{name}")]
        assert root.tag == f"{SVG}svg"
        assert shapes
        assert [ET.tostring(shape) for shape in shapes if not {"fill", "stroke"} & set(shape.keys())] == []
        with visit(browser, picture) as visited:
            assert visited.ask("document.documentElement.getBoundingClientRect().width") > 0
            assert visited.ask(BLACK) == [], "a colour stayed behind in the style sheet of the page"
            assert visited.said == []
            assert visited.asked == [picture.as_uri()]


def _criteria(visited: Visit) -> list[tuple[bool, bool]]:
    """Of each criterion, whether it is met and whether it is shown."""
    return [(met, shown) for met, shown in visited.ask(CRITERIA)]


def _choose(visited: Visit, choice: str) -> None:
    visited.page.locator(f'button[data-show="{choice}"]').click()


def _follow(visited: Visit, selector: str) -> None:
    """Follow a link, and see that it leads to something in the window."""
    link = visited.page.locator(selector).first
    anchor = link.get_attribute("href")
    assert anchor
    link.click()
    goal = visited.page.locator(f'[id="{anchor[1:]}"]')
    goal.wait_for(state="visible", timeout=2000)
    top = goal.evaluate("(goal) => goal.getBoundingClientRect().top")
    assert 0 <= top < HEIGHT, "what the link names is in the window"


def _save(visited: Visit, kind: str, folder: Path) -> Path:
    """Save the first picture of a kind."""
    picture = visited.page.locator(f"svg.{kind}").first
    with visited.page.expect_download() as download:
        picture.locator("xpath=following::button[contains(@class, 'save')][1]").click()
    saved: Path = folder / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.name == f"{picture.get_attribute('id')}.svg"
    return saved
