"""Ids, and what texts make of them."""

from __future__ import annotations

import pytest

from simaturity.reading.spelling import as_id, is_id


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("loi-ess", "loi-ess"),
        ("Loi ESS (été)", "loi-ess-ete"),
        ("L\u2019économie_sociale", "l-economie-sociale"),
        ("https://example.org/a", "https-example-org-a"),
        ("a" * 79 + " b", "a" * 79),
        ("--", None),
        ("Ελλάς", None),
    ],
)
def test_as_id(text: str, made: str | None) -> None:
    assert as_id(text) == made
    assert made is None or is_id(made)


@pytest.mark.parametrize("text", ["", "A", "a--b", "a-", "été", "a" * 81, "a\n", 3, None])
def test_what_is_no_id(text: object) -> None:
    assert not is_id(text)
