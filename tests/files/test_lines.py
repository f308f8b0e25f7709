"""Lines as whoever writes them sees them."""

from __future__ import annotations

import pytest

from simaturity.files.lines import (
    Hidden,
    Line,
    around,
    hidden_above,
    hidden_key,
    is_empty,
    line_at,
    lines_above,
    lines_below,
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: Law", Line(1, 1, 1, "title: Law", "title", "Law")),
        ("  title :  Law ", Line(1, 3, 3, "title :  Law", "title", "Law")),
        ("title:", Line(1, 1, 1, "title:", "title", "")),
        ("title: # a comment", Line(1, 1, 1, "title: # a comment", "title", "")),
        ("  - reached: adopted", Line(1, 3, 5, "reached: adopted", "reached", "adopted")),
        ("- - a", Line(1, 1, 5, "a", None, "")),
        ("-", Line(1, 1, 2, "", None, "")),
        ("-a: b", Line(1, 1, 1, "-a: b", "-a", "b")),
        ('"a: b": c', Line(1, 1, 1, '"a: b": c', '"a: b"', "c")),
        ("{a: b}", Line(1, 1, 1, "{a: b}", None, "")),
        ("https://example.org", Line(1, 1, 1, "https://example.org", None, "")),
        ("a #b: c", Line(1, 1, 1, "a #b: c", None, "")),
        ("a#b: c", Line(1, 1, 1, "a#b: c", "a#b", "c")),
        ("kind:\u00a0law", Line(1, 1, 1, "kind:\u00a0law", None, "")),
        ("", Line(1, 1, 1, "", None, "")),
    ],
)
def test_a_line(text: str, line: Line) -> None:
    assert line_at([text], 1) == line


def test_the_column_of_a_colon() -> None:
    assert [line_at([text], 1).colon for text in ("a: b: c", '  - "b: c"  : d', "title  : x")] == [2, 13, 8]


def test_behind_the_last_line_there_is_nothing() -> None:
    assert line_at(["a: b"], 2) == Line(2, 1, 1, "", None, "")


def test_only_an_entry_of_a_list_has_a_dash() -> None:
    assert [line_at([text], 1).dashed for text in ("- a", "  - a", "a", "  a", "-a")] == [
        True,
        True,
        False,
        False,
        False,
    ]


LINES = """\
sources:
  # one

  journal:
    title: Law
  other:
    - a: b
      c: d
end: e""".split("\n")


def test_up_and_down() -> None:
    assert [line.number for line in lines_above(LINES, 6)] == [5, 4, 1]
    assert [line.number for line in lines_below(LINES, 6)] == [7, 8, 9]
    assert [line.number for line in lines_above(LINES, 99)] == [9, 8, 7, 6, 5, 4, 1]
    assert [is_empty(line) for line in LINES[:4]] == [False, True, True, False]


def test_what_a_line_stands_below() -> None:
    assert [line.number for line in around(LINES, line_at(LINES, 8))] == [7, 6, 1]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("  # journal:", Hidden(1, "journal", 3, False, "")),
        ("  #   title: Law", Hidden(1, "title", 5, False, "Law")),
        ("#title: Law", Hidden(1, "title", 1, False, "Law")),
        ("## title: Law ", Hidden(1, "title", 1, False, "Law")),
        ("  # - reached: adopted", Hidden(1, "reached", 5, True, "adopted")),
        ("# Sources: what you rely on", None),
        ("# a comment", None),
        ("# see https://example.org", None),
        ("title: Law # note: x", None),
        ("", None),
    ],
)
def test_a_key_behind_hash(text: str, hidden: Hidden | None) -> None:
    assert hidden_key([text], 1) == hidden


def test_hints() -> None:
    assert Hidden(21, "journal", 3, False, "").hint() == 'line 21 is still behind #: take # away before "journal:"'
    assert Hidden(3, "reached", 5, True, "a").hint() == 'line 3 is still behind #: take # away before "- reached:"'


@pytest.mark.parametrize(
    ("above", "number"),
    [
        ("# journal:", 1),
        ("# journal: # ours", 1),
        ("# note: >-", 1),
        ("# - reached: adopted", 1),
        ('# title: "over two lines', 1),
        ("# kind: law", None),
        ('# title: "Law"', None),
        ("a: b", None),
    ],
)
@pytest.mark.parametrize("between", [[], ["", "  "]])
def test_a_line_that_those_below_it_need(above: str, number: int | None, between: list[str]) -> None:
    lines = [above, *between, "c: d"]
    found = hidden_above(lines, len(lines))
    assert (found.number if found else None) == number


def test_nothing_above_the_first_line() -> None:
    assert hidden_above(["a: b"], 1) is None
    assert hidden_above(["", "a: b"], 2) is None
