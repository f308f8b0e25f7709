"""simaturity.report.page."""

from __future__ import annotations

import pytest
from rich.text import Text

from simaturity.report.page import Page, Style


def text(*, width: int = 40, colour: bool = False, unicode: bool = True) -> Page:
    """An empty page."""
    return Page(Style(width, colour, unicode))


@pytest.mark.parametrize(
    ("asked", "given"), [(0, 40), (39, 40), (40, 40), (77, 77), (100, 100), (101, 100), (500, 100)]
)
def test_width_is_held_between_narrowest_and_widest(asked: int, given: int) -> None:
    assert text(width=asked).width == given


def test_paragraphs_wrap_and_keep_their_indent() -> None:
    page = text()
    page.line("one two three four five six seven eight nine ten", indent=4)
    page.blank()
    page.line("eleven")
    assert page.text() == "    one two three four five six seven\n    eight nine ten\n\neleven\n"


def test_heading() -> None:
    page = text()
    page.heading("Title", "aside")
    assert page.text() == f"Title  aside\n{'─' * 40}\n"
    page = text(unicode=False)
    page.heading("Title")
    assert page.text() == f"Title\n{'-' * 40}\n"


def test_texts_stand_beside_their_labels() -> None:
    page = text()
    page.rows([("a", "one two three four five six seven eight nine"), ("label", "ten")])
    assert page.text() == "  a      one two three four five six\n         seven eight nine\n  label  ten\n"


def test_labels_of_several_tables_line_up() -> None:
    page = text()
    page.rows([("a", "one")], indent=0, labels=6)
    page.rows([("bcdefg", "two")], indent=0, labels=6)
    assert page.text() == "a       one\nbcdefg  two\n"


def test_texts_stand_below_labels_that_leave_no_room() -> None:
    page = text()
    page.rows([("a-label-of-twenty-one", "one two three four five six seven eight nine"), ("b", "ten")])
    assert page.text() == (
        "  a-label-of-twenty-one\n    one two three four five six seven\n    eight nine\n  b\n    ten\n"
    )


def test_long_words_are_broken_and_never_cut() -> None:
    page = text()
    page.line("x" * 90, indent=2)
    page.rows([("label", "y" * 90)])
    assert page.text().count("x") == 90
    assert page.text().count("y") == 90
    assert max(map(len, page.text().splitlines())) == 40


@pytest.mark.parametrize(
    "words", ["[bold]x[/bold]", "[/]", "[link=https://a.org]x[/link]", "\\[x]", ":smile:", "[1] a"]
)
def test_nothing_in_a_text_is_markup(words: str) -> None:
    page = text(width=100, colour=True)
    page.heading(words)
    page.line(words)
    page.rows([(words, words)], indent=0)
    plain = Text.from_ansi(page.text()).plain.splitlines()
    assert [line.rstrip() for line in plain] == [words, "─" * 100, words, f"{words}  {words}"]
    assert "\x1b]8" not in page.text()


def test_no_rows() -> None:
    page = text()
    page.rows([])
    assert page.text() == ""


def test_columns_stand_beside_each_other_and_each_is_wrapped() -> None:
    page = text()
    page.columns(
        [(6, Text("one two three")), (2, Text()), (9, Text("four\u00a0five six")), (5, Text("seven"))], indent=1
    )
    page.columns([(4, Text("a")), (4, Text("社会創新"))])
    assert page.text() == " one     four\u00a0fiveseven\n two     six\n three\na   社会\n    創新\n"
