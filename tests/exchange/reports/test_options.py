"""simaturity.exchange.reports.options."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.options import opens_option, option_in, options_in, slashed

from .reading_of import read
from .test_parse import BARRIERS, FOOT, OPENING

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


@pytest.mark.parametrize("remark", [": 0", ": ✗", ": absent", ": isn't one", ": keine", ": aucune", " (no)"])
def test_options_that_are_taken_back(remark: str) -> None:
    draft = read(f"{OPENING}{BARRIERS}\n\u2022 Lack of money{remark}\n\u2022 Lack of awareness: 0.5%\n{FOOT}".encode())
    assert list(draft.barriers) == ["low-awareness"]
    assert [one.text for one in draft.unplaced] == [f"Lack of money{remark}"]


@pytest.mark.parametrize("box", ["( )", "[-]", "[_]", "⬜", "\u2022 ( )"])
def test_boxes_that_are_empty(box: str) -> None:
    draft = read(f"{OPENING}{BARRIERS}\n{box} Lack of money\n\u2022 Lack of awareness\n{FOOT}".encode())
    assert list(draft.barriers) == ["low-awareness"]


@pytest.mark.parametrize("all", ["everyone except companies", "not companies", "all but government ministries"])
def test_rows_of_which_something_is_taken_back(all: str) -> None:
    sentence = f"The leading actors driving social innovation in Kenya include {all}, NGOs and academia."
    draft = read(f"{OPENING}{sentence}\n{FOOT}".encode())
    assert "actors" not in draft.conditions
    assert [one.text for one in draft.unplaced] == [f"{all}, NGOs and academia."]


@pytest.mark.parametrize(
    "field",
    ["none", "not yet reached", "N/A", "Social Economy, except Social Innovation", "Social Innovation (not)", "SDG?"],
)
def test_stages_that_are_taken_back(field: str) -> None:
    draft = read(f"{OPENING}Current Stage of Implementation\n\nStage 5: {field}\n\nBarriers to Growth\n{FOOT}".encode())
    assert (draft.claims, draft.domains) == ((), {})
    assert [one.text for one in draft.unplaced] == [f"Stage 5: {field}"]


def test_a_field_of_ones_own_whose_name_only_begins_so() -> None:
    draft = read(
        f"{OPENING}Current Stage of Implementation\n\nStage 5: Not-for-profit sector\n\nBarriers to Growth\n".encode()
    )
    assert list(draft.domains) == ["other/not-for-profit-sector"]
