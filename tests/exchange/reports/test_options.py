"""simaturity.exchange.reports.options."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.options import opens_option, option_in, options_in, slashed

OPTIONS = {
    "lack of money": "money",
    "loans, equity, and guarantees": "loans",
    "ngos (local/national": "ngos",
    "sdg": "sdg",
}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("lack of money", ("money", 13)),
        ("lack of money.", ("money", 14)),
        ("lack of money: in towns", ("money", 13)),
        ('lack of money:" in towns', ("money", 14)),
        ("lack of money (e.g., for rents)", ("money", 14)),
        ("lack of money (planned)", None),
        ("lack of money for small ones", None),
        ("lack of money: no", None),
        ("lack of money: none", None),
        ("lack of money?", None),
        ("no lack of money", None),
        ("", None),
    ],
)
def test_option(said: str, found: tuple[str, int] | None) -> None:
    assert option_in(said, OPTIONS) == found


def test_row() -> None:
    row = options_in("lack of money; loans, equity, and guarantees / sdg, moths", OPTIONS)
    assert (row.ids, row.others) == (("money", "loans", "sdg"), ((52, 57),))
    assert [row.spans[0], row.spans[2]] == [(0, 13), (47, 50)]
    assert options_in("a," * 1000, OPTIONS) == ((), (), ((0, 2000),))
    assert options_in("x" * 500 + ", sdg", OPTIONS).ids == ("sdg",)


def test_slashes() -> None:
    assert slashed("NGOs ( local / national )") == "NGOs ( local/national"
    assert opens_option("ngos (local", ["ngos (local/national"])
    assert not opens_option("ngos", ["ngos (local/national"])
