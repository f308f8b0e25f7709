"""simaturity.exchange.reports.ranks: no option of a ranking moves up where one before it is not understood."""

from __future__ import annotations

import pytest

from simaturity.exchange.reports.draft import Answered

from .test_parse import FOOT, OPENING, answers, of_text

TOP = "The top three most influential actors are:\n"
WHY = "no-place"


def ranked(text: str) -> Answered:
    return of_text(OPENING + TOP + text + FOOT).conditions["top-actors"]


@pytest.mark.parametrize(
    ("text", "options", "notes"),
    [
        ("• Citizens\n• NGOs\n• Companies\n", ("citizens", "ngos", "companies"), ()),
        ("• Moths\n• NGOs\n• Companies\n", (), ("Moths", "NGOs", "Companies")),
        ("• Citizens\n• Moths\n• Companies\n", ("citizens",), ("Moths", "Companies")),
        ("• Citizens\n• NGOs\n• Moths\n", ("citizens", "ngos"), ("Moths",)),
        ("• Citizens\n• -\n• Companies\n", ("citizens",), ("-", "Companies")),
        ("• Citizens\n• NGOs\n• Companies\n• Moths\n", ("citizens", "ngos", "companies"), ()),
        ("• Citizens; Moths; NGOs\n• Companies\n", (), ("Citizens; Moths; NGOs", "Companies")),
        ("• Citizens\n• Citizens\n• Companies\n", ("citizens",), ("Companies",)),
        ("• Government entity (ministries\n• Companies\n", (), ("Government entity (ministries", "Companies")),
        ("We asked around.\n\n• Citizens\n• NGOs\n", ("citizens", "ngos"), ("We asked around.",)),
        ("Citizens\n\nMoths and others.\n\nNGOs\n\n", ("citizens",), ("Moths and others.", "NGOs")),
        (f"• Citizens\n\n{TOP}• NGOs\n", ("citizens",), ("NGOs",)),
    ],
)
def test_places(text: str, options: tuple[str, ...], notes: tuple[str, ...]) -> None:
    found = ranked(text)
    assert (found.options, found.notes) == (options, notes)


def test_what_has_no_place_is_listed() -> None:
    draft = of_text(f"{OPENING}{TOP}• Moths\n• NGOs\n• Gnats\n{FOOT}")
    assert [(one.text, one.why) for one in draft.unplaced] == [("Moths", WHY), ("Gnats", WHY)]


@pytest.mark.parametrize("list_", ["• Moths\n• NGOs\n• Citizens\n", "• NGOs\n• Moths\n• Citizens\n• NGOs\n"])
def test_no_place_is_lost_again_by_what_follows(list_: str) -> None:
    text = OPENING + TOP + list_ + TOP + "• Citizens\n• Companies\n" + FOOT
    whole = of_text(text)
    for end in range(len(OPENING), len(text)):
        cut = of_text(text[:end])
        assert answers(cut) <= answers(whole)
        before = cut.conditions["top-actors"].options if "top-actors" in cut.conditions else ()
        assert whole.conditions["top-actors"].options[: len(before)] == before
