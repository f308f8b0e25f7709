"""simaturity.report.diff.text: what a terminal shows of what changed."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.text import Text

from simaturity.core.changes.change import KINDS
from simaturity.report.catalogue import languages
from simaturity.report.diff.text import render
from simaturity.report.page import Style

from ..golden import cases, check
from .every import every

CASES = cases("diff")


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str) -> None:
    check(CASES[name])


def flat(text: str) -> str:
    """Without what the layout put in."""
    return " ".join(text.split())


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("let_pass", [False, True])
def test_every_kind_is_shown(lang: str, let_pass: bool) -> None:
    seen = every(lang, let_pass)
    shown = flat(render([seen], Style(width=100)))
    changes = [one for section in seen.sections for one in section.changes] + [one.change for one in seen.ignored]
    assert sorted(one.kind for one in changes) == sorted(KINDS)
    for one in changes:
        parts = [one.title, one.kind_said]
        if not let_pass:
            parts += [one.text, one.cause_said, *one.details, one.because_said]
        for part in parts:
            assert flat(part) in shown


@pytest.mark.parametrize("width", [0, 40, 50, 57, 80, 100, 10_000])
@pytest.mark.parametrize("lang", languages())
def test_no_line_is_wider_than_it_may_be(width: int, lang: str) -> None:
    for seen in (every(lang), every(lang, let_pass=True)):
        lines = render([seen], Style(width=width)).splitlines()
        assert max(map(cell_len, lines)) <= max(40, min(width, 100))


def test_colour_changes_nothing_but_colour() -> None:
    plain = render([every()], Style())
    coloured = render([every()], Style(colour=True))
    assert coloured != plain
    assert [line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines()] == plain.splitlines()


def test_signs_of_ascii_are_told_apart_by_shape() -> None:
    lines = render([every()], Style(unicode=False)).splitlines()
    assert {line[2] for line in lines if line[:2] == "  " and line[2] != " " and line[3:4] == " "} == set("^v+-~")


@pytest.mark.parametrize("width", [40, 50, 80])
def test_arrows_of_ascii_keep_to_the_width(width: int) -> None:
    lines = render([every()], Style(width=width, unicode=False)).splitlines()
    assert "→" not in "".join(lines)
    assert any("->" in line for line in lines)
    assert max(map(cell_len, lines)) <= width


def test_several_regions_stand_below_each_other() -> None:
    one = render([every()], Style())
    assert render([every(), every()], Style()) == f"{one}\n{one}"
    assert render([], Style()) == ""


def test_regions_without_a_change_share_a_sentence() -> None:
    still = every()._replace(sections=(), causes=(), sentence="Nothing changed.")
    names = [still._replace(region=f"Land {number}") for number in range(11)]
    assert (
        render([every(), *names[:2]], Style())
        == f"{render([every()], Style())}\nNothing changed in Land 0 and Land 1.\n"
    )
    assert render(names[:2], Style()) == "Nothing changed in Land 0 and Land 1.\n"
    assert render(names, Style()) == "Nothing changed in 11 regions.\n"
    assert "Nothing changed in" not in render([still], Style())
