"""Why statements changed, and what results rest on which of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simaturity.core.assess import assess
from simaturity.core.changes.causes import SILENT, Causes, standing
from simaturity.core.changes.change import Family, Subject
from simaturity.core.changes.facts import facts
from simaturity.core.changes.raw import Raw, Side
from simaturity.core.changes.results import results
from simaturity.core.rubric import Rubric

from ..expecting import Data
from .profiles import profile

SOURCES = {"old": {"published": 2009}, "new": {"published": 2013}, "latest": {"published": 2014}}


def causes(rubric: Rubric, old: Data, new: Data, days: tuple[int, int] = (2012, 2014)) -> Causes:
    """The causes between two profiles at the ends of two years."""
    sides = []
    for data, year in zip((old, new), days, strict=True):
        it = assess(profile(as_of=year, **({"sources": SOURCES} | data)), rubric)
        sides.append(Side(it, facts(it.profile, rubric, it.as_of)))
    return Causes(sides[0], sides[1], None)


def fund(**milestone: Any) -> Data:
    """A profile of one fund."""
    return {"instruments": {"fund": [{"reached": "funded", "on": 2010} | milestone]}}


def study(**milestone: Any) -> Data:
    """A profile of an instrument that was evaluated."""
    return fund(reached="evaluated", **milestone)


def finding(**more: Any) -> Data:
    """A profile of one finding."""
    return {"findings": [{"criterion": "funded", "answer": "not-met", "on": 2010, "sources": ["print"]} | more]}


PAIRS: list[tuple[str, Data, Data, str, date | None]] = [
    ("dated after the earlier date", {}, fund(on="2013-03"), "policy", date(2013, 3, 1)),
    ("dated on the earlier date", {}, fund(on="2012-12-31"), "evidence", None),
    ("taken back, whenever it was", fund(), {}, "evidence", None),
    ("another value", fund(), fund(until=2011), "correction", None),
    ("moved past the earlier date", fund(), fund(on=2013), "policy", date(2013, 1, 1)),
    ("newly attested", fund(), fund(sources=["print", "new"]), "policy", date(2013, 12, 31)),
    ("attested for an older time", fund(), fund(sources=["print", "old"]), "evidence", None),
    ("attested for a shorter time", fund(sources=["latest"]), fund(sources=["new"]), "evidence", None),
    ("an event is not attested", study(), study(sources=["new"]), "evidence", None),
    ("a finding's other answer", finding(), finding(answer="met"), "judgement", None),
    ("a finding's other answer and term", finding(), finding(answer="met", until=2030), "correction", None),
    ("a finding's other source", finding(), finding(answer="met", sources=["old"]), "evidence", None),
    ("a finding newly attested", finding(), finding(sources=["print", "new"]), "policy", date(2013, 12, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "cause", "on"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS])
def test_why_a_statement_changed(old: Data, new: Data, cause: str, on: date | None, rubric: Rubric) -> None:
    found = causes(rubric, old, new).moved
    told = {(raw.cause, raw.on) for subject, raw in found.items() if len(subject) > 2}
    assert told == {(cause, on)}


@pytest.mark.parametrize("year", [2012, 2014])
@pytest.mark.parametrize(("old", "new"), [pair[1:3] for pair in PAIRS], ids=[pair[0] for pair in PAIRS])
def test_at_one_date_nothing_happened(old: Data, new: Data, year: int, rubric: Rubric) -> None:
    """Not even where a source of a later year attests it: from both sides the cause is the same."""
    found, mirror = (causes(rubric, *pair, (year, year)).moved for pair in ((old, new), (new, old)))
    assert "policy" not in {raw.cause for raw in found.values()}
    assert {key: raw.cause for key, raw in found.items()} == {key: raw.cause for key, raw in mirror.items()}


def test_an_instrument_begins_but_its_values_are_no_event(rubric: Rubric) -> None:
    def led(by: str, *milestones: Data) -> Data:
        return {"instruments": {"fund": {"led_by": by, "milestones": list(milestones)}}}

    first, later = {"reached": "funded", "on": 2010}, {"reached": "delivered", "on": 2013}
    instrument = ("instruments", "fund")
    assert causes(rubric, {}, led("mixed", later)).moved[instrument].cause == "policy"
    assert causes(rubric, led("mixed", first), led("government", later)).moved[instrument].cause == "correction"


def test_a_source_is_no_event(rubric: Rubric) -> None:
    more: Data = {"sources": SOURCES | {"report": {"published": 2013}}}
    other: Data = {"sources": SOURCES | {"report": {"published": 2014}}}
    assert [(raw.subject, raw.cause) for raw in causes(rubric, {}, more).moved.values()] == [
        (("sources", "report"), "evidence")
    ]
    assert [raw.cause for raw in causes(rubric, more, other).moved.values()] == ["correction"]


def test_a_value_holds_the_sources(rubric: Rubric) -> None:
    raw = causes(rubric, {}, fund(sources=["old", "print"])).moved["instruments", "fund", "funded"]
    assert (raw.earlier, raw.later) == (None, {"reached": "funded", "on": "2010", "sources": ["old", "print"]})


def behind(found: tuple[str, list[Raw]]) -> tuple[str, list[str]]:
    """A cause with the ids of the statements behind."""
    return found[0], [".".join(raw.subject) for raw in found[1]]


def test_what_a_state_rests_on(rubric: Rubric) -> None:
    """What ends or suspends its instrument in the domain, and neither a weakening nor what concerns another domain."""
    two = {"social-economy": "dedicated", "social-innovation": "dedicated"}
    effects = [
        {"reached": "weakened", "on": "2013-01"},
        {"reached": "suspended", "on": "2013-02", "domains": ["social-innovation"]},
        {"reached": "ended", "on": "2013-03", "domains": ["social-economy"]},
    ]
    adopted = {"reached": "adopted", "on": 2010}
    old = {"instruments": {"decree": {"domains": two, "milestones": [adopted]}}}
    new = {"instruments": {"decree": {"domains": two, "milestones": [adopted, *effects]}}}
    found = causes(rubric, old, new)
    assert behind(found.of_criterion("social-economy", "adopted")) == ("policy", ["instruments.decree.ended"])
    assert behind(found.of_criterion("social-innovation", "adopted")) == ("policy", ["instruments.decree.suspended"])


def test_an_event_rests_on_no_ending(rubric: Rubric) -> None:
    study = {"reached": "evaluated", "on": 2010}
    ended = {"reached": "ended", "on": 2013}
    found = causes(rubric, {"instruments": {"fund": [study]}}, {"instruments": {"fund": [study, ended]}})
    assert behind(found.of_criterion("social-economy", "evaluated")) == ("expiry", [])


def test_time_alone_comes_before_what_was_found_of_an_older_time(rubric: Rubric) -> None:
    aged = {"on": 2008}
    found = causes(rubric, fund(**aged), fund(**aged, seen="2008-06"))
    assert behind(found.of_criterion("social-economy", "funded")) == ("expiry", ["instruments.fund.funded"])


@pytest.mark.parametrize("years", [(2013, 2013), (2013, 2014)])
def test_without_a_statement_behind_something_was_put_right(years: tuple[int, int], rubric: Rubric) -> None:
    """The profile's own date is no statement, and what it dates comes before or after other answers."""
    answers = [{"answer": "none", "on": "2011-06"}, {"answer": "official"}]
    sides = []
    for own, year in zip((2010, 2012), years, strict=True):
        it = assess(profile(as_of=own, conditions={"definition": answers}), rubric, as_of=date(year, 1, 1))
        sides.append(Side(it, facts(it.profile, rubric, it.as_of)))
    key: tuple[Family, Subject] = ("condition", ("conditions", "definition"))
    assert [results(side.it)[key]["answer"] for side in sides] == ["none", "official"]
    found = Causes(sides[0], sides[1], None)
    assert found.moved == {}
    assert behind(found.of_result(*key, lambda it: results(it).get(key))) == ("correction", [])


def test_how_a_criterion_stands(rubric: Rubric) -> None:
    criteria = {one.id: one for one in assess(profile(**fund()), rubric).domains["social-economy"].criteria}
    assert standing(criteria["acknowledged"]) == {"outcome": "met", "basis": "implied"}
    assert standing(criteria["adopted"]) == SILENT
    assert standing(None) is None
