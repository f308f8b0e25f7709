"""Gates on what is said: declarations that the evidence contradicts, tensions, and the warnings of validation."""

from __future__ import annotations

from collections.abc import Mapping

from ..assessment import Assessment
from ..changes.change import Subject, fingerprint, spelled
from ..changes.results import results
from .gate import Case, Found, Short, Threshold
from .stages import no_baseline


def declarations(case: Case, threshold: Threshold) -> Found:
    """The claims that the evidence rules out, be it in one of their domains; a claim is one observation."""
    against = {name: one.declared for name, one in case.it.domains.items() if one.declared}
    if not against:
        return Found(reason="no-declaration")
    place = {id(claim): number for number, claim in enumerate(case.it.profile.declared)}
    ruled_out: dict[tuple[int, int], list[str]] = {}
    for name, declared in against.items():
        for claim in declared.claims:
            if claim.verdict == "contradicted":
                key = place[id(claim.claim)], case.it.domains[name].possible
                ruled_out.setdefault(key, []).append(name)
    short = tuple(
        Short(("declared", str(number)), tuple(names), min(case.it.profile.declared[number].stages), old=possible)
        for (number, possible), names in sorted(ruled_out.items())
    )
    return Found(len({number for number, _ in ruled_out}), short)


def tensions(case: Case, threshold: Threshold) -> Found:
    """The tensions that the baseline does not have; all of them where there is none to hold them against."""
    there = _tensions(case.it)
    if no_baseline(case.baseline) is None:
        before = there if case.baseline.it is None else _tensions(case.baseline.it)
        there = {subject: value for subject, value in there.items() if subject not in before}
    prints = {subject: _print(case.it, subject, value) for subject, value in there.items()}
    kept = [subject for subject in sorted(there) if prints[subject] not in case.let_pass]
    by_rule: dict[Subject, list[Subject]] = {}
    for subject in kept:
        by_rule.setdefault(subject[:-1] if subject[-1] in case.it.domains else subject, []).append(subject)
    short = tuple(
        Short(
            _behind(there[some[0]]["statements"]) or rule,
            tuple(one[-1] for one in some if one != rule),
            name=rule[1],
            fingerprints=tuple(prints[one] for one in some),
        )
        for rule, some in by_rule.items()
    )
    return Found(len(short), short, let_pass=len(there) - len(kept))


def _tensions(it: Assessment) -> dict[Subject, Mapping[str, list[str]]]:
    if not it.tensions:
        return {}
    return {subject: value for (family, subject), value in results(it).items() if family == "tension"}


def _print(it: Assessment, subject: Subject, value: Mapping[str, list[str]]) -> str:
    return fingerprint("tension-appeared", spelled(it.profile.key, subject), None, dict(value))


def _behind(statements: list[str]) -> Subject:
    """The first of the statements of a tension that a file can have."""
    behind = next((one for one in statements if not one.startswith("criteria.")), "")
    return tuple(behind.split(".")) if behind else ()


def problems(case: Case, threshold: Threshold) -> Found:
    """The warnings of validation; a file with errors comes to no gate."""
    warnings = [one for one in case.warnings if one.severity == "warning"]
    return Found(len(warnings), tuple(Short((), name=one.code, problem=one) for one in warnings))
