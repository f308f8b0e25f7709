"""simaturity.report.words, in every language of the reports."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

from simaturity.core.assessment import Basis, Summary, Verdict
from simaturity.core.dates import partial_date
from simaturity.core.profile import Milestone
from simaturity.core.rubric import Outcome
from simaturity.report.catalogue import languages
from simaturity.report.phrase import Phrase
from simaturity.report.words import capital, one_line, words

EN = words("en")
CLDR = {"en": "en_GB"}
"""English dates stand as in Europe: 28 February 2013."""


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "2013", "2013"),
        ("en", "2013-02", "February 2013"),
        ("en", "2013-02-08", "8 February 2013"),
        ("en", "2000-12-01", "1 December 2000"),
        ("fr", "2013-02", "février 2013"),
        ("fr", "2013-02-01", "1er février 2013"),
        ("fr", "2013-02-02", "2 février 2013"),
        ("nl", "2013-03-01", "1 maart 2013"),
        ("de", "2013-03", "März 2013"),
        ("de", "2013-03-01", "1. März 2013"),
    ],
)
def test_period(lang: str, text: str, shown: str) -> None:
    assert words(lang).period(partial_date(text)) == shown


@pytest.mark.parametrize("lang", languages())
def test_days_and_months_are_those_of_cldr(lang: str) -> None:
    locale = Locale.parse(CLDR.get(lang, lang))
    for month in range(1, 13):
        day = date(2024, month, 23)
        assert words(lang).day(day) == format_date(day, "long", locale)
        assert words(lang).months[month - 1] == locale.months["format"]["wide"][month]
    # French says the first of a month as no other day; CLDR does not.
    first = date(2024, 1, 1)
    expected = "1er janvier 2024" if lang == "fr" else format_date(first, "long", locale)
    assert words(lang).day(first) == expected


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("value", [0, 7, 999, 1000, 6_500_000, 3.5, 1234.25, 0.1])
def test_numbers_are_those_of_cldr(lang: str, value: float) -> None:
    assert words(lang).number(value) == format_decimal(value, locale=lang)
    assert get_decimal_symbol(lang) in words(lang).number(0.5)
    assert get_group_symbol(lang) in words(lang).number(12345)


@pytest.mark.parametrize(("value", "shown"), [(-0.0, "0"), (1e-11, "0"), (-2.5, "-2.5"), (0.1, "0.1")])
def test_odd_numbers(value: float, shown: str) -> None:
    assert EN.number(value) == shown


@pytest.mark.parametrize(
    ("lang", "euro", "unknown"),
    [
        ("en", "EUR 1,500", "1,500 (currency not printed)"),
        ("fr", "1\u202f500\u00a0EUR", None),
        ("nl", "1.500\u00a0EUR", None),
        ("de", "1.500\u00a0EUR", None),
    ],
)
def test_money_stands_as_the_unions_institutions_write_it(lang: str, euro: str, unknown: str | None) -> None:
    assert words(lang).money(1500, "EUR") == euro
    if unknown:
        assert words(lang).money(1500, None) == unknown


@pytest.mark.parametrize(
    ("share", "shown"), [(0, "0%"), (0.001, "1%"), (0.45, "45%"), (0.999, "99%"), (1, "100%"), (1 / 3, "33%")]
)
def test_percent_is_none_or_all_only_where_it_is(share: float, shown: str) -> None:
    assert EN.percent(share) == shown


@pytest.mark.parametrize(
    ("items", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(items: list[str], shown: str) -> None:
    assert EN.listed(items) == shown
    assert EN.either(items) == shown.replace(" and ", " or ")


def test_items_with_commas_stand_apart() -> None:
    assert EN.listed(["a", "b, c and d", "e"]) == "a; b, c and d and e"
    assert words("fr").listed(["a", "b, c", "e"]) == "a\u00a0; b, c et e"


def test_listed_keeps_the_language_of_its_items() -> None:
    said = EN.listed(["a", Phrase([("b", "fr")]), "c"])
    assert said == "a, b and c"
    assert isinstance(said, Phrase)
    assert [part for part in said.parts if part[1]] == [("b", "fr")]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Social economy", "social economy"),
        ("ESG", "ESG"),
        ("A call", "a call"),
        ("É", "é"),
        ("", ""),
        ("社会", "社会"),
    ],
)
def test_within(title: str, shown: str) -> None:
    assert EN.within(title) == shown


def test_titles_keep_their_capitals_in_german_and_where_they_are_foreign() -> None:
    assert words("de").within("Sozialwirtschaft") == "Sozialwirtschaft"
    assert EN.within(Phrase([("Sozialwirtschaft", "de")])) == "Sozialwirtschaft"


def test_capital() -> None:
    assert capital("adopted") == "Adopted"
    assert capital("") == ""
    said = capital(Phrase([("économie", "fr"), (" first", "")]))
    assert isinstance(said, Phrase)
    assert said.parts == (("Économie", "fr"), (" first", ""))


def test_one_line_keeps_what_is_no_break() -> None:
    assert one_line("a\n\n b\tc « d »  e\u3000f") == "a b c « d » e\u3000f"


def summary(pair: tuple[int, int] | None, counted: int, core: int, reason: str | None = None) -> Summary:
    """A summary with equal floor, typical and peak."""
    return Summary(pair, pair, pair, counted, core, reason, ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (summary((3, 3), 2, 4), "Floor 3, typical 3, peak 3 (2 of 4 core domains with evidence)"),
        (summary((3, 8), 4, 4), "Floor 3 to 8, typical 3 to 8, peak 3 to 8 (4 of 4 core domains with evidence)"),
        (
            summary(None, 1, 4, "fewer-than-two"),
            "Too few domains for floor, typical and peak (1 of 4 core domains with evidence)",
        ),
        (
            summary(None, 3, 4, "one-observation"),
            "No floor, typical and peak: 3 of 4 core domains with evidence, all resting on one observation",
        ),
        (
            summary(None, 1, 1, "fewer-than-two"),
            "Too few domains for floor, typical and peak (1 of 1 core domain with evidence)",
        ),
        (summary(None, 0, 0, "fewer-than-two"), ""),
    ],
)
def test_summary(found: Summary, shown: str) -> None:
    assert EN.summary(found) == shown


@pytest.mark.parametrize(
    ("bounds", "shown"),
    [
        ((4, 4, 8), "exactly 4"),
        ((4, 6, 8), "at least 4, at most 6"),
        ((4, 8, 8), "at least 4; nothing read so far rules out 8"),
        ((8, 8, 8), "exactly 8"),
    ],
)
def test_bounds(bounds: tuple[int, int, int], shown: str) -> None:
    assert EN.bounds(*bounds) == shown


@pytest.mark.parametrize(
    ("dates", "shown"),
    [({"on": "2013-02"}, "February 2013"), ({"by": "2013"}, "by 2013"), ({}, "")],
)
def test_dated(dates: dict[str, str], shown: str) -> None:
    assert EN.dated(Milestone.model_validate({"reached": "adopted", **dates})) == shown


@pytest.mark.parametrize("lang", languages())
def test_every_value_has_its_words(lang: str) -> None:
    say = words(lang)
    assert set(say.standings) == set(get_args(Basis))
    assert set(say.verdicts) == set(get_args(Verdict))
    assert set(say.outcomes) == set(get_args(Outcome))


@pytest.mark.parametrize(("count", "shown"), [(0, "0 régions"), (1, "1 région"), (2, "2 régions")])
def test_regions(count: int, shown: str) -> None:
    # French counts nothing as one.
    assert words("fr").regions(count) == shown.replace("0 régions", "0 région")


def test_a_language_without_catalogue_is_said_in_english() -> None:
    assert words("pt").day(date(2024, 1, 2)) == "2 January 2024"
