"""The pages for everybody: what axe-core finds wide and narrow, light and dark, and the colours of the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest

from .subjects import HOSTILE_PAGES, PAGES, Pages, a_language_each
from .tools import AXE, need
from .visits import NARROW, WIDE, Visit, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules on colours: they are slow, and neither does a language change what they find nor do colours the others."""
AXE_SAYS = """async (options) => (await axe.run(document, {...options, resultTypes: ["violations"]})).violations.flatMap(
    (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`))"""
FAINT_WORDS = """() => {
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const mixed = ([r, g, b, a = 1], under) => [r, g, b].map((one, place) => one * a + under[place] * (1 - a));
    const light = (colour) => colour.map((one) => one / 255)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
    // A hatching counts as its stripes, which differ more from the paper than what is between them.
    const fill = (style) => style.fill.startsWith("url") ? getComputedStyle(document.querySelector("pattern .hatch")).fill : style.fill;
    const paper = parts(getComputedStyle(document.body).backgroundColor);
    const found = [];
    for (const text of document.querySelectorAll("svg text")) {
        text.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const box = text.getBoundingClientRect();
        const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
            .filter((one) => one instanceof SVGGeometryElement && text.ownerSVGElement.contains(one))
            .map((one) => getComputedStyle(one)).filter((style) => style.fill !== "none").reverse()
            .reduce((below, style) => mixed([...parts(fill(style)).slice(0, 3), Number(style.fillOpacity)], below), paper);
        const [one, two] = [light(parts(getComputedStyle(text).fill)), light(under)].sort((a, b) => b - a);
        const contrast = (one + 0.05) / (two + 0.05);
        if (contrast < 4.5) found.push(`${text.ownerSVGElement.id}: ${text.textContent}: ${contrast.toFixed(2)}`);
    }
    return found;
}"""


@pytest.mark.parametrize(("name", "lang"), [*PAGES, *HOSTILE_PAGES])
def test_axe_finds_nothing(browser: Browser, pages: Pages, name: str, lang: str) -> None:
    options = {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in COLOURS}}
    with visit(browser, pages.path(name, lang), bypass_csp=True) as visited:
        assert _axe(visited, WIDE, options) == []
        assert _axe(visited, NARROW, options) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@a_language_each
def test_axe_finds_no_faint_colour(
    browser: Browser, pages: Pages, name: str, lang: str, scheme: Literal["light", "dark"]
) -> None:
    options = {"runOnly": {"type": "rule", "values": COLOURS}}
    with visit(browser, pages.path(name, lang), bypass_csp=True, color_scheme=scheme) as visited:
        assert _axe(visited, WIDE, options) == []
        assert _axe(visited, NARROW, options) == []
        assert visited.page.locator("svg text").count() > 0
        assert visited.ask(FAINT_WORDS) == [], "which axe-core cannot tell of pictures"


def _axe(visited: Visit, width: int, options: dict[str, Any]) -> list[str]:
    """What axe-core says of a page at a width."""
    visited.resize(width)
    if visited.ask("typeof axe") == "undefined":
        visited.page.add_script_tag(content=need(AXE).read_text(encoding="utf-8"))
    found: list[str] = visited.ask(AXE_SAYS, options)
    return found
