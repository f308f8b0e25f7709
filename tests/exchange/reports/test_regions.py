"""simaturity.exchange.reports.regions."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.draft import Draft
from simaturity.exchange.reports.regions import Found, is_same, region_of

from .reading_of import shipped_table

NAMES = shipped_table().territories


def region(*body: str, title: str | None = None) -> Found | None:
    return region_of(Draft(body, title, (), {}, {}, {}, (), (), 9, (), None), NAMES)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("The Walloon Region (Belgium)", "BE-WAL"),
        ("The Flemish Region (Belgium)", "BE-VLG"),
        ("Catalonia (Spain)", "ES-CT"),
        ("Wallonië", "BE-WAL"),
        ("Québec", "CA-QC"),
        ("The Republic of Korea", "KR"),
        ("Republic of Kenya", "KE"),
        ("The Netherlands", "NL"),
        ("Guinea-Bissau", "GW"),
        ("Luxembourg", "LU"),
        ("Limburg (Netherlands)", "NL-LI"),
        ("Scotland", "GB-SCT"),
        ("Côte d\u2019Ivoire", "CI"),
    ],
)
def test_names(name: str, code: str) -> None:
    found = region(name)
    assert found is not None
    assert (found.territory.code, found.name) == (code, name)


@pytest.mark.parametrize("name", ["The Vale", "Limburg", "Kenya and Uganda", "Catalonia (France)", "Korea"])
def test_unknown(name: str) -> None:
    assert region(name) is None


def test_the_body_comes_first() -> None:
    assert region("The Walloon Region (Belgium)", title="Belgium") == region("The Walloon Region (Belgium)")
    assert region("The Vale", title="Belgium") is None  # it may be a part of it
    found = region(title="Belgium")
    assert found is not None
    assert found.territory.code == "BE"


def test_same() -> None:
    assert is_same("Tunisie", "Tunisia", NAMES)
    assert is_same("The Vale", "the vale", NAMES)
    assert not is_same("Belgium", "The Walloon Region (Belgium)", NAMES)
    assert not is_same("The Vale", "The Dale", NAMES)
