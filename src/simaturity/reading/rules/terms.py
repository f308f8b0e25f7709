"""References from a profile to its rubric and checklist: every word of theirs must be one of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from simaturity.core.problem import Problem, Route, shown

from .case import Case, unknown


def unknown_domains(case: Case) -> Iterator[Problem]:
    """A domain is neither the rubric's nor a titled one of the profile's own."""
    assert case.words
    known = case.words.domains.union(case.profile.domains)
    for route, statement in case.statements:
        domains = getattr(statement, "domains", None)
        if domains and not known.issuperset(domains):
            in_keys = isinstance(domains, dict)
            for i, domain in enumerate(domains):
                if domain not in known:
                    yield _domain(case, domain, (*route, "domains", domain if in_keys else i), in_keys)
    for domain in case.profile.domains:
        if not (case.words.own_prefix and domain.startswith(case.words.own_prefix)):
            message = f"{shown(domain)} is not a domain of the profile's own"
            help = "a title is given here to other/<name> only; the rubric titles the rest"
            yield Problem("own-domain", ("domains", domain), message, help, at_key=True)


def _domain(case: Case, domain: str, route: Route, at_key: bool) -> Problem:
    assert case.words
    prefix = case.words.own_prefix
    if prefix and domain.startswith(prefix):
        help = f"add it on top: domains: {{{domain}: {{title: ...}}}}"
        return Problem("untitled-domain", route, f"{shown(domain)} has no title", help, at_key=at_key)
    if f"{domain}/" == prefix:
        help = "write other/<name>, and give it a title under domains"
        return Problem("untitled-domain", route, '"other" does not say which domain', help, at_key=at_key)
    known = (*case.words.domains, *case.profile.domains)
    return unknown("unknown-domain", "domain", domain, known, route, at_key=at_key)


def unknown_kinds(case: Case) -> Iterator[Problem]:
    """An instrument or milestone is of a kind that the rubric does not have."""
    assert case.words
    instruments, milestones = case.words.instruments, case.words.milestones
    for key, instrument in case.profile.instruments.items():
        if instrument.kind not in instruments:
            where = ("instruments", key, "kind")
            yield unknown("unknown-instrument-kind", "instrument kind", instrument.kind, instruments, where)
        for i, milestone in enumerate(instrument.milestones):
            if milestone.reached not in milestones:
                at: Route = ("instruments", key, "milestones", i, "reached")
                yield unknown("unknown-milestone", "milestone", milestone.reached, milestones, at)


def unknown_criteria(case: Case) -> Iterator[Problem]:
    """A finding answers a criterion that the rubric does not have."""
    assert case.words
    criteria = case.words.criteria
    for i, finding in enumerate(case.profile.findings):
        if finding.criterion not in criteria:
            yield unknown("unknown-criterion", "criterion", finding.criterion, criteria, ("findings", i, "criterion"))


def unknown_questions(case: Case) -> Iterator[Problem]:
    """A condition, barrier or lever is answered that rubric and checklist do not have."""
    assert case.words
    profile, words = case.profile, case.words
    sections: tuple[tuple[str, str, Any, Iterable[str] | None, str], ...] = (
        ("conditions", "condition", profile.conditions, words.conditions.keys(), "the rubric"),
        ("barriers", "barrier", profile.barriers, words.barriers, "the checklist"),
        ("levers", "lever", profile.levers, words.levers, "the checklist"),
    )
    for section, what, answered, known, of in sections:
        if known is None:
            continue
        for key in answered:
            if key not in known:
                yield unknown(f"unknown-{what}", what, key, known, (section, key), of=of, at_key=True)
