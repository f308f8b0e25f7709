"""simaturity.exchange.reports.letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.exchange.reports.letters import bare, clean, key, without_addresses, words_between
from simaturity.files.characters import REFUSED
from simaturity.reading.personal import addresses


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Étape actuelle de mise en œuvre :", "etape actuelle de mise en œuvre"),
        ("Vlaggenschipprogramma\u2019s", "vlaggenschipprogramma's"),
        ("Social [and Solidarity] Economy", "Social and Solidarity Economy"),
        ("NGOs & civil society organisations", "NGOs and civil society organizations"),
        ("Programmes at the centre", "Programs at the center"),
        ("“Non\u2011profit”", "Non-profit;"),
        ("ﬁnance", "finance"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert bare(key(clean(one))) == bare(key(clean(other)))


def test_clean() -> None:
    assert clean("\ufeff a\u00a0\u200bb\t c\x07d\u202e ") == "a b c d"


@given(st.text())
def test_clean_holds_nothing_that_is_refused(text: str) -> None:
    assert not REFUSED.search(clean(text))
    assert clean(clean(text)) == clean(text)


@given(st.text("a@.b-/+ "))
def test_no_address_is_left(text: str) -> None:
    assert list(addresses(without_addresses(text))) == []


def test_words_between() -> None:
    text = "In The Walloon Region, social innovation"
    assert words_between(text, key(text), 3, 20) == "The Walloon Region,"
    assert words_between("one two", "one", 0, 2) == "one two"
