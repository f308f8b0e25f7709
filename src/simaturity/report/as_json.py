"""The JSON renderer: assessments to the types of `json_types`, domains in the rubric's order, the rest by id."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from ..core.assessment import Assessment, BarrierResult, CriterionResult, Declared, DomainResult, Evidence
from ..core.profile import Profile, Source, SourceReference
from ..core.text import say
from .ecosystem_types import BarrierJson, BarriersJson
from .json_types import (
    AssessmentJson,
    CriterionJson,
    DeclaredJson,
    DomainJson,
    EvidenceJson,
    ScoreJson,
    SourceJson,
)
from .names import Names
from .reasons import reason
from .view import View
from .words import words


def render(found: Iterable[tuple[Assessment, View]], lang: str = "en") -> str:
    """Write assessments, in the order given, as JSON text that ends in a newline."""
    score: ScoreJson = {
        "format_version": 1,
        "assessments": [_Writer(one, lang).assessment(view) for one, view in found],
    }
    return json.dumps(score, ensure_ascii=False, indent=2) + "\n"


class _Writer:
    def __init__(self, assessment: Assessment, lang: str) -> None:
        self.it, self.lang = assessment, lang
        self.profile, self.rubric = assessment.profile, assessment.rubric
        self.names = Names(assessment, None, words(lang))

    def theirs(self, text: str | dict[str, str]) -> str:
        return say(text, self.lang, self.profile.language)

    def assessment(self, view: View) -> AssessmentJson:
        it = self.it
        return {
            "profile": self.profile.key,
            "region": {"id": self.profile.region.id, "name": view.region},
            "as_of": it.as_of.isoformat(),
            "rubric": {"id": self.rubric.id, "version": self.rubric.version},
            "assumptions": [
                {"criterion": one.criterion, "answer": one.answer, "domain": one.domain or ""} for one in it.assumptions
            ],
            "domains": {name: self._domain(one) for name, one in it.domains.items()},
            "summary": {
                "floor": it.summary.floor,
                "typical": it.summary.typical,
                "peak": it.summary.peak,
                "counted": it.summary.counted,
                "core": it.summary.core,
                "reason": it.summary.reason,
                "shared": [list(group) for group in it.summary.shared],
            },
            "conditions": [
                {
                    "id": one.id,
                    "answer": _plain(one.answer.answer) if one.answer else None,
                    "named": [self.theirs(name) for name in one.answer.named] if one.answer else [],
                    "contested": one.contested,
                    "on": _iso(one.on),
                    "sources": _ids(one.answer.sources) if one.answer else [],
                }
                for one in sorted(it.conditions, key=lambda one: one.id)
            ],
            "barriers": self._barriers(),
            "levers": [
                {
                    "id": one.id,
                    "status": one.status,
                    "asked": one.asked,
                    "on": _iso(one.on),
                    "sources": sorted({name for answer in one.answers for name in _ids(answer.sources)}),
                }
                for one in it.levers
            ],
            "tensions": [
                {
                    "id": one.id,
                    "domains": list(one.domains),
                    "subject": one.subject,
                    "statements": list(one.statements),
                    "says": says,
                }
                for one, says in zip(it.tensions, view.tensions, strict=True)
            ],
            "sources": [
                source_json(name, source, self.profile, self.lang)
                for name, source in sorted(self.profile.sources.items())
            ],
        }

    def _domain(self, one: DomainResult) -> DomainJson:
        own = self.profile.domains.get(one.id)
        title = (
            self.theirs(own.title) if own else say(self.rubric.domains[one.id].title, self.lang, self.rubric.language)
        )
        return {
            "title": title,
            "evidence": one.evidence,
            "supported": one.supported,
            "possible": one.possible,
            "reach": one.reach,
            "declared": _declared(one.declared) if one.declared else None,
            "verdict": one.verdict,
            "progress": {"met": one.progress.met, "needed": one.progress.needed} if one.progress else None,
            "exceptions": list(one.exceptions),
            "assembled": list(one.assembled),
            "decisive": {
                "to_next": None if one.decisive.to_next is None else list(one.decisive.to_next),
                "single": [
                    {
                        "criterion": single.criterion,
                        "basis": single.basis,
                        "lower_if_met": single.lower_if_met,
                        "upper_if_not_met": single.upper_if_not_met,
                    }
                    for single in one.decisive.single
                ],
            },
            "lapsing": list(one.lapsing),
            "criteria": [self._criterion(result) for result in one.criteria],
        }

    def _criterion(self, one: CriterionResult) -> CriterionJson:
        return {
            "id": one.id,
            "stage": one.stage,
            "kind": one.kind,
            "outcome": one.outcome,
            "basis": one.basis,
            "reason": reason(one, self.names),
            "through": list(one.through),
            "carriers": list(one.carriers),
            "evidence": [evidence_json(evidence, self.profile, self.lang) for evidence in one.evidence],
            "since": _iso(one.since),
            "expires": _iso(one.expires),
        }

    def _barriers(self) -> BarriersJson:
        burden = self.it.burden
        prevalence = burden.prevalence
        return {
            "present": burden.present,
            "absent": burden.absent,
            "unknown": burden.unknown,
            "not_applicable": burden.not_applicable,
            "prevalence": (round(prevalence[0], 4), round(prevalence[1], 4)) if prevalence else None,
            "items": [_barrier(one) for one in self.it.barriers],
        }


def evidence_json(one: Evidence, profile: Profile, lang: str) -> EvidenceJson:
    """A source reference behind an outcome."""
    reference = one.reference
    return {
        "source": reference.source,
        "at": say(reference.at, lang, profile.language) if reference.at else None,
        "quote": reference.quote,
        "statement": one.statement,
    }


def source_json(name: str, source: Source, profile: Profile, lang: str) -> SourceJson:
    """A source of a profile."""
    return {
        "id": name,
        "title": say(source.title, lang, profile.language),
        "kind": source.kind,
        "url": source.url,
        "published": source.published.text if source.published else None,
        "collected": source.collected.text if source.collected else None,
    }


def _declared(declared: Declared) -> DeclaredJson:
    return {
        "min": declared.min,
        "max": declared.max,
        "ambiguous": declared.ambiguous,
        "disputed": declared.disputed,
        "claims": [
            {
                "stages": list(one.stages),
                "verdict": one.verdict,
                "self_attested": one.self_attested,
                "on": one.on.isoformat(),
                "sources": list(one.sources),
            }
            for one in declared.claims
        ],
    }


def _barrier(one: BarrierResult) -> BarrierJson:
    return {
        "id": one.id,
        "status": one.status,
        "severity": one.severity,
        "domains": list(one.domains) if one.domains is not None else None,
        "binding": list(one.binding),
        "on": _iso(one.on),
        "sources": sorted({name for answer in one.answers for name in _ids(answer.sources)}),
    }


def _plain(answer: str | tuple[str, ...] | None) -> str | list[str] | None:
    return list(answer) if isinstance(answer, tuple) else answer


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None


def _ids(references: tuple[SourceReference, ...]) -> list[str]:
    return sorted({reference.source for reference in references})
