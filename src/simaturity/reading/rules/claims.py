"""Declared stages: those of the rubric, each said once."""

from __future__ import annotations

from collections.abc import Iterator

from simaturity.core.problem import Problem

from .case import Case


def stages_in_range(case: Case) -> Iterator[Problem]:
    """A stage is declared that the rubric does not have."""
    assert case.words
    highest = case.words.stages
    for i, claim in enumerate(case.profile.declared):
        for j, stage in enumerate(claim.stages):
            if not 1 <= stage <= highest:
                message = f"expected a stage from 1 to {highest}, got {stage}"
                yield Problem("stage-out-of-range", ("declared", i, "stages", j), message)


def repeated_claims(case: Case) -> Iterator[Problem]:
    """One claim names a stage twice, or two claims are the same observation."""
    seen: dict[object, int] = {}
    for i, claim in enumerate(case.profile.declared):
        for j, stage in enumerate(claim.stages):
            if stage in claim.stages[:j]:
                yield Problem("repeated-stage", ("declared", i, "stages", j), f"stage {stage} is named twice")
        same = (frozenset(claim.domains), frozenset(r.source for r in claim.sources), claim.on)
        first = seen.setdefault(same, i)
        if first != i:
            message = f"the same sources, domains and date as {case.told('declared', first)}"
            yield Problem("duplicate-claim", ("declared", i), message, "name all stages in one claim", "warning")
