"""Texts that a comment cuts in silence."""

from __future__ import annotations

import pytest
import yaml

from simaturity.core.problem import Problem
from simaturity.files import yaml_text
from simaturity.files.cut_texts import cut_texts


def told(text: str) -> list[tuple[int | None, int | None, str, str | None]]:
    return [(one.line, one.column, one.message, one.help) for one in cut_texts(text)]


def ends(text: str) -> str:
    return f'a comment begins here, which ends the text "{text}"'


def quote(text: str = "...") -> str:
    return f'put it in quotes: "{text}"; or write a space behind # in a comment'


NONE = "a comment begins here, and no text stands before it"


@pytest.fixture(params=[yaml.SafeLoader, yaml_text._Parser], ids=["pure", "libyaml"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_text, "_Parser", request.param)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: ESS #1 en Bretagne #chiffres", (1, 12, ends("ESS"), quote("ESS #1 en Bretagne #chiffres"))),
        ("a: b\nt: ESS   #1", (2, 10, ends("ESS"), quote("ESS   #1"))),
        ("t: #1", (1, 4, NONE, quote("#1"))),
        ("t:\n  - #1", (2, 5, NONE, quote("#1"))),
        ("t:\n  - x #1", (2, 7, ends("x"), quote("x #1"))),
        ("t: [a, b #c]\n  , d]", (1, 10, ends("b"), quote())),
        ("t: {a: b #c}\n  }", (1, 10, ends("b"), quote())),
        ("t: a\n  b #c", (2, 5, ends("a b"), quote())),
        ("t: é #é", (1, 6, ends("é"), quote("é #é"))),
        (f"t: {'a' * 50} #1", (1, 55, ends("a" * 50), quote())),
        ('t: 5" #1', (1, 7, ends('5"'), quote('5\\" #1'))),
    ],
)
def test_cut(text: str, expected: tuple[int, int, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "t: a # b",
        "t: a #",
        "t: a #-- b",
        "t: a#b",
        't: "a #b"',
        "t: 'a #b'",
        't: "a" #b',
        "t: {a: b} #c",
        "t: [a] #c",
        "t: |\n  a #b",
        "t: >-\n  a #b",
        "#t: a\nb: c",
        "t: a\n #b\n",
        "t: #b\n  c: d",
        "t: #b\n  - d",
    ],
)
def test_not_cut(text: str) -> None:
    assert told(text) == []


def test_a_warning_with_a_place() -> None:
    assert list(cut_texts("a: b #c")) == [
        Problem("cut-text", (), ends("b"), quote("b #c"), "warning", line=1, column=6)
    ]
