"""What is unknown changes nothing: questions that stand open in a file leave the profile as it is without them."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from simaturity.core.answers import without_silence
from simaturity.core.content import content_hash
from simaturity.core.profile import Profile

from .chance import Case, Chance, cases, present, tries

QUESTIONS = ("p", "q", "r")


def said(chance: Chance, of: str) -> dict[str, Any]:
    """An answer that says something."""
    kinds = {"answer": ("yes", "no", ["a", "b"]), "status": ("present", "absent", "not-applicable")}
    return {of: chance.choice(kinds[of]), "on": chance.period()} | present(contested=chance.odds(0.2))


def silent(chance: Chance, of: str) -> dict[str, Any]:
    """One that says nothing."""
    return {of: "unknown"} | present(
        on=chance.period() if chance.odds(0.3) else None, until=chance.period() if chance.odds(0.1) else None
    )


@given(cases())
@tries(200)
def test_open_questions_change_nothing(case: Case) -> None:
    chance, plain, opened = case.chance, dict(case.data), dict(case.data)
    for section, of in (("conditions", "answer"), ("barriers", "status")):
        told = {name: [said(chance, of) for _ in range(chance.randint(1, 3))] for name in QUESTIONS if chance.odds(0.5)}
        asked: dict[str, list[dict[str, Any]]] = {}
        for name in QUESTIONS:
            asked[name] = [*told.get(name, ()), *(silent(chance, of) for _ in range(chance.randint(1, 2)))]
            chance.shuffle(asked[name])
            if name in told:
                told[name] = [one for one in asked[name] if one[of] != "unknown"]
        plain[section], opened[section] = told, asked
    without, with_them = Profile.model_validate(plain), without_silence(Profile.model_validate(opened))
    assert with_them == without
    assert content_hash(with_them) == content_hash(without)
