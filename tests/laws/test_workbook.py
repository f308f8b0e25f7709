"""The questionnaire, as laws over profiles by chance: nothing is lost, and once is as good as twice."""

from __future__ import annotations

import json
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.exchange.workbook.asking import Asking
from simaturity.exchange.workbook.read import read_workbook
from simaturity.exchange.workbook.write import workbook
from simaturity.reading.load import in_language, load_barriers, load_rubric
from simaturity.report.catalogue import catalogue

from .chance import Chance, random_profile, random_rubric, shipped_rubric, tries
from .full import Full

LANGUAGES = ("en", "fr", "nl", "de")
SEEDS = st.integers(0, 2**32)


def is_stripped(text: str) -> bool:
    """Whether a text is one that a profile keeps as it is."""
    return bool(text.strip()) and text.strip() == text


TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40).filter(is_stripped), max_size=4)


@cache
def rules(lang: str) -> tuple[Rubric, Checklist]:
    """The shipped rubric and checklist in a language."""
    rubric = in_language(load_rubric(), "social-innovation-policy", lang)
    return rubric, in_language(load_barriers(), "social-innovation-barriers", lang)


def back(profile: Profile, rubric: Rubric, checklist: Checklist | None, lang: str) -> Profile:
    """A profile through a workbook."""
    found = read_workbook(workbook(Asking(profile, rubric, checklist, lang, catalogue(lang))))
    assert found.problems == ()
    return Profile.model_validate(json.loads(json.dumps(found.data)))


@settings(tries(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SEEDS, TEXTS)
def test_nothing_is_lost_of_any_profile(seed: int, texts: list[str]) -> None:
    chance = Chance(seed)
    rubric = random_rubric(chance)
    profile = Profile.model_validate(Full(chance, rubric, None, texts).profile())
    assert back(profile, rubric, None, chance.choice(LANGUAGES)) == profile


@settings(tries(3), deadline=None)
@given(SEEDS, TEXTS)
def test_nothing_is_lost_under_the_rubric_that_comes_along(seed: int, texts: list[str]) -> None:
    chance = Chance(seed)
    lang = chance.choice(LANGUAGES)
    rubric, checklist = rules(lang)
    profile = Profile.model_validate(Full(chance, rubric, checklist, texts).profile())
    assert back(profile, rubric, checklist, lang) == profile


@settings(tries(3), deadline=None)
@given(SEEDS)
def test_profiles_of_the_other_laws(seed: int) -> None:
    chance = Chance(seed)
    profile = Profile.model_validate(random_profile(chance, shipped_rubric(), 5))
    assert back(profile, *rules("nl"), "nl") == profile
