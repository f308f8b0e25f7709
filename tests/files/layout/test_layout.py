"""Texts as they are written, and the one layout of them: each case is a file with its layout beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from simaturity.core.problem import Route
from simaturity.files import layout
from simaturity.files.layout import Loss, lay_out

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def by_letters(route: Route, keys: Sequence[str]) -> Sequence[str]:
    return sorted(keys)


def test_cases_are_there() -> None:
    assert [path.stem for path in CASES] == ["blocks", "brackets", "comments", "header", "texts"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_layout(path: Path) -> None:
    laid = lay_out(path.read_text(encoding="utf-8"))
    assert laid == path.with_suffix(".laid").read_text(encoding="utf-8")
    assert lay_out(laid) == laid


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_layout_with_sorted_keys(path: Path) -> None:
    laid = lay_out(path.read_text(encoding="utf-8"), by_letters)
    assert laid == path.with_suffix(".sorted").read_text(encoding="utf-8")
    assert lay_out(laid, by_letters) == laid


@pytest.mark.parametrize(
    ("text", "laid"),
    [
        ("a: 1", "a: 1\n"),
        ("\n\na: 1\n\n\n", "a: 1\n"),
        ("%YAML 1.1\n--- # head\na: 1\n", "# head\na: 1\n"),
        ("# one\n%YAML 1.1\n# two\n---\nurl: [https://x.org/a?b]\n", "# one\n\n# two\nurl: [https://x.org/a?b]\n"),
        ("a: 1\n... # end\n# more\n", "a: 1\n# end\n# more\n"),
        ("# above\n{a: 1,\n\n b: 2} # beside\n\n# below\n", "# above\n{a: 1,\n b: 2}  # beside\n\n# below\n"),
        ("a: |\n  text\n\n\nb: 1\n", "a: |\n  text\n\nb: 1\n"),
        ("a: |+\n  text\n\n\nb: 1\n", "a: |+\n  text\n\n\nb: 1\n"),
        ("a: |\n  text\n\n\n# of b\nb: 1\n", "a: |\n  text\n\n# of b\nb: 1\n"),
        ("a: |+\n  text\n  ", "a: |+\n  text\n"),
        ("a: |\n   \nb: 1\n", "a: |\n\nb: 1\n"),
        ("a: >1-\n  more\n", "a: >2-\n   more\n"),
    ],
)
def test_odds_and_ends(text: str, laid: str) -> None:
    assert lay_out(text) == laid
    assert lay_out(laid) == laid


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: [", "ruamel.yaml does not read it"),
        ("a: &x 1\nb: *x\n", r"line 2: '*x\n' is in the way"),
        ("? |\n  key\n: 1\n", "line 1: a key of several lines"),
        ("a\n", "no mapping"),
    ],
)
def test_what_no_valid_file_has(text: str, reason: str) -> None:
    with pytest.raises(Loss) as loss:
        lay_out(text)
    assert str(loss.value) == reason


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("a: 1.0\nb: 2\n# one\n", "the data would change"),
        ("b: 2\na: 1\n# one\n", "the data would change"),
        ("a: 1\nb: 2\n", "a comment would move"),
        ("# one\na: 1\nb: 2\n", "a comment would move"),
    ],
)
def test_a_layout_that_loses_something_is_refused(written: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "write", lambda document: written)
    with pytest.raises(Loss, match=reason):
        lay_out("a: 1\nb: 2\n# one\n")


def test_a_layout_that_would_go_on_changing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = iter(("a:  1\n", "a: 1\n"))
    monkeypatch.setattr(layout, "write", lambda document: next(texts))
    with pytest.raises(Loss, match="the layout would change again"):
        lay_out("a:   1\n")


def test_sorting_that_loses_a_key_is_refused() -> None:
    with pytest.raises(Loss, match="the data would change"):
        lay_out("a: 1\nb: 2\n", lambda route, keys: keys[:1])
