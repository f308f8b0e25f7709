"""Titles of a rubric's ids in all languages at hand."""

from __future__ import annotations

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.titles import titles, titles_of
from simaturity.reading.vocabulary import vocabulary


def test_the_shipped_ones_come_in_their_languages(rubric: Rubric, checklist: Checklist) -> None:
    words = vocabulary(rubric, checklist)
    assert {title for title, id in titles(words, "options", "definition") if id == "official"} == {
        "Official definition",
        "Définition officielle",
        "Officiële definitie",
        "Amtliche Definition",
    }
    assert ("Manque de moyens", "lack-of-money") in titles(words, "barriers")
    assert ("Sozialwirtschaft", "social-economy") in titles(words, "domains")


def test_another_rubric_has_only_its_own(rubric: Rubric) -> None:
    law = rubric.instruments["law"].model_copy(update={"title": {"en": "Act", "pt": "Lei"}})
    words = vocabulary(rubric.model_copy(update={"instruments": {"law": law}}), None)
    assert titles(words, "instruments") == (("Act", "law"), ("Lei", "law"))
    assert titles(words, "barriers") == ()


def test_titles_of_a_file() -> None:
    entries = {"a": {"title": "A"}, "b": {"title": {"en": "B", "fr": 3}}, "c": {"title": None}, "d": "D", "e": {}}
    assert list(titles_of(entries)) == [("A", "a"), ("B", "b")]
