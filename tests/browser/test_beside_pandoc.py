"""The Markdown of the pages beside the report as pandoc reads it: valid HTML, the same text, pictures whole."""

from __future__ import annotations

import json
import re
from html import unescape
from unicodedata import normalize

import pytest

from .beside import HOSTILE_ONES
from .subjects import Pages
from .test_html_valid import CONFIG
from .tools import HTML_VALIDATE, NODE, PANDOC, call, need

pytestmark = pytest.mark.slow

READERS = ("gfm", "markdown-smart")
"""GitHub's reader, and pandoc's own; it would bend quotation marks."""
NAMES = ("diff", "timeline", "path", "far", "compare", "many", "rubric", *HOSTILE_ONES)
HEAD = '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Page</title></head>\n'
PAGE = f"{HEAD}<body>{{}}</body></html>\n"
readers = pytest.mark.parametrize("reader", READERS)
names = pytest.mark.parametrize("name", NAMES)
SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


@readers
def test_html_is_valid(beside_markdown: Pages, tmp_path_factory: pytest.TempPathFactory, reader: str) -> None:
    folder = tmp_path_factory.mktemp("pandoc")
    for name in NAMES:
        (folder / f"{name}.html").write_text(PAGE.format(_html(beside_markdown, name, reader)), encoding="utf-8")
    said = folder / "found.json"
    files = sorted(folder.glob("*.html"))
    done = call(need(NODE), need(HTML_VALIDATE), "--config", CONFIG, "--formatter", f"json={said}", *files)
    assert (done.returncode in (0, 1), done.stderr, len(files)) == (True, b"", len(NAMES))
    found = [
        f"{one['filePath']}:{some['line']}: {some['ruleId']}: {some['message']}"
        for one in json.loads(said.read_bytes())
        for some in one["messages"]
    ]
    assert found == []


@names
def test_both_readers_see_the_same_text(beside_markdown: Pages, name: str) -> None:
    one, other = (_text(_html(beside_markdown, name, reader)) for reader in READERS)
    assert one == other
    assert len(one) > 500


@readers
@pytest.mark.parametrize(("name", "number"), [("timeline", 6), ("timeline-texts", 3), ("timeline-hostile", 2)])
def test_pictures_stand_in_it_whole(beside_markdown: Pages, name: str, number: int, reader: str) -> None:
    written = [_text(one, tags=True) for one in SVG.findall(beside_markdown.text(name, "en"))]
    assert len(written) == number
    assert [_text(one, tags=True) for one in SVG.findall(_html(beside_markdown, name, reader))] == written


@readers
@names
def test_data_do_not_become_markup(beside_markdown: Pages, name: str, reader: str) -> None:
    """But for pictures and what folds away, all tags are pandoc's own."""
    rest = SVG.sub("", _html(beside_markdown, name, reader))
    tags = set(re.findall(r"<(\w+)", rest))
    ours = (
        "h1 h2 h3 h4 p strong em code ul ol li a table thead tbody tr th td details summary figure pre colgroup col br"
    )
    assert tags - {*ours.split(), "span", "div"} == set()
    assert re.findall(r"<[^>]* on\w+=[^>]*>", rest) == []


def _html(pages: Pages, name: str, reader: str) -> str:
    """What pandoc makes of a page."""
    done = call(need(PANDOC), "-f", reader, "-t", "html", "--wrap=preserve", pages.path(name, "en"))
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode("utf-8")


def _text(html: str, tags: bool = False) -> str:
    """The words of a piece of HTML, without white space and in one form of accents: readers differ in both."""
    return normalize("NFC", "".join(unescape(html if tags else re.sub(r"<[^>]*>", "", html)).split()))
