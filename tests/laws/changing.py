"""Pairs of profiles for the laws of change: a random profile, and another that came of it by edits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.change import Change
from simaturity.core.changes.diff import diff
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

from .chance import ANSWERS, FIRST_YEAR, Case, Chance, Data, Words, make
from .edits import CHECKLIST, CONDITIONS, OPTIONS, edited, random_answers


def asking(rubric: Rubric) -> Rubric:
    """A rubric that also asks questions, and has rules for tensions."""
    domain = next(iter(rubric.domains))
    criterion = min(rubric.criteria)
    questions = {
        name: {
            "title": name,
            "asks": name,
            "origin": "ours",
            "type": kind,
            "options": {option: {"title": option, "origin": "ours"} for option in OPTIONS},
        }
        for name, kind in CONDITIONS.items()
    }
    rules: Data = {
        "boast": {
            "all": [{"declared": 2}],
            "any": [{"criterion": criterion, "outcome": ["not-met"]}, {"barrier": "wall"}],
        },
        "strain": {"all": [{"condition": "scale", "answer": ["high"]}, {"barrier": "ditch"}]},
        "naming": {"all": [{"named": "boxes"}, {"criterion": criterion, "outcome": ["met"], "domains": [domain]}]},
    }
    return Rubric.model_validate(
        rubric.model_dump(mode="json", by_alias=True)
        | {
            "conditions": questions,
            "tensions": {name: {"title": name, "says": name} | one for name, one in rules.items()},
        }
    )


# ---- For hypothesis -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pair:
    """Two profiles of one region, each with its rubric and the day to ask about."""

    made: str
    """How to make it again."""
    old: Data = field(repr=False)
    new: Data = field(repr=False)
    days: tuple[date, date]
    rubrics: tuple[Rubric, Rubric] = field(repr=False)
    chance: Chance

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(self.made)

    def sides(self) -> tuple[Assessment, Assessment]:
        """Both assessed."""
        return assessed(self.old, self.rubrics[0], self.days[0]), assessed(self.new, self.rubrics[1], self.days[1])

    def changes(self) -> tuple[Change, ...]:
        """What changed from the one to the other."""
        return changed(*self.sides())


def assessed(data: Data, rubric: Rubric, day: date) -> Assessment:
    """A profile's assessment, barriers and levers included."""
    return assess(Profile.model_validate(data), rubric, CHECKLIST, as_of=day)


def changed(old: Assessment, new: Assessment) -> tuple[Change, ...]:
    """What changed, both under the one checklist."""
    return diff(old, new, (CHECKLIST, CHECKLIST))


def _case(seed: int, size: int, shipped: bool) -> Case:
    case = make(seed, size, shipped, ANSWERS, effects=True)
    rubric = asking(case.rubric)
    words = Words.of(rubric)
    return replace(case, rubric=rubric, data=case.data | random_answers(case.chance, words))


def _days(chance: Chance) -> tuple[date, date]:
    first = chance.day(FIRST_YEAR + 2)
    return (first, first) if chance.odds(0.3) else (first, chance.day(FIRST_YEAR + 2))


def pair(seed: int, size: int, shipped: bool, edits: int) -> Pair:
    """The pair of a seed, under one rubric."""
    case = _case(seed, size, shipped)
    new = edited(case.chance, case.rubric, case.data, edits)
    made = f"pair({seed}, {size}, {shipped}, {edits})"
    return Pair(made, case.data, new, _days(case.chance), (case.rubric, case.rubric), case.chance)


def pairs(least: int = 0, most: int = 5) -> st.SearchStrategy[Pair]:
    """Pairs with so many edits between them; one in three under the shipped criteria."""
    shipped = st.sampled_from((False, False, True))
    return st.builds(pair, st.integers(0, 2**32), st.integers(0, 6), shipped, st.integers(least, most))


def revised(chance: Chance, rubric: Rubric) -> Rubric:
    """Another version of a rubric: a criterion on another stage, of another kind, gone, or stages that ask for more."""
    data = rubric.model_dump(mode="json", by_alias=True)
    top = max(stage.stage for stage in rubric.stages)
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(sorted(data["criteria"]))
        match chance.randint(0, 4):
            case 0:
                data["criteria"][name]["stage"] = chance.randint(2, top)
            case 1:
                data["criteria"][name]["kind"] = chance.choice(("required", "supporting"))
            case 2:
                chance.choice(data["stages"])["supporting"] = chance.choice((0, 1))
            case 3:
                data["criteria"][name]["age_limit"] = chance.choice((None, 1, 3))
            case 4:
                data["tensions"].pop(chance.choice(("boast", "strain", "naming")), None)
    return Rubric.model_validate(data | {"version": "2"})


def _revised(seed: int, size: int, edits: int) -> Pair:
    found = pair(seed, size, False, edits)
    return replace(
        found,
        made=f"_revised({seed}, {size}, {edits})",
        rubrics=(found.rubrics[0], revised(found.chance, found.rubrics[0])),
    )


def revised_pairs() -> st.SearchStrategy[Pair]:
    """Pairs whose newer side has another version of the rubric."""
    return st.builds(_revised, st.integers(0, 2**32), st.integers(0, 6), st.integers(0, 4))
