"""The wording of problems: one line, its place first, and nothing that a terminal would obey."""

from __future__ import annotations

import time
from typing import Any

import pytest

from simaturity.core.problem import (
    Problem,
    Route,
    did_you_mean,
    escaped,
    folded,
    meant,
    nearest,
    problem_line,
    route_text,
    shown,
)


@pytest.mark.parametrize(
    ("route", "text"),
    [
        ((), ""),
        (("region",), "region"),
        (("instruments", "decree", "milestones", 0, "on"), "instruments.decree.milestones[0].on"),
        ((0, "x"), "[0].x"),
        (("a\x1b[31m", "b"), "a\\x1b[31m.b"),
    ],
)
def test_routes(route: Route, text: str) -> None:
    assert route_text(route) == text


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            Problem(
                "date-form",
                ("instruments", "decree", "milestones", 0, "on"),
                'expected a date, got "soon"',
                line=12,
                column=5,
            ),
            'x.yaml:12:5: instruments.decree.milestones[0].on: expected a date, got "soon" [date-form]',
        ),
        (Problem("no-file", (), "there is no such file"), "x.yaml: there is no such file [no-file]"),
        (Problem("alias", (), "an alias, *a", line=3, severity="warning"), "x.yaml:3: warning: an alias, *a [alias]"),
        (Problem("gone", ("a",), "gone", severity="warning"), "x.yaml: warning: a: gone [gone]"),
    ],
)
def test_lines(problem: Problem, line: str) -> None:
    assert problem_line("x.yaml", problem) == line


def test_a_path_is_kept_whole_and_harmless() -> None:
    path = "é" * 100 + "\x1b[2J.yaml"
    assert problem_line(path, Problem("c", (), "m")) == "é" * 100 + "\\x1b[2J.yaml: m [c]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("ligne é", "ligne é"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\u202eabc", "\\u202eabc"),
        ("\ud800", "\\ud800"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 57 + "..."),
    ],
)
def test_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("soon", '"soon"'),
        ("a\x07", '"a\\x07"'),
        (True, "true"),
        (False, "false"),
        (8, "8"),
        (1.5, "1.5"),
        (None, "nothing"),
        ({"a": 1}, "a mapping"),
        ([1], "a list"),
    ],
)
def test_shown(value: Any, expected: str) -> None:
    assert shown(value) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("In Effect", "in-effect"),
        ("in_effect", "in-effect"),
        (" in \u2013  effect ", "in-effect"),
        ("ÉTÉ à l'Œuvre", "ete-a-l'oeuvre"),
        ("Straße", "strasse"),
        ("Øresund, Łódź", "oresund,-lodz"),
        ("", ""),
    ],
)
def test_folded(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_accents_that_are_piled_up_take_no_time() -> None:
    started = time.process_time()
    assert folded("e" + "\u0301\u0316" * 200_000) == "e"
    assert time.process_time() - started < 1


KNOWN = ("social-economy", "social-innovation", "adopted", "in-effect")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("social-econmy", "social-economy"),
        ("Social_Economy", "social-economy"),
        ("in effect", "in-effect"),
        ("adoptd", "adopted"),
        ("Économie sociale", None),
        ("Sòcial-Económy", "social-economy"),
        ("zebra", None),
        ("", None),
    ],
)
def test_nearest(given: str, found: str | None) -> None:
    assert nearest(given, KNOWN) == found
    assert did_you_mean(given, KNOWN) == (f'did you mean "{found}"?' if found else None)


def test_the_same_in_another_spelling_comes_before_what_is_near() -> None:
    assert nearest("as-of", ["as-off", "as_of"]) == "as_of"
    assert nearest("as-of", ["as-off"], 1.0) is None
    assert nearest("as-of", ["as-off"], 0.9) == "as-off"


def test_what_was_meant_is_harmless() -> None:
    assert meant("a\x1b") == 'did you mean "a\\x1b"?'


def test_nearest_does_not_hang_on_order() -> None:
    assert nearest("bat", ["cat", "hat"]) == nearest("bat", ["hat", "cat"])


def test_nearest_gives_up_among_very_many() -> None:
    assert nearest("word-5", [f"word-{i}" for i in range(2000)]) is None
