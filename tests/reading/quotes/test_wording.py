"""simaturity.reading.quotes.wording: the same words, whatever typesetting made of them."""

from __future__ import annotations

import time
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simaturity.reading.quotes.wording import Found, Passages, plain


def find(text: str, quote: str, blanks: bool = True) -> Found:
    """Look for a quote in a text of lines."""
    return Passages(enumerate(text.split("\n"), 1), blanks).find(quote)


SAME = [
    ("the region\u2019s policy", "the region's policy"),
    ("a \u201csocial\u201d policy", 'a "social" policy'),
    ("a \u00ab\u00a0social\u00a0\u00bb policy", 'a "social" policy'),
    ("a \u201esocial\u201c policy", "a \u2018social\u2019 policy"),
    ("das \u00bbWort\u00ab ist", 'das "Wort" ist'),
    ("(\u201csocial\u201d), policy", '("social"), policy'),
    ("2013\u20132017", "2013-2017"),
    ("policy \u2013 and more", "policy - and more"),
    ("co\u00adoperative", "cooperative"),
    ("co\u200boperative", "cooperative"),
    ("co-operative", "cooperative"),
    ("co\u2011operative", "co-operative"),
    ("e\ufb03cient of\ufb01ce", "efficient office"),
    ("de\u0301cret wallon", "d\u00e9cret wallon"),
    ("x\u00a0 y\t\tz", "x y z"),
    ("politique : ceci", "politique: ceci"),
    ("politique\u202f; ceci", "politique; ceci"),
    ("and so on\u2026 yes", "and so on... yes"),
    ("\uff21\uff22", "AB"),
]


@pytest.mark.parametrize(("text", "quote"), SAME)
def test_typesetting_makes_no_difference(text: str, quote: str) -> None:
    assert find(text, quote).place == 1
    assert find(quote, text).place == 1
    assert find(text, quote, blanks=False).place == 1


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a social policy", "a Social policy"),
        ("a social policy", "social policies"),
        ("not able", "notable"),
        ("unable", "able"),
        ("policymakers", "policy"),
        ("2013-2017", "20132017"),
        ("one two", "two one"),
        ("décret", "decret"),
        ("cannot", "can not"),
    ],
)
def test_other_words_are_other_words(text: str, quote: str) -> None:
    assert find(text, quote).place is None


def test_words_go_on_across_lines() -> None:
    text = "It was the first\nto adopt social inno-\n\nvation, and co-\noperative 2013-\n2017"
    assert find(text, "It was the first to adopt").place == 1
    assert find(text, "social innovation, and").place == 2
    assert find(text, "innovation").place == 2
    assert find(text, "co-operative").place == 4
    assert find(text, "cooperative 2013- 2017").place == 4
    assert find(text, "2017").place == 6
    assert find(text, "operative").place is None


def test_a_pdf_has_no_blanks_to_rely_on() -> None:
    text = "so cial inno vationpolicy"
    assert find(text, "social innovation policy").place is None
    assert find(text, "social innovation policy", blanks=False).place == 1


def test_what_a_quote_leaves_out() -> None:
    text = "The region has\nadopted, after long debate,\na strategy. Later it has ended."
    for sign in ("...", "\u2026", "[...]", "(\u2026)", " [\u2026] "):
        assert find(text, f"has adopted{sign}a strategy").place == 1
    assert find(text, "a strategy ... has adopted").place is None
    assert find(text, "a strategy ... ").place == 3
    assert find(text, "...").place is None
    assert find("one " + "x " * 3000 + "two", "one ... two").place is None
    assert find("one " + "x " * 1500 + "one two", "one ... two").place == 1
    # The first beginning from which the rest follows.
    assert find("one\n" + "x " * 3000 + "\none\ntwo", "one ... two").place == 3
    assert find("it stops... here", "stops... here").place == 1


def test_parts_that_are_nowhere_behind_are_looked_for_once() -> None:
    text = "one " * 100_000
    with mock.patch.object(Passages, "_next", autospec=True, side_effect=Passages._next) as asked:
        assert find(text, "one ... two").place is None
        assert find(text, "one ... one ... two").place is None
        assert find(text + "x " * 3000 + "two", "one ... one ... two").place is None
    assert asked.call_count < 20


@pytest.mark.parametrize("middle", [1, 900, 1100])
def test_every_part_may_lie_as_far_from_the_one_before(middle: int) -> None:
    """A beginning whose parts come too late is passed over, and none that would do."""
    text = "one\n" + "x " * 3000 + "\none\n" + "x " * 900 + "two " + "x " * middle + "three"
    assert find(text, "one ... two ... three").place == (None if middle > 1000 else 3)


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("strategy is currently being reviewed", "The strategy is currently under review, they say."),
        ("is currently under revision", "The strategy is currently under review, they say."),
        ("no such thing", None),
        ("is currently", "found"),
    ],
)
def test_the_nearest_passage(quote: str, nearest: str | None) -> None:
    found = find("The strategy is currently\nunder review, they say.", quote)
    assert found == (Found(1) if nearest == "found" else Found(None, nearest))


def test_the_nearest_passage_is_cut_out() -> None:
    text = "x " * 100 + "one two three four " + "y " * 100
    found = find(text, "two three four five")
    assert found == Found(None, f"…{'x ' * 28}one two three four {'y ' * 30}".strip() + "…")
    assert find("onetwothreefour", "two three four five", blanks=False) == Found(None, "onetwothreefour")


def test_of_nothing_nothing() -> None:
    assert find("", "x") == Found(None)
    assert find("x", "“”") == Found(None)
    assert Passages([]).text == ""


WORDS = st.lists(st.text("abcäß", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.data())
def test_every_row_of_words_is_found_where_it_begins(words: list[str], data: st.DataObject) -> None:
    # One word a line, each its own: so the place is known.
    told = [f"{word}{number}" for number, word in enumerate(words)]
    first = data.draw(st.integers(0, len(told) - 1))
    last = data.draw(st.integers(first, len(told) - 1))
    quote = data.draw(st.sampled_from([" ", "\u00a0", "  ", "\t"])).join(told[first : last + 1])
    assert find("\n".join(told), quote).place == first + 1
    assert find("\n".join(told), quote, blanks=False).place == first + 1


@given(st.text())
def test_what_is_plain_stays_plain(text: str) -> None:
    once = plain(text)
    assert plain(once).split() == plain(plain(once)).split()


@pytest.mark.parametrize("two", ["\u0301\u0316", "\u0301\uff9e"])
def test_accents_that_are_piled_up_take_no_time(two: str) -> None:
    pile = two * 200_000
    begun = time.monotonic()
    found = find(f"the e{pile} of \u2500\u2500{pile}\u2500 a region", "the e of \u2500\u2500\u2500 a region")
    assert time.monotonic() - begun < 5
    assert found.place == 1


@pytest.mark.parametrize("count", [1, 30])
def test_accents_of_a_text_count(count: int) -> None:
    assert find("the e" + "\u0301" * count, "the e").place is None
    assert find("the e" + "\u0301" * count, "the e" + "\u0301" * count).place == 1
