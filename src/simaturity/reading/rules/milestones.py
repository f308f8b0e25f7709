"""Milestones: told apart, of a kind that their instrument can reach, in an order that can have been."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from simaturity.core.problem import Problem, Route, shown
from simaturity.core.profile import Instrument, Milestone

from .case import Case


def milestone_ids(case: Case) -> Iterator[Problem]:
    """Two milestones of an instrument have the same id."""
    for key, instrument in case.profile.instruments.items():
        seen: dict[str, int] = {}
        for i, milestone in enumerate(instrument.milestones):
            earlier = seen.setdefault(milestone.key, i)
            if earlier == i:
                continue
            route: Route = ("instruments", key, "milestones", i)
            first = case.told(*route[:-1], earlier)
            if milestone.id:
                message = f"{first} has the id {shown(milestone.id)} as well"
                yield Problem("duplicate-milestone", (*route, "id"), message, "give each its own id")
            else:
                message = f"a second {shown(milestone.reached)}, beside {first}"
                yield Problem("milestone-id", route, message, f"give it an id: {milestone.reached}-2")


def milestone_domains(case: Case) -> Iterator[Problem]:
    """A milestone concerns a domain that its instrument does not."""
    for key, instrument in case.profile.instruments.items():
        for i, milestone in enumerate(instrument.milestones):
            for j, domain in enumerate(milestone.domains or ()):
                if domain not in instrument.domains:
                    where = ("instruments", key, "milestones", i, "domains", j)
                    message = f"the instrument does not concern {shown(domain)}"
                    yield Problem("milestone-domain", where, message, f"its domains: {', '.join(instrument.domains)}")


def milestone_kinds(case: Case) -> Iterator[Problem]:
    """An instrument reaches what its kind cannot."""
    assert case.words
    milestones, kinds = case.words.milestones, case.words.instruments
    for key, instrument in case.profile.instruments.items():
        if instrument.kind not in kinds:
            continue
        for i, milestone in enumerate(instrument.milestones):
            able = milestones.get(milestone.reached, kinds)
            if instrument.kind not in able:
                where = ("instruments", key, "milestones", i, "reached")
                message = f"{shown(instrument.kind)} cannot reach {shown(milestone.reached)}"
                reached = [name for name, kinds_able in milestones.items() if instrument.kind in kinds_able]
                yield Problem("milestone-kind", where, message, f"{instrument.kind} can reach: {', '.join(reached)}")


def after_the_end(case: Case) -> Iterator[Problem]:
    """An ended instrument begins something that lasts. Being evaluated or told as a case later is fine."""
    assert case.words
    effects, lasting = case.words.effects, case.words.lasting
    for key, instrument in case.profile.instruments.items():
        ends = [m for m in instrument.milestones if effects.get(m.reached) == "ends"]
        ended = min((day for m in ends if (day := m.on or m.by)), key=lambda day: day.last, default=None)
        if ended is None:
            continue
        for i, milestone in enumerate(instrument.milestones):
            late = milestone.on is not None and milestone.on.first > ended.last
            if late and (milestone.reached in lasting or effects.get(milestone.reached, "ends") != "ends"):
                where = ("instruments", key, "milestones", i, "on")
                message = f"{milestone.on} is after the instrument's end, {ended}"
                help = "what came after is another instrument: let it replace this one"
                yield Problem("after-the-end", where, message, help)


def suspensions(case: Case) -> Iterator[Problem]:
    """An instrument resumes without having been suspended, or is suspended while it is."""
    assert case.words
    effects = case.words.effects
    for key, instrument in case.profile.instruments.items():
        if any(effects.get(m.reached) in ("suspends", "resumes") for m in instrument.milestones):
            yield from _suspensions(key, instrument, effects)


def _suspensions(key: str, instrument: Instrument, effects: Mapping[str, str]) -> Iterator[Problem]:
    turns = [
        (day, effects[m.reached] == "resumes", i, m)
        for i, m in enumerate(instrument.milestones)
        if effects.get(m.reached) in ("suspends", "resumes") and (day := _day(m))
    ]
    open_until: date | None = None
    for day, resumes, i, milestone in sorted(turns, key=lambda turn: turn[:3]):
        route: Route = ("instruments", key, "milestones", i)
        if resumes:
            if open_until is None:
                yield Problem("resumed-unsuspended", route, "resumed, but not suspended before", "say when it was")
            open_until = None
        else:
            if open_until and day <= open_until:
                yield Problem("suspended-twice", route, "suspended while it still was", "say when it was resumed")
            open_until = milestone.until.last if milestone.until else date.max


def _day(milestone: Milestone) -> date | None:
    """The day that a milestone's date is read as."""
    if milestone.on:
        return milestone.on.first
    return milestone.by.last if milestone.by else None
