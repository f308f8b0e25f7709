"""The Markdown of the reports as pandoc reads it: nothing is lost, nothing becomes markup that was text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from .subjects import Pages
from .tools import PANDOC, call, need

pytestmark = pytest.mark.slow

READERS = ("gfm", "markdown")
OURS = {"Str", "Space", "SoftBreak", "Strong", "Emph", "Code", "Link", "Quoted", "SingleQuote", "DoubleQuote"}
OURS |= {"Header", "Para", "Plain", "BulletList", "OrderedList", "Decimal", "Period", "Table", "BlockQuote"}
OURS |= {"AlignCenter", "AlignDefault", "ColWidth", "ColWidthDefault"}
"""All that the reports are made of; raw HTML, formulas, footnotes, pictures and code blocks are not among it."""

pages_read = pytest.mark.parametrize(
    ("name", "lang"), [("wallonia", "en"), ("wallonia", "fr"), ("texts", "en"), ("hostile", "en"), ("hostile", "fr")]
)
readers = pytest.mark.parametrize("reader", READERS)


@readers
@pages_read
def test_word_document_is_made_without_a_warning(
    markdown: Pages, tmp_path: Path, name: str, lang: str, reader: str
) -> None:
    document = tmp_path / "report.docx"
    done = call(need(PANDOC), "-f", reader, "-t", "docx", "-o", document, markdown.path(name, lang))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert document.stat().st_size > 10_000


@readers
@pages_read
def test_headings_are_those_written(markdown: Pages, name: str, lang: str, reader: str) -> None:
    written = [len(line.split()[0]) for line in _lines(markdown, name, lang) if re.match(r"#+ ", line)]
    assert [one["c"][0] for one in _nodes(_read(markdown, name, lang, reader)) if one["t"] == "Header"] == written


@readers
@pages_read
def test_tables_are_those_written(markdown: Pages, name: str, lang: str, reader: str) -> None:
    read = [_size(one) for one in _nodes(_read(markdown, name, lang, reader)) if one["t"] == "Table"]
    assert read == list(_tables_written(_lines(markdown, name, lang)))
    assert read


@readers
@pages_read
def test_nothing_else_is_read(markdown: Pages, name: str, lang: str, reader: str) -> None:
    foreign = [one for one in _nodes(_read(markdown, name, lang, reader)) if one["t"] not in OURS]
    assert foreign == []


@readers
@pages_read
def test_links_lead_to_the_web(markdown: Pages, name: str, lang: str, reader: str) -> None:
    links = [one["c"] for one in _nodes(_read(markdown, name, lang, reader)) if one["t"] == "Link"]
    assert [goal for _, _, (goal, _) in links if not goal.startswith(("http://", "https://"))] == []
    written = re.findall(r" <(https?://[^ >]+)>", markdown.text(name, lang))
    assert written
    goals = [_pasted(goal) for _, _, (goal, _) in links]
    assert [address for address in written if _pasted(address) not in goals] == []


@pages_read
def test_both_readers_see_the_same_text(markdown: Pages, name: str, lang: str) -> None:
    """GitHub's reader and pandoc's own agree on lists, paragraphs and emphasis."""
    one, other = (_outline(_read(markdown, name, lang, reader)) for reader in READERS)
    assert one == other


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "texts",
            "[bold]Text[/bold]land :smile: 👩‍🏫 [link=https://example.org]x[/link]: stage of social-innovation policy",
        ),
        ("texts", "[red]Red[/red] [/] [not closed \\[ <b>bold</b> **bold** {{ jinja }} %s $HOME"),
        ("hostile", "<!-- <base href=https://example.org/> ]]> --> &lt;b&gt; &amp; &#60;"),
        ("hostile", "> quoted? | a | b | \\| c (block)"),
        ("hostile", "# No heading?"),
        ("hostile", "- no list?"),
        ("hostile", "1. no number? 1) and none here?"),
        ("hostile", "``` no ~~~ code ``` ?"),
        ("hostile", "![picture](https://example.org/x.png) [^note] [ref]: https://example.org/ref"),
        ("hostile", "<style>*{display:none}</style> *bold* _slanted_ **strong** ~~gone~~ H~2~O x^2^ (other/markup)"),
    ],
)
def test_text_stays_as_it_is(markdown: Pages, name: str, text: str) -> None:
    said = {_text(one) for one in _nodes(_read(markdown, name, "en", "gfm")) if one["t"] in TEXTS}
    assert text in said


TEXTS = {"Header", "Para", "Plain", "Strong", "Emph"}


def _lines(markdown: Pages, name: str, lang: str) -> list[str]:
    return markdown.text(name, lang).splitlines()


def _read(markdown: Pages, name: str, lang: str, reader: str) -> list[Any]:
    """The blocks that pandoc reads."""
    return _blocks(need(PANDOC), markdown.path(name, lang), reader)


@cache
def _blocks(pandoc: Path, path: Path, reader: str) -> list[Any]:
    done = call(pandoc, "-f", reader, "-t", "json", path)
    assert (done.returncode, done.stderr) == (0, b"")
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """All parts of a document, in their order."""
    if isinstance(tree, list):
        for one in tree:
            yield from _nodes(one)
    elif isinstance(tree, dict):
        if "t" in tree:
            yield tree
        for one in tree.values():
            yield from _nodes(one)


def _size(table: dict[str, Any]) -> tuple[int, int]:
    """How many rows a table has under its head, and how many columns each of them."""
    _, _, columns, (_, heads), bodies, (_, feet) = table["c"]
    rows = [row for _, _, first, more in bodies for row in (*first, *more)]
    assert (len(heads), feet) == (1, [])
    assert {len(cells) for _, cells in (*heads, *rows)} == {len(columns)}
    return len(rows), len(columns)


def _tables_written(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The same of the tables that stand in the file; a bar in a cell is escaped."""
    table: list[str] = []
    for line in (*lines, ""):
        if line.startswith("|"):
            table.append(line)
        elif table:
            (columns,) = {len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) - 1 for row in table}
            yield len(table) - 2, columns
            table = []


def _text(tree: Any) -> str:
    """The words of a part."""
    said = {"Space": " ", "SoftBreak": " "}
    return "".join(
        one["c"] if one["t"] == "Str" else one["c"][1] if one["t"] == "Code" else said.get(one["t"], "")
        for one in _nodes(tree["c"])
    ).replace("()", "")


def _outline(blocks: list[Any]) -> list[str]:
    """The kinds of the blocks and of the emphasis in them, in their order."""
    kept = {"Header", "Para", "Plain", "BulletList", "OrderedList", "Table", "BlockQuote", "Strong", "Code"}
    return [one["t"] for one in _nodes(blocks) if one["t"] in kept]


def _pasted(address: str) -> str:
    """An address as one kind of reader or another may write it: each encodes other signs."""
    return re.sub(r"%[0-9A-Fa-f]{2}", lambda found: chr(int(found[0][1:], 16)), address)
