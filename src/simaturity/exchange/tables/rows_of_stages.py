"""The rows of results: assessments, the stages of their domains, and the criteria behind these."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.assessment import DomainResult
from .table import Cell, Row
from .wave import Wave

NONE = (None, None)


def several(ids: tuple[object, ...] | None) -> str | None:
    """Several ids in a cell, with a blank between them."""
    return " ".join(map(str, ids)) if ids else None


def assessment_rows(wave: Wave) -> Iterator[Row]:
    """The row of the assessment."""
    it, summary, burden, checklist = wave.it, wave.it.summary, wave.it.burden, wave.checklist
    region = it.profile.region
    yield (
        *wave.key,
        wave.given,
        region.id,
        None if region.id.startswith("x-") else region.id[:2],
        wave.theirs(region.name),
        it.profile.licence,
        it.rubric.id,
        it.rubric.version,
        *((checklist.id, checklist.version) if checklist else NONE),
        *(summary.floor or NONE),
        *(summary.typical or NONE),
        *(summary.peak or NONE),
        summary.reason,
        summary.counted,
        summary.core,
        *burden,
        sum(one.answer is not None for one in it.conditions),
        len(it.tensions),
    )


def domain_rows(wave: Wave) -> Iterator[Row]:
    """A row for each domain, in the rubric's order."""
    domains, own = wave.it.rubric.domains, wave.it.profile.domains
    for one in wave.it.domains.values():
        name = wave.theirs(own[one.id].title) if one.id in own else wave.ours(domains[one.id].title)
        yield (
            *wave.key,
            one.id,
            name,
            one.id in domains and domains[one.id].core,
            one.evidence,
            one.supported,
            one.possible,
            one.reach,
            bool(one.assembled),
            several(one.assembled),
            *_declared(one),
            *((one.progress.met, one.progress.needed) if one.progress else NONE),
            several(one.decisive.to_next),
        )


def _declared(one: DomainResult) -> tuple[Cell, ...]:
    it = one.declared
    if it is None:
        return None, None, 0, None, None, None, None
    attested = any(claim.self_attested for claim in it.claims)
    return it.min, it.max, len(it.claims), one.verdict, it.ambiguous, it.disputed, attested


def criterion_rows(wave: Wave) -> Iterator[Row]:
    """A row for each criterion in each domain."""
    key = wave.key
    for domain in wave.it.domains.values():
        for one in domain.criteria:
            yield (
                *key,
                domain.id,
                one.id,
                one.stage,
                one.kind,
                one.outcome,
                one.basis,
                one.since,
                one.expires,
                one.lapsed,
                several(one.carriers),
            )
