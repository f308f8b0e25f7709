"""The pages in a browser: quiet, made for everybody, readable without scripts, closed to foreign ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .access import wrong
from .beside import LOOKED_AT
from .subjects import HOSTILE_PAGES, PAGES, REGIONS, SECTIONS, Pages, a_language_each, hostile_pages, reports
from .tools import AXE, HERE, need
from .visits import NARROW, WIDE, Visit, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

DEAD_LINKS = """() => [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href"))
    .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))))"""
REPEATED_IDS = """() => {
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
}"""
HOLLOW = """() => [...document.querySelectorAll("ul, ol, dl, tbody, section, article, figure, h2, h3, h4, p, td, a")]
    .filter((one) => one.childElementCount === 0 && one.textContent.trim() === "")
    .map((one) => one.closest("[id]").id + ": " + one.outerHTML)"""
SCHEMES = """() => [...new Set([...document.querySelectorAll("a")].map((link) => link.protocol))].sort()"""
ACTIVE = """() => {
    const signs = (one) => [...one.attributes].some(({ name }) => name.startsWith("on") || name === "style");
    const kinds = "img, iframe, object, embed, base, link, form, foreignObject, animate, set";
    return [...document.querySelectorAll("*")].filter((one) => signs(one) || one.matches(kinds))
        .map((one) => one.outerHTML);
}"""
SHOWN = "(sections) => sections.filter((one) => one.checkVisibility()).map((one) => one.id)"
STICKS_OUT = (HERE / "sticks_out.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=[*PAGES, *HOSTILE_PAGES, *LOOKED_AT], ids="-".join)
def loaded(
    request: pytest.FixtureRequest, browser: Browser, pages: Pages, beside: Pages
) -> Iterator[tuple[Visit, Path, str]]:
    """One page after the other; its file; its language. Loading takes long, so that several tests share a page."""
    name, lang = request.param
    path = (beside if request.param in LOOKED_AT else pages).path(name, lang)
    with visit(browser, path) as visited:
        yield visited, path, lang


@pytest.fixture
def opened(loaded: tuple[Visit, Path, str]) -> tuple[Visit, Path, str]:
    """The same, as it was in the beginning: in a wide window, with all criteria shown."""
    visited, _, _ = loaded
    visited.resize(WIDE)
    for button in visited.page.locator("button[data-show=all]").all():
        button.click()
    return loaded


def test_page_is_quiet_and_asks_for_nothing(opened: tuple[Visit, Path, str]) -> None:
    visited, path, _ = opened
    visited.page.keyboard.press("End")
    for button in visited.page.locator("button[data-show]").all():
        button.click()
    assert visited.said == []
    assert visited.asked == [path.as_uri()]


def test_page_is_in_its_language_and_links_lead_somewhere(opened: tuple[Visit, Path, str]) -> None:
    visited, _, lang = opened
    assert visited.ask("document.documentElement.lang") == lang
    assert visited.ask(REPEATED_IDS) == []
    assert visited.ask(DEAD_LINKS) == []
    assert set(visited.ask(SCHEMES)) <= {"file:", "http:", "https:"}


def test_nothing_is_hollow(opened: tuple[Visit, Path, str]) -> None:
    """A list without entries, a table without rows, a cell that says nothing."""
    visited, _, _ = opened
    assert visited.ask(HOLLOW) == []


def test_narrow_window_needs_no_sideways_scroll(opened: tuple[Visit, Path, str]) -> None:
    visited, _, _ = opened
    visited.resize(NARROW)
    assert visited.ask(STICKS_OUT, NARROW) == []
    assert visited.ask("document.documentElement.scrollWidth") <= NARROW


def test_page_is_made_for_everybody(opened: tuple[Visit, Path, str]) -> None:
    need(AXE)
    visited, _, _ = opened
    assert wrong(visited) == []
    visited.resize(NARROW)
    assert wrong(visited) == []


def test_index_leads_to_every_report(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages.path("index", "fr")) as visited:
        titles = visited.page.locator("main h2 a")
        names = titles.all_text_contents()
        assert len(names) == len(REGIONS)
        for number, name in enumerate(names):
            titles.nth(number).click()
            assert visited.page.locator("h1").text_content() == name
            visited.page.go_back()


@reports
def test_everything_can_be_read_without_scripts(browser: Browser, pages: Pages, name: str, lang: str) -> None:
    with visit(browser, pages.path(name, lang), java_script_enabled=False) as visited:
        assert _sections(visited) == SECTIONS
        assert visited.page.locator("#why .criterion:not(:visible)").count() == 0
        assert visited.page.locator("button:visible").count() == 0, "a button that does nothing"
        assert visited.said == []


@a_language_each
def test_foreign_script_does_not_run(browser: Browser, pages: Pages, tmp_path: Path, name: str, lang: str) -> None:
    foreign = (
        "<script>document.title = 'run'</script><script src='https://example.org/x.js'></script>"
        "<p id='bait' style='color: red' onclick='document.title = \"run\"'>bait</p>"
        "<img src='https://example.org/x.png' alt='' onerror='document.title = \"run\"'></main>"
    )
    changed = tmp_path / "changed.html"
    changed.write_text(pages.text(name, lang).replace("</main>", foreign), encoding="utf-8")
    with visit(browser, changed) as visited:
        bait = visited.page.locator("#bait")
        bait.click()
        assert visited.page.title() != "run"
        assert bait.evaluate("(bait) => getComputedStyle(bait).color") != "rgb(255, 0, 0)"
        # Two scripts, a style, a picture, and the handlers of the click and of the picture.
        refused = [said for said in visited.said if "Content Security Policy" in said]
        assert len(refused) == 6, visited.said


@hostile_pages
def test_hostile_data_stay_text(browser: Browser, pages: Pages, name: str, lang: str) -> None:
    titles = {
        "texts": "[bold]Text[/bold]land :smile: 👩‍🏫 [link=https://example.org]x[/link]",
        "hostile": "</title><script>document.title='run'</script><h1 id=\"verdict\">Land & \"Co\" 'x'",
    }
    with visit(browser, pages.path(name, lang)) as visited:
        assert visited.page.locator("h1").all_text_contents() == [titles[name]]
        assert visited.page.title().startswith(titles[name])
        assert visited.page.locator("script").count() == visited.page.locator("style").count() == 1
        assert visited.ask(ACTIVE) == []
        assert _sections(visited) == SECTIONS


def _sections(visited: Visit) -> tuple[str, ...]:
    """The sections that are shown, in their order."""
    shown: list[Any] = visited.page.locator("main > section").evaluate_all(SHOWN)
    return tuple(shown)
