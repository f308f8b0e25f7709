"""Keys in another order, with all that belongs to them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from simaturity.core.problem import Route
from simaturity.files.layout import lay_out


@pytest.mark.parametrize(
    ("text", "sorted_text"),
    [
        ("# of b\nb: 1\na: 2\n", "a: 2\n# of b\nb: 1\n"),
        ("# head\n\nb: 1\na: 2\n", "# head\n\na: 2\nb: 1\n"),
        ("# head\n\n# of b\nb: 1\na: 2\n", "# head\n\na: 2\n# of b\nb: 1\n"),
        ("# head\n\n# more\n\n# of b\nb: 1\n# of a\na: 2\n", "# head\n\n# more\n\n# of a\na: 2\n# of b\nb: 1\n"),
        (
            "# yaml-language-server: $schema=x\n# of b\nb: 1\n\na: 2\n",
            "# yaml-language-server: $schema=x\na: 2\n# of b\nb: 1\n",
        ),
        ("b: 1\n\n# of a\na: 2\n", "# of a\na: 2\nb: 1\n"),
        ("# x\n{b: 1, a: 2}\n", "# x\n{a: 2, b: 1}\n"),
        ("b: 1\na: |+\n  kept\n\nc: 2\n", "a: |+\n  kept\n\nb: 1\nc: 2\n"),
        ("c: 2\n\nb: 1\na: |+\n  kept\n\n", "a: |+\n  kept\n\nb: 1\nc: 2\n"),
        ("x:\n  - b: 1\n    # of a\n    a: 2\n", "x:\n  -\n    # of a\n    a: 2\n    b: 1\n"),
        ("x: {b: 1,\n  a: 2, # of a\n  c: 3}\n", "x: {a: 2,  # of a\n    b: 1,\n    c: 3}\n"),
    ],
)
def test_order(text: str, sorted_text: str) -> None:
    def by_letters(route: Route, keys: Sequence[str]) -> Sequence[str]:
        return sorted(keys)

    assert lay_out(text, by_letters) == sorted_text
    assert lay_out(sorted_text, by_letters) == sorted_text


def test_routes() -> None:
    asked: list[tuple[Route, list[str]]] = []

    def as_written(route: Route, keys: Sequence[str]) -> Sequence[str]:
        asked.append((route, list(keys)))
        return keys

    text = "a: [{'b': 1}, c: 2]\nd:\n  - e: 3\n"
    assert lay_out(text, as_written) == text
    assert asked == [((), ["a", "d"]), (("a", 0), ["b"]), (("a", 1), ["c"]), (("d", 0), ["e"])]
