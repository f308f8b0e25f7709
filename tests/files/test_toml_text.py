"""simaturity.files.toml_text."""

from __future__ import annotations

import time

import pytest

from simaturity.files.toml_text import Toml, find_toml_places, read_toml


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a = b", 1, 5, "not TOML: Invalid value"),
        ("a = 1\nb =\n", 2, 4, "not TOML: Invalid value"),
        ('a = 1\n\nb = "', 3, 6, "not TOML: Unterminated string"),
        ("a = 1\na = 2\n", 2, 6, "not TOML: Cannot overwrite a value"),
        ("a = " + "1" * 5000, 1, 1, "not TOML: a number is too long"),
        ("a = " + "[" * 5000, 1, 1, "not TOML: nested too deeply"),
        ("a = 1\n [" + "b." * 50 + "b]\n", 2, 3, "a key of more than 50 parts"),
        ("x = {" + '"b" . ' * 50 + "b = 1}\n", 1, 6, "a key of more than 50 parts"),
    ],
)
def test_syntax(text: str, line: int, column: int, message: str) -> None:
    data, (problem,) = read_toml(text)
    assert data is None
    assert (problem.code, problem.message) == ("toml-syntax", message)
    assert problem.line == line
    assert message.endswith(("string", "value")) or problem.column == column


def test_a_key_of_many_parts_takes_no_time() -> None:
    assert read_toml("a." * 49 + "a = 1\n").problems == ()
    text = "a." * 1_000_000 + "a = 1\n"
    started = time.process_time()
    assert [one.message for one in read_toml(text).problems] == ["a key of more than 50 parts"]
    assert read_toml(f"a = '{'a' * 2_000_000}'\n").problems == ()
    assert time.process_time() - started < 5


def test_data() -> None:
    assert read_toml('a = 1\n[b]\nc = "x"\n') == Toml({"a": 1, "b": {"c": "x"}})
    assert read_toml("") == Toml({})


def test_long_lines_take_no_time() -> None:
    text = f'a = """\n{"a" * 200_000}\n{("b" * 990 + chr(10)) * 200}"""\nc = 1\n'
    started = time.process_time()
    assert find_toml_places(text).keys == {("a",): (1, 1), ("c",): (204, 1)}
    assert time.process_time() - started < 5
    text = f'a = """\n{("b." * 490 + chr(10)) * 400}"""\nc = 1\n'
    started = time.process_time()
    assert find_toml_places(text).keys == {("a",): (1, 1), ("c",): (403, 1)}
    assert time.process_time() - started < 1


TEXT = """\
preset = "strict"
"odd key" = 1

[gates]
floor = {level = "error", threshold = 4}
tensions.level = "off"
  expiry = "warn" # floor = 3
stages = {level = "a = {1", threshold = {x = 1}, more = 2}

[ tool . simaturity ]
preset = "draft"
[[list]]
item = 1
"""


def test_places() -> None:
    keys = find_toml_places(TEXT).keys
    assert {".".join(map(str, route)): place for route, place in keys.items()} == {
        "preset": (1, 1),
        "odd key": (2, 1),
        "gates": (4, 2),
        "gates.floor": (5, 1),
        "gates.floor.level": (5, 10),
        "gates.floor.threshold": (5, 27),
        "gates.tensions": (6, 1),
        "gates.tensions.level": (6, 1),
        "gates.expiry": (7, 3),
        "gates.stages": (8, 1),
        "gates.stages.level": (8, 11),
        "gates.stages.threshold": (8, 29),
        "gates.stages.threshold.x": (8, 42),
        "gates.stages.more": (8, 50),
        "tool": (10, 3),
        "tool.simaturity": (10, 3),
        "tool.simaturity.preset": (11, 1),
        "list": (12, 3),
        "list.item": (13, 1),
    }
    assert find_toml_places(TEXT).at(("gates", "floor", "gone"), True) == (5, 1)
