"""Columns that lines begin in; `test_syntax.py` has the slips of writers, this what is left."""

from __future__ import annotations

import pytest

from simaturity.files.failure import Failure, Said
from simaturity.files.indentation import cut_above, lacking_dash, lacks_a_dash, out_of_line
from simaturity.files.lines import line_at

UNFIT = "a line that does not fit those above it"


def at(text: str, line: int, column: int) -> Said | None:
    return out_of_line(Failure(text.split("\n"), "", (line, column)))


def test_only_of_what_begins_a_line() -> None:
    assert at("a: b\n  c: d", 2, 5) is None
    assert at("a: b", 1, 1) is None


def test_the_columns_on_both_sides() -> None:
    text = "a:\n  b:\n     c: {}\n     d:\n       e: f\n   g: h"
    help = "begin it in column 3 as line 2, or in column 6 as line 4"
    assert at(text, 6, 4) == Said((6, 4), UNFIT, help)


def test_a_dash_goes_with_dashes_only() -> None:
    assert at("a:\n    - b: c\n  - d: e", 3, 3) == Said((3, 3), UNFIT, "begin it in column 5 as line 2")


def test_where_no_line_is_of_use() -> None:
    help = "let what belongs together begin in one column"
    assert at("a:\n  b:\n - c", 3, 2) == Said((3, 2), UNFIT, help)
    assert at("  a: b\n c: d", 2, 2) == Said((2, 2), UNFIT, "begin it in column 3 as line 1")


@pytest.mark.parametrize(
    ("text", "number", "lacks"),
    [
        ("findings:\n  a: b", 2, True),
        ("findings: c\n  a: b", 2, False),
        ("other:\n  a: b", 2, False),
        ("other:\n  - c: d\n  a: b", 3, True),
        ("other:\n  a: b\n  - c: d", 2, True),
        ("other:\n  - c: d\n  a: b\n  e: f", 3, False),
        ("other:\n    - c: d\n  a: b", 3, False),
        ("other:\n  a: b\nmore:\n  - c: d", 2, False),
        ("a: b", 1, False),
    ],
)
def test_where_a_dash_is_missing(text: str, number: int, lacks: bool) -> None:
    lines = text.split("\n")
    assert lacks_a_dash(Failure(lines, "", (1, 1)), line_at(lines, number)) is lacks


def test_how_to_write_it() -> None:
    message = "an entry of a list without its dash"
    assert lacking_dash(line_at(["  a: b"], 1)) == Said((1, 3), message, 'write "- a:"')
    assert lacking_dash(line_at(["{a: b, c: d, e: f, g: h}"], 1)) == Said(
        (1, 1), message, 'write "- {a: b, c: d, e: f..."'
    )


@pytest.mark.parametrize(
    ("above", "line", "cut"),
    [
        ("title: ESS #1", "  en Bretagne", 12),
        ("title: ESS #1", "en Bretagne", 12),
        ("  title: ESS #1", "en Bretagne", None),
        ("title: ESS #1", "kind: law", None),
        ("title: ESS #1", "- law", None),
        ("title: ESS", "  en Bretagne", None),
    ],
)
def test_a_text_that_a_comment_ends(above: str, line: str, cut: int | None) -> None:
    lines = [above, line]
    said = cut_above(line_at(lines, 2), line_at(lines, 1))
    assert (said.place if said else None) == ((1, cut) if cut else None)
    assert cut_above(line_at(lines, 2), None) is None
