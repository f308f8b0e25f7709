"""The lists: titles that can be told apart, and what people make of them."""

from __future__ import annotations

from simaturity.exchange.workbook.choices import Finder, lists, unlike
from simaturity.report.catalogue import catalogue

from .people import full, rules, smallest


def test_titles_can_be_told_apart() -> None:
    known = {"a": "Aid", "b": "aid", "aid": "Other aid", "c": "x;  y\nz", "d": "a", "e": "—"}
    assert unlike(known) == {"a": "Aid", "b": "aid (b)", "aid": "Other aid", "c": "x, y z", "d": "a (d)", "e": "— (e)"}


def test_a_title_that_leads_nowhere_else_is_the_id() -> None:
    assert unlike({"a": "x", "b": "x", "c": "x (b)"}) == {"a": "x", "b": "x (b)", "c": "x (b) (c)"}


def test_what_people_type_is_found() -> None:
    find = Finder({"lack-of-money": "Manque de moyens", "law": "Loi"})
    typed = ["Manque de moyens", "manque  de MOYENS", "lack-of-money", "Lack of money", "loi", "Lois"]
    assert [find(one) for one in typed] == ["lack-of-money"] * 4 + ["law", "Lois"]


def test_all_lists_of_a_language() -> None:
    found = lists(*rules("fr"), smallest(), "fr", catalogue("fr"))
    assert list(found["answers:momentum"]) == ["none", "declining", "emerging", "significant", "unknown"]
    assert found["stage"]["8"] == "8 À l'avant-garde de l'innovation des politiques"
    assert found["answers:flagship-programmes"] == {"yes": "oui", "no": "non", "unknown": "inconnu"}
    assert "other/housing" not in found["domain"]


def test_ids_of_the_profile_that_nobody_knows_are_in_them() -> None:
    rubric, checklist = rules("en")
    found = lists(rubric, None, full(), "en", catalogue("en"))
    assert found["domain"]["other/housing"] == "Housing"
    assert set(found["barrier"]) == set(full().barriers)
    assert checklist.barriers.keys() > set(full().barriers)
