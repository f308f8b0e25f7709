"""One domain, from what its milestones and findings show to its stage and what decides it."""

from __future__ import annotations

from datetime import date, timedelta

from ..assessment import DomainResult
from ..profile import Claim, Profile
from ..rubric import Rubric
from .claims import declared, verdict
from .decisive import decisive
from .evidence import Shown
from .findings import Answered
from .ladder import Ladder, bits
from .outcomes import SILENT, Outcomes, close, judge
from .results import grounds, results
from .stages import assembled, interval, progress, reach

SOON = timedelta(days=90)
"""Outputs name what lapses within this time."""


def assess_domain(
    profile: Profile,
    rubric: Rubric,
    ladder: Ladder,
    name: str,
    shown: dict[str, list[Shown]],
    answered: dict[str, Answered],
    claims: list[tuple[date, Claim]],
    as_of: date,
) -> DomainResult:
    """Assess one domain at a date."""
    judged = tuple(
        judge(rubric.criteria[one].nature, shown.get(one, []), answered.get(one))
        if one in shown or one in answered
        else SILENT
        for one in ladder.ids
    )
    outcomes = close(ladder, judged)
    criteria = results(rubric, ladder, outcomes)
    stages = interval(ladder, outcomes)
    evidence = any(one.basis not in ("silent", "finding") or one.outcome != "unknown" for one in criteria)
    top, exceptions = reach(ladder, outcomes, stages.supported)
    against = declared(claims, stages, evidence, _self_attested(profile, ladder, outcomes, stages.supported))
    return DomainResult(
        id=name,
        evidence=evidence,
        supported=stages.supported,
        possible=stages.possible,
        reach=top,
        exceptions=exceptions,
        declared=against,
        verdict=verdict(against.min, against.max, stages, evidence) if against else None,
        progress=progress(ladder, outcomes, stages.supported),
        assembled=assembled(profile, ladder, criteria, stages.supported),
        decisive=decisive(ladder, outcomes, stages),
        criteria=criteria,
        lapsing=tuple(one.id for one in criteria if one.expires and one.expires - as_of <= SOON),
    )


def _self_attested(profile: Profile, ladder: Ladder, outcomes: Outcomes, supported: int) -> bool:
    """Whether all evidence for L is self-report; False where L needs none."""
    needed = 0
    for gate in ladder.gates:
        if gate.stage <= supported:
            needed |= gate.required | (gate.supporting & outcomes.met if gate.count else 0)
    kinds = {
        profile.sources[evidence.reference.source].kind
        for i in bits(needed)
        for evidence in grounds(ladder, outcomes, i)
        if evidence.reference.source in profile.sources
    }
    return kinds == {"self-report"}
