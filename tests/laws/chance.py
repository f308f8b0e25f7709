"""Rubrics and profiles by chance: small, and dense in what one rule of the method does to another.

Hypothesis draws seeds and sizes, and the rest comes from a seeded generator: a hundred times faster than drawing
every field, so that a law meets thousands of profiles. They are built as the plain data of a file, which a law can
add to or shuffle before it is read.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_file
from simaturity.files.yaml_text import read_plain

Data = dict[str, Any]
T = TypeVar("T")

DOMAINS = ("north", "south", "east")
WORDS = ("first", "second", "third", "fourth")
"""The achievements in a random rubric's milestone vocabulary."""
EFFECTS = {"ended": "ends", "suspended": "suspends", "resumed": "resumes", "weakened": "weakens"}
KINDS = ("law", "call")
LEVELS = ("region", "local")
COVERAGES = ("dedicated", "partial")
SOURCES = ("a", "b", "c", "d")
ANSWERS = ("met", "not-met", "partly", "not-applicable", "unknown")

FIRST_YEAR, LAST_YEAR = 2000, 2009
AFTER_ALL_FACTS = date(LAST_YEAR + 1, 1, 1)
"""Nothing in a random profile is dated from here on, but for stated ends."""


class Chance(Random):
    """A seeded generator that also knows odds."""

    def odds(self, of: float) -> bool:
        """True in this share of cases."""
        return self.random() < of

    def some(self, values: Sequence[T], least: int, most: int) -> list[T]:
        """Some of these, each once."""
        return self.sample(values, min(self.randint(least, most), len(values)))

    def period(self, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> str:
        """A date of any precision, from a small calendar: first days meet last days."""
        rest = self.choice(("", "", "-01", "-06", "-12", "-01-01", "-06-30", "-12-31"))
        return f"{self.randint(first, last)}{rest}"

    def day(self, first: int = FIRST_YEAR + 4, last: int = LAST_YEAR + 3) -> date:
        """A day on which an assessment may ask."""
        return date(self.randint(first, last), *self.choice(((1, 1), (6, 30), (7, 1), (12, 31))))


def present(**fields: Any) -> Data:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, [], False)}


# ---- Rubrics --------------------------------------------------------------------------------------------------------


def random_rubric(chance: Chance) -> Rubric:
    """A rubric of 2 to 5 stages and 2 to 9 criteria, whose implications run in no circle."""
    top = chance.randint(2, 5)
    names = [f"c{i}" for i in range(chance.randint(2, 9))]
    chance.shuffle(names)
    return Rubric.model_validate(
        {
            "schema": "simaturity/rubric/1",
            "id": "random",
            "version": "1",
            "title": "Random",
            "domains": {name: {"title": name, "core": name != "east" or chance.odds(0.5)} for name in DOMAINS},
            "instruments": {name: {"title": name} for name in KINDS},
            "milestones": {name: {"title": name} for name in WORDS}
            | {name: {"title": name, "effect": effect} for name, effect in EFFECTS.items()},
            "stages": [
                {"stage": stage, "name": str(stage), "supporting": chance.choice((0, 0, 1, 2))}
                for stage in range(1, top + 1)
            ],
            "criteria": {name: _criterion(chance, names, i, top) for i, name in enumerate(names)},
        }
    )


def _criterion(chance: Chance, names: list[str], i: int, top: int) -> Data:
    nature = chance.choice(("event", "state"))
    return {
        "stage": chance.randint(2, top),
        "kind": chance.choice(("required", "required", "supporting")),
        "title": names[i],
        "statement": names[i],
        "counts": chance.choice(("begun", "done")),
        "nature": nature,
        # Only criteria further on in the list: no circles.
        "implied_by": chance.some(names[i + 1 :], 0, 2) if chance.odds(0.6) else [],
        "shown_by": [_showing(chance) for _ in range(chance.choice((0, 1, 1, 1, 2)))],
        "advice": names[i],
        "origin": "ours",
    } | present(
        age_limit=chance.randint(1, 4) if nature == "state" and chance.odds(0.6) else None,
        not_applicable=chance.odds(0.6),
        follows=chance.choice([name for name in names if name != names[i]]) if chance.odds(0.15) else None,
        not_by=["self-report"] if chance.odds(0.15) else None,
    )


def _showing(chance: Chance) -> Data:
    return {"milestones": chance.some(WORDS, 1, 2)} | present(
        instruments=[chance.choice(KINDS)] if chance.odds(0.2) else None,
        coverage=[chance.choice(COVERAGES)] if chance.odds(0.3) else None,
        level=chance.some(LEVELS, 1, 2) if chance.odds(0.2) else None,
    )


@functools.cache
def shipped_rubric() -> Rubric:
    """The rubric that comes with the package."""
    path = shipped_file("rubrics", "social-innovation-policy")
    assert path is not None
    return Rubric.model_validate(read_plain(path.read_text(encoding="utf-8")).data)


# ---- Profiles -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """What a rubric lets a profile say."""

    domains: tuple[str, ...]
    kinds: tuple[str, ...]
    telling: tuple[str, ...]
    """Milestones that show a criterion."""
    effects: tuple[str, ...]
    criteria: tuple[str, ...]
    top: int

    @classmethod
    def of(cls, rubric: Rubric) -> Words:
        """The words of a rubric."""
        shown = {word for one in rubric.criteria.values() for rule in one.shown_by for word in rule.milestones}
        return cls(
            tuple(name for name, one in rubric.domains.items() if one.core),
            tuple(rubric.instruments),
            tuple(sorted(shown)) or ("first",),
            tuple(sorted(word for word, kind in rubric.milestones.items() if kind.effect)),
            tuple(sorted(rubric.criteria)),
            max(stage.stage for stage in rubric.stages),
        )


def random_milestone(chance: Chance, words: Words, others: Sequence[str] = (), effects: bool = True) -> Data:
    """One thing that happened; `others` are the instruments that it may answer."""
    effect = effects and chance.odds(0.25)
    dated = chance.choice(("on", "on", "by", "neither"))
    return {
        "reached": chance.choice(words.effects if effect else words.telling),
        "sources": chance.some(SOURCES, 1, 2),
    } | present(
        on=chance.period() if dated == "on" else None,
        by=chance.period() if dated == "by" else None,
        until=chance.period(last=LAST_YEAR + 3) if chance.odds(0.15) else None,
        seen=chance.period() if chance.odds(0.15) else None,
        state="underway" if chance.odds(0.1) else None,
        inferred=chance.odds(0.1),
        domains=chance.some(words.domains, 1, 2) if chance.odds(0.15) else None,
        answers=chance.some(others, 1, 1) if others and chance.odds(0.15) else None,
    )


def _instrument(chance: Chance, words: Words, others: Sequence[str], effects: bool) -> Data:
    found = [random_milestone(chance, words, others, effects) for _ in range(chance.randint(1, 5))]
    for position, milestone in enumerate(found):
        milestone["id"] = f"m{position}"
    return {
        "title": "Instrument",
        "kind": chance.choice(words.kinds),
        "led_by": "civil-society" if chance.odds(0.05) else chance.choice(("government", "mixed")),
        "level": "local" if chance.odds(0.1) else "region",
        "domains": {name: chance.choice(("dedicated", *COVERAGES)) for name in chance.some(words.domains, 1, 2)},
        "milestones": found,
    } | present(
        part_of=chance.some(others, 1, 1) if others and chance.odds(0.2) else None,
        replaces=chance.some(others, 1, 1) if others and chance.odds(0.2) else None,
    )


def _finding(chance: Chance, words: Words, answers: Sequence[str]) -> Data:
    return {
        "criterion": chance.choice(words.criteria),
        "domains": chance.some(words.domains, 1, 2),
        "answer": chance.choice(answers),
        "because": chance.choice(("It is so.", "So it is.")),
    } | present(
        on=chance.period() if chance.odds(0.7) else None,
        until=chance.period(last=LAST_YEAR + 3) if chance.odds(0.15) else None,
        contested=chance.odds(0.1),
        sources=chance.some(SOURCES, 1, 2) if chance.odds(0.8) else None,
    )


def _claim(chance: Chance, words: Words) -> Data:
    return {
        "stages": [chance.randint(1, words.top) for _ in range(chance.choice((1, 1, 2)))],
        "domains": chance.some(words.domains, 1, 3),
        "sources": chance.some(SOURCES, 1, 1),
    } | present(
        on=chance.period() if chance.odds(0.6) else None,
        until=chance.period(last=LAST_YEAR + 3) if chance.odds(0.2) else None,
        contested=chance.odds(0.1),
    )


def random_source(chance: Chance) -> Data:
    """A document, dated or not."""
    return {"title": "Source", "kind": chance.choice(("official", "self-report"))} | present(
        published=chance.period() if chance.odds(0.6) else None, collected=chance.period() if chance.odds(0.6) else None
    )


def random_profile(
    chance: Chance, rubric: Rubric, size: int, answers: Sequence[str] = ANSWERS, effects: bool = True
) -> Data:
    """The data of a profile with `size` instruments and up to as many findings."""
    words = Words.of(rubric)
    names = [f"i{i}" for i in range(size)]
    return {
        "schema": "simaturity/profile/1",
        "rubric": rubric.pin,
        "region": {"id": "x-random", "name": "Random"},
        "as_of": chance.period(),
        "sources": {name: random_source(chance) for name in SOURCES} | {"gazette": {"title": "G", "kind": "law"}},
        "instruments": {
            name: _instrument(chance, words, [other for other in names if other != name], effects) for name in names
        },
        "findings": [_finding(chance, words, answers) for _ in range(chance.randint(0, size))] if answers else [],
        "declared": [_claim(chance, words) for _ in range(chance.randint(0, 3))],
    }


# ---- For hypothesis -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """A rubric, the data of a profile for it, a day to ask about, and more chance for what a law adds."""

    seed: int
    rubric: Rubric
    data: Data
    day: date
    chance: Chance

    def assess(self, data: Data | None = None, day: date | None = None) -> Assessment:
        """Assess the profile, or another one, or at another day."""
        return assess(Profile.model_validate(data or self.data), self.rubric, as_of=day or self.day)


def make(seed: int, size: int, shipped: bool, answers: tuple[str, ...], effects: bool) -> Case:
    """The case of a seed."""
    chance = Chance(seed)
    rubric = shipped_rubric() if shipped else random_rubric(chance)
    return Case(seed, rubric, random_profile(chance, rubric, size, answers, effects), chance.day(), chance)


def tries(examples: int) -> settings:
    """How many cases a law looks at; LAW_TRIES=20 makes them twenty times as many."""
    return settings(max_examples=examples * int(os.environ.get("LAW_TRIES", "1")))


def cases(
    answers: tuple[str, ...] = ANSWERS, effects: bool = True, shipped: bool | None = None
) -> st.SearchStrategy[Case]:
    """Cases under random rubrics and, one in three, the shipped one."""
    own = st.sampled_from((False, False, True)) if shipped is None else st.just(shipped)
    return st.builds(make, st.integers(0, 2**32), st.integers(0, 8), own, st.just(answers), st.just(effects))
