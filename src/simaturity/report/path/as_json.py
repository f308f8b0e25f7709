"""Paths as JSON, to the types of `path_types`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ...core.assessment import Assessment, DomainResult, LeverResult
from ...core.paths import Hindrance, Path, PathStep, Walk, walked, walked_once
from ...core.text import say
from ..as_json import evidence_json, source_json
from ..json_types import EvidenceJson, RegionJson
from .path_types import (
    AmongJson,
    HindranceJson,
    PathJson,
    PathLeverJson,
    PathsJson,
    PathStepJson,
    WalkJson,
)
from .view import PathsView, PathView, StepView
from .writing import Found


def render(found: Found, view: PathsView) -> str:
    """Write paths as JSON text that ends in a newline; what is worded comes from the view."""
    return json.dumps(_Writer(found, view).paths(), ensure_ascii=False, indent=2) + "\n"


class _Writer:
    def __init__(self, found: Found, view: PathsView) -> None:
        self.found, self.view = found, view
        self.cited: dict[str, set[str]] = {it.profile.key: set() for it in found.assessed}

    def paths(self) -> PathsJson:
        it = self.found.assessment
        paths = [
            self._path(domain, path, seen)
            for (domain, path), seen in zip(self.found.paths, self.view.paths, strict=True)
        ]
        return {
            "format_version": 1,
            "profile": it.profile.key,
            "region": self._region(it),
            "as_of": it.as_of.isoformat(),
            "rubric": {"id": it.rubric.id, "version": it.rubric.version},
            "to": self.found.stage,
            "paths": paths,
            "among": [self._among(other) for other in self.found.assessed],
        }

    def _region(self, it: Assessment) -> RegionJson:
        region = it.profile.region
        return {"id": region.id, "name": say(region.name, self.view.lang, it.profile.language)}

    def _path(self, domain: DomainResult, path: Path | None, seen: PathView) -> PathJson:
        steps = path.steps if path else ()
        return {
            "domain": domain.id,
            "title": seen.title,
            "supported": domain.supported,
            "possible": domain.possible,
            "reached": path.reached if path else None,
            "smallest": path.smallest if path else True,
            "steps": [self._step(domain.id, step, one) for step, one in zip(steps, seen.steps, strict=True)],
            "assume": [f"{one.domain}:{one.criterion}={one.answer}" for one in path.assumptions] if path else [],
        }

    def _step(self, domain: str, step: PathStep, seen: StepView) -> PathStepJson:
        result = step.result
        walks = walked(result.id, domain, self.found.assessed)
        once = walked_once(result.id, domain, self.found.assessed)
        return {
            "criterion": result.id,
            "stage": result.stage,
            "kind": result.kind,
            "outcome": "not-met" if result.outcome == "not-met" else "unknown",
            "basis": result.basis,
            "reason": seen.reason,
            "through": list(result.through),
            "way": step.way,
            "brings": list(step.brings),
            "advice": seen.advice,
            "counts_as_evidence": seen.evidence,
            "barriers": [_hindrance(one) for one in step.barriers],
            "levers": _levers(step.levers),
            "walked": [self._walk(walk, one.how) for walk, one in zip(walks, seen.walks, strict=True)],
            "walked_once": [self._walk(walk, one.how) for walk, one in zip(once, seen.once, strict=True)],
        }

    def _walk(self, walk: Walk, how: str) -> WalkJson:
        result, profile = walk.result, walk.assessment.profile
        self.cited[profile.key] |= {one.reference.source for one in result.evidence}
        evidence: list[EvidenceJson] = [evidence_json(one, profile, self.view.lang) for one in result.evidence]
        return {
            "profile": profile.key,
            "basis": result.basis,
            "since": result.since.isoformat() if result.since else None,
            "lapsed": result.lapsed.isoformat() if result.lapsed else None,
            "through": list(result.through),
            "carriers": list(result.carriers),
            "evidence": evidence,
            "how": how,
        }

    def _among(self, it: Assessment) -> AmongJson:
        cited = self.cited[it.profile.key]
        return {
            "profile": it.profile.key,
            "region": self._region(it),
            "as_of": it.as_of.isoformat(),
            "sources": [
                source_json(name, source, it.profile, self.view.lang)
                for name, source in sorted(it.profile.sources.items())
                if name in cited
            ],
        }


def _hindrance(one: Hindrance) -> HindranceJson:
    return {"id": one.barrier, "binding": one.binding, "levers": _levers(one.levers)}


def _levers(some: Iterable[LeverResult]) -> list[PathLeverJson]:
    return [{"id": one.id, "status": one.status, "asked": one.asked} for one in some]
