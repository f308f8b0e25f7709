"""The JSON output of `simaturity compare`, format version 1. Regions go by the ids of their profiles.

Ids, outcomes and statuses are those of the rubric, the checklist and the method; a key is always there, and what is not
known is null.
"""

from __future__ import annotations

from typing import Literal

# On Python 3.11 pydantic reads only this TypedDict; it brings the package along.
from typing_extensions import TypedDict

from ..json_types import Basis, RegionJson, RubricJson, Verdict

Relation = Literal[
    "ahead-in-every-case",
    "ahead-on-the-evidence",
    "level",
    "undecided",
    "behind-on-the-evidence",
    "behind-in-every-case",
    "not-comparable",
]


class ComparedRegionJson(TypedDict):
    """One region of the comparison."""

    profile: str
    """The profile's id; by default that of its region."""
    region: RegionJson
    as_of: str
    """The day at which it is assessed; the days of two regions may differ."""


class StandingJson(TypedDict):
    """One region in one domain."""

    evidence: bool
    """Whether its profile says anything that bears on a criterion here. If not, supported is 1 and means nothing."""
    supported: int
    """The stage if every unknown turns out No."""
    possible: int
    """The stage if every unknown turns out Yes."""
    declared: list[int]
    """The stages that sources declare, sorted."""
    verdict: Verdict | None
    """All claims together against the evidence; null without a claim."""


class ComparedCriterionJson(TypedDict):
    """One criterion in one region."""

    outcome: Literal["met", "not-met", "unknown", "not-applicable"]
    basis: Basis
    """What the outcome rests on; silent: nothing read speaks of it."""
    carriers: list[str]
    """Instruments behind it, by their ids in the region's profile."""
    since: str | None
    """The first day on which what it rests on had happened, as far as the profile knows."""


class CriterionRowJson(TypedDict):
    """One criterion of a domain in all regions."""

    id: str
    stage: int
    differs: bool
    """One region meets it, and of another it is not met or unknown."""
    regions: dict[str, ComparedCriterionJson | None]
    """By profile; null where the profile has no such domain."""


class DomainRowJson(TypedDict):
    """One domain in which a region has evidence or declares a stage."""

    id: str
    title: str
    missing: list[str]
    """The profiles without evidence here. Empty: the domain is common ground."""
    regions: dict[str, StandingJson | None]
    """By profile; null where the profile has no such domain."""
    criteria: list[CriterionRowJson]
    """Every criterion of the rubric, by stage and id."""


class RelationJson(TypedDict):
    """How one region stands to another, over the common domains."""

    profile: str
    to: str
    relation: Relation
    """Ahead in every case: nowhere lower and somewhere higher, whatever the unknowns turn out to be."""


class ComparedConditionJson(TypedDict):
    """An answer to the questionnaire in one region."""

    answer: str | list[str] | None
    """An option, options, yes or no; null where unknown or disputed."""
    named: list[str]
    """What the source names beside or instead of an option."""
    contested: bool
    on: str | None


class ConditionRowJson(TypedDict):
    """One condition that is answered or disputed in any region."""

    id: str
    regions: dict[str, ComparedConditionJson]


class ComparedBarrierJson(TypedDict):
    """One barrier in one region."""

    status: Literal["present", "absent", "unknown", "not-applicable"]
    severity: Literal["minor", "moderate", "severe"] | None
    domains: list[str] | None
    """Where it is present; null: everywhere, or it is not present."""
    binding: list[str]
    """Domains in which it stands before the next stage."""
    on: str | None


class BarrierRowJson(TypedDict):
    """One barrier that is not unknown in every region."""

    id: str
    regions: dict[str, ComparedBarrierJson]


class ComparedLeverJson(TypedDict):
    """One lever in one region."""

    status: Literal["in-place", "asked", "dropped", "unknown"]
    asked: bool
    """Somebody asks for it, be it in place or not."""
    on: str | None


class LeverRowJson(TypedDict):
    """One lever that is not unknown in every region."""

    id: str
    regions: dict[str, ComparedLeverJson]


class ComparisonJson(TypedDict):
    """What simaturity compare --format json writes."""

    format_version: Literal[1]
    rubric: RubricJson
    regions: list[ComparedRegionJson]
    """In the order in which they were named: a list, not a ranking."""
    common: list[str]
    """The domains in which every region has evidence; all relations are over these."""
    leave_out: list[str] | None
    """Without common ground, the fewest profiles without which the others have some; null where no two have any."""
    domains: list[DomainRowJson]
    """In the rubric's order, then the profiles' own by id."""
    relations: list[RelationJson]
    """Of every region to every other."""
    conditions: list[ConditionRowJson]
    """In the rubric's order."""
    barriers: list[BarrierRowJson]
    """By id."""
    levers: list[LeverRowJson]
    """By id."""
