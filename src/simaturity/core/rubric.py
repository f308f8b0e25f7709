"""The rubric: domains, the ladder of stages with their criteria, the questionnaire, and the tension rules."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .model import Flag, Id, Model, Pin, Whole
from .profile import Coverage, LedBy, Level, SourceKind, Url
from .text import Language, Plain, Text

Outcome = Literal["met", "not-met", "unknown", "not-applicable"]
Nature = Literal["event", "state"]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]


class Origin(Model):
    """A publication that items of the rubric or checklist come from."""

    title: Text
    publisher: Text | None = None
    url: Url | None = None


class DomainDefinition(Model):
    """A policy field."""

    title: Text
    about: Text | None = None
    core: Flag = False
    """Core domains make up the summary."""


class InstrumentKind(Model):
    """A kind of instrument."""

    title: Text
    about: Text | None = None


class MilestoneKind(Model):
    """A word of the milestone vocabulary."""

    title: Text
    about: Text | None = None
    instruments: tuple[Id, ...] | None = None
    """The instrument kinds that can reach it; default: all."""
    effect: Literal["ends", "suspends", "resumes", "weakens"] | None = None
    """What it does to the instrument's states, where it is not itself an achievement."""


class Stage(Model):
    """A rung of the ladder."""

    stage: Annotated[Whole, Field(ge=1, le=20)]
    name: Text
    """The source's own term."""
    about: Text | None = None
    supporting: Annotated[Whole, Field(ge=0, le=20)] = 0
    """How many supporting criteria the stage needs beside all required ones."""


class Showing(Model):
    """One way in which a milestone shows a criterion."""

    milestones: Annotated[tuple[Id, ...], Field(min_length=1)]
    instruments: tuple[Id, ...] | None = None
    """The instrument kinds that can show it; default: all."""
    coverage: tuple[Coverage, ...] = ("dedicated", "partial")
    level: tuple[Level, ...] = ("region",)
    led_by: tuple[LedBy, ...] = ("government", "mixed")


class Criterion(Model):
    """A positive, checkable statement that belongs to a stage."""

    stage: Annotated[Whole, Field(ge=2, le=20)]
    kind: Literal["required", "supporting"] = "required"
    title: Text
    """A few words, for tables."""
    statement: Text
    counts: Literal["begun", "done"]
    """Whether something underway already meets it."""
    nature: Nature
    """Events do not age and survive an ending; states end with their instrument."""
    age_limit: Annotated[Whole, Field(ge=1, le=100)] | None = None
    """Years after its newest attestation at which a state becomes unknown; absent: it does not age."""
    not_applicable: Flag = False
    """Whether a finding may say that it does not apply."""
    follows: Id | None = None
    """A criterion that the same, a replaced or an answered instrument must have shown no later."""
    not_by: tuple[SourceKind, ...] = ()
    """Source kinds that cannot show it on their own."""
    implied_by: tuple[Id, ...] = ()
    shown_by: tuple[Showing, ...] = ()
    """Empty where only a finding can answer it."""
    advice: Text
    """What a region does to meet it."""
    counts_as_evidence: Text | None = None
    """What would show it."""
    origin: Id


class Option(Model):
    """A possible answer to a condition."""

    title: Text
    origin: Id
    """The publication it was seen in, or ``ours``."""


class Condition(Model):
    """A question of the questionnaire on the ecosystem."""

    title: Text
    asks: Text
    type: Literal["scale", "checklist", "ranking", "presence"]
    options: dict[Id, Option] = {}
    """In the order of the scale or list; none for a presence."""
    most: Annotated[Whole, Field(ge=1, le=50)] | None = None
    """How many options a ranking takes."""
    origin: Id


class DeclaredTerm(Model):
    """True in a domain where a claim in force names at least this stage."""

    declared: Annotated[Whole, Field(ge=1, le=20)]
    domains: tuple[Id, ...] | None = None


class ConditionTerm(Model):
    """True where the condition is answered with one of these options."""

    condition: Id
    answer: Annotated[tuple[Id, ...], Field(min_length=1)]


class NamedTerm(Model):
    """True where the answer to the condition names something."""

    named: Id


class BarrierTerm(Model):
    """True where the barrier is present."""

    barrier: Id


class CriterionTerm(Model):
    """True in a domain where the criterion has one of these outcomes; silence is never one."""

    criterion: Id
    outcome: Annotated[tuple[Literal["met", "not-met", "not-applicable"], ...], Field(min_length=1)]
    domains: tuple[Id, ...] | None = None


Term = DeclaredTerm | ConditionTerm | NamedTerm | BarrierTerm | CriterionTerm


class TensionRule(Model):
    """Two statements that sit badly together. It fires only on what is said."""

    title: Text
    says: Text
    """What a reader is told when it fires."""
    all: tuple[Term, ...] = ()
    any: tuple[Term, ...] = ()


class Rubric(Model):
    """One YAML file: how evidence becomes stages."""

    schema_: Annotated[Literal["simaturity/rubric/1"], Field(alias="schema")]
    id: Id
    version: Version
    title: Text
    language: Language = "en"
    licence: Plain | None = None
    barriers: Pin | None = None
    """The barriers checklist that goes with it."""
    origins: dict[Id, Origin] = {}
    domains: Annotated[dict[Id, DomainDefinition], Field(min_length=1)]
    instruments: Annotated[dict[Id, InstrumentKind], Field(min_length=1)]
    milestones: Annotated[dict[Id, MilestoneKind], Field(min_length=1)]
    stages: Annotated[tuple[Stage, ...], Field(min_length=2, max_length=20)]
    criteria: Annotated[dict[Id, Criterion], Field(min_length=1, max_length=120)]
    conditions: dict[Id, Condition] = {}
    tensions: dict[Id, TensionRule] = {}
    renamed: dict[Id, Id] = {}
    """Old ids of anything in this file, with the new ones."""

    @property
    def pin(self) -> str:
        """How a profile names it."""
        return f"{self.id}/{self.version}"
