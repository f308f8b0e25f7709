"""simaturity.reading.quotes.html_lines: what a reader sees of a page, and in which line it stands."""

from __future__ import annotations

import pytest

from simaturity.reading.quotes.html_lines import html_begun, html_lines

PAGE = """<!doctype html>
<html><head><title>No</title><style>no {}</style></head>
<body>
<script>no("<p>")</script>
<h1>One
 heading</h1>

<p>A <b>bo</b>ld <a href="x>y">word</a> &amp; caf&eacute;<br>next<!-- no --> one
</p><ul><li>first<li>second</ul>
<select><option>no</select><noscript>no</noscript><svg><text>no</text></svg>
<table><tr><td>a<td>b</table>
last"""


def test_pieces_and_lines() -> None:
    assert [(line, " ".join(text.split())) for line, text in html_lines(PAGE) if text.strip()] == [
        (5, "One heading"),
        (8, "A bold word & café"),
        (8, "next one"),
        (9, "first"),
        (9, "second"),
        (11, "a"),
        (11, "b"),
        (12, "last"),
    ]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<head><title>No<body>yes", "yes"),
        ("<script>no</script>yes", "yes"),
        ("<script>never closed", ""),
        ("</p></script>yes</html>", "yes"),
        ("<svg><title>no</svg>yes", "yes"),
        ("a<br/>b", "a|b"),
        ("a<wbr/>b", "ab"),
        ("a < b", "a < b"),
        ("&#x110000;&none;", "\ufffd&none;"),
        ("", ""),
    ],
)
def test_pages_that_are_not_as_they_should_be(page: str, text: str) -> None:
    assert "|".join(piece for _, piece in html_lines(page)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><s>a</s> b</p>", "~~a~~ b"),
        ("<li><del>a</del></li>", "• ~~a~~"),
        ("<li><input type=checkbox> a</li>", "• ☐  a"),
        ("<p><input type='RADIO' checked/>a</p>", "☑ a"),
        ("<p><input type=text>a</p>", "a"),
    ],
)
def test_what_is_crossed_out_and_boxes(html: str, text: str) -> None:
    assert [said for _, said in html_begun(html).pieces] == [text]


def test_a_page_that_is_one_form() -> None:
    assert html_begun("<body><form><p>a</p></form>").pieces == [(1, "a")]
