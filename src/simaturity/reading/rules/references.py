"""References within a profile: every source and instrument that is named must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from simaturity.core.problem import Problem, Route, shown
from simaturity.core.profile import Milestone

from .case import Case, unknown


def unknown_sources(case: Case) -> Iterator[Problem]:
    """A statement rests on a source that the profile does not list."""
    known = case.sources
    for route, statement in case.statements:
        for i, reference in enumerate(statement.sources):
            if reference.source not in known:
                where = (*route, "sources", i, "source")
                yield unknown("unknown-source", "source", reference.source, known, where, of="the profile")


def unknown_instruments(case: Case) -> Iterator[Problem]:
    """An instrument is named that the profile does not list."""
    for key, instrument in case.profile.instruments.items():
        if instrument.part_of:
            yield from _unlisted(case, instrument.part_of, ("instruments", key, "part_of"))
        if instrument.replaces:
            yield from _unlisted(case, instrument.replaces, ("instruments", key, "replaces"))
        for i, milestone in enumerate(instrument.milestones):
            if milestone.answers:
                yield from _answers(case, key, i, milestone)
    for key, answers in case.profile.levers.items():
        for i, answer in enumerate(answers):
            yield from _unlisted(case, answer.instruments, ("levers", key, i, "instruments"))


def _answers(case: Case, key: str, position: int, milestone: Milestone) -> Iterator[Problem]:
    yield from _unlisted(case, milestone.answers, ("instruments", key, "milestones", position, "answers"))


def _unlisted(case: Case, named: Iterable[str], route: Route) -> Iterator[Problem]:
    for i, key in enumerate(named):
        if key not in case.instruments:
            yield unknown("unknown-instrument", "instrument", key, case.instruments, (*route, i), of="the profile")


def circular_instruments(case: Case) -> Iterator[Problem]:
    """An instrument is part of itself or replaces itself, at once or by way of others."""
    instruments = case.profile.instruments
    for field in ("part_of", "replaces"):
        links = {key: named for key, one in instruments.items() if (named := getattr(one, field))}
        for cycle in cycles(links):
            verb = "is part of" if field == "part_of" else "replaces"
            message = f"{shown(cycle[0])} {verb} itself"
            if len(cycle) > 1:
                message += ", by way of " + ", ".join(shown(key) for key in cycle[1:])
            yield Problem("instrument-cycle", ("instruments", cycle[0], field), message, "delete one of these links")


def cycles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Find the cycles of a graph, each told once, from the first key that leads into it."""
    done: set[str] = set()
    for start in links:
        path: dict[str, None] = {}
        due: list[Iterator[str]] = []
        step: str | None = start
        while step is not None:
            if step in path:
                way = list(path)
                yield way[way.index(step) :]
            elif step not in done:
                path[step] = None
                due.append(iter(links.get(step, ())))
            step = None
            while due and (step := next(due[-1], None)) is None:
                done.add(path.popitem()[0])
                due.pop()
