"""simaturity.report.text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from simaturity.core.assess import assess
from simaturity.core.rubric import Rubric
from simaturity.reading.load import load_profile
from simaturity.report.page import Page, Style
from simaturity.report.text import render
from simaturity.report.view import view

from .by_chance import Shown, shown
from .golden import FOLDER, cases, check

CASES = cases("text")
SIGNS = {"met": "✓", "not-met": "✗", "unknown": "?", "not-applicable": "/"}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(shown())
@settings(max_examples=60)
def test_explaining_shows_every_criterion_of_every_domain_told(found: Shown) -> None:
    seen = found.view
    lines = [line for line in render([seen], Style(width=100), explain=True).splitlines() if line[:5].strip()]
    expected = [
        f"    {SIGNS[one.outcome]} {one.title}  {one.said} ({one.basis_said}){'  supporting' if one.supporting else ''}"
        for domain in seen.domains
        for one in domain.criteria
    ]
    signs = tuple(f"    {sign} " for sign in SIGNS.values())
    assert [line for line in lines if line.startswith(signs)] == expected


@given(shown(), st.integers(40, 120))
@settings(max_examples=60)
def test_no_line_is_wider_than_it_may_be(found: Shown, width: int) -> None:
    text = render([found.view], Style(width=width), explain=True)
    assert max(map(cell_len, text.splitlines())) <= min(width, 100)


@pytest.mark.parametrize("width", [0, 1, 40, 41, 57, 80, 100, 101, 10_000])
@pytest.mark.parametrize("name", ["texts", "region", "verdicts"])
def test_texts_of_any_script_keep_to_the_width(name: str, width: int, rubric: Rubric) -> None:
    profile = load_profile(FOLDER / f"{name}.yaml")
    text = render([view(assess(profile, rubric))], Style(width=width), explain=True)
    widest = max(map(cell_len, text.splitlines()))
    assert widest <= max(40, min(width, 100))
    assert "…" not in text  # nothing is cut off


@given(shown())
@settings(max_examples=40)
def test_colour_changes_nothing_but_colour(found: Shown) -> None:
    plain = render([found.view], Style(), explain=True)
    coloured = render([found.view], Style(colour=True), explain=True)
    assert [line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines()] == plain.splitlines()


@given(shown())
@settings(max_examples=40)
def test_signs_of_ascii_are_ascii(found: Shown) -> None:
    assert render([found.view], Style(unicode=False), explain=True).isascii()


def test_a_line_does_not_break_where_it_must_not() -> None:
    page = Page(Style(width=40))
    page.line("trente-neuf lettres devant les deux mots\u00a0: fin")
    assert page.text().splitlines() == ["trente-neuf lettres devant les deux", "mots\u00a0: fin"]
