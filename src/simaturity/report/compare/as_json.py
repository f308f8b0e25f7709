"""The JSON renderer of comparisons."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from ...core.assessment import BarrierResult, ConditionResult, CriterionResult, DomainResult, LeverResult
from ...core.comparison import Comparison, DomainRow
from ...core.profile import Profile
from ...core.text import say
from .compare_types import (
    ComparedBarrierJson,
    ComparedConditionJson,
    ComparedCriterionJson,
    ComparedLeverJson,
    ComparisonJson,
    DomainRowJson,
    RelationJson,
    StandingJson,
)
from .regions import Regions

T = TypeVar("T")
J = TypeVar("J")


def render(found: Comparison, lang: str = "en") -> str:
    """Write a comparison as JSON text that ends in a newline."""
    return json.dumps(_Writer(found, lang).comparison(), ensure_ascii=False, indent=2) + "\n"


class _Writer:
    def __init__(self, found: Comparison, lang: str) -> None:
        self.it, self.lang, self.regions = found, lang, Regions(found, None, lang)
        self.keys = [one.profile.key for one in found.assessments]

    def comparison(self) -> ComparisonJson:
        it, rubric = self.it, self.it.assessments[0].rubric
        return {
            "format_version": 1,
            "rubric": {"id": rubric.id, "version": rubric.version},
            "regions": [
                {
                    "profile": one.profile.key,
                    "region": {
                        "id": one.profile.region.id,
                        "name": say(one.profile.region.name, self.lang, one.profile.language),
                    },
                    "as_of": one.as_of.isoformat(),
                }
                for one in it.assessments
            ],
            "common": list(it.common),
            "leave_out": None if it.leave_out is None else list(it.leave_out),
            "domains": [self._domain(row) for row in it.domains],
            "relations": list(self._relations()),
            "conditions": [{"id": row.id, "regions": self._conditions(row.results)} for row in it.conditions],
            "barriers": [{"id": row.id, "regions": self._by_key(_barrier, row.results)} for row in it.barriers],
            "levers": [{"id": row.id, "regions": self._by_key(_lever, row.results)} for row in it.levers],
        }

    def _by_key(self, write: Callable[[T], J], results: Iterable[T]) -> dict[str, J]:
        return dict(zip(self.keys, map(write, results), strict=True))

    def _domain(self, row: DomainRow) -> DomainRowJson:
        stages = self.it.assessments[0].rubric.criteria
        return {
            "id": row.id,
            "title": str(self.regions.domain(row.id)),
            "missing": list(row.missing),
            "regions": self._by_key(_standing, row.results),
            "criteria": [
                {
                    "id": one.id,
                    "stage": stages[one.id].stage,
                    "differs": one.differs,
                    "regions": self._by_key(_criterion, one.results),
                }
                for one in row.criteria
            ],
        }

    def _relations(self) -> Iterable[RelationJson]:
        for one, row in zip(self.keys, self.it.relations, strict=True):
            for other, relation in zip(self.keys, row, strict=True):
                if relation:
                    yield {"profile": one, "to": other, "relation": relation}

    def _conditions(self, results: Iterable[ConditionResult]) -> dict[str, ComparedConditionJson]:
        found = zip(self.it.assessments, results, strict=True)
        return {one.profile.key: self._condition(one.profile, result) for one, result in found}

    def _condition(self, profile: Profile, one: ConditionResult) -> ComparedConditionJson:
        answer = one.answer.answer if one.answer else None
        return {
            "answer": list(answer) if isinstance(answer, tuple) else answer,
            "named": [say(name, self.lang, profile.language) for name in one.answer.named] if one.answer else [],
            "contested": one.contested,
            "on": _iso(one.on),
        }


def _standing(one: DomainResult | None) -> StandingJson | None:
    if one is None:
        return None
    claims = one.declared.claims if one.declared else ()
    return {
        "evidence": one.evidence,
        "supported": one.supported,
        "possible": one.possible,
        "declared": sorted({stage for claim in claims for stage in claim.stages}),
        "verdict": one.verdict,
    }


def _criterion(one: CriterionResult | None) -> ComparedCriterionJson | None:
    if one is None:
        return None
    return {"outcome": one.outcome, "basis": one.basis, "carriers": list(one.carriers), "since": _iso(one.since)}


def _barrier(one: BarrierResult) -> ComparedBarrierJson:
    return {
        "status": one.status,
        "severity": one.severity,
        "domains": list(one.domains) if one.domains is not None else None,
        "binding": list(one.binding),
        "on": _iso(one.on),
    }


def _lever(one: LeverResult) -> ComparedLeverJson:
    return {"status": one.status, "asked": one.asked, "on": _iso(one.on)}


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
