"""simaturity.report.compare.sheet."""

from __future__ import annotations

from rich.text import Text

from simaturity.report.compare.sheet import Sheet, Sign
from simaturity.report.page import Style

from .building import seen, several


def sheet(count: int, width: int = 80) -> Sheet:
    """An empty page for so many regions."""
    return Sheet(seen(*several(count)), Style(width=width))


def test_answers_stand_beside_each_other_under_the_regions() -> None:
    page = sheet(2)
    page.beside(
        [("Money", [Text("a lot of it, and more each year since the law"), Text("none")])], ["Money", "Longer label"]
    )
    assert page.page.text() == (
        "              R1                               R2\n"
        "Money         a lot of it, and more each year  none\n"
        "              since the law\n"
    )


def test_answers_stand_below_each_other_where_it_is_narrow() -> None:
    page = sheet(3, width=40)
    page.beside(
        [("Money", [Text("a lot of it, and more each year since the law"), Text("none"), Text("?")])], ["Money"]
    )
    assert page.page.text() == (
        "  Money\n    R1  a lot of it, and more each year\n        since the law\n    R2  none\n    R3  ?\n"
    )


def test_a_long_label_is_wrapped() -> None:
    page = sheet(2)
    page.beside(
        [("A label of more than twenty-four letters", [Text("x"), Text("y")])],
        ["A label of more than twenty-four letters"],
    )
    assert page.page.text() == (
        "                          R1                         R2\n"
        "A label of more than      x                          y\n"
        "twenty-four letters\n"
    )


def test_signs_stand_in_fives_under_letters_that_read_downward() -> None:
    page = sheet(2)
    signs = [Sign(sign, "") for sign in "abcdefg"]
    page.signs([signs, [Sign("x", "")] * 7], ["1", "2", "3", "4", "5", "6", "17"])
    assert page.page.text().replace("\u00a0", " ") == (
        "             1\n      12345 67\n1 R1  abcde fg\n2 R2  xxxxx xx\n"
    )  # fmt: skip


def test_signs_come_in_parts_where_there_are_too_many() -> None:
    page = sheet(2, width=40)
    page.signs([[Sign("x", "")] * 40] * 2, [str(i % 10) for i in range(40)])
    assert page.page.text().replace("\u00a0", " ") == (
        "      01234 56789 01234 56789 01234 5678\n"
        "1 R1  xxxxx xxxxx xxxxx xxxxx xxxxx xxxx\n"
        "2 R2  xxxxx xxxxx xxxxx xxxxx xxxxx xxxx\n"
        "\n"
        "      90123 45678 9\n"
        "1 R1  xxxxx xxxxx x\n"
        "2 R2  xxxxx xxxxx x\n"
    )


def test_numbers_are_as_wide_as_the_last() -> None:
    page = sheet(12)
    assert (page.number(3), page.named(12).plain) == (" 3", "12 R12")
