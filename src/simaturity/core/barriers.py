"""Barriers and levers: a second axis beside the stages, never subtracted from them."""

from __future__ import annotations

from datetime import date

from .answers import newest, over, told
from .assessment import BarrierResult, Burden, DomainResult, LeverResult
from .checklist import Barrier, Checklist
from .profile import BarrierAnswer, BarrierStatus, Profile


def barriers(
    profile: Profile, checklist: Checklist, domains: dict[str, DomainResult], as_of: date
) -> tuple[BarrierResult, ...]:
    """Every item of the checklist with its status at a date. A box not ticked is unknown, never absent."""
    return tuple(
        _barrier(profile, name, barrier, domains, as_of) for name, barrier in sorted(checklist.barriers.items())
    )


def _barrier(
    profile: Profile, name: str, barrier: Barrier, domains: dict[str, DomainResult], as_of: date
) -> BarrierResult:
    found = told(profile, profile.barriers.get(name, ()), as_of)
    general = _said(found, None, as_of)
    singled_out = {domain for _, answer in found for domain in answer.domains or ()}
    own = {domain: _said(found, domain, as_of) for domain in sorted(singled_out)}
    counted = [entry for entry in found if any(entry in said for said in (general, *own.values()))]
    status = _status(_one(general), {_one(said) for said in own.values()})
    by_status = [(day, answer) for day, answer in counted if answer.status == status]
    where = _where(general, own, domains) if status == "present" else None
    severities = ("minor", "moderate", "severe")
    graded = [answer.severity for _, answer in by_status if answer.severity]
    return BarrierResult(
        id=name,
        status=status,
        severity=max(graded, key=severities.index, default=None) if status == "present" else None,
        domains=where,
        binding=tuple(
            sorted(one.id for one in domains.values() if status == "present" and _binds(barrier, where, one))
        ),
        on=max((day for day, _ in by_status), default=None),
        answers=tuple(answer for _, answer in counted),
    )


Dated = list[tuple[date, BarrierAnswer]]


def _said(found: Dated, domain: str | None, as_of: date) -> Dated:
    """What is said of a domain, or of those not singled out: the newest; of one day's, what singles it out.

    Nothing where sources dispute it or differ.
    """
    bearing = newest([entry for entry in found if entry[1].domains is None or domain in entry[1].domains], as_of)
    said = [entry for entry in bearing if entry[1].domains is not None] or bearing
    agreed = len({answer.status for _, answer in said}) == 1 and not any(answer.contested for _, answer in said)
    return said if agreed else []


def _one(said: Dated) -> BarrierStatus:
    return said[0][1].status if said else "unknown"


def _status(general: BarrierStatus, own: set[BarrierStatus]) -> BarrierStatus:
    """Present anywhere is present; absent or not applicable only where that is said of all domains."""
    if "present" in own | {general}:
        return "present"
    if "unknown" in own | {general}:
        return "unknown"
    return general if own <= {general} else "absent"


def _where(general: Dated, own: dict[str, Dated], domains: dict[str, DomainResult]) -> tuple[str, ...] | None:
    """The domains in which it is present; None: everywhere."""
    present = {domain: _one(said) == "present" for domain, said in own.items()}
    if _one(general) == "present":
        if all(present.values()):
            return None
        present = dict.fromkeys(domains, True) | present
    return tuple(sorted(domain for domain, here in present.items() if here))


def _binds(barrier: Barrier, where: tuple[str, ...] | None, domain: DomainResult) -> bool:
    """Whether it blocks a criterion of the next stage that is not met or unknown, in a domain with evidence."""
    if not domain.evidence or (where is not None and domain.id not in where):
        return False
    above = min((one.stage for one in domain.criteria if one.stage > domain.supported), default=None)
    return any(
        one.id in barrier.blocks and one.stage == above and one.outcome in ("not-met", "unknown")
        for one in domain.criteria
    )


def burden(results: tuple[BarrierResult, ...]) -> Burden:
    """Count the items by status."""
    count = dict.fromkeys(("present", "absent", "unknown", "not-applicable"), 0)
    for result in results:
        count[result.status] += 1
    return Burden(count["present"], count["absent"], count["unknown"], count["not-applicable"])


def levers(profile: Profile, checklist: Checklist, as_of: date) -> tuple[LeverResult, ...]:
    """Every lever with its status: in place outweighs asked for, since one may ask for more of it."""
    return tuple(_lever(profile, name, as_of) for name in sorted(checklist.levers))


def _lever(profile: Profile, name: str, as_of: date) -> LeverResult:
    found = [
        (day, answer)
        for day, answer in told(profile, profile.levers.get(name, ()), as_of)
        if not over(answer, as_of) and not answer.contested
    ]
    asked = any(answer.status == "asked" for _, answer in found)
    settled = [(day, answer.status) for day, answer in found if answer.status != "asked"]
    latest = {status for day, status in settled if day == settled[-1][0]}
    # "In place" and "dropped" on one day settle nothing.
    status = latest.pop() if len(latest) == 1 else "asked" if asked else "unknown"
    return LeverResult(
        id=name,
        status=status,
        asked=asked,
        on=max((day for day, _ in found), default=None),
        answers=tuple(answer for _, answer in found),
    )
