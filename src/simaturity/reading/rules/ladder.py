"""The ladder of a rubric: stages one after the other, each with something to reach, by criteria that fit it."""

from __future__ import annotations

from collections.abc import Iterator

from simaturity.core.checklist import Checklist
from simaturity.core.problem import Problem, Route, shown
from simaturity.core.rubric import Rubric

from .references import cycles

MOST_REQUIRED = 12
"""The smallest set of unknowns that lifts a stage is searched among subsets of its criteria."""


def stage_order(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """Stages leave a gap, stand twice, or do not begin with 1."""
    for i, stage in enumerate(rubric.stages):
        if stage.stage != i + 1:
            message = f"expected stage {i + 1}, got {stage.stage}"
            yield Problem("stage-order", ("stages", i, "stage"), message, "list the stages in order, from 1")


def stage_criteria(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """A stage needs nothing, more than there is, or too much; a criterion belongs to no stage."""
    stages = {stage.stage for stage in rubric.stages}
    for key, criterion in rubric.criteria.items():
        if criterion.stage not in stages:
            message = f"expected one of the stages, got {criterion.stage}"
            yield Problem("stage-out-of-range", ("criteria", key, "stage"), message)
    for i, stage in enumerate(rubric.stages):
        kinds = [criterion.kind for criterion in rubric.criteria.values() if criterion.stage == stage.stage]
        required, supporting = kinds.count("required"), kinds.count("supporting")
        if stage.supporting > supporting:
            message = f"needs {stage.supporting} supporting criteria and has {supporting}"
            yield Problem("too-few-supporting", ("stages", i, "supporting"), message)
        if stage.stage > 1 and not required and not stage.supporting:
            message = f"stage {stage.stage} needs nothing, so that whoever is below it is on it"
            yield Problem("empty-stage", ("stages", i), message, "give it a required criterion")
        if required > MOST_REQUIRED:
            message = f"stage {stage.stage} has {required} required criteria, more than {MOST_REQUIRED}"
            yield Problem("too-many-required", ("stages", i), message, "make some of them supporting")


def criterion_traits(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """An event ages; a criterion implies or follows itself."""
    for key, criterion in rubric.criteria.items():
        if criterion.age_limit is not None and criterion.nature == "event":
            message = "an event does not age"
            yield Problem("age-of-event", ("criteria", key, "age_limit"), message, "delete it, or write nature: state")
    implied = {key: criterion.implied_by for key, criterion in rubric.criteria.items()}
    follows = {key: (c.follows,) for key, c in rubric.criteria.items() if c.follows}
    for field, verb, links in (("implied_by", "implies", implied), ("follows", "follows", follows)):
        for cycle in cycles(links):
            route: Route = ("criteria", cycle[0], field)
            by = f", by way of {', '.join(shown(key) for key in cycle[1:])}" if len(cycle) > 1 else ""
            yield Problem("criterion-cycle", route, f"{shown(cycle[0])} {verb} itself{by}", "delete one of these links")


def condition_options(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """A question has no options to choose from, or options where it asks for yes or no."""
    for key, condition in rubric.conditions.items():
        presence = condition.type == "presence"
        if presence and condition.options:
            message = "a presence is answered yes or no"
            yield Problem("options-of-presence", ("conditions", key, "options"), message, "delete the options")
        if not presence and not condition.options:
            yield Problem("no-options", ("conditions", key), f"a {condition.type} without options", "list its options")
        if condition.most is not None and condition.type != "ranking":
            message = f"only a ranking has a greatest number of options, not a {condition.type}"
            yield Problem("most-of-no-ranking", ("conditions", key, "most"), message, "delete it")


def empty_tensions(rubric: Rubric, checklist: Checklist | None) -> Iterator[Problem]:
    """A tension rule asks for nothing and would fire always."""
    for key, rule in rubric.tensions.items():
        if not rule.all and not rule.any:
            yield Problem("empty-tension", ("tensions", key), "a rule without terms", "give it all: or any:")
