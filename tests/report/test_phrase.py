"""simaturity.report.phrase: texts that know the language of their parts."""

from __future__ import annotations

from simaturity.report.phrase import Phrase, joined, parts_of, phrase

FOREIGN = Phrase([("wet", "nl")])


def test_it_is_its_text() -> None:
    assert FOREIGN == "wet"
    assert hash(FOREIGN) == hash("wet")
    assert parts_of("law") == (("law", ""),)
    assert parts_of(FOREIGN) == (("wet", "nl"),)


def test_what_is_all_in_one_language_is_an_ordinary_string() -> None:
    assert type(phrase("{a} and {b}", a="x", b=2)) is str
    assert type(joined(["x", "y"], ", ")) is str


def test_a_value_keeps_its_language() -> None:
    said = phrase("ended: {law} ({year})", law=FOREIGN, year=2013)
    assert said == "ended: wet (2013)"
    assert parts_of(said) == (("ended: ", ""), ("wet", "nl"), (" (", ""), ("2013", ""), (")", ""))
    assert parts_of(joined([FOREIGN, "x"], "; ")) == (("wet", "nl"), ("; ", ""), ("x", ""))


def test_nothing_in_a_value_acts_as_a_pattern() -> None:
    assert phrase("{a}", a="{b} {0} {a.__class__}") == "{b} {0} {a.__class__}"
    assert phrase("{a}{b}", a="{b}", b=FOREIGN) == "{b}wet"


def test_braces_of_a_pattern() -> None:
    assert phrase("{{{a}}}", a=FOREIGN) == phrase("{{{a}}}", a="wet") == "{wet}"
