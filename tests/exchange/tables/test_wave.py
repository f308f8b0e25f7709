"""simaturity.exchange.tables.wave: which dates make a panel, and texts in a language."""

from __future__ import annotations

from datetime import date

import pytest

from simaturity.core.dates import partial_date
from simaturity.core.profile import Profile
from simaturity.exchange.tables.wave import MOST, TooMany, yearly

from .examples import ladder, land, wave


def dates(since: str | None = None, until: str | None = None, profile: Profile | None = None) -> list[tuple[str, str]]:
    """The yearly dates as text."""
    first, last = (partial_date(text).last if text else None for text in (since, until))
    return [(str(day), text) for day, text in yearly(profile or land(), ladder().rubric, first, last)]


def years(first: int, last: int) -> list[tuple[str, str]]:
    """The last days of years."""
    return [(f"{year}-12-31", f"{year}") for year in range(first, last + 1)]


def test_from_the_first_statement_to_the_date_of_the_profile() -> None:
    # A law of 2013-02-15 comes first; the gazette was published in that month, too.
    assert dates() == [*years(2013, 2019), ("2020-06-30", "2020-06")]


def test_a_year_that_is_whole_ends_with_its_last_day() -> None:
    profile = land().model_copy(update={"as_of": partial_date("2014-12")})
    assert dates(profile=profile) == years(2013, 2014)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2018-03", None, [*years(2018, 2019), ("2020-06-30", "2020-06")]),
        ("2018", "2019", years(2018, 2019)),
        ("2020", None, [("2020-06-30", "2020-06")]),
        ("2021", None, []),
        (None, "2014-03-31", [*years(2013, 2013), ("2014-03-31", "2014-03-31")]),
        ("2019", "2023", years(2019, 2023)),
        (None, "2010", years(2010, 2010)),
    ],
)
def test_between_dates(since: str | None, until: str | None, expected: list[tuple[str, str]]) -> None:
    assert dates(since, until) == expected


def test_a_profile_without_dated_statements_has_one_wave() -> None:
    profile = land().model_copy(
        update={"declared": (), "instruments": {}, "findings": (), "conditions": {}, "barriers": {}, "levers": {}}
    )
    assert dates(profile=profile) == [("2020-06-30", "2020-06")]


def test_more_waves_than_anybody_wants() -> None:
    assert len(dates(str(2020 - MOST + 1))) == MOST
    with pytest.raises(TooMany, match=r"^201 waves, from 1820 to 2020: more than 200$"):
        dates("1820")


def test_texts_in_the_language_asked() -> None:
    french = wave("2020", lang="fr")
    assert french.theirs(land().region.name) == "Pays"
    assert french.ours(ladder().rubric.origins["form"].title) == "Un formulaire"
    assert french.key == ("NA", date(2020, 12, 31))
