"""Edits by chance: what may happen to a profile between two readings, and what leaves all that it says as it was."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric

from .chance import (
    ANSWERS,
    LAST_YEAR,
    SOURCES,
    Chance,
    Data,
    Words,
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


def random_answers(chance: Chance, words: Words) -> Data:
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
        other = random_profile(self.chance, self.rubric, 2) | random_answers(self.chance, self.words)
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
