"""The one way from a profile to its assessment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache

from .assessment import Assessment, DomainResult
from .barriers import barriers, burden, levers
from .checklist import Checklist
from .conditions import conditions
from .profile import Profile
from .rubric import Rubric
from .scoring.alike import alike
from .scoring.claims import claims_by_domain
from .scoring.domain import assess_domain
from .scoring.evidence import showings
from .scoring.findings import Answered, findings
from .scoring.ladder import ladder
from .scoring.summary import summary
from .scoring.tensions import tensions


def assess(
    profile: Profile,
    rubric: Rubric,
    checklist: Checklist | None = None,
    *,
    as_of: date | None = None,
    domains: Collection[str] | None = None,
) -> Assessment:
    """Assess a profile under a rubric at a date.

    Facts after the date do not exist for it; everything that the file tells of the time before counts, whenever it
    became known. Without a date, the profile's `as_of` counts, read as its last day. Without a checklist there are
    no barriers and levers. `domains` limits the assessment, and with it the summary, to these.

    The method is described in docs/method.md. A pure function: it reads no file and no clock, and what the rubric
    does not know it leaves out.
    """
    day = as_of or profile.as_of.last
    steps = ladder(rubric)
    first = alike(profile)
    looked_at = {one for domain, one in first.items() if domains is None or domain in domains}
    shown = showings(profile, rubric, day, looked_at)
    answered: dict[str, dict[str, Answered]] = {}
    for (domain, criterion), finding in findings(profile, rubric, day, looked_at).items():
        answered.setdefault(domain, {})[criterion] = finding
    claims = claims_by_domain(profile, max(stage.stage for stage in rubric.stages), day)

    @cache
    def of(name: str) -> DomainResult:
        return assess_domain(
            profile, rubric, steps, name, shown.get(name, {}), answered.get(name, {}), claims.get(name, []), day
        )

    # Most domains are silent, and silence looks the same in all of them.
    results = {
        name: of(first.get(name, ""))._replace(id=name)
        for name in (*rubric.domains, *sorted(profile.domains))
        if domains is None or name in domains
    }
    answers = conditions(profile, rubric, day)
    checked = barriers(profile, checklist, results, day) if checklist else ()
    return Assessment(
        profile=profile,
        rubric=rubric,
        as_of=day,
        domains=results,
        summary=summary(rubric, results),
        conditions=answers,
        barriers=checked,
        burden=burden(checked),
        levers=levers(profile, checklist, day) if checklist else (),
        tensions=tensions(profile, rubric, results, answers, checked, day),
    )
