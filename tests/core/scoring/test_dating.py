"""simaturity.core.scoring.dating: when a milestone happened, and until when it is attested."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.profile import Milestone, Profile
from simaturity.core.rubric import Rubric
from simaturity.core.scoring.dating import attested, begins, closes, start_of, term

PROFILE = Profile.model_validate(
    {
        "schema": "simaturity/profile/1",
        "rubric": "social-innovation-policy/1",
        "region": {"id": "x-a", "name": "A"},
        "as_of": 2024,
        "sources": {
            "printed": {"title": "Printed", "kind": "official", "published": "2012-06"},
            "later": {"title": "Later", "kind": "official", "published": 2015},
            "page": {"title": "Page", "kind": "official", "collected": "2011-03-04"},
            "bare": {"title": "Bare", "kind": "official"},
        },
    }
)


def milestone(*sources: str, **fields: Any) -> Milestone:
    """A milestone of money."""
    return Milestone.model_validate({"reached": "funded", "sources": list(sources), **fields})


@pytest.mark.parametrize(
    ("one", "as_event", "as_state", "period"),
    [
        (milestone("later", on="2013"), "2013-01-01", "2013-01-01", ("2013-01-01", "2013-12-31")),
        (milestone("later", by="2013-02"), "2013-02-28", "2013-02-28", ("2013-02-01", "2013-02-28")),
        (milestone("printed", "later"), "2012-06-30", "2012-06-30", ("2012-06-01", "2015-12-31")),
        # The collection of a page dates events alone.
        (milestone("page"), "2011-03-04", None, ("2011-03-04", "2011-03-04")),
        (milestone("page", "later"), "2011-03-04", "2015-12-31", ("2011-03-04", "2015-12-31")),
        (milestone("bare", seen="2010"), "2010-12-31", "2010-12-31", ("2010-01-01", "2010-12-31")),
        (milestone("bare", "missing"), None, None, (None, None)),
    ],
)
def test_when_it_happened(
    one: Milestone, as_event: str | None, as_state: str | None, period: tuple[str | None, str | None]
) -> None:
    def text(day: date | None) -> str | None:
        return day.isoformat() if day else None

    assert text(start_of(PROFILE, one, event=True)) == as_event
    assert text(start_of(PROFILE, one, event=False)) == as_state
    assert (text(begins(PROFILE, one)), text(closes(PROFILE, one))) == period


@pytest.mark.parametrize(
    ("one", "last"),
    [
        (milestone("printed", on="2010"), date(2012, 6, 30)),
        (milestone("printed", on="2014"), date(2014, 1, 1)),
        (milestone("printed", "later", on="2010", seen="2011"), date(2011, 12, 31)),
        (milestone("bare", on="2010"), date(2010, 1, 1)),
        (milestone("printed", "later"), date(2015, 12, 31)),
    ],
)
def test_the_newest_attestation(one: Milestone, last: date) -> None:
    start = start_of(PROFILE, one, event=False)
    assert start
    assert attested(PROFILE, one, start) == last


def test_a_term_goes_before_age_and_what_does_not_age_has_none(rubric: Rubric) -> None:
    day = date(2010, 1, 1)
    funded, adopted = rubric.criteria["funded"], rubric.criteria["adopted"]
    assert term(PROFILE, funded, milestone("bare", on="2010"), day) == date(2015, 1, 1)
    assert term(PROFILE, funded, milestone("bare", on="2010", until="2011"), day) == date(2011, 12, 31)
    assert term(PROFILE, adopted, milestone("bare", on="2010"), day) is None
    assert term(PROFILE, adopted, milestone("bare", on="2010", until="2011"), day) == date(2011, 12, 31)
