"""Pairs of profiles for the laws of change: a random profile, and another that came of it by edits."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from simaturity.core.assess import assess
from simaturity.core.assessment import Assessment
from simaturity.core.changes.change import Change
from simaturity.core.changes.diff import diff
from simaturity.core.checklist import Checklist
from simaturity.core.profile import Profile
from simaturity.core.rubric import Rubric

from .chance import (
    ANSWERS,
    FIRST_YEAR,
    LAST_YEAR,
    SOURCES,
    Case,
    Chance,
    Data,
    Words,
    make,
    present,
    random_milestone,
    random_profile,
    random_source,
)
from .test_order import shuffled

OPTIONS = ("low", "middle", "high")

CONDITIONS = {"scale": "scale", "boxes": "checklist", "order": "ranking"}
"""Questions of each type."""

CHECKLIST = Checklist.model_validate(
    {
        "schema": "simaturity/barriers/1",
        "id": "random",
        "version": "1",
        "title": "Random",
        "barriers": {name: {"title": name, "statement": name, "origin": "ours"} for name in ("wall", "ditch")},
        "levers": {name: {"title": name, "statement": name, "origin": "ours"} for name in ("ladder", "bridge")},
    }
)


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


# ---- Answers beside the instruments ---------------------------------------------------------------------------------


def _dated(chance: Chance) -> Data:
    return present(
        on=chance.period() if chance.odds(0.6) else None,
        until=chance.period(last=LAST_YEAR + 3) if chance.odds(0.2) else None,
        sources=chance.some(SOURCES, 1, 2) if chance.odds(0.7) else None,
        contested=chance.odds(0.1),
    )


def _condition(chance: Chance, name: str) -> Data:
    answer: Any = chance.choice(OPTIONS) if name == "scale" else chance.some(OPTIONS, 1, 2)
    return _dated(chance) | {"answer": answer} | present(named=["Somebody"] if chance.odds(0.4) else None)


def _barrier(chance: Chance, words: Words) -> Data:
    return (
        _dated(chance)
        | {"status": chance.choice(("present", "present", "absent", "unknown", "not-applicable"))}
        | present(
            severity=chance.choice(("minor", "moderate", "severe")) if chance.odds(0.5) else None,
            domains=chance.some(words.domains, 1, 2) if chance.odds(0.4) else None,
        )
    )


def _lever(chance: Chance) -> Data:
    return _dated(chance) | {"status": chance.choice(("asked", "in-place", "dropped"))}


def _answers(chance: Chance, words: Words) -> Data:
    def some(names: list[str], one: Callable[[str], Data]) -> Data:
        return {name: [one(name) for _ in range(chance.randint(1, 2))] for name in names if chance.odds(0.6)}

    return {
        "conditions": some(list(CONDITIONS), lambda name: _condition(chance, name)),
        "barriers": some(list(CHECKLIST.barriers), lambda _: _barrier(chance, words)),
        "levers": some(list(CHECKLIST.levers), lambda _: _lever(chance)),
    }


# ---- Edits ----------------------------------------------------------------------------------------------------------


class _Edits:
    """What may be done to a profile, each edit to a place by chance."""

    def __init__(self, chance: Chance, rubric: Rubric, data: Data) -> None:
        self.chance, self.rubric, self.data = chance, rubric, data
        self.words = Words.of(rubric)

    def any(self) -> None:
        self.chance.choice((self.drop, self.add, self.redate, self.value, self.reference, self.source, self.whole))()

    def lists(self) -> list[list[Data]]:
        """All lists of statements."""
        found = [one["milestones"] for one in self.data["instruments"].values()]
        found += [self.data["findings"], self.data["declared"]]
        return found + [
            answers for section in ("conditions", "barriers", "levers") for answers in self.data[section].values()
        ]

    def statement(self) -> Data | None:
        found = [one for statements in self.lists() for one in statements]
        return self.chance.choice(found) if found else None

    def drop(self) -> None:
        statements = self.chance.choice(self.lists())
        if statements:
            statements.remove(self.chance.choice(statements))
        for section in ("conditions", "barriers", "levers"):
            self.data[section] = {name: answers for name, answers in self.data[section].items() if answers}

    def add(self) -> None:
        """Something that another profile says."""
        other = random_profile(self.chance, self.rubric, 2) | _answers(self.chance, self.words)
        self.data["findings"] += other["findings"][:1]
        self.data["declared"] += other["declared"][:1]
        for section in ("conditions", "barriers", "levers"):
            for name, answers in other[section].items():
                if self.chance.odds(0.3):
                    self.data[section].setdefault(name, []).extend(answers[:1])
        for instrument in self.data["instruments"].values():
            if self.chance.odds(0.3):
                added = random_milestone(self.chance, self.words, list(self.data["instruments"]))
                instrument["milestones"].append(added | {"id": f"a{self.chance.randint(0, 10**9)}"})
        if self.chance.odds(0.3):
            self.data["instruments"][f"n{self.chance.randint(0, 10**9)}"] = other["instruments"]["i0"]

    def redate(self) -> None:
        if one := self.statement():
            one.pop("by", None)
            one.pop("on", None)
            if self.chance.odds(0.8):
                one["on"] = self.chance.period()

    def value(self) -> None:
        one = self.statement()
        if one is None:
            return
        if "reached" in one:
            other = random_milestone(self.chance, self.words, list(self.data["instruments"]))
            one.update({key: other[key] for key in ("reached", "until", "seen", "state", "inferred") if key in other})
        elif "criterion" in one:
            one["answer"] = self.chance.choice(ANSWERS)
        elif "stages" in one:
            one["stages"] = [self.chance.randint(1, self.words.top)]
        elif "status" in one:
            one["status"] = self.chance.choice(
                ("asked", "in-place") if one["status"] in ("asked", "dropped") else (one["status"],)
            )
        one.update(present(contested=self.chance.odds(0.2)) if "reached" not in one else {})

    def reference(self) -> None:
        if one := self.statement():
            one["sources"] = self.chance.some(SOURCES, 1, 3)

    def source(self) -> None:
        self.data["sources"][self.chance.choice(SOURCES)] = random_source(self.chance)

    def whole(self) -> None:
        """The profile's own date, or an instrument."""
        names = list(self.data["instruments"])
        if not names or self.chance.odds(0.3):
            self.data["as_of"] = self.chance.period()
            return
        name = self.chance.choice(names)
        if self.chance.odds(0.3):
            del self.data["instruments"][name]
            return
        coverage = {
            one: self.chance.choice(("dedicated", "partial")) for one in self.chance.some(self.words.domains, 1, 2)
        }
        self.data["instruments"][name]["domains"] = coverage


def edited(chance: Chance, rubric: Rubric, data: Data, edits: int) -> Data:
    """The data after some edits."""
    made = _Edits(chance, rubric, copy.deepcopy(data))
    for _ in range(edits):
        made.any()
    return made.data


def turned(chance: Chance, data: Data) -> Data:
    """The same in another order, but for the answers in which an order is what is said."""
    other = shuffled(chance, data)
    if ranked := data["conditions"].get("order"):
        other["conditions"]["order"] = chance.sample(ranked, len(ranked))
    found: Data = other
    return found


def reworded(data: Data, words: str) -> Data:
    """The same with other words wherever there are words."""
    data = copy.deepcopy(data)
    for one in (*data["sources"].values(), *data["instruments"].values()):
        one["title"] = words
    for finding in data["findings"]:
        finding["because"] = words
    for statements in (
        data["findings"],
        data["declared"],
        *(one["milestones"] for one in data["instruments"].values()),
    ):
        for one in statements:
            one["note"] = words
    for section in ("conditions", "barriers", "levers"):
        for answers in data[section].values():
            for one in answers:
                one.update({"note": words} | ({"named": [words]} if one.get("named") else {}))
    return data


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
    return replace(case, rubric=rubric, data=case.data | _answers(case.chance, words))


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
