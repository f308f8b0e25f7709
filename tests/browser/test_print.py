"""A report on paper: its pages, their numbers, the heads of tables, the addresses of links, and white in the dark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .subjects import Pages
from .tools import PDFINFO, PDFTOPPM, PDFTOTEXT, call, need
from .visits import Visit, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

A4 = (595.3, 841.9)
"""The width and height of A4, in points."""
ADDRESSES = """() => [...document.querySelectorAll("#sources a[href^=http], #instruments a[href^=http]")]
    .map((link) => link.getAttribute("href"))"""
HEADS = """() => [...document.querySelectorAll("table")].map(
    (table) => [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim()))"""


@dataclass(frozen=True)
class Printed:
    """A report as PDF, what its pages say, and what of the page should be found there."""

    pdf: Path
    pages: list[str]
    addresses: list[str]
    heads: list[list[str]]
    """The heads of the tables."""
    headings: list[str]


@pytest.fixture(scope="module", params=["en", "fr"])
def printed(
    request: pytest.FixtureRequest, browser: Browser, pages: Pages, tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    """Wallonia printed in a language, by somebody who reads in the dark and had chosen and folded much."""
    program = need(PDFTOTEXT)
    with visit(browser, pages.path("wallonia", request.param), color_scheme="dark") as visited:
        addresses, heads = visited.ask(ADDRESSES), visited.ask(HEADS)
        headings = visited.page.locator("h2, h3, h4, h5").all_text_contents()
        pdf = _print(visited, tmp_path_factory.mktemp("printed") / "wallonia.pdf")
    done = call(program, "-layout", "-enc", "UTF-8", pdf, "-")
    assert done.returncode == 0, done.stderr
    return Printed(pdf, done.stdout.decode("utf-8").split("\f")[:-1], addresses, heads, headings)


def test_pages_are_a4(printed: Printed) -> None:
    said = call(need(PDFINFO), "-f", "1", "-l", "-1", printed.pdf).stdout.decode("utf-8")
    sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", said, re.MULTILINE)
    assert len(sizes) == len(printed.pages) > 1
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {(round(A4[0]), round(A4[1]))}


def test_every_page_has_its_number_and_some_text(printed: Printed) -> None:
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in printed.pages]
    assert [page[-1] for page in lines] == [f"{number} / {len(lines)}" for number in range(1, len(lines) + 1)]
    assert [number for number, page in enumerate(lines, 1) if len(page) < 3] == []


def test_heads_of_tables_come_again_on_the_next_page(printed: Printed) -> None:
    found = {" ".join(head): _pages_with(head, printed.pages) for head in printed.heads}
    assert len(found) == 4
    assert all(found.values())
    assert all(on == list(range(on[0], on[-1] + 1)) for on in found.values()), "one page after the other"
    milestones = " ".join(printed.heads[0])
    assert len(found[milestones]) > 1


def test_addresses_of_links_are_printed(printed: Printed) -> None:
    # An address is broken where a line ends, and nothing else is added.
    text = "".join("".join(page.split()) for page in printed.pages)
    assert len(printed.addresses) > 20
    assert [address for address in printed.addresses if address not in text] == []


def test_headings_stand_with_what_follows(printed: Printed) -> None:
    headings = {"".join(heading.split()) for heading in printed.headings}
    last = ["".join(page.strip().splitlines()[-2].split()) for page in printed.pages]
    assert [line for line in last if line in headings] == []


def test_paper_is_white(printed: Printed, tmp_path: Path) -> None:
    done = call(need(PDFTOPPM), "-r", "18", printed.pdf, tmp_path / "page")
    assert done.returncode == 0, done.stderr
    pictures = sorted(tmp_path.glob("page*.ppm"))
    assert len(pictures) == len(printed.pages)
    assert {_corner(picture) for picture in pictures} == {(255, 255, 255)}


def test_colours_of_print_are_light(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages.path("wallonia", "en"), color_scheme="dark") as visited:
        dark = _colours(visited)
        visited.page.emulate_media(media="print", color_scheme="dark")
        assert _colours(visited) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"] != dark


@pytest.mark.parametrize("act", ["button[data-show=met]", "#why summary"], ids=["not-chosen", "folded"])
def test_what_is_hidden_on_the_screen_is_printed(browser: Browser, pages: Pages, tmp_path: Path, act: str) -> None:
    """On paper nothing would tell that a part is missing."""
    program = need(PDFTOTEXT)
    with visit(browser, pages.path("wallonia", "en")) as visited:
        names = visited.page.locator("#why .criterion .id").all_text_contents()
        visited.page.locator(act).first.click()
        pdf = _print(visited, tmp_path / "wallonia.pdf")
    text = call(program, "-enc", "UTF-8", pdf, "-").stdout.decode("utf-8")
    why = text[text.index("Why each stage") : text.index("Milestones by date")]
    assert [name for name in names if names.count(name) > len(re.findall(rf"\b{name}\b", why))] == []


def _print(visited: Visit, pdf: Path) -> Path:
    visited.page.pdf(path=pdf, prefer_css_page_size=True)
    return pdf


def _colours(visited: Visit) -> list[str]:
    colours: list[str] = visited.ask(
        "(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))"
    )
    return colours


def _pages_with(head: list[str], pages: list[str]) -> list[int]:
    """The numbers of the pages that have the head of a table; its cells may be broken, and end on the same line."""
    line = re.compile(rf"^ *{' +'.join(_ending(cell.split()) for cell in head)} *$", re.MULTILINE)
    return [number for number, page in enumerate(pages, 1) if line.search(page)]


def _ending(words: list[str]) -> str:
    """A pattern for the last of some words, with any number of those before it."""
    pattern = ""
    for word in words:
        pattern = f"(?:{pattern} +)?{re.escape(word)}" if pattern else re.escape(word)
    return pattern


def _corner(picture: Path) -> tuple[int, ...]:
    """The colour of the first pixel of a PPM file."""
    found = re.match(rb"P6\s+\d+\s+\d+\s+255\s", picture.read_bytes())
    assert found
    return tuple(picture.read_bytes()[found.end() : found.end() + 3])
