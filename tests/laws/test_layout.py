"""The layout of files, as laws over texts by chance: nothing is lost, nothing moves, and once is enough."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.core.problem import Route
from simaturity.core.profile import Profile
from simaturity.files.layout import lay_out
from simaturity.files.yaml_text import read_plain
from simaturity.reading.formatting import key_order

from .belonging import header, owners, sequence
from .chance import Chance, random_profile, shipped_rubric, tries
from .messy import COMMENT, messy

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted(path for folder in ("profiles", "rubrics") for path in (ROOT / folder).glob("*.yaml"))
OTHERS = sorted(
    path
    for folder in ("examples/valid", "golden")
    for path in (ROOT / "tests" / folder).glob("*.yaml")
    if path.name != "wrong.yaml"  # it is so on purpose
)
SEEDS = st.integers(0, 2**32)


def turned(route: Route, keys: Sequence[str]) -> Sequence[str]:
    """An order that few files have."""
    return sorted(keys, reverse=True)


def data(text: str) -> Any:
    """What our own reader finds in a text, which must have no problems."""
    plain = read_plain(text)
    assert plain.problems == ()
    return plain.data


@tries(60)
@given(SEEDS)
def test_data_stay_the_same(seed: int) -> None:
    text = messy(seed)
    # As written out: 1, 1.0 and true are equal to Python, and so are mappings in any order.
    assert repr(data(lay_out(text))) == repr(data(text))
    assert data(lay_out(text, turned)) == data(text)


@tries(60)
@given(SEEDS)
def test_once_is_enough(seed: int) -> None:
    text = messy(seed)
    for order in (None, turned):
        laid = lay_out(text, order)
        assert lay_out(laid, order) == laid
        assert lay_out(laid) == laid


@tries(60)
@given(SEEDS)
def test_comments_and_words_stay_in_their_order(seed: int) -> None:
    text = messy(seed)
    assert sequence(lay_out(text)) == sequence(text)


@tries(120)
@given(SEEDS)
def test_comments_go_with_the_key_that_they_stand_above_or_beside(seed: int) -> None:
    text = messy(seed, hostile=False)
    laid = lay_out(text, turned)
    before, after = owners(text), owners(laid)
    assert sorted(COMMENT.findall(laid)) == sorted(COMMENT.findall(text))
    told = [one for one, (side, _) in before.items() if side != "tail" and one not in header(text)]
    assert {one: after[one] for one in told} == {one: before[one] for one in told}


@tries(60)
@given(SEEDS)
def test_lines_are_tidy(seed: int) -> None:
    text = messy(seed)
    laid = lay_out(text)
    assert laid.endswith("\n")
    assert laid.startswith(("#", "'", '"', "k", "{"))
    for line in laid.split("\n"):
        # Only within a text may spaces end a line.
        assert line == line.rstrip(" ") or line.strip() in ("", "end") or line.endswith("\\ ")


@tries(15)
@given(SEEDS, st.integers(0, 5))
def test_keys_of_a_profile_come_in_one_order(seed: int, size: int) -> None:
    chance = Chance(seed)
    profile = random_profile(chance, shipped_rubric(), size)
    order = key_order(Profile)
    texts = {lay_out(_written(_shuffled(profile, chance, order)), order) for _ in range(3)}
    assert len(texts) == 1


def _written(value: Any) -> str:
    """Plain data as YAML, in brackets: the short form of everything."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shuffled(value: Any, chance: Chance, order: Any, route: Route = ()) -> Any:
    """The same with the keys in any order where the format has one."""
    if isinstance(value, list):
        return [_shuffled(one, chance, order, (*route, i)) for i, one in enumerate(value)]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    if list(order(route, keys)) != keys or list(order(route, keys[::-1])) == keys:
        chance.shuffle(keys)
    return {key: _shuffled(value[key], chance, order, (*route, key)) for key in keys}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_are_laid_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert lay_out(text) == text


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_files_of_the_tests(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    laid = lay_out(text)
    assert repr(data(laid)) == repr(data(text))
    assert lay_out(laid) == laid
    assert data(lay_out(text, turned)) == data(text)
