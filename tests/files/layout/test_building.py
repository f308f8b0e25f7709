"""Which entry a comment belongs to."""

from __future__ import annotations

import pytest

from simaturity.files import layout
from simaturity.files.layout.building import build
from simaturity.files.layout.pieces import Event, Loss, pieces
from simaturity.files.layout.tree import comments


def told(text: str) -> list[tuple[str, str, str]]:
    """The route, the side and the word of each comment."""
    return [(".".join(route), side, words.strip("# ")) for route, side, words in comments(layout._read(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # in lines of their own
        ("# x\na: 1\n", [("a", "above", "x")]),
        ("a: 1\n# x\n", [("", "below", "x")]),
        ("a: 1\n   # x\nb: 2\n", [("b", "above", "x")]),
        ("a:\n# x\n  b: 2\n", [("a.b", "above", "x")]),
        ("a:\n  b: 2\n  # x\nc: 3\n", [("a", "below", "x")]),
        ("a:\n  b: 2\n # x\nc: 3\n", [("c", "above", "x")]),
        ("a:\n  b: 2\n# x\n  c: 3\n", [("a.c", "above", "x")]),
        ("a:\n  b: 2\n# x\n  # y\nc: 3\n", [("c", "above", "x"), ("c", "above", "y")]),
        ("a:\n  b: 2\n  # x\n# y\nc: 3\n", [("a", "below", "x"), ("c", "above", "y")]),
        ("a:\n  b:\n    - c\n    # x\n  # y\n# z\n", [("a.b", "below", "x"), ("a", "below", "y"), ("", "below", "z")]),
        ("a:\n- b\n# x\nc: 3\n", [("c", "above", "x")]),
        ("a:\n- b\n # x\nc: 3\n", [("a", "below", "x")]),
        ("a:\n# x\n- b\n# y\n- c\n", [("a.0", "above", "x"), ("a.1", "above", "y")]),
        ("a:\n  # x\nb: 2\n", [("a", "below", "x")]),
        ("a:\n# x\nb: 2\n", [("b", "above", "x")]),
        ("a: []\n  # x\nb: 2\n", [("a", "below", "x")]),
        ("a:\n  -\n    # x\n  - b\n", [("a.0", "below", "x")]),
        ("a:\n  # x\n  text\n", [("a", "before", "x")]),
        # beside
        ("a: 1 # x\n", [("a", "beside", "x")]),
        ("a: # x\n  b: 2\n", [("a", "opening", "x")]),
        ("a: # x\n  text # y\n", [("a", "opening", "x"), ("a", "beside", "y")]),
        ("a: # x\nb: 2\n", [("a", "beside", "x")]),
        ("a: | # x\n  text\nb: 2\n", [("a", "header", "x")]),
        ("a:\n  - # x\n    b: 2\n", [("a.0", "opening", "x")]),
        ("a: 1  # x\n      # y\nb: 2\n", [("a", "beside", "x"), ("a", "beside", "y")]),
        ("a: 1  # x\n\n      # y\nb: 2\n", [("a", "beside", "x"), ("b", "above", "y")]),
        ("a:\n  - # x\n    # y\n    b: 2\n", [("a.0", "opening", "x"), ("a.0.b", "above", "y")]),
        ("? a # x\n: 1\n", [("a", "opening", "x")]),
        ("? # x\n  a\n: 1\n", [("a", "above", "x")]),
        # between brackets
        ("a: [ # x\n  b, # y\n  c # z\n  ]\n", [("a", "opening", "x"), ("a.0", "beside", "y"), ("a.1", "beside", "z")]),
        ("a: [b # x\n  , # y\n  c]\n", [("a.0", "beside", "x"), ("a.1", "above", "y")]),
        ("a: {b: # x\n  1,\n  # y\n  c: 2}\n", [("a.b", "opening", "x"), ("a.c", "above", "y")]),
        ("a: {b: 1\n  # x\n  }\n", [("a", "below", "x")]),
        ("a: [b: 1 # x\n  ]\n", [("a.0", "beside", "x")]),
        ("a: {b: [c] # x\n  } # y\n", [("a.b", "beside", "x"), ("a", "beside", "y")]),
        ("# x\n{a: 1} # y\n# z\n", [("", "above", "x"), ("", "below", "y"), ("", "below", "z")]),
    ],
)  # fmt: skip
def test_comments(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


def test_events_and_pieces_that_do_not_fit() -> None:
    events = [Event("mapping", 0, 0, "block"), Event("scalar", 0, 1, "", "a"), Event("scalar", 3, 4, "", "1")]
    with pytest.raises(Loss, match="line 1: more than one value"):
        build("a: 1 ]\n", [*events, Event("end", 4, 4)], pieces("a: 1 ]\n", events))
    listed = [Event("list", 0, 0, "block"), *events[1:2], Event("end", 1, 1)]
    with pytest.raises(Loss, match="line 1: - is missing"):
        build("a\n", listed, pieces("a\n", listed))
    with pytest.raises(Loss, match="line 1: a value is missing"):
        build("- a\n", events, pieces("- a\n", [Event("scalar", 2, 3, "", "a")]))
