"""All rules for profiles, in two lists: those that need the profile alone, and those that need its rubric."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from simaturity.core.problem import Problem

from . import answers, claims, dates, findings, languages, milestones, references, sources, terms
from .case import Case

Rule = Callable[[Case], Iterator[Problem]]

PROFILE_RULES: tuple[Rule, ...] = (
    references.unknown_sources,
    references.unknown_instruments,
    references.circular_instruments,
    dates.date_order,
    dates.collected_before_published,
    dates.after_as_of,
    milestones.milestone_ids,
    milestones.milestone_domains,
    findings.contradictory_findings,
    findings.contradictory_answers,
    claims.repeated_claims,
    sources.used_sources,
    sources.stated_sources,
    sources.quote_lengths,
    languages.profile_translations,
)

RUBRIC_RULES: tuple[Rule, ...] = (
    terms.unknown_domains,
    terms.unknown_kinds,
    terms.unknown_criteria,
    terms.unknown_questions,
    answers.condition_answers,
    claims.stages_in_range,
    milestones.milestone_kinds,
    milestones.after_the_end,
    dates.after_its_sources,
    milestones.suspensions,
    findings.not_applicable,
    sources.independence,
)
"""For profiles beside a rubric. Where it is not the one that a profile was written for, these find warnings."""
