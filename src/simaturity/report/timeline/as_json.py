"""The JSON renderer of a timeline: its steps as they are, to the types of `timeline_types`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...core.assessment import Assessment
from ...core.timeline import Moved, Step, Steps
from ..names import Names
from ..words import words
from .timeline_types import CourseJson, MovedJson, StepJson, TimelineJson


def render(it: Assessment, taken: Steps, coming: Steps, lang: str = "en") -> str:
    """Write the steps up to the date of an assessment and those to come as JSON text that ends in a newline."""
    names = Names(it, None, words(lang))
    found: TimelineJson = {
        "format_version": 1,
        "profile": it.profile.key,
        "region": {"id": it.profile.region.id, "name": names.theirs(it.profile.region.name)},
        "as_of": it.as_of.isoformat(),
        "rubric": {"id": it.rubric.id, "version": it.rubric.version},
        "domains": {name: _course(it, name, names, list(steps_of(name, taken, coming))) for name in it.domains},
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def steps_of(domain: str, taken: Steps, coming: Steps) -> Iterator[tuple[Step, bool]]:
    """The steps of a domain, oldest first, each with whether it is still to come."""
    yield from ((step, False) for step in taken.get(domain, ()))
    yield from ((step, True) for step in coming.get(domain, ()))


def _course(it: Assessment, domain: str, names: Names, steps: list[tuple[Step, bool]]) -> CourseJson:
    return {
        "title": names.domain(domain),
        "supported": it.domains[domain].supported,
        "possible": it.domains[domain].possible,
        "steps": [_step(step, forecast) for step, forecast in steps],
    }


def _step(step: Step, forecast: bool) -> StepJson:
    return {
        "on": step.on.isoformat(),
        "supported": step.supported,
        "possible": step.possible,
        "forecast": forecast,
        "because": [_moved(one) for one in step.because],
    }


def _moved(one: Moved) -> MovedJson:
    return {
        "criterion": one.criterion,
        "outcome": one.outcome,
        "basis": one.basis,
        "statements": list(one.statements),
        "events": list(one.events),
        "sources": list(one.sources),
    }
