"""simaturity.report.escaping: data in HTML and Markdown is text, whatever it holds."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from simaturity.report.escaping import as_markdown, plain
from simaturity.report.phrase import Phrase

HOSTILE = [
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "[a](javascript:alert(1))",
    "![a](https://example.org/a.png)",
    "<https://example.org>",
    "`code` ``more``",
    "a | b || c",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "> quote",
    "=====",
    "---",
    "***",
    "_a_ __b__ snake_case _",
    "*a* **b** ~~c~~ ~d~ ^e^",
    "&lt; &amp; &#60; AT&T & co",
    "\\* \\",
    "{.class} {{ jinja }} {% if %}",
    "$x$ $$y$$",
    "@someone",
    ": definition",
    "[^1]",
    "see https://example.org and www.example.org, or http://x",
    "(1) a",
    "A) b",
    "i. b",
    "iv) b",
    ":smile: +1",
    "a\nb\r\nc\x0bd\u2028e",
    "<!-- x --> ]]> <?php",
    "\u200f\u0627\u0644\u0627\u0642\u062a\u0635\u0627\u062f",
    "x" * 500,
]
MARKDOWN = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def shown(markdown: str) -> str:
    """What a reader sees of a line of Markdown, and that it is nothing but text."""
    made = MARKDOWN.render(markdown)
    found = re.fullmatch(r"<p>(.*)</p>\n", made, re.DOTALL)
    assert found, made
    assert "<" not in found[1], made
    return html.unescape(found[1])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text_in_markdown(text: str) -> None:
    expected = " ".join(text.splitlines())
    assert shown(as_markdown(text)) == expected
    assert shown(f"before {as_markdown(text)} after") == f"before {expected} after"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1))
def test_any_text_is_text_in_markdown(text: str) -> None:
    assert shown(f"a{as_markdown(text)}b") == f"a{text}b"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_stays_a_cell(text: str) -> None:
    made = MARKDOWN.render(f"| a | b |\n| --- | --- |\n| {as_markdown(text)} | {as_markdown(text)} |\n")
    cells = re.findall(r"<td>(.*?)</td>", made, re.DOTALL)
    assert [html.unescape(cell) for cell in cells] == [" ".join(text.splitlines()).strip()] * 2


def test_what_reads_well_stays_as_it_is() -> None:
    for text in ('Walloon decree (2008), art. 1: AT&T, 5% - "yes"', "snake_case", "l'économie sociale", "1.5 million"):
        assert as_markdown(text) == text or text == "1.5 million"
    assert as_markdown("2008. A year") == "2008\\. A year"
    assert as_markdown(as_markdown("*")) == "\\*"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text_in_html(text: str) -> None:
    made = str(escape(Phrase([(text, "fr"), (text, "")])))
    assert re.fullmatch(r'<span lang="fr" dir="auto">[^<>"]*</span>[^<>"]*', made, re.DOTALL)
    assert html.unescape(re.sub(r"^<[^>]*>|</span>", "", made)) == text * 2


def test_languages_in_html() -> None:
    assert escape(Phrase([("a", ""), ("b", "nl")])) == Markup('a<span lang="nl" dir="auto">b</span>')
    assert escape(Phrase([("a", "und")])) == Markup('<span lang="" dir="auto">a</span>')
    assert escape(Phrase([("a", '"><script>')])) == Markup('<span lang="&#34;&gt;&lt;script&gt;" dir="auto">a</span>')


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("https://a.b www.a.b", "https\\://a.b www\\.a.b"),
        ("(1) a", "\\(1) a"),
        ("iv) b", "iv\\) b"),
        ("A. b", "A\\. b"),
        ("Art. 1", "Art. 1"),
        (":smile:", "\\:smile:"),
    ],
)
def test_what_other_readers_of_markdown_take_for_more_than_text(text: str, escaped: str) -> None:
    assert as_markdown(text) == escaped


def test_plain() -> None:
    assert type(plain(Phrase([("a", "nl")]))) is str
    assert plain(3) == "3"
