"""E-mail addresses."""

from __future__ import annotations

import pytest

from simaturity.reading.personal import addresses


@pytest.mark.parametrize(
    "text",
    ["jan.peeters@example.org", "a: b # <j+x@sub.example.be>", "mailto:j@example.org", "(j_p@a-b.c)", "é@example.org"],
)
def test_found(text: str) -> None:
    (problem,) = addresses(f"first\n{text}")
    assert problem.line == 2


@pytest.mark.parametrize(
    "text",
    ["@example.org", "a @ b.c", "https://x.org/@writer", "https://x.org/page@1.2", "a@b", "12345@N02", "x@.y", ""],
)
def test_not_found(text: str) -> None:
    assert list(addresses(text)) == []


def test_places() -> None:
    found = [(problem.line, problem.column) for problem in addresses("é a@b.c d@e.f\n\n  g@h.i\n")]
    assert found == [(1, 3), (1, 9), (3, 3)]
