"""What-ifs: a profile in which some criteria have the answers that somebody wants to try out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .answers import dated
from .assessment import Assumption
from .dates import partial_date
from .profile import Finding, Profile, Source, SourceKind, SourceReference
from .rubric import Rubric
from .text import Text

_KINDS: tuple[SourceKind, ...] = (
    *("other", "official", "law", "evaluation", "academic", "civil-society", "press", "interview", "self-report"),
)
"""What a made source may be, the least telling first."""


def resolved(assumptions: Iterable[Assumption], domains: Iterable[str]) -> tuple[Assumption, ...]:
    """The assumptions domain by domain, sorted. What names no domain holds in these; what names one goes before it."""
    given = tuple(assumptions)
    found = {(one, each.criterion): each.answer for one in domains for each in given if each.domain is None}
    found |= {(each.domain, each.criterion): each.answer for each in given if each.domain is not None}
    return tuple(Assumption(criterion, answer, domain) for (domain, criterion), answer in sorted(found.items()))


def assume(profile: Profile, rubric: Rubric, day: date, assumptions: Iterable[Assumption], because: Text) -> Profile:
    """The same profile, in which a finding of the day says each assumption; everything else stays as it is.

    An assumption without a domain holds in all domains of the rubric and the profile. What the rubric does not know is
    left out. `because` is the reason that each finding gives, and the title of the source that they rest on.
    """
    made = [
        one
        for one in resolved(assumptions, (*rubric.domains, *profile.domains))
        if one.domain and one.criterion in rubric.criteria
    ]
    if not made:
        return profile
    sources = dict(profile.sources)
    findings = _without(profile, {(one.domain, one.criterion) for one in made}, day)
    for one in made:
        barred = rubric.criteria[one.criterion].not_by
        kind = next((kind for kind in _KINDS if kind not in barred), "other")
        name = _free(profile, "assumed" if kind == "other" else f"assumed-{kind}")
        sources[name] = Source(title=because, kind=kind)
        findings.append(
            Finding(
                criterion=one.criterion,
                domains=(one.domain or "",),
                answer=one.answer,
                because=because,
                on=partial_date(day.isoformat()),
                sources=(SourceReference(source=name),),
            )
        )
    return profile.model_copy(update={"findings": tuple(findings), "sources": sources})


def _without(profile: Profile, keys: set[tuple[str | None, str]], day: date) -> list[Finding]:
    """The findings without what they say of these that very day: two of one day that differ would be a dispute."""
    kept = []
    for finding in profile.findings:
        left = tuple(one for one in finding.domains if (one, finding.criterion) not in keys)
        if left == finding.domains or dated(profile, finding) != day:
            kept.append(finding)
        elif left:
            kept.append(finding.model_copy(update={"domains": left}))
    return kept


def _free(profile: Profile, name: str) -> str:
    """An id that no source of the profile has."""
    tried, number = name, 1
    while tried in profile.sources:
        number += 1
        tried = f"{name}-{number}"
    return tried
