"""From what a gate or a change is about to the place in the profile that a reader should look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..answers import told
from ..assessment import Assessment
from ..changes.change import Subject
from ..changes.facts import claim_subject
from ..problem import Route
from ..profile import Profile
from .evidence import newest_evidence


def route_of(it: Assessment, subject: Subject) -> Route:
    """The route in a profile of what a subject names; empty where the profile says nothing of it."""
    section = subject[0] if subject else ""
    find = _FINDERS.get(section)
    return find(it, subject) if find else ()


def _domain(it: Assessment, subject: Subject) -> Route:
    """What stands behind a stage, a verdict or a criterion: the claim, the evidence, else a claim on the domain."""
    name = subject[1]
    found = it.domains.get(name)
    if subject[2:3] == ("declared",):
        return next(_claims(it.profile, name), ())
    if found and len(subject) > 2:
        one = next((one for one in found.criteria if one.id == subject[2]), None)
        if one and one.statements:
            return _instrument(it, tuple(one.statements[0].split(".")))
        if one and one.finding:
            return _finding(it, ("findings", one.id, name, one.finding.on.text if one.finding.on else "undated"))
    newest = newest_evidence(it, found) if found else None
    return route_of(it, newest[1]) if newest else next(_claims(it.profile, name), ())


def _claims(profile: Profile, domain: str) -> Iterator[Route]:
    return (("declared", i) for i, one in enumerate(profile.declared) if domain in one.domains)


def _instrument(it: Assessment, subject: Subject) -> Route:
    instrument = it.profile.instruments.get(subject[1])
    if instrument is None:
        return ("instruments",) if it.profile.instruments else ()
    if len(subject) > 2:
        for i, one in enumerate(instrument.milestones):
            if one.key == subject[2]:
                return ("instruments", subject[1], "milestones", i)
    return ("instruments", subject[1])


def _finding(it: Assessment, subject: Subject) -> Route:
    """``findings.CRITERION``, with or without its domain and date; the last such that fits best."""
    profile = it.profile
    best: Route = ("findings",) if profile.findings else ()
    most = 0
    for i, one in enumerate(profile.findings):
        if one.criterion == subject[1]:
            date = one.on.text if one.on else "undated"
            fits = 1 + sum((len(subject) > 2 and subject[2] in one.domains, len(subject) > 3 and subject[3] == date))
            if fits > most:
                best, most = ("findings", i), fits
    return best


def _answer(it: Assessment, subject: Subject) -> Route:
    """A condition, barrier or lever: the newest of its answers that the date knows."""
    section = subject[0]
    answers = getattr(it.profile, section).get(subject[1], ()) if len(subject) > 1 else ()
    if not answers:
        return (section,) if getattr(it.profile, section) else ()
    known = told(it.profile, answers, it.as_of)
    newest = known[-1][1] if known else answers[-1]
    position = next(i for i, one in enumerate(answers) if one is newest)
    return (section, subject[1], position)


def _declared(it: Assessment, subject: Subject) -> Route:
    """By its place, or by its sources and domains; the first where a tension speaks of declarations as such."""
    claims = it.profile.declared
    if len(subject) == 2 and subject[1].isdecimal():
        return ("declared", int(subject[1]))
    for i, one in enumerate(claims):
        if claim_subject(one) == subject[:3]:
            return ("declared", i)
    return ("declared",) if claims else ()


def _named(it: Assessment, subject: Subject) -> Route:
    """A source, or the part of the profile that lists them."""
    section = subject[0]
    there = getattr(it.profile, section)
    if len(subject) > 1 and subject[1] in there:
        return (section, subject[1])
    return (section,) if there else ()


def _tension(it: Assessment, subject: Subject) -> Route:
    """The first statement in the file that a tension is between."""
    for one in it.tensions:
        if one.id == subject[1]:
            for statement in one.statements:
                if route := route_of(it, tuple(statement.split("."))):
                    return route
    return ()


_FINDERS: Mapping[str, Callable[[Assessment, Subject], Route]] = {
    "domains": _domain,
    "instruments": _instrument,
    "findings": _finding,
    "conditions": _answer,
    "barriers": _answer,
    "levers": _answer,
    "declared": _declared,
    "sources": _named,
    "tensions": _tension,
    "rubric": lambda it, subject: ("rubric",),
    "checklist": lambda it, subject: ("rubric",),
}
