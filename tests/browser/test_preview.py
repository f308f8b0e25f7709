"""A preview in a browser: what is saved shows by itself, what is wrong is said, and the reader stays where they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from ..cli.previews import Started, asked, started
from ..cli.profiles import WRONG
from ..cli.running import ROOT
from .access import wrong, wrong_colours
from .subjects import HOSTILE, LANGUAGES
from .tools import AXE, HERE, HTML_VALIDATE, NODE, call, need
from .visits import NARROW, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FrameLocator, Page

pytestmark = pytest.mark.slow

PROFILE = (ROOT / "profiles" / "wallonia.yaml").read_text(encoding="utf-8")
NAME = "en: Wallonia,"
PATIENCE = 60_000
"""Milliseconds until a browser that waits in vain is given up."""
STICKS_OUT = (HERE / "sticks_out.js").read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the Walloon profile."""
    path = tmp_path / "mine.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


@pytest.fixture
def preview(file: Path) -> Iterator[Started]:
    """A preview of it."""
    with started(file.parent, file.name, "--lang", "en") as running:
        yield running


def save(file: Path, text: str) -> None:
    """Save a file as editors do that put a new one in its place."""
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def named(name: str) -> str:
    """The profile with another name of the region."""
    assert PROFILE.count(NAME) == 1
    return PROFILE.replace(NAME, f"en: {name},")


def report(page: Page) -> FrameLocator:
    """The report as it is shown."""
    return page.frame_locator("iframe:not(.coming)")


def shows(page: Page, name: str) -> None:
    """Wait until the report is on a region of this name."""
    report(page).locator("h1", has_text=name).wait_for(state="attached", timeout=PATIENCE)
    page.locator("iframe").nth(1).wait_for(state="detached", timeout=PATIENCE)


def alarm(page: Page, text: str) -> None:
    """Wait until the page says so of problems."""
    page.locator("#alarm", has_text=text).wait_for(timeout=PATIENCE)


def calm(page: Page) -> None:
    """Wait until nothing is to be mended."""
    page.locator("#alarm strong").wait_for(state="detached", timeout=PATIENCE)


# ---- The way of a save


def test_save_shows_by_itself_and_the_reader_stays(browser: Browser, file: Path, preview: Started) -> None:
    with visit(browser, preview.address) as visited:
        page = visited.page
        shows(page, "Wallonia")
        frame = page.frames[1]
        frame.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
        page.locator("iframe").focus()
        save(file, named("Land of the saves"))
        shows(page, "Land of the saves")
        assert page.frames[1].evaluate("scrollY") == 3000
        assert page.evaluate("document.activeElement.tagName") == "IFRAME"
        assert page.title() == "Preview of mine.yaml"
        assert visited.said == []
        assert {address.partition(preview.address)[0] for address in visited.asked} == {""}, "nothing from elsewhere"


def test_reader_stays_at_the_words_when_more_comes_above(browser: Browser, file: Path, preview: Started) -> None:
    top = "document.getElementById('instruments').getBoundingClientRect().top"
    with visit(browser, preview.address) as visited:
        page = visited.page
        shows(page, "Wallonia")
        page.frames[1].evaluate(f"scrollTo({{ top: {top} + 5, behavior: 'instant' }})")
        before = page.frames[1].evaluate("[scrollY, " + top + "]")
        first, *rest = PROFILE.split("\ndeclared:\n")
        more = f"\n  - {{stages: [3], on: 2010, domains: [welfare], sources: [gcsi], note: {'more words ' * 60}}}"
        save(file, f"{first}\ndeclared:{more}\n{rest[0]}".replace(NAME, "en: More,"))
        shows(page, "More")
        after = page.frames[1].evaluate("[scrollY, " + top + "]")
        assert after[0] > before[0] + 20
        assert abs(after[1] - before[1]) < 1


def test_what_is_folded_and_chosen_stays_so(browser: Browser, file: Path, preview: Started) -> None:
    open_ = "[...document.querySelectorAll('#why details')].map((one) => one.open)"
    with visit(browser, preview.address) as visited:
        page = visited.page
        shows(page, "Wallonia")
        report(page).locator("#why details > summary").nth(1).click()
        report(page).locator("button[data-show=met]").click()
        before = page.frames[1].evaluate(open_)
        assert set(before) == {True, False}
        save(file, named("Land of the folds"))
        shows(page, "Land of the folds")
        assert page.frames[1].evaluate(open_) == before
        assert report(page).locator("button[data-show=met]").get_attribute("aria-pressed") == "true"


def test_problems_come_and_go(browser: Browser, file: Path, preview: Started) -> None:
    with visit(browser, preview.address) as visited:
        page = visited.page
        shows(page, "Wallonia")
        save(file, named("Never shown").replace("kind: law", "kind: lwa", 1))
        alarm(page, "1 problem to mend")
        line = PROFILE[: PROFILE.index("kind: law")].count("\n") + 1
        assert page.title() == "1 problem in mine.yaml"
        assert page.locator("#status").text_content() == "Not up to date."
        assert page.locator("#problems li p").all_text_contents()[1:] == [
            'expected one of law, official, self-report, evaluation, academic, civil-society, press, interview, other; got "lwa"',  # noqa: E501
            'did you mean "law"?',
            "simaturity explain not-an-option",
        ]
        assert (page.locator("#problems li code").first.text_content() or "").startswith(f"mine.yaml:{line}:")
        assert page.locator("#older").is_visible()
        assert report(page).locator("h1").text_content() == "Wallonia"
        save(file, "schema: [")
        alarm(page, "1 problem to mend")
        page.locator("#problems", has_text="yaml-syntax").wait_for(timeout=PATIENCE)
        save(file, named("Mended"))
        shows(page, "Mended")
        calm(page)
        assert page.title() == "Preview of mine.yaml"
        assert not page.locator("#problems").is_visible()
        assert not page.locator("#older").is_visible()
        assert visited.said == []


def test_file_that_goes_and_comes_back(browser: Browser, file: Path, preview: Started) -> None:
    with visit(browser, preview.address) as visited:
        shows(visited.page, "Wallonia")
        file.unlink()
        alarm(visited.page, "1 problem to mend")
        assert report(visited.page).locator("h1").text_content() == "Wallonia"
        save(file, named("Back again"))
        shows(visited.page, "Back again")
        calm(visited.page)


def test_file_that_is_wrong_from_the_start(browser: Browser, file: Path) -> None:
    save(file, WRONG)
    with started(file.parent, file.name, "--lang", "en") as preview, visit(browser, preview.address) as visited:
        alarm(visited.page, "2 problems to mend")
        assert visited.page.locator("iframe").count() == 0
        save(file, PROFILE)
        shows(visited.page, "Wallonia")
        calm(visited.page)


def test_tabs_share_one_stream(browser: Browser, file: Path, preview: Started) -> None:
    """More tabs than a browser holds connections to one server."""
    with visit(browser, preview.address) as visited:
        tabs = [visited.page, *(visited.page.context.new_page() for _ in range(7))]
        for tab in tabs[1:]:
            tab.goto(preview.address)
        for tab in tabs:
            shows(tab, "Wallonia")
        save(file, named("For all"))
        for tab in tabs:
            shows(tab, "For all")
        tabs[0].close()  # the one that listened
        save(file, named("For the others"))
        for tab in tabs[1:]:
            shows(tab, "For the others")


def test_end_is_told_and_so_is_a_new_beginning(browser: Browser, file: Path, preview: Started) -> None:
    with visit(browser, preview.address) as visited:
        shows(visited.page, "Wallonia")
        preview.end()
        visited.page.locator("#lost").wait_for(timeout=PATIENCE)
        assert report(visited.page).locator("h1").text_content() == "Wallonia"
        save(file, named("Begun again"))
        with started(file.parent, file.name, "--port", str(preview.port)):
            shows(visited.page, "Begun again")
            visited.page.locator("#lost").wait_for(state="hidden", timeout=PATIENCE)


def test_link_to_another_site_opens_a_tab(browser: Browser, file: Path, preview: Started) -> None:
    with visit(browser, preview.address) as visited:
        shows(visited.page, "Wallonia")
        for name in ("Wallonia", "Renewed"):
            save(file, named(name))
            shows(visited.page, name)
            with visited.page.context.expect_page() as opened:
                report(visited.page).locator('#sources a[href^="http"]').first.click()
            assert opened.value.evaluate("opener") is None
            opened.value.close()


def test_picture_is_saved_from_within_the_frame(browser: Browser, file: Path, preview: Started) -> None:
    with visit(browser, preview.address) as visited:
        shows(visited.page, "Wallonia")
        with visited.page.expect_download() as download:
            report(visited.page).locator("button.save").first.click()
        assert download.value.suggested_filename.endswith(".svg")


# ---- For everybody


@pytest.mark.parametrize("state", ["good", "wrong"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_frame_is_made_for_everybody(
    browser: Browser, file: Path, preview: Started, state: str, scheme: Literal["light", "dark"]
) -> None:
    need(AXE)
    with visit(browser, preview.address, color_scheme=scheme, bypass_csp=True) as visited:
        shows(visited.page, "Wallonia")
        if state == "wrong":
            save(file, WRONG)
            alarm(visited.page, "2 problems to mend")
        for width in (1280, NARROW):
            visited.resize(width)
            assert visited.ask(STICKS_OUT, width) == []
            assert [*wrong(visited), *wrong_colours(visited)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_frame_is_valid(file: Path, tmp_path: Path, lang: str) -> None:
    node, validator = need(NODE), need(HTML_VALIDATE)
    with started(file.parent, file.name, "--lang", lang) as preview:
        (tmp_path / "frame.html").write_text(preview.text(), encoding="utf-8")
    done = call(node, validator, "--config", HERE / ".htmlvalidate.mjs", "--formatter", "json", tmp_path / "frame.html")
    assert done.returncode in (0, 1)
    assert [(one["line"], one["ruleId"]) for found in json.loads(done.stdout) for one in found["messages"]] == []


# ---- Strangers


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_texts_do_nothing(browser: Browser, tmp_path: Path, name: str) -> None:
    text = HOSTILE[name].read_text(encoding="utf-8")
    file = tmp_path / "hostile.yaml"
    file.write_text(text, encoding="utf-8")
    with started(tmp_path, "hostile.yaml", "--lang", "en") as preview, visit(browser, preview.address) as visited:
        report(visited.page).locator("h1").wait_for(timeout=PATIENCE)
        mark = "\"<img src=x onerror=document.title='run'><script>document.title='run'</script>\""
        save(file, text.replace("kind: law", f"kind: {mark}").replace("language: en", f"language: en\n{mark}: a"))
        visited.page.locator("#problems", has_text="onerror").wait_for(timeout=PATIENCE)
        assert visited.page.title().endswith("in hostile.yaml")
        assert visited.page.locator("#problems img, #problems script").count() == 0
        assert visited.said == []
        assert {address.partition(preview.address)[0] for address in visited.asked} == {""}


def test_page_of_another_site_cannot_frame_or_read_it(browser: Browser, tmp_path: Path, preview: Started) -> None:
    page = tmp_path / "other.html"
    page.write_text(
        f'<!DOCTYPE html><title>x</title><iframe src="{preview.address}report"></iframe>'
        f'<script src="{preview.address}preview.js" onload="document.title=1" onerror="document.title=2"></script>',
        encoding="utf-8",
    )
    with visit(browser, page) as visited:
        visited.page.wait_for_function("document.title === '2'", timeout=PATIENCE)
        assert visited.page.frames[1].evaluate("document.querySelector('h1')") is None
        read = f"fetch('{preview.address}').then(() => 'read', () => 'refused')"
        assert visited.ask(read) == "refused"
    assert asked(preview.port, "/report")[0] == 200
