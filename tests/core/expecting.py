"""What an assessment says of all that a row of a table expects, in the form in which the row says it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from simaturity.core.assessment import Assessment, CriterionResult, DomainResult
from simaturity.core.paths import path

Data = dict[str, Any]


def told(assessment: Assessment, expected: Data) -> Data:
    """What an assessment says of all that is expected of it, in the same form."""
    return {key: OF_A_REGION[key](assessment, value) for key, value in expected.items()}


def _of_domains(assessment: Assessment, expected: Data) -> Data:
    return {
        name: {key: OF_A_DOMAIN[key](assessment.domains[name], value) for key, value in wanted.items()}
        for name, wanted in expected.items()
    }


def _outcomes(domain: DomainResult, _: Data) -> dict[str, list[str]]:
    """The criteria by basis; findings by what they make of the criterion. Silence goes without saying."""
    found: dict[str, list[str]] = {}
    for one in domain.criteria:
        if one.basis != "silent":
            key = f"finding-{one.outcome}" if one.basis == "finding" else one.basis
            found.setdefault(key, []).append(one.id)
    return {key: sorted(names) for key, names in found.items()}


def _by_criterion(say: Callable[[CriterionResult], Any]) -> Callable[[DomainResult, Data], Data]:
    def of(domain: DomainResult, expected: Data) -> Data:
        return {one.id: say(one) for one in domain.criteria if one.id in expected}

    return of


def _declared(domain: DomainResult, expected: Data | None) -> Data | None:
    if domain.declared is None:
        return None
    found = {
        "min": domain.declared.min,
        "max": domain.declared.max,
        "ambiguous": domain.declared.ambiguous,
        "disputed": domain.declared.disputed,
        "claims": [
            {
                "stages": list(one.stages),
                "verdict": one.verdict,
                "self_attested": one.self_attested,
                "sources": list(one.sources),
                "on": str(one.on),
            }
            for one in domain.declared.claims
        ],
    }
    if expected is None:
        return found
    claims = [
        {key: value for key, value in one.items() if key in wanted}
        for one, wanted in zip(found["claims"], expected.get("claims", []), strict=False)  # type: ignore[call-overload]
    ]
    claims += found["claims"][len(claims) :]  # type: ignore[index]
    return {key: claims if key == "claims" else found[key] for key in expected}


def _path(assessment: Assessment, expected: Data) -> Data:
    """The path of the social economy to a stage: each step with its way and what it brings."""
    found = path(assessment, None, "social-economy", expected["to"])
    steps = [[step.result.id, step.way, *step.brings] for step in found.steps] if found else None
    return {"to": expected["to"], "steps": steps, "reached": found.reached if found else None}


def _day(value: date | None) -> str | None:
    return str(value) if value else None


OF_A_DOMAIN: dict[str, Callable[[DomainResult, Any], Any]] = {
    "stage": lambda one, _: [one.supported, one.possible],
    "outcomes": _outcomes,
    "evidence": lambda one, _: one.evidence,
    "reach": lambda one, _: one.reach,
    "exceptions": lambda one, _: list(one.exceptions),
    "progress": lambda one, _: one.progress and [one.progress.met, one.progress.needed],
    "assembled": lambda one, _: list(one.assembled),
    "to_next": lambda one, _: None if one.decisive.to_next is None else list(one.decisive.to_next),
    "single": lambda one, _: [
        [single.criterion, single.lower_if_met, single.upper_if_not_met] for single in one.decisive.single
    ],
    "verdict": lambda one, _: one.verdict,
    "declared": _declared,
    "lapsing": lambda one, _: list(one.lapsing),
    "carriers": _by_criterion(lambda one: list(one.carriers)),
    "sources_of": _by_criterion(lambda one: [found.reference.source for found in one.evidence]),
    "through": _by_criterion(lambda one: list(one.through)),
    "since": _by_criterion(lambda one: _day(one.since)),
    "expires": _by_criterion(lambda one: _day(one.expires)),
    "lapsed": _by_criterion(lambda one: _day(one.lapsed)),
    "answer": _by_criterion(lambda one: one.finding and one.finding.answer),
}

OF_A_REGION: dict[str, Callable[[Assessment, Any], Any]] = {
    "domains": _of_domains,
    "path": _path,
    "summary": lambda one, wanted: {
        key: value
        for key, value in {
            "floor": one.summary.floor and list(one.summary.floor),
            "typical": one.summary.typical and list(one.summary.typical),
            "peak": one.summary.peak and list(one.summary.peak),
            "of": [one.summary.counted, one.summary.core],
            "reason": one.summary.reason,
            "shared": [list(group) for group in one.summary.shared],
        }.items()
        if key in wanted
    },
    "conditions": lambda one, wanted: {
        found.id: {
            key: value
            for key, value in {
                "answer": found.answer and _plain(found.answer.answer),
                "named": found.answer and list(found.answer.named),
                "contested": found.contested,
                "on": _day(found.on),
            }.items()
            if key in wanted[found.id]
        }
        for found in one.conditions
        if found.id in wanted
    },
    "barriers": lambda one, wanted: {
        found.id: {
            key: value
            for key, value in {
                "status": found.status,
                "severity": found.severity,
                "domains": _plain(found.domains),
                "binding": list(found.binding),
                "on": _day(found.on),
                "answers": len(found.answers),
            }.items()
            if key in wanted[found.id]
        }
        for found in one.barriers
        if found.id in wanted
    },
    "burden": lambda one, _: [
        one.burden.present,
        one.burden.absent,
        one.burden.unknown,
        one.burden.not_applicable,
    ],
    "levers": lambda one, wanted: {
        found.id: {
            key: value
            for key, value in {
                "status": found.status,
                "asked": found.asked,
                "on": _day(found.on),
                "answers": len(found.answers),
            }.items()
            if key in wanted[found.id]
        }
        for found in one.levers
        if found.id in wanted
    },
    "tensions": lambda one, _: [
        [found.id, found.subject, list(found.domains), list(found.statements)] for found in one.tensions
    ],
}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
