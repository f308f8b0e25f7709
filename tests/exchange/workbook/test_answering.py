"""Answers to conditions in one cell."""

from __future__ import annotations

import pytest

from simaturity.exchange.workbook.answering import listed, read_answer
from simaturity.exchange.workbook.choices import Finder

TITLES = {"none": "Aucun", "some": "Quelques-uns", "yes": "oui", "unknown": "inconnu"}


@pytest.mark.parametrize(
    ("answer", "several", "cell"),
    [
        ("some", False, "Quelques-uns"),
        ("never-heard", False, "never-heard"),
        ("some", True, '"some"'),
        ("a; b\x00", False, '"a; b\\u0000"'),
        ("", False, '""'),
        ("aucun", False, '"aucun"'),
        ((), False, ";"),
        (("some",), False, "Quelques-uns;"),
        (("some", "none"), True, "Quelques-uns; Aucun"),
    ],
)
def test_there_and_back(answer: str | tuple[str, ...], several: bool, cell: str) -> None:
    assert listed(answer, TITLES, several) == cell
    back = read_answer(cell, Finder(TITLES), several)
    assert (tuple(back) if isinstance(back, list) else back) == answer


@pytest.mark.parametrize(
    ("cell", "several", "answer"),
    [
        (" QUELQUES-UNS ", False, "some"),
        ("quelques\u2013uns", True, ["some"]),
        ("Inconnu", True, None),
        ("oui;aucun", True, ["yes", "none"]),
        ('"quoted"', False, "quoted"),
        ('"half" quoted"', False, 'half" quoted'),
        ("nonsense", False, "nonsense"),
    ],
)
def test_as_people_type_them(cell: str, several: bool, answer: str | list[str] | None) -> None:
    assert read_answer(cell, Finder(TITLES), several) == answer
