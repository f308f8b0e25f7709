"""Spaces that are missing, odd, or pushed aside by git."""

from __future__ import annotations

import pytest

from simaturity.files.failure import Failure, Said
from simaturity.files.lines import line_at
from simaturity.files.spacing import conflict, glued, odd_space

ORDINARY = "write an ordinary space instead; such ones come along when text is pasted from elsewhere"


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("\u00a0a: b", 1, "a no-break space"),
        ("  \u202fa: b", 3, "a no-break space"),
        ("- \u3000a: b", 3, "the space U+3000"),
        ("a:\u2003b", 3, "the space U+2003"),
        ("a: \u00a0b", 4, "a no-break space"),
        ("m: {a: b, c:\u00a0d}", 13, "a no-break space"),
    ],
)
def test_an_odd_space(text: str, column: int, message: str) -> None:
    assert odd_space(Failure([text], "", (1, 9))) == Said((1, column), message, ORDINARY)


@pytest.mark.parametrize("text", ["a: \u00ab\u00a0b\u00a0\u00bb", "a b\u00a0: c", "a: b\u00a0"])
def test_within_a_text_it_is_welcome(text: str) -> None:
    assert odd_space(Failure([text], "", (1, 9))) is None


def test_an_odd_space_in_a_line_above_but_not_far_above() -> None:
    lines = ["a:\u00a0b", "# x", "", "c: d"]
    assert odd_space(Failure(lines, "", (4, 1))) == Said((1, 3), "a no-break space", ORDINARY)
    assert odd_space(Failure(["a:\u00a0b", "c: d", "e: f"], "", (3, 1))) is None
    assert odd_space(Failure(["a:\u00a0b", "c: d", "e: f"], "", (9, 1))) is None


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> branch"])
def test_a_mark_of_git(mark: str) -> None:
    said = conflict(Failure(["a: b", mark, "c: d"], "", (3, 1)))
    assert said == Said((2, 1), "a mark of git, between two versions", "keep one of them and delete the marks")


@pytest.mark.parametrize("text", ["a: =======", " <<<<<<< HEAD", "========"])
def test_no_mark_of_git(text: str) -> None:
    assert conflict(Failure([text, "c: d"], "", (2, 1))) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  -a: b", Said((1, 3), "a dash without a space behind it", 'write "- a: b"')),
        ("  kind:law", Said((1, 7), "a colon without a space behind it", 'write "kind: law"')),
        ("- kind:law", Said((1, 7), "a colon without a space behind it", 'write "kind: law"')),
    ],
)
def test_glued(text: str, said: Said) -> None:
    assert glued(line_at([text], 1)) == said


@pytest.mark.parametrize("text", ["- a", "-5", "--- a", "https://example.org", "kind: law:b", "kind: law", "12:30"])
def test_not_glued(text: str) -> None:
    assert glued(line_at([text], 1)) is None
