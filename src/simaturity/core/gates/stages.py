"""Gates on stages: the floor, single domains, and what was reached before. All look at what is supported."""

from __future__ import annotations

from ..assessment import Assessment, DomainResult
from ..changes.change import fingerprint, spelled
from .gate import Baseline, Case, Found, Reason, Short, Threshold


def floor(case: Case, threshold: Threshold) -> Found:
    """The lowest supported stage of the core domains with evidence."""
    assert isinstance(threshold, int)
    summary = case.it.summary
    if summary.floor is None:
        return Found(reason=summary.reason if summary.counted else "no-evidence")
    low = [one for name, one in case.it.domains.items() if _core(case.it, name) and one.evidence]
    short = tuple(_short(one) for one in low if one.supported < threshold)
    return Found(summary.floor[0], short)


def stages(case: Case, threshold: Threshold) -> Found:
    """The supported stage of each domain that a stage is asked for; a silent one supports 1."""
    assert isinstance(threshold, dict)
    figures = {name: stage for name in sorted(threshold) if (stage := _supported(case.it, name)) is not None}
    if not figures:
        return Found(reason="no-such-domain")
    short = tuple(
        Short(("domains", name), (name,), stage) for name, stage in figures.items() if stage < threshold[name]
    )
    return Found(figures, short)


def _supported(it: Assessment, name: str) -> int | None:
    """The supported stage of a domain; None where the rubric has none of the kind.

    What a profile can add and does not is one that nobody speaks of: leaving it out again must not pass for it.
    """
    if name in it.domains:
        return it.domains[name].supported
    family, slash, _ = name.partition("/")
    return 1 if slash and family in it.rubric.domains else None


def regression(case: Case, threshold: Threshold) -> Found:
    """The domains whose supported stage is lower than in the baseline, both at one date."""
    if reason := no_baseline(case.baseline):
        return Found(reason=reason)
    lowered = [] if case.baseline.it is None else list(_lowered(case.baseline.it, case.it))
    short = tuple(one for one in lowered if not set(one.fingerprints) & set(case.let_pass))
    return Found(len(short), short, let_pass=len(lowered) - len(short))


def no_baseline(baseline: Baseline) -> Reason | None:
    """Why there is nothing to hold a profile against."""
    reasons: dict[str, Reason] = {"none": "no-baseline", "new": "new-profile", "invalid": "invalid-baseline"}
    return reasons.get(baseline.state)


def removed(key: str, as_of: str, rubric: str, let_pass: frozenset[str] = frozenset()) -> Found:
    """A profile that was there and no longer is: every stage of it is gone."""
    subject = ("profile",)
    print_ = fingerprint("profile-removed", spelled(key, subject), {"as_of": as_of, "rubric": rubric}, None)
    if print_ in let_pass:
        return Found(0, let_pass=1)
    return Found(1, (Short(subject, fingerprints=(print_,)),))


def _core(it: Assessment, name: str) -> bool:
    known = it.rubric.domains.get(name)
    return known is not None and known.core


def _short(one: DomainResult) -> Short:
    return Short(("domains", one.id), (one.id,), one.supported)


def _lowered(before: Assessment, after: Assessment) -> list[Short]:
    """As `diff` tells it: a domain that is not there is one that nobody speaks of."""
    found = []
    top = max(stage.stage for stage in after.rubric.stages)
    for name in sorted(before.domains.keys() | after.domains.keys()):
        old, new = (_interval(it, name, top) for it in (before, after))
        if new[0] < old[0]:
            subject = ("domains", name)
            print_ = fingerprint("stage-lowered", spelled(after.profile.key, subject), old, new)
            found.append(Short(subject, (name,), new[0], old=old[0], fingerprints=(print_,)))
    return found


def _interval(it: Assessment, name: str, top: int) -> list[int]:
    found = it.domains.get(name)
    return [found.supported, found.possible] if found else [1, top]
