"""Floor, typical and peak over the core domains: order statistics, since stages have no mean."""

from __future__ import annotations

from collections.abc import Callable

from ..assessment import DomainResult, Summary
from ..rubric import Rubric

Choice = Callable[[list[int]], int]


def summary(rubric: Rubric, domains: dict[str, DomainResult]) -> Summary:
    """The summary, or the reason why there is none."""
    core = [domains[name] for name, definition in rubric.domains.items() if definition.core and name in domains]
    counted = [result for result in core if result.evidence]
    shared = _shared(counted)
    reason = None
    if len(counted) < 2:
        reason = "fewer-than-two"
    elif len(set.union(*(observations(result) for result in counted))) == 1:
        reason = "one-observation"
    if reason:
        return Summary(None, None, None, len(counted), len(core), reason, shared)  # type: ignore[arg-type]

    def over(choice: Choice) -> tuple[int, int]:
        return choice([one.supported for one in counted]), choice([one.possible for one in counted])

    return Summary(over(min), over(lower_median), over(max), len(counted), len(core), None, shared)


def lower_median(stages: list[int]) -> int:
    """The middle one, or the lower of the two in the middle."""
    return sorted(stages)[(len(stages) - 1) // 2]


def observations(result: DomainResult) -> set[str]:
    """The instruments and findings that the outcomes of a domain rest on."""
    found: set[str] = set()
    for criterion in result.criteria:
        found.update(criterion.carriers)
        finding = criterion.finding
        # What is overruled, or leaves it open, is nothing that the domain rests on.
        if finding and criterion.basis != "implied" and (criterion.outcome, criterion.basis) != ("unknown", "finding"):
            found.add(f"finding {finding.criterion} {finding.on} {sorted(finding.domains)}")
    return found


def _shared(counted: list[DomainResult]) -> tuple[tuple[str, ...], ...]:
    groups: dict[frozenset[str], list[str]] = {}
    for result in counted:
        carriers = frozenset(name for one in result.criteria if one.outcome == "met" for name in one.carriers)
        if carriers:
            groups.setdefault(carriers, []).append(result.id)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1))
