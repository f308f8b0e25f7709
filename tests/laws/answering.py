"""Answers to unknowns, as findings of the day that is asked about."""

from __future__ import annotations

from simaturity.core.assessment import DomainResult

from . import oracle
from .chance import Case, Data

FEW = 8
"""So many unknowns that brute force over their subsets is quick."""


def answered(case: Case, data: Data, domain: str, answers: dict[str, str]) -> Data:
    """The data with these answers. They are newer than any other finding, or stand in its place."""
    kept = [one for one in data["findings"] if one["criterion"] not in answers or domain not in one["domains"]]
    said = [
        {
            "criterion": name,
            "domains": [domain],
            "answer": answer,
            "on": case.day.isoformat(),
            "because": "The law asks what it would change.",
            "sources": ["gazette"],
        }
        for name, answer in answers.items()
    ]
    return data | {"findings": kept + said}


def few_unknowns(case: Case, domain: str) -> DomainResult:
    """A domain of the case, with so many unknowns answered that the rest can be tried out."""
    data = case.data
    while True:
        result = case.assess(data).domains[domain]
        unknown = sorted(oracle.having(result, "unknown"))
        if len(unknown) <= FEW:
            return result
        names = case.chance.some(unknown, 1, len(unknown) - FEW)
        data = answered(case, data, domain, {name: case.chance.choice(("met", "not-met")) for name in names})
