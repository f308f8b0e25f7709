"""All rules for rubrics and for checklists; apart from those for profiles, which most commands need alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from simaturity.core.checklist import Checklist
from simaturity.core.problem import Problem
from simaturity.core.rubric import Rubric

from . import ladder, links

RubricRule = Callable[[Rubric, Checklist | None], Iterator[Problem]]

LADDER_RULES: tuple[RubricRule, ...] = (
    ladder.stage_order,
    ladder.stage_criteria,
    ladder.criterion_traits,
    ladder.condition_options,
    ladder.empty_tensions,
    links.criterion_links,
    links.tension_links,
    links.rubric_origins,
    links.rubric_renames,
    links.known_checklist,
)
"""For rubrics, beside the checklist that goes with them, where it is at hand."""

ChecklistRule = Callable[[Checklist, Rubric | None], Iterator[Problem]]

CHECKLIST_RULES: tuple[ChecklistRule, ...] = (
    links.checklist_links,
    links.checklist_origins,
    links.checklist_renames,
)
"""For checklists, beside the rubric that they go with, where it is at hand."""
