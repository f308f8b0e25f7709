"""References inside rubrics and checklists, and between the two: every id must be there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from simaturity.core.checklist import Checklist
from simaturity.core.problem import Problem, Route, shown
from simaturity.core.rubric import (
    BarrierTerm,
    ConditionTerm,
    CriterionTerm,
    DeclaredTerm,
    NamedTerm,
    Rubric,
    Term,
)

from .case import unknown


def criterion_links(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """Criteria and milestones name what the rubric does not have."""
    for key, milestone in rubric.milestones.items():
        yield from _instrument_kinds(rubric, milestone.instruments, ("milestones", key, "instruments"))
    for key, criterion in rubric.criteria.items():
        route: Route = ("criteria", key)
        yield from _criteria(rubric, criterion.implied_by, (*route, "implied_by"))
        if criterion.follows is not None and criterion.follows not in rubric.criteria:
            where = (*route, "follows")
            yield unknown("unknown-criterion", "criterion", criterion.follows, rubric.criteria, where)
        for i, showing in enumerate(criterion.shown_by):
            way = (*route, "shown_by", i)
            yield from _each(showing.milestones, rubric.milestones, "milestone", (*way, "milestones"))
            yield from _instrument_kinds(rubric, showing.instruments, (*way, "instruments"))


def tension_links(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """Terms of tension rules name what neither rubric nor checklist has."""
    for key, rule in rubric.tensions.items():
        for part, terms in (("all", rule.all), ("any", rule.any)):
            for i, term in enumerate(terms):
                yield from _term(rubric, checklist, term, ("tensions", key, part, i))


def _term(rubric: Rubric, checklist: Checklist | None, term: Term, route: Route) -> Iterator[Problem]:
    if isinstance(term, DeclaredTerm | CriterionTerm):
        yield from _each(term.domains or (), rubric.domains, "domain", (*route, "domains"))
    if isinstance(term, DeclaredTerm) and term.declared > len(rubric.stages):
        message = f"expected a stage from 1 to {len(rubric.stages)}, got {term.declared}"
        yield Problem("stage-out-of-range", (*route, "declared"), message)
    if isinstance(term, CriterionTerm):
        yield from _each((term.criterion,), rubric.criteria, "criterion", (*route, "criterion"))
    if isinstance(term, NamedTerm):
        yield from _each((term.named,), rubric.conditions, "condition", (*route, "named"))
    if isinstance(term, BarrierTerm) and checklist:
        yield from _each((term.barrier,), checklist.barriers, "barrier", (*route, "barrier"), "the checklist")
    if isinstance(term, ConditionTerm):
        condition = rubric.conditions.get(term.condition)
        yield from _each((term.condition,), rubric.conditions, "condition", (*route, "condition"))
        if condition:
            options = ("yes", "no") if condition.type == "presence" else tuple(condition.options)
            yield from _each(term.answer, options, "option", (*route, "answer"), "the condition")


def rubric_origins(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """Something comes from a publication that the rubric does not list."""
    items: list[tuple[Route, str]] = [(("criteria", key), item.origin) for key, item in rubric.criteria.items()]
    for key, condition in rubric.conditions.items():
        items.append((("conditions", key), condition.origin))
        items += [(("conditions", key, "options", name), option.origin) for name, option in condition.options.items()]
    yield from _origins(items, rubric.origins)


def rubric_renames(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """An old id has no new one, or is still in use."""
    options = (option for condition in rubric.conditions.values() for option in condition.options)
    sections: tuple[Mapping[str, Any], ...] = (rubric.domains, rubric.instruments, rubric.milestones, rubric.criteria)
    ids = {key for section in (*sections, rubric.conditions, rubric.tensions) for key in section}
    yield from _renames(rubric.renamed, ids.union(options))


def known_checklist(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """The checklist that the rubric names is not at hand."""
    if rubric.barriers is None or (checklist and checklist.pin == rubric.barriers):
        return
    message = f"the checklist {shown(rubric.barriers)} is not at hand, so that barriers go unchecked"
    if checklist:
        message = f"the checklist at hand is {shown(checklist.pin)}, not {shown(rubric.barriers)}"
    yield Problem("unknown-checklist", ("barriers",), message, "give it with --barriers", "warning")


def checklist_links(checklist: Checklist, rubric: Rubric | None) -> Iterator[Problem]:
    """Barriers and levers name levers, groups or criteria that are not there."""
    for key, barrier in checklist.barriers.items():
        yield from _each(barrier.levers, checklist.levers, "lever", ("barriers", key, "levers"), "the checklist")
        if rubric:
            yield from _criteria(rubric, barrier.blocks, ("barriers", key, "blocks"))
    for key, lever in checklist.levers.items():
        if lever.group is not None:
            yield from _each((lever.group,), checklist.groups, "group", ("levers", key, "group"), "the checklist")
        if rubric:
            yield from _criteria(rubric, lever.helps, ("levers", key, "helps"))


def checklist_origins(checklist: Checklist, rubric: Rubric | None) -> Iterator[Problem]:
    """Something comes from a publication that the checklist does not list."""
    sections: tuple[tuple[str, Mapping[str, Any]], ...] = (
        ("barriers", checklist.barriers),
        ("groups", checklist.groups),
        ("levers", checklist.levers),
    )
    items = [((name, key), item.origin) for name, section in sections for key, item in section.items()]
    yield from _origins(items, checklist.origins, "the checklist")


def checklist_renames(checklist: Checklist, rubric: Rubric | None) -> Iterator[Problem]:
    """An old id has no new one, or is still in use."""
    yield from _renames(checklist.renamed, {*checklist.barriers, *checklist.levers})


def _criteria(rubric: Rubric, named: Iterable[str], route: Route) -> Iterator[Problem]:
    yield from _each(named, rubric.criteria, "criterion", route)


def _instrument_kinds(rubric: Rubric, named: Iterable[str] | None, route: Route) -> Iterator[Problem]:
    for i, kind in enumerate(named or ()):
        if kind not in rubric.instruments:
            yield unknown("unknown-instrument-kind", "instrument kind", kind, rubric.instruments, (*route, i))


def _each(
    named: Iterable[str], known: Collection[str], what: str, route: Route, of: str = "the rubric"
) -> Iterator[Problem]:
    for i, key in enumerate(named):
        if key not in known:
            yield unknown(f"unknown-{what}", what, key, known, (*route, i), of=of)


def _origins(items: Iterable[tuple[Route, str]], known: Collection[str], of: str = "the rubric") -> Iterator[Problem]:
    for route, origin in items:
        if origin not in known:
            yield unknown("unknown-origin", "origin", origin, known, (*route, "origin"), of=of)


def _renames(renamed: Mapping[str, str], ids: Collection[str]) -> Iterator[Problem]:
    for old, new in renamed.items():
        if new not in ids:
            yield unknown("renamed-to-nothing", "id", new, ids, ("renamed", old), of="the file")
        if old in ids:
            message = f"{shown(old)} is still in use"
            yield Problem("renamed-in-use", ("renamed", old), message, "delete this line", at_key=True)
