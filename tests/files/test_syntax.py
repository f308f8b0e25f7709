"""What is said of texts that are no YAML: the slips of `slips.yaml`, one by one, and the same by both parsers."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from simaturity.core.problem import Problem
from simaturity.files import yaml_text
from simaturity.files.syntax import in_plain_words
from simaturity.files.yaml_text import read_plain

_DATA = read_plain((Path(__file__).parent / "slips.yaml").read_text(encoding="utf-8")).data
assert _DATA is not None
SLIPS: dict[str, dict[str, str]] = {row["slip"]: row for row in _DATA["slips"]}

FIRST_LINE = {"over-indented top", "first indented", "top flow", "curly quoted json"}
"""Slips of the first line of a file, which are others further down."""


def place(row: dict[str, str]) -> tuple[int, int]:
    line, _, column = row["place"].partition(":")
    return int(line), int(column)


def told(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(one.line, one.column, one.message) for one in read_plain(text).problems]


@pytest.mark.parametrize("parser", [yaml.SafeLoader, yaml_text._Parser], ids=["pure", "libyaml"])
@pytest.mark.parametrize("name", SLIPS)
def test_slips(name: str, parser: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_text, "_Parser", parser)
    row = SLIPS[name]
    line, column = place(row)
    expected = Problem("yaml-syntax", (), row["message"], row["help"], line=line, column=column)
    assert read_plain(row["text"]).problems == (expected,)


def test_there_are_many() -> None:
    assert len(SLIPS) == len(_DATA["slips"] if _DATA else ()) >= 40


@pytest.mark.parametrize("name", [name for name in SLIPS if name not in FIRST_LINE])
def test_the_same_further_down(name: str) -> None:
    line, column = place(SLIPS[name])
    before = "x:\n  y: z # as usual\n"
    assert told(before + SLIPS[name]["text"]) == [(line + 2, column, SLIPS[name]["message"])]


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML came without libyaml")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("%x\na: b\n", (1, 1, 'no text can begin with "%"')),
        ("m:\n  - {a: b, sources:[j]}\n", (2, 19, "a colon without a space behind it")),
    ],
)
def test_what_only_libyaml_minds(text: str, problem: tuple[int, int, str]) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("%x\na: b\n", (2, 1, "a line that does not fit those above it")),
        ("a: {b: who?}", (1, 11, "a question mark within brackets")),
    ],
)
def test_what_only_the_pure_parser_minds(
    text: str, problem: tuple[int, int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_text, "_Parser", yaml.SafeLoader)
    assert told(text) == [problem]


def test_a_dash_behind_what_is_no_key() -> None:
    assert told("!x - a") == [(1, 4, "an entry of a list that cannot stand here")]


@pytest.mark.parametrize(
    "text",
    [
        "a: b\nc" + " " * 100_000 + "d: e: f",
        "a: b\n" + "c" * 100_000 + "\nd: e",
        "a: {b: " + "c" * 100_000 + " d: e}",
        "a: {b:[c], " + "d" * 100_000 + ":[e]}",
        "a: [" + "'b', " * 20_000 + "'c",
        "a: b\n" * 20_000 + "c: d: e",
        "a:\n" + "  b: c\n" * 20_000 + "   d: e\n",
        "a:\n" + "# c:\n" * 20_000 + "b: c: d\n",
        "\u00a0" * 100_000 + "a: b: c",
    ],
)
def test_large_files_take_no_longer_than_reading_them(text: str) -> None:
    started = time.perf_counter()
    assert [one.code for one in read_plain(text).problems if one.code == "yaml-syntax"] == ["yaml-syntax"]
    assert time.perf_counter() - started < 10


def error(text: str) -> yaml.YAMLError:
    with pytest.raises(yaml.YAMLError) as caught:
        list(yaml.parse(text, yaml.SafeLoader))
    return caught.value


def test_without_what_was_read_before() -> None:
    problem = in_plain_words(error("a: b: c"), "a: b: c")
    assert (problem.line, problem.column, problem.message) == (1, 5, "a second colon in one line")


def test_by_position() -> None:
    text = "a: 1\nb: \x01"
    problem = in_plain_words(error(text), text)
    message = "not YAML: special characters are not allowed"
    assert (problem.line, problem.column, problem.message, problem.help) == (2, 4, message, None)


def test_without_a_place() -> None:
    problem = in_plain_words(yaml.YAMLError(), "a")
    assert (problem.line, problem.column, problem.message) == (1, 1, "not YAML: not YAML")
