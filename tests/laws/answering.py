"""Answers to unknowns, as findings of the day that is asked about."""

from __future__ import annotations

from simaturity.core.answers import dated
from simaturity.core.assessment import DomainResult
from simaturity.core.profile import Profile

from . import oracle
from .chance import Case, Data

FEW = 7
"""So many unknowns that brute force over their subsets is quick."""


def answered(case: Case, data: Data, domain: str, answers: dict[str, str]) -> Data:
    """The data with these answers. They are newer than other findings, or stand in the place of those of their day."""
    profile = Profile.model_validate(data)
    kept = [
        given
        for given, read in zip(data["findings"], profile.findings, strict=True)
        if read.criterion not in answers or domain not in read.domains or dated(profile, read) != case.day
    ]
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
