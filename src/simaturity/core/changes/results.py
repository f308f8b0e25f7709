"""What an assessment finds, as values that can be held against each other: by family and subject."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..answers import newest, told
from ..assessment import Assessment, BarrierResult, ConditionResult
from ..profile import Claim, Profile
from ..rubric import Rubric
from ..scoring.dating import start_of
from .change import Family, Subject, Value
from .facts import claim_subject

Values = dict[tuple[Family, Subject], Value]
"""None stands for nothing said, and is left out."""


def results(it: Assessment) -> Values:
    """What an assessment finds beside stages and criteria, which stand together: see `domains`."""
    found: Values = {}
    found.update((("condition", ("conditions", one.id)), _condition(it.rubric, one)) for one in it.conditions)
    found.update((("barrier", ("barriers", one.id)), _barrier(one)) for one in it.barriers)
    found.update((("lever", ("levers", one.id)), {"status": one.status}) for one in it.levers)
    found.update((("declaration", subject), value) for subject, value in _claims(it.profile, it.as_of))
    found.update((("ending", ("instruments", name)), value) for name, value in _endings(it))
    for tension in it.tensions:
        about = (tension.subject,) if tension.subject else ()
        for domain in tension.domains or ("",):
            subject = ("tensions", tension.id, *about, *((domain,) if domain else ()))
            # An instrument that was weakened twice has one tension.
            statements = found.get(("tension", subject), {"statements": []})["statements"]
            found["tension", subject] = {"statements": sorted({*statements, *tension.statements})}
    return {key: value for key, value in found.items() if value not in _SILENT}


_SILENT: tuple[Value, ...] = (
    None,
    {"answer": None, "named": False},
    {"status": "unknown"},
    {"status": "unknown", "severity": None, "domains": None},
)
"""Results that say nothing."""


def _condition(rubric: Rubric, one: ConditionResult) -> Value:
    if one.contested:
        return {"answer": None, "contested": True}
    if one.answer is None:
        return None
    answer = one.answer.answer
    if isinstance(answer, tuple):
        ordered = rubric.conditions[one.id].type == "ranking"
        answer = list(answer) if ordered else sorted(answer)  # type: ignore[assignment]
    return {"answer": answer, "named": bool(one.answer.named)}


def _barrier(one: BarrierResult) -> Value:
    return {"status": one.status, "severity": one.severity, "domains": list(one.domains) if one.domains else None}


def _claims(profile: Profile, as_of: date) -> Iterator[tuple[Subject, Value]]:
    """Of each claimant's claims on the same domains, the stages of the newest in force.

    A claim that newer ones of the claimant replaced in all its domains is no longer in force.
    """
    grouped: dict[Subject, list[tuple[date, Claim]]] = {}
    latest: dict[tuple[str, str], date] = {}
    for day, claim in told(profile, profile.declared, as_of):
        subject = claim_subject(claim)
        grouped.setdefault(subject, []).append((day, claim))
        latest.update({(subject[1], domain): day for domain in claim.domains})
    for subject, claims in grouped.items():
        standing = {latest[subject[1], domain] for domain in claims[-1][1].domains}
        current = newest(claims, as_of)
        if current and claims[-1][0] in standing:
            stages = sorted({stage for _, claim in current for stage in claim.stages})
            contested = any(claim.contested for _, claim in current)
            yield subject, {"stages": stages} | ({"contested": True} if contested else {})


def _endings(it: Assessment) -> Iterator[tuple[str, Value]]:
    """The instruments that have ended, each with the day, or with the day for each domain in which it has."""
    ends = {name for name, kind in it.rubric.milestones.items() if kind.effect == "ends"}
    for name, instrument in it.profile.instruments.items():
        days: dict[str, date] = {}
        for one in instrument.milestones:
            if one.reached in ends and not one.inferred and one.state == "done":
                start = start_of(it.profile, one, event=True)
                if start and start <= it.as_of:
                    days |= {
                        domain: min(start, days.get(domain, start)) for domain in one.domains or instrument.domains
                    }
        if days:
            whole = days.keys() >= instrument.domains.keys() and len(set(days.values())) == 1
            by_domain = {domain: day.isoformat() for domain, day in sorted(days.items())}
            yield name, next(iter(by_domain.values())) if whole else by_domain
