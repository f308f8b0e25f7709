"""simaturity.report.explain.as_yaml."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from simaturity.files.yaml_text import read_plain
from simaturity.report.explain.as_yaml import as_yaml


def test_short_on_a_line_and_long_below() -> None:
    data = {
        "a": {"x": {"on": 2024, "is": True, "of": ["b", "c"]}},
        "l": [{"text": "A: b", "more": {"k": "v"}}, "w", {"long": "y" * 60, "two": ["z"], "deep": {"q": "r" * 60}}],
    }
    assert as_yaml(data).splitlines() == [
        "a:",
        "  x: {on: 2024, is: true, of: [b, c]}",
        "l:",
        '  - {text: "A: b", more: {k: v}}',
        "  - w",
        f"  - long: {'y' * 60}",
        "    two: [z]",
        "    deep:",
        f"      q: {'r' * 60}",
    ]


def test_plain_values_stand_beside_their_key() -> None:
    data = {"as_of": "2024", "authors": ["A", "B"], "reviewed": {"by": "A", "on": "2024"}}
    assert as_yaml(data).splitlines() == ["as_of: 2024", "authors: [A, B]", "reviewed: {by: A, on: 2024}"]


_LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" ")
_WORDS = st.text(_LETTERS, min_size=1, max_size=40).filter(lambda text: not text.isdecimal())
"""Any text but a year, which stands without quotes as people write it."""
_KEYS = st.sampled_from("title kind on sources domains answer note who".split())
_VALUES = st.recursive(
    _WORDS | st.booleans() | st.integers(0, 9999),
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(_KEYS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_KEYS, st.dictionaries(_KEYS, _VALUES, min_size=1), min_size=1))
def test_it_reads_as_what_was_written(data: dict[str, Any]) -> None:
    assert read_plain(as_yaml(data)).data == data
