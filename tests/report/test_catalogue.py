"""simaturity.report.catalogue: which language is meant."""

from __future__ import annotations

import pytest

from simaturity.report.catalogue import catalogue, languages, nearest, preferred


def test_english_comes_first() -> None:
    assert languages() == ("en", "de", "fr", "nl")


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-BE", "fr"),
        ("nl_BE.UTF-8", "nl"),
        ("de@euro", "de"),
        ("en_US", "en"),
        ("it", None),
        ("frr", None),
        ("", None),
        ("../fr", None),
    ],
)
def test_nearest(tag: str, lang: str | None) -> None:
    assert nearest(tag) == lang


@pytest.mark.parametrize(
    ("settings", "lang"),
    [
        ({}, "en"),
        ({"LANG": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "fr_BE.UTF-8", "LC_MESSAGES": "nl_BE"}, "nl"),
        ({"LANG": "fr_BE.UTF-8", "LC_MESSAGES": "nl_BE", "LC_ALL": "de_DE"}, "de"),
        ({"LANG": "en_GB", "LANGUAGE": "it:de:fr"}, "de"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "C", "LANGUAGE": "fr"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": ""}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "it_IT"}, "en"),
    ],
)
def test_preferred(settings: dict[str, str], lang: str) -> None:
    assert preferred(settings) == lang


def test_messages() -> None:
    assert catalogue("fr").gettext("Levers") == "Leviers"
    assert catalogue("en").gettext("Levers") == "Levers"
    assert catalogue("it").gettext("Levers") == "Levers"
