"""What helps with cells that are filled in by the habits of one's country."""

from __future__ import annotations

import pytest

from simaturity.exchange.workbook.choices import Finder
from simaturity.exchange.workbook.helping import commas_help, day, number_help, sources_help
from simaturity.exchange.workbook.read import read_workbook

from .people import Person


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1.11.2026", "de", "2026-11-01"),
        ("01. 11. 2026", "fr", "2026-11-01"),
        ("31.12.1999", "nl", "1999-12-31"),
        ("31.2.2026", "de", "31.2.2026"),
        ("11.13.2026", "de", "11.13.2026"),
        ("1.11.2026", "en", "1.11.2026"),
        ("1.11.26", "de", "1.11.26"),
        ("11.2026", "de", "11.2026"),
        ("2026-11-01", "de", "2026-11-01"),
    ],
)
def test_days_before_months(text: str, language: str, expected: str) -> None:
    assert day(text, language) == expected


@pytest.mark.parametrize(("lang", "taken"), [("de", "2026-11-01"), ("en", "1.11.2026")])
def test_a_day_is_read_by_the_language_of_the_workbook(lang: str, taken: str) -> None:
    person = Person(lang)
    person.add("sources", id="a", published="1.11.2026")
    assert read_workbook(person.saved()).data["sources"]["a"]["published"] == taken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,5", "2.5"),
        ("2.500.000", "2500000"),
        ("2 500 000", "2500000"),
        ("2\u202f500", "2500"),
        ("2,500,000.50", "2500000.5"),
        ("2,5 Mio.", "2500000"),
        ("2.5 million", "2500000"),
        ("3 Milliarden", "3000000000"),
        ("1,25 Mio. €", "1250000"),
        ("EUR 2.500.000", "2500000"),
        ("2,500", None),
        ("2.500 Mio.", None),
        ("2.500,000.000", None),
        ("2 billion", None),
        ("some", None),
        ("1" + " " * 50_000 + "1", None),
    ],
)
def test_numbers_where_one_can_be_meant(text: str, expected: str | None) -> None:
    assert number_help(text) == (expected and f"write {expected}")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["studie S. 4"], "put a bar before the place: studie | S. 4"),
        (["Studie: S. 4"], "put a bar before the place: studie | S. 4"),
        (["studie", "S. 4"], "put a bar before the place: studie | S. 4"),
        (["gcsi", "studie S. 4"], "put a bar before the place: studie | S. 4"),
        ([{"source": "gcsi", "at": "p. 3"}, "studie 4"], "put a bar before the place: studie | 4"),
        (["studie gcsi"], "put semicolons between sources: studie; gcsi"),
        (["studie", "gcsi"], None),
        (["?!"], None),
    ],
)
def test_places_without_a_bar(found: list[object], expected: str | None) -> None:
    assert sources_help(found) == expected


def test_titles_with_commas_between_them() -> None:
    titles = {"a": "Social economy", "b": "Innovation, social", "c": "Other"}
    find = Finder(titles)
    assert commas_help("Social economy, c", find, tuple(titles)) == "put semicolons between them: Social economy; c"
    assert commas_help("Social economy, nothing", find, tuple(titles)) is None
    assert commas_help("nothing", find, tuple(titles)) is None
