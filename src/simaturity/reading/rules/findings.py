"""Findings and other answers that contradict each other or the rubric."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from simaturity.core.answers import is_silent
from simaturity.core.problem import Problem, Route, shown

from .case import Case

_ALL = "*"
"""In place of the domains of an answer that names none, and so is about all."""


def not_applicable(case: Case) -> Iterator[Problem]:
    """A finding says that a criterion does not apply which always does."""
    assert case.words
    for i, finding in enumerate(case.profile.findings):
        if finding.answer == "not-applicable":
            criterion = case.words.criteria.get(finding.criterion)
            if criterion is not None and not criterion.not_applicable:
                message = f"{shown(finding.criterion)} applies to every region"
                yield Problem("always-applies", ("findings", i, "answer"), message, "write not-met or unknown")


def contradictory_findings(case: Case) -> Iterator[Problem]:
    """Two findings on one criterion, domain and date."""
    seen: dict[tuple[str, str, date], int] = {}
    findings = case.profile.findings
    for i, finding in enumerate(findings):
        if finding.contested:
            continue
        day = _day(case, finding)
        for domain in finding.domains:
            first = seen.setdefault((finding.criterion, domain, day), i)
            if first == i:
                continue
            if findings[first].answer != finding.answer:
                yield _contradiction(("findings", i, "answer"), case.told("findings", first), findings[first].answer)
            else:
                message = f"{case.told('findings', first)} answers this already, for {shown(domain)} and the same date"
                yield Problem("duplicate-finding", ("findings", i), message, "name all sources in one", "warning")
            break


def contradictory_answers(case: Case) -> Iterator[Problem]:
    """Two answers to one question, for one date and common domains, that differ."""
    profile = case.profile
    sections: tuple[tuple[str, str, Any], ...] = (
        ("conditions", "answer", profile.conditions),
        ("barriers", "status", profile.barriers),
        ("levers", "status", profile.levers),
    )
    for section, field, answered in sections:
        for key, answers in answered.items():
            if len(answers) > 1:
                yield from _contradictions(case, (section, key), field, answers)


def _contradictions(case: Case, route: Route, field: str, answers: Any) -> Iterator[Problem]:
    told: dict[date, dict[str, dict[str, int]]] = {}
    for i, answer in enumerate(answers):
        value = getattr(answer, field)
        # No answer, and a list to which each answer adds its options, leave room for others.
        if answer.contested or value is None or isinstance(value, tuple) or is_silent(answer):
            continue
        here = told.setdefault(_day(case, answer), {})
        domains = getattr(answer, "domains", None) or (_ALL,)
        within = here if _ALL in domains else (_ALL, *domains)
        others = [first for domain in within for said, first in here.get(domain, {}).items() if said != value]
        if others:
            first = min(others)
            yield _contradiction((*route, i, field), case.told(*route, first), getattr(answers[first], field))
        for domain in domains:
            here.setdefault(domain, {}).setdefault(value, i)


def _contradiction(route: Route, other: str, answer: Any) -> Problem:
    message = f"{other} says {answer} for the same date"
    return Problem("contradiction", route, message, "date them, keep one, or mark them contested: true")


def _day(case: Case, statement: Any) -> date:
    """The day from which an answer holds: its own, its earliest source's publication, or the profile's."""
    if statement.on is not None:
        return date.fromordinal(statement.on.first.toordinal())
    sources = case.profile.sources
    published = [
        source.published.last
        for reference in statement.sources
        if (source := sources.get(reference.source)) and source.published
    ]
    return min(published, default=case.profile.as_of.last)
