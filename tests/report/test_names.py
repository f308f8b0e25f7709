"""simaturity.report.names."""

from __future__ import annotations

import pytest

from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.report.names import Names
from simaturity.report.phrase import Phrase
from simaturity.report.words import words


@pytest.fixture
def names(rubric: Rubric, checklist: Checklist) -> Names:
    """Names in French, of a profile in Dutch."""
    data = {
        "schema": "simaturity/profile/1",
        "rubric": rubric.pin,
        "language": "nl",
        "region": {"id": "x-a", "name": {"nl": "Land", "en": "Country"}},
        "as_of": 2024,
        "domains": {"other/housing": {"title": {"fr": "Logement", "nl": "Wonen"}}},
    }
    return Names(assess(Profile.model_validate(data), rubric), checklist, words("fr"))


def test_texts_come_in_the_language_asked_else_in_their_own(names: Names) -> None:
    assert names.theirs({"fr": "un", "nl": "een", "en": "one"}) == "un"
    assert names.theirs({"nl": "een", "en": "one"}) == "een"
    assert names.ours({"nl": "een", "en": "one"}) == "one"
    assert names.theirs({"de": "eins", "en": "one"}) == "one"
    assert names.theirs("een\n  twee") == "een twee"


def test_a_text_of_another_language_says_so(names: Names) -> None:
    said = names.theirs({"nl": "een", "en": "one"})
    assert isinstance(said, Phrase)
    assert said.parts == (("een", "nl"),)
    assert type(names.theirs({"fr": "un", "nl": "een"})) is str
    assert type(names.theirs({"fr-BE": "un", "fr": "une"})) is str


def test_titles(names: Names) -> None:
    assert names.domain("other/housing") == "Logement"
    assert names.domain("social-economy") == "Social economy"
    assert names.domain("beekeeping") == "beekeeping"
    assert names.domains(["social-economy", "other/housing"]) == "Social economy et logement"
    assert names.criterion("in-effect") == "In effect"
    assert names.criteria(["adopted", "funded", "in-effect"]) == "Adopted, Funded et In effect"
    assert names.milestone("adopted") == "Adopted"
    assert (names.milestone("none"), names.instrument("none"), names.source("none")) == ("none", "none", "none")
    assert (names.lever("structural-funding"), names.lever("none")) == ("Structural funding", "none")
    assert names.barrier("lack-of-money") == "Lack of money"
    assert (names.top, names.stages[8]) == (8, "Leading in Policy Innovation")
