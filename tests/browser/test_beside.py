"""The pages beside the report: their titles and headings, words for pictures, hostile data, and all of it on paper."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .beside import LOOKED_AT, hostile_ones
from .subjects import Pages
from .test_pages import ACTIVE
from .tools import PDFINFO, PDFTOTEXT, call, need
from .visits import Visit, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

TITLES = {
    ("diff", "en"): ("What changed: Flanders", "What changed"),
    ("timeline", "en"): ("Flanders: Timeline", "Flanders"),
    ("path", "en"): ("Brussels: Stage 6, Policy in Effect & Actively Implemented", "Brussels"),
    ("compare", "en"): ("Regions side by side: Wallonia, Flanders and Brussels", "Wallonia, Flanders and Brussels"),
    ("many", "en"): ("Regions side by side: 12 regions", "12 regions"),
    ("rubric", "en"): ("The eight stages of social-innovation policy", "The eight stages of social-innovation policy"),
}
PICTURES = {"diff": 0, "timeline": 6, "path": 1, "far": 4, "compare": 13, "many": 0, "rubric": 0}
"""How many pictures a page has that say something in words; the strips of a table stand beside their words."""
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => Number(one.tagName[1]))"""
MUTE = """() => [...document.querySelectorAll("svg")].filter((one) => !one.closest("[aria-hidden=true]") &&
    !(one.getAttribute("role") === "img" && one.getAttribute("aria-label").trim())).map((one) => one.outerHTML)"""
DUMB_BOXES = """() => [...document.querySelectorAll(".scroll")].filter((one) => one.tabIndex !== 0 ||
    one.getAttribute("role") !== "region" || !one.getAttribute("aria-label")).map((one) => one.outerHTML)"""
SAID = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest("nav, svg, .unseen, h1, h2, h3, h4"))
            words.push(...walker.currentNode.data.split(/\\s+/).filter((word) => word));
    }
    return [...new Set(words)];
}"""
WIDTH, MARGIN = 595.3, 45.4
"""The width of A4 and the margin at the sides, in points."""
PAPER = 672
"""The width between the margins, in CSS pixels."""
real_ones = pytest.mark.parametrize(("name", "lang"), [one for one in LOOKED_AT if one[0] in PICTURES])


@pytest.mark.parametrize(("name", "lang"), TITLES)
def test_title_names_the_page(browser: Browser, beside: Pages, name: str, lang: str) -> None:
    with visit(browser, beside.path(name, lang)) as visited:
        assert (visited.page.title(), visited.page.locator("h1").text_content()) == TITLES[name, lang]


@pytest.mark.parametrize(("name", "lang"), LOOKED_AT)
def test_page_can_be_heard(browser: Browser, beside: Pages, name: str, lang: str) -> None:
    """Headings are in order; every picture has words, every box that scrolls a name and a place for the keyboard."""
    with visit(browser, beside.path(name, lang)) as visited:
        levels = visited.ask(HEADINGS)
        assert [level for level in levels if level == 1] == [1] == levels[:1]
        assert [(one, after) for one, after in pairwise(levels) if after > one + 1] == []
        pictures = visited.page.locator("svg[role=img]").count()
        assert pictures == PICTURES.get(name, pictures)
        assert visited.ask(MUTE) == []
        assert visited.ask(DUMB_BOXES) == []


@real_ones
def test_foreign_script_does_not_run(browser: Browser, beside: Pages, tmp_path: Path, name: str, lang: str) -> None:
    """There are no scripts on these pages, and none may come in."""
    foreign = (
        "<script>document.title = 'run'</script><script src='https://example.org/x.js'></script>"
        "<p id='bait' style='color: red' onclick='document.title = \"run\"'>bait</p>"
        "<img src='https://example.org/x.png' alt='' onerror='document.title = \"run\"'></main>"
    )
    changed = tmp_path / "changed.html"
    changed.write_text(beside.text(name, lang).replace("</main>", foreign), encoding="utf-8")
    with visit(browser, changed) as visited:
        bait = visited.page.locator("#bait")
        bait.click()
        assert visited.page.title() != "run"
        assert bait.evaluate("(bait) => getComputedStyle(bait).color") != "rgb(255, 0, 0)"
        # Two scripts, a style, a picture, and the handlers of the click and of the picture.
        refused = [said for said in visited.said if "Content Security Policy" in said]
        assert len(refused) == 6, visited.said


@hostile_ones
def test_hostile_data_stay_text(browser: Browser, beside: Pages, name: str) -> None:
    region = {
        "texts": "[bold]Text[/bold]land :smile: 👩‍🏫 [link=https://example.org]x[/link]",
        "hostile": "</title><script>document.title='run'</script><h1 id=\"verdict\">Land & \"Co\" 'x'",
    }[name.split("-")[1]]
    with visit(browser, beside.path(name, "en")) as visited:
        assert visited.page.locator("h1").count() == 1
        assert region in visited.page.title()
        assert region in (visited.page.locator("body").text_content() or "")
        assert (visited.page.locator("script").count(), visited.page.locator("style").count()) == (0, 2)
        assert visited.ask(ACTIVE) == []


@real_ones
def test_paper_cuts_nothing_off(browser: Browser, beside: Pages, tmp_path: Path, name: str, lang: str) -> None:
    with visit(browser, beside.path(name, lang), color_scheme="dark") as visited:
        assert _cut_off(visited, tmp_path / "page.pdf") == []
        visited.page.emulate_media(media="print")
        visited.resize(PAPER)
        assert visited.ask("document.documentElement.scrollWidth") <= PAPER, "all of it would be printed smaller"
    said = call(need(PDFINFO), "-f", "1", "-l", "-1", tmp_path / "page.pdf").stdout.decode("utf-8")
    sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", said, re.MULTILINE)
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {(595, 842)}


def test_check_of_paper_is_awake(browser: Browser, beside: Pages, tmp_path: Path) -> None:
    with visit(browser, beside.path("far", "en"), bypass_csp=True) as visited:
        visited.page.add_style_tag(content=".facts dd { white-space: nowrap; overflow-wrap: normal; }")
        assert _cut_off(visited, tmp_path / "page.pdf") != []


def _cut_off(visited: Visit, pdf: Path) -> list[str]:
    """The words of a page that are missing on paper, or reach into its margins."""
    program = need(PDFTOTEXT)
    words = visited.ask(SAID)
    assert len(words) > 30
    visited.page.pdf(path=pdf, prefer_css_page_size=True)
    text = _squeezed(call(program, "-raw", "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8"))
    boxes = call(program, "-bbox", "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8")
    placed = re.findall(r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">(.*?)</word>', boxes)
    inside = (MARGIN - 1, WIDTH - MARGIN + 1)
    out = [word for left, right, word in placed if float(left) < inside[0] or float(right) > inside[1]]
    return [word for word in words if _squeezed(word) not in text] + out


def _squeezed(text: str) -> str:
    """A text without what paper changes: where lines end, hyphens there, and capitals."""
    return re.sub(r"[\s-]", "", text).casefold()
