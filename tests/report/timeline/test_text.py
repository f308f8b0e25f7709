"""simaturity.report.timeline.text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from simaturity.report.page import Style
from simaturity.report.timeline.text import render

from ..golden import cases, check
from .building import RISEN, Told, land, timelines

CASES = {name: case for name, case in cases("timeline").items() if case.path.suffix == ".txt"}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


@given(timelines())
@settings(max_examples=60)
def test_every_step_is_named_with_all_that_stands_behind_it(found: Told) -> None:
    view = found.view()
    lines = [line.strip() for line in render(view, Style(width=100)).splitlines()]
    text = " ".join(lines)
    for domain in view.domains:
        assert domain.title in lines
        for step in (*domain.steps, *domain.coming):
            assert any(line.startswith(f"{step.on} ") for line in lines)
            for said in (step.sentence, *(cause.sentence for cause in step.causes)):
                assert said in text


@given(timelines(), st.integers(0, 120))
@settings(max_examples=60)
def test_no_line_is_wider_than_it_may_be(found: Told, width: int) -> None:
    text = render(found.view(), Style(width=width))
    assert max(map(cell_len, text.splitlines())) <= max(40, min(width, 100))


@given(timelines())
@settings(max_examples=40)
def test_colour_changes_nothing_but_colour(found: Told) -> None:
    plain, coloured = (render(found.view(), Style(colour=colour)) for colour in (False, True))
    assert [line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines()] == plain.splitlines()


@given(timelines())
@settings(max_examples=40)
def test_signs_of_ascii_are_ascii(found: Told) -> None:
    assert render(found.view(), Style(unicode=False)).isascii()


def test_a_chart() -> None:
    """The first column is empty: it speaks for the days before the first step."""
    lines = render(land(*RISEN).view(), Style(width=55)).splitlines()
    assert lines[lines.index("Welfare and social services") :][:12] == [
        "Welfare and social services",
        "  8  □□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□│▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫",
        "  7  □□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□│▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫",
        "  6  □□□□□□□□□□□■■■■■■■■■■■■■■■■■■■■■│▪▪▪▪▪▪▪▪▪▪▪▪▫▫▫▫▫",
        "  5  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■│▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪",
        "  4  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■│▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪",
        "  3  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■│▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪",
        "  2  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■│▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪",
        "  1  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■│▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪",
        "    ┬─────────┬─────────┬─────────┬──┴───────┬─────────",
        "    2010      2012      2014      2016       2018",
        "  1 May 2010      at least 5; nothing read so far rules",
    ]
