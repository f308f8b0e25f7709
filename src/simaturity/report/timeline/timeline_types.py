"""The JSON output of `timeline`, format version 1: ids, outcomes and days, no words but titles."""

from __future__ import annotations

from typing import Literal

# On Python 3.11 pydantic reads only this TypedDict; it brings the package along.
from typing_extensions import TypedDict

from ..json_types import Basis, RegionJson, RubricJson


class MovedJson(TypedDict):
    """A criterion that stands otherwise than the day before."""

    criterion: str
    outcome: Literal["met", "not-met", "unknown", "not-applicable"]
    basis: Basis
    """What the outcome rests on."""
    statements: list[str]
    """What shows it from that day on, or did until then: instruments.<id>.<milestone> or findings.<criterion>."""
    events: list[str]
    """What happened on that day, in the same form; empty where only time has passed."""
    sources: list[str]
    """Ids of the sources behind the statements and events."""


class StepJson(TypedDict):
    """From a day on a domain stands in another interval."""

    on: str
    supported: int
    possible: int
    forecast: bool
    """It comes after the date of the assessment, if nothing new happens."""
    because: list[MovedJson]


class CourseJson(TypedDict):
    """One domain over time."""

    title: str
    supported: int
    """On the date of the assessment."""
    possible: int
    steps: list[StepJson]
    """Oldest first, with those to come at the end. Before the first nothing is known: from 1 to the highest stage."""


class TimelineJson(TypedDict):
    """What simaturity timeline --format json writes."""

    format_version: Literal[1]
    profile: str
    """The profile's id."""
    region: RegionJson
    as_of: str
    """The date of the assessment; a forecast knows nothing that is dated later."""
    rubric: RubricJson
    domains: dict[str, CourseJson]
    """In the rubric's order, those without a step as well."""
