"""simaturity.reading.schemas.named: the types that many fields have."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from simaturity.core.dates import partial_date
from simaturity.core.model import Id
from simaturity.reading.rules.sources import MOST_WORDS
from simaturity.reading.schemas.named import DAY, NAMED, PERIOD, QUOTE, string, words_of

PARTS = st.tuples(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
DATES = st.builds(
    lambda parts, kept: "-".join(f"{part:0{width}}" for part, width in zip(parts[:kept], (4, 2, 2), strict=False)),
    PARTS,
    st.integers(1, 3),
)


def is_date(text: str) -> bool:
    """Whether the calendar has it."""
    try:
        partial_date(text)
    except ValueError:
        return False
    return True


@given(DATES)
def test_a_date_is_one_that_the_calendar_has(text: str) -> None:
    assert bool(re.search(DAY, text)) is is_date(text)


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1900, 1999, 2000, 2024, 9996])
def test_leap_years(year: int) -> None:
    assert bool(re.search(DAY, f"{year:04}-02-29")) is is_date(f"{year:04}-02-29")


@given(DATES, DATES)
def test_a_period_is_one_date_or_two(first: str, last: str) -> None:
    assert bool(re.search(PERIOD, first)) is is_date(first)
    assert bool(re.search(PERIOD, f"{first}/{last}")) is (is_date(first) and is_date(last))


@given(st.lists(st.text("ab é", min_size=1).filter(str.strip), max_size=30), st.sampled_from((" ", "\n", " \t ")))
def test_a_quote_has_so_many_words(parts: list[str], between: str) -> None:
    text = between.join(parts)
    assert bool(re.search(QUOTE["pattern"], text)) is (1 <= len(text.split()) <= MOST_WORDS)


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("Date", [2013, "2013-02", "2013-02-28"], [999, 2013.5, True, None, "2013-2", "2013-02-29", "soon"]),
        ("Domain", ["welfare", "other/housing"], ["Welfare", "other/", "a/b/c", "a" * 81]),
        ("Id", ["a-1"], ["A", "a_b", "-a", "", "a" * 81]),
        ("Language", ["fr", "zh-Hans", "nl-BE"], ["FR", "french", "fr-be"]),
        ("Number", [1, 1.5, "1.10", "-2"], ["1,5", "1_000", "", True, None]),
        ("Period", [2013, "2013/2014", "2013-07/2017-06-30"], ["2013-13", "2013/", "2013 to 2014"]),
        ("Pin", ["a/1", "a-b/1.2"], ["a", "a/b", "A/1"]),
        ("Plain", ["a", 1, 1.5], ["", " ", True, None, [], {}, "a" * 10_001]),
        (
            "Text",
            ["a", 1, {"fr": "a", "nl-BE": 2}],
            ["", {}, {"fr": ""}, {"FR": "a"}, {"fr": {"en": "a"}}, ["a"], None],
        ),
        ("Url", ["https://example.org/a?b=c#d"], ["example.org", "ftp://example.org", "https://a b", ""]),
        ("Version", ["1", "1.2", 1, 1.2], ["one", "1.", "", True]),
    ],
)
def test_what_each_takes(name: str, right: list[object], wrong: list[object]) -> None:
    definitions = {key: named.schema for key, named in NAMED.items()}
    validator = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": definitions})
    assert [one for one in right if not validator.is_valid(one)] == []
    assert [one for one in wrong if validator.is_valid(one)] == []


def test_all_are_tried() -> None:
    (mark,) = test_what_each_takes.pytestmark  # type: ignore[attr-defined]
    assert [name for name, _, _ in mark.args[1]] == list(NAMED)


def test_what_an_editor_says_is_what_validate_says() -> None:
    assert string(Id) == {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 80,
        "errorMessage": "expected an id: write small letters, digits and single hyphens: social-economy-decree",
    }


def test_words_of_a_schema() -> None:
    said = {"title": "A", "description": "B", "markdownDescription": "C"}
    assert words_of({**said, "type": "string", "examples": [1]}) == said
    assert words_of({"type": "string"}) == {}
