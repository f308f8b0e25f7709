"""The walk over YAML: equal to a safe loader on plain data, sober on all else, and never at a loss."""

from __future__ import annotations

import random
import string
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simaturity.core.problem import MOST_PROBLEMS
from simaturity.files import yaml_text
from simaturity.files.characters import REFUSED
from simaturity.files.yaml_text import MOST_EVENTS, MOST_LEVELS, Plain, find_places, read_plain

EXAMPLES = Path(__file__).parent.parent / "examples"


def told(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(problem.line, problem.column, problem.code) for problem in read_plain(text).problems]


def test_traps() -> None:
    text = """\
country: NO
version: 1.10
day: 2024-05-01
octal: 010
time: 12:30
on: off
yes: y
empty:
text: |
  as it
   stands
'quoted': '1'
flow: {a: 1, b: [true, ~, -2.5, "null"]}
"""
    assert read_plain(text) == Plain(
        {
            "country": "NO",
            "version": "1.10",
            "day": "2024-05-01",
            "octal": "010",
            "time": "12:30",
            "on": "off",
            "yes": "y",
            "empty": None,
            "text": "as it\n stands\n",
            "quoted": "1",
            "flow": {"a": 1, "b": [True, None, -2.5, "null"]},
        }
    )


def test_keys_are_text() -> None:
    assert read_plain("8: a\nno: b\n1.5: c\ntrue: d\n~: e\nnull: f").data == dict(
        zip(("8", "no", "1.5", "true", "~", "null"), "abcdef", strict=True)
    )


def test_all_at_once() -> None:
    text = "a: &x 1\nb: *x\na: 2\nc: !!str 3\n<<: {d: 4}\n'': 6\nf: ! 7\ng: \"\\x07\"\nh: [*x, &y {i: *y}]\n"
    assert told(text) == [
        (1, 4, "anchor"),
        (2, 4, "alias"),
        (3, 1, "duplicate-key"),
        (4, 4, "tag"),
        (5, 1, "merge-key"),
        (6, 1, "empty-key"),
        (7, 4, "tag"),
        (8, 4, "control-character"),
        (9, 5, "alias"),
        (9, 9, "anchor"),
        (9, 16, "alias"),
    ]


def test_routes_of_problems() -> None:
    problems = read_plain("a:\n  - b: 1\n    b: 2\n  - c: *x\n").problems
    assert [(problem.route, problem.at_key) for problem in problems] == [
        (("a", 0, "b"), True),
        (("a", 1, "c"), False),
    ]
    assert problems[0].message == '"b" is there twice, first in line 2'


@pytest.mark.parametrize("text", ["'<<': 1", '"<<": 1'])
def test_a_quoted_merge_key_is_a_word(text: str) -> None:
    assert read_plain(text) == Plain({"<<": 1})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (1, 1, "empty-file")),
        ("# a remark\n", (2, 1, "empty-file")),
        ("---\n", (1, 1, "empty-file")),
        ("~", (1, 1, "empty-file")),
        ("- a", (1, 1, "no-mapping")),
        ("a text", (1, 1, "no-mapping")),
        ("8", (1, 1, "no-mapping")),
        ("a: 1\n---\nb: 2", (2, 1, "several-documents")),
        ("? [a]\n: *b", (1, 3, "key-form")),
        ("*a : b", (1, 1, "key-form")),
        ("*a", (1, 1, "alias")),
        ("a: b: c", (1, 5, "yaml-syntax")),
        ("a: [1, 2", (1, 4, "yaml-syntax")),
        ("a: 'b", (1, 4, "yaml-syntax")),
        ("%TAG ! x\n", (2, 1, "yaml-syntax")),
        ("a: \ud800", (1, 4, "control-character")),
    ],
)
def test_what_is_no_mapping(text: str, problem: tuple[int, int, str]) -> None:
    assert told(text) == [problem]


def test_an_ended_document_is_one() -> None:
    assert read_plain("---\na: 1\n...\n") == Plain({"a": 1})


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_depth(opening: str) -> None:
    started = time.perf_counter()
    assert [code for *_, code in told(opening * 100_000)] == ["too-deep"]
    assert time.perf_counter() - started < 5


def test_the_deepest_there_may_be() -> None:
    inner = MOST_LEVELS - 1
    assert not read_plain("a: " + "[" * inner + "]" * inner).problems
    assert [code for *_, code in told("a: " + "[" * MOST_LEVELS + "]" * MOST_LEVELS + "\nb: *x")] == ["too-deep"]


def test_an_alias_bomb_is_harmless() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 40)]
    plain = read_plain("\n".join(lines))
    assert {problem.code for problem in plain.problems} == {"anchor", "alias"}
    assert plain.data is not None
    assert plain.data["a39"] == [None, None]


def test_too_much() -> None:
    assert told("a: [" + "1," * MOST_EVENTS + "]")[0][2] == "too-much"
    assert len(told("a: [" + "*x," * 5000 + "]")) == MOST_PROBLEMS + 1


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**17), 10**17),
    st.floats(allow_nan=False, allow_infinity=False).filter(
        lambda number: "e" not in repr(number) and len(repr(number)) < 16
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cn")).filter(lambda c: not REFUSED.match(c)), max_size=30),
)
KEYS = st.text(string.ascii_letters + string.digits + " -_/.:#<>'\"!&*?|", min_size=1, max_size=12)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
    ),
    max_size=5,
).filter(bool)


class NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


@given(DATA, st.sampled_from([None, True, False]), st.sampled_from([None, "'", '"']), st.integers(20, 200))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_equal_to_a_safe_loader(data: dict[str, Any], flow: bool | None, quotes: str | None, width: int) -> None:
    text = yaml.dump(
        data, Dumper=NoAliases, default_flow_style=flow, default_style=quotes, width=width, allow_unicode=True
    )
    if quotes:  # then numbers are tagged, `!!int "8"`, to be numbers all the same
        text = yaml.dump(_words(data), Dumper=NoAliases, default_style=quotes, width=width, allow_unicode=True)
    assert read_plain(text) == Plain(yaml.safe_load(text))


def _words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _words(inner) for key, inner in value.items()}
    return [_words(item) for item in value] if isinstance(value, list) else str(value)


@given(st.text(max_size=200))
def test_never_at_a_loss_on_text(text: str) -> None:
    plain = read_plain(text)
    assert (plain.data is None) <= bool(plain.problems)
    assert find_places(text).at(()) >= (1, 1)
    for problem in plain.problems:
        assert problem.line is not None
        assert 1 <= problem.line <= text.count("\n") + 2


PARTS = r"""a : - [ ] { } , &b *b !c | > ? ' " \ # % --- ... << é""".split()


@given(st.lists(st.sampled_from([*PARTS, " ", "\n", "\t"]), max_size=60))
def test_never_at_a_loss_on_what_looks_like_yaml(parts: list[str]) -> None:
    test_never_at_a_loss_on_text.hypothesis.inner_test("".join(parts))  # type: ignore[attr-defined]


@pytest.fixture
def pure_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is used where PyYAML came without libyaml."""
    monkeypatch.setattr(yaml_text, "_Parser", yaml.SafeLoader)


@pytest.mark.usefixtures("pure_parser")
@pytest.mark.parametrize("path", sorted((EXAMPLES / "valid").glob("*.yaml")), ids=lambda path: path.stem)
def test_without_libyaml(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = read_plain(text)
    assert plain.data
    assert plain == Plain(plain.data)


@pytest.mark.parametrize("path", sorted((EXAMPLES / "invalid").glob("*.yaml")), ids=lambda path: path.stem)
def test_both_parsers_agree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_bytes().decode()
    fast = read_plain(text), find_places(text)
    monkeypatch.setattr(yaml_text, "_Parser", yaml.SafeLoader)
    slow = read_plain(text), find_places(text)
    if any(problem.code == "yaml-syntax" for problem in fast[0].problems):  # told in other words, at other places
        assert [problem.code for problem in slow[0].problems] == [problem.code for problem in fast[0].problems]
    else:
        assert slow == fast


@pytest.mark.usefixtures("pure_parser")
@given(st.text(max_size=100))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_slow_parser_is_not_at_a_loss_either(text: str) -> None:
    plain = read_plain(text)
    assert (plain.data is None) <= bool(plain.problems)


def test_random_bytes_as_text() -> None:
    dice = random.Random(7)
    for _ in range(300):
        read_plain(dice.randbytes(dice.randrange(80)).decode("latin-1"))
