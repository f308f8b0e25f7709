"""simaturity.files.quoting: what is written is what is read."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from simaturity.files.characters import REFUSED
from simaturity.files.quoting import quoted
from simaturity.files.yaml_text import read_plain

TEXTS = st.text().filter(lambda text: not REFUSED.search(text))
DOTTED = st.text("aé1 -.,:;#'\"{}[]&*!|>%@`\\~=?/()\n", max_size=12)


@given(TEXTS | DOTTED)
@example("null")
@example("1.5")
@example("a: b")
@example("a #b")
@example("- a")
@example("'")
@example("a\tb")
@example(" a ")
@example("a\n")
def test_what_is_written_is_read(text: str) -> None:
    written = quoted(text)
    assert "\n" not in written
    block = read_plain(f"key: {written}\n{quoted('x' + text)}: 1\n")
    assert (block.data, block.problems) == ({"key": text, "x" + text: 1}, ())
    flow = read_plain(f"key: {{a: {written}, b: [{written}, {written}]}}")
    assert (flow.data, flow.problems) == ({"key": {"a": text, "b": [text, text]}}, ())


@given(DOTTED)
def test_other_readers_take_it_for_the_same(text: str) -> None:
    assert yaml.safe_load(f"key: [{quoted(text)}]") == {"key": [text]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Lombardy", "Lombardy"),
        ("Île-de-France", "Île-de-France"),
        ("Val-d\u2019Oise", "Val-d\u2019Oise"),
        ("province d'Alicante", "province d'Alicante"),
        ("Trinidad & Tobago", "Trinidad & Tobago"),
        ("St. Gallen", "St. Gallen"),
        ("Guyane (française)", "Guyane (française)"),
        ("NO", '"NO"'),
        ("yes", '"yes"'),
        ("none", "none"),
        ("2013", '"2013"'),
        ("Congo, the", '"Congo, the"'),
        ('say "a\\b"', '"say \\"a\\\\b\\""'),
        ("a: b", '"a: b"'),
        ("", '""'),
    ],
)
def test_only_what_needs_quotes_has_them(text: Any, written: str) -> None:
    assert quoted(text) == written
