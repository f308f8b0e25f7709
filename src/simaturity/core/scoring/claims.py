"""Declared stages against the evidence."""

from __future__ import annotations

from datetime import date

from ..answers import newest, told
from ..assessment import ClaimResult, Declared, Verdict
from ..profile import Claim, Profile
from .stages import Interval


def claims_by_domain(profile: Profile, top: int, as_of: date) -> dict[str, list[tuple[date, Claim]]]:
    """The claims in force per domain, oldest first; of one claimant's claims, those of the newest day.

    A stage above the `top` of the ladder was declared on another one, and is left out.
    """
    claimed: dict[str, dict[tuple[str, ...], list[tuple[date, Claim]]]] = {}
    every = told(profile, profile.declared, as_of)
    # Of one day's claims, the order in which `told` gives them, which files cannot change.
    order = {id(claim): position for position, (_, claim) in enumerate(every)}
    for day, claim in every:
        if max(claim.stages) > top:
            continue
        sources = tuple(sorted({reference.source for reference in claim.sources}))
        for domain in dict.fromkeys(claim.domains):
            claimed.setdefault(domain, {}).setdefault(sources, []).append((day, claim))
    out = {}
    for domain, by_claimant in claimed.items():
        current = [entry for claims in by_claimant.values() for entry in newest(claims, as_of)]
        if found := [entry for entry in current if not entry[1].contested]:
            out[domain] = sorted(found, key=lambda entry: (entry[0], sorted(entry[1].stages), order[id(entry[1])]))
    return out


def declared(
    claims: list[tuple[date, Claim]], stages: Interval, evidence: bool, self_attested: bool
) -> Declared | None:
    """All claims on one domain, each with its verdict."""
    if not claims:
        return None
    results = tuple(
        ClaimResult(
            claim=claim,
            stages=tuple(sorted(set(claim.stages))),
            verdict=verdict(min(claim.stages), max(claim.stages), stages, evidence),
            self_attested=self_attested,
            sources=tuple(sorted({reference.source for reference in claim.sources})),
            on=day,
        )
        for day, claim in claims
    )
    return Declared(
        min=min(result.stages[0] for result in results),
        max=max(result.stages[-1] for result in results),
        ambiguous=any(len(result.stages) > 1 for result in results),
        disputed=len({result.stages for result in results}) > 1,
        claims=results,
    )


def verdict(lowest: int, highest: int, stages: Interval, evidence: bool) -> Verdict:
    """What the evidence makes of a claim of the stages from `lowest` to `highest`."""
    if not evidence:
        return "no-evidence"
    if lowest > stages.possible:
        return "contradicted"
    if highest < stages.supported:
        return "understated"
    if lowest == highest == stages.supported:
        return "supported"
    return "not-verified"
