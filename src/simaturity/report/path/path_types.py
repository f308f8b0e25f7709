"""The JSON output of paths, format version 1: its own types, as those of `json_types`."""

from __future__ import annotations

from typing import Literal

# On Python 3.11 pydantic reads only this TypedDict; it brings the package along.
from typing_extensions import TypedDict

from ..json_types import Basis, EvidenceJson, RegionJson, RubricJson, SourceJson


class PathLeverJson(TypedDict):
    """A measure that lowers a barrier or helps meet a criterion."""

    id: str
    status: Literal["in-place", "asked", "dropped", "unknown"]
    asked: bool
    """Somebody asks for it, be it in place or not."""


class HindranceJson(TypedDict):
    """A barrier that is present in the domain and blocks the criterion."""

    id: str
    binding: bool
    """It stands before the very next stage."""
    levers: list[PathLeverJson]
    """The levers that lower it, by id."""


class WalkJson(TypedDict):
    """Another region that meets the criterion in the same domain, or met it once."""

    profile: str
    """One of those under among."""
    basis: Basis
    """What its outcome rests on."""
    since: str | None
    """The first day on which what it rests on had happened, as far as its profile knows."""
    lapsed: str | None
    """The last day on which it held; null where it is met, or the day is not known."""
    through: list[str]
    """The criteria that imply it there."""
    carriers: list[str]
    """The instruments behind it, by their ids in that profile."""
    evidence: list[EvidenceJson]
    """Sources are those of that profile."""
    how: str
    """The same in words, for people."""


class PathStepJson(TypedDict):
    """A criterion to be met."""

    criterion: str
    stage: int
    kind: Literal["required", "supporting"]
    outcome: Literal["not-met", "unknown"]
    basis: Basis
    reason: str
    """Why it stands so, in words, for people."""
    through: list[str]
    """The criteria whose No refutes it."""
    way: Literal["document", "renew", "finish", "reform"]
    """document: it may hold and nobody has shown it; renew: it held, show that it goes on or renew it; finish: it is
    begun; reform: it is said not to hold."""
    brings: list[str]
    """Other open criteria of the gates on the way that it implies."""
    advice: str
    """In words, for people."""
    counts_as_evidence: str | None
    """What would show it, in words, for people."""
    barriers: list[HindranceJson]
    levers: list[PathLeverJson]
    """Those that help meet it, beside those that lower the barriers."""
    walked: list[WalkJson]
    """By profile."""
    walked_once: list[WalkJson]
    """The regions that met it, where that ended or is no longer attested; by profile."""


class PathJson(TypedDict):
    """The way of one domain to the stage."""

    domain: str
    title: str
    supported: int
    possible: int
    reached: int | None
    """The stage supported once the steps are taken; null where nothing leads to the stage asked for."""
    smallest: bool
    """The set is sure to be the smallest; false only where a rubric's implications are too entangled to tell."""
    steps: list[PathStepJson]
    """By stage, then in the order of the ladder. Empty where the stage is supported already, or reached is null."""
    assume: list[str]
    """The same as values of simaturity score --assume."""


class AmongJson(TypedDict):
    """A region that the paths are held against."""

    profile: str
    region: RegionJson
    as_of: str
    """Its own date."""
    sources: list[SourceJson]
    """Those that are cited under walked and walked_once, by id."""


class PathsJson(TypedDict):
    """What simaturity path --format json writes."""

    format_version: Literal[1]
    profile: str
    """The profile's id; by default that of its region."""
    region: RegionJson
    as_of: str
    rubric: RubricJson
    to: int
    """The stage asked for."""
    paths: list[PathJson]
    """By domain, in the rubric's order. Empty where all core domains with evidence are so far, or there is none."""
    among: list[AmongJson]
    """By profile."""
