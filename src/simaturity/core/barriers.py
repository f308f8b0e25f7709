"""Barriers and levers: a second axis beside the stages, never subtracted from them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .answers import in_force
from .assessment import BarrierResult, Burden, DomainResult, LeverResult
from .checklist import Barrier, Checklist
from .profile import BarrierAnswer, BarrierStatus, LeverAnswer, Profile


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
    newest = _newest_by_domains(in_force(profile, profile.barriers.get(name, ()), as_of))
    present = [answer for _, answer in newest if answer.status == "present"]
    status = _status(answer for _, answer in newest)
    everywhere = any(answer.domains is None for answer in present)
    where = None if everywhere else tuple(sorted({domain for answer in present for domain in answer.domains or ()}))
    severities = ("minor", "moderate", "severe")
    severity = max((answer.severity for answer in present if answer.severity), key=severities.index, default=None)
    return BarrierResult(
        id=name,
        status=status,
        severity=severity,
        domains=where if present else None,
        binding=tuple(sorted(one.id for one in domains.values() if present and _binds(barrier, where, one))),
        on=max((day for day, _ in newest), default=None),
        answers=tuple(answer for _, answer in newest),
    )


def _newest_by_domains(
    found: list[tuple[date, int, BarrierAnswer]],
) -> list[tuple[date, BarrierAnswer]]:
    """Of the answers for the same domains, the newest; of one day's, all."""
    out: dict[tuple[str, ...] | None, list[tuple[date, BarrierAnswer]]] = {}
    for day, _, answer in found:
        group = out.setdefault(tuple(sorted(answer.domains)) if answer.domains else None, [])
        if group and group[0][0] < day:
            group.clear()
        group.append((day, answer))
    return [
        entry
        for group in out.values()
        if not any(answer.contested for _, answer in group) and len({answer.status for _, answer in group}) == 1
        for entry in group
    ]


def _status(answers: Iterable[BarrierAnswer]) -> BarrierStatus:
    """Present anywhere is present; absent or not applicable only where it is said of all domains."""
    found = list(answers)
    if any(answer.status == "present" for answer in found):
        return "present"
    general = {answer.status for answer in found if answer.domains is None}
    return general.pop() if len(general) == 1 else "unknown"


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
    count = {status: 0 for status in ("present", "absent", "unknown", "not-applicable")}
    for result in results:
        count[result.status] += 1
    return Burden(count["present"], count["absent"], count["unknown"], count["not-applicable"])


def levers(profile: Profile, checklist: Checklist, as_of: date) -> tuple[LeverResult, ...]:
    """Every lever with its status: in place outweighs asked for, since one may ask for more of it."""
    return tuple(_lever(profile, name, as_of) for name in sorted(checklist.levers))


def _lever(profile: Profile, name: str, as_of: date) -> LeverResult:
    found = [entry for entry in in_force(profile, profile.levers.get(name, ()), as_of) if not entry[2].contested]
    asked = any(answer.status == "asked" for _, _, answer in found)
    settled: list[LeverAnswer] = [answer for _, _, answer in found if answer.status != "asked"]
    status = settled[-1].status if settled else "asked" if asked else "unknown"
    return LeverResult(
        id=name,
        status=status,
        asked=asked,
        on=max((day for day, _, _ in found), default=None),
        answers=tuple(answer for _, _, answer in found),
    )
