"""The colours of the pages, light and dark: whether all can read what is written in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from .access import wrong, wrong_colours
from .beside import COLOURED
from .subjects import Pages, a_language_each
from .tools import AXE, HERE, need
from .visits import NARROW, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

NARROW_TOO = ("wallonia", "index")
"""A narrow window moves words and colours them no other way: to see that once for each kind of page is enough."""
FAINT_WORDS = (HERE / "faint_words.js").read_text(encoding="utf-8")


schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


@schemes
@a_language_each
def test_words_stand_out(
    browser: Browser, pages: Pages, name: str, lang: str, scheme: Literal["light", "dark"]
) -> None:
    need(AXE)
    with visit(browser, pages.path(name, lang), color_scheme=scheme) as visited:
        assert visited.page.locator("svg text").count() > 0
        assert visited.ask(FAINT_WORDS) == [], "axe-core knows nothing of what is under the words of a picture"
        assert wrong_colours(visited) == []
        if name in NARROW_TOO:
            visited.resize(NARROW)
            assert wrong_colours(visited) == []


@schemes
@pytest.mark.parametrize(("name", "lang"), COLOURED)
def test_words_beside_stand_out(
    browser: Browser, beside: Pages, name: str, lang: str, scheme: Literal["light", "dark"]
) -> None:
    need(AXE)
    with visit(browser, beside.path(name, lang), color_scheme=scheme) as visited:
        assert visited.ask(FAINT_WORDS) == []
        assert wrong_colours(visited) == []


def test_checks_are_awake(browser: Browser, pages: Pages) -> None:
    """Without a finding, a check that saw nothing would look the same as pages without a fault."""
    need(AXE)
    with visit(browser, pages.path("index", "en")) as visited:
        visited.ask("""() => {
            document.documentElement.lang = "";
            document.querySelector("h1").style.color = "#4a7080";
            document.querySelector("svg text").style.fill = "#777777";
        }""")
        assert [line.split(":")[0] for line in wrong(visited)] == ["html-has-lang"]
        assert [line.split(":")[0] for line in wrong_colours(visited)] == ["color-contrast"]
        assert len(visited.ask(FAINT_WORDS)) == 1
