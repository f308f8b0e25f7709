"""The JSON output, format version 1: its own types, so that the inside can change without it.

Ids and outcomes are those of the profile and the rubric; dates are ``YYYY-MM-DD`` where nothing else is said. A key is
always there; what is not known is null. ``python -m simaturity.report.schemas`` makes the JSON Schemas from here.
"""

from __future__ import annotations

from typing import Literal

# On Python 3.11 pydantic reads only this TypedDict; it brings the package along.
from typing_extensions import TypedDict

from .ecosystem_types import BarriersJson, ConditionJson, LeverJson, TensionJson

Basis = Literal[
    "milestone",
    "finding",
    "implied",
    "refuted",
    "expired",
    "ended",
    "suspended",
    "underway",
    "partly",
    "unevaluated",
    "inferred",
    "undated",
    "silent",
]
Verdict = Literal["no-evidence", "contradicted", "understated", "supported", "not-verified"]
Pair = tuple[int, int]
"""A supported and a possible stage."""


class RegionJson(TypedDict):
    """The territory."""

    id: str
    """ISO 3166-1 or 3166-2 code, or x-name."""
    name: str


class RubricJson(TypedDict):
    """The rubric that was applied."""

    id: str
    version: str


class EvidenceJson(TypedDict):
    """A source behind an outcome, and the place in it."""

    source: str
    """Id of a source; see sources of the assessment."""
    at: str | None
    """The place in the source."""
    quote: str | None
    """Its words, in its language."""
    statement: str
    """The statement of the profile that cites it: instruments.<id>.<milestone> or findings.<criterion>."""


class CriterionJson(TypedDict):
    """One criterion in one domain."""

    id: str
    stage: int
    kind: Literal["required", "supporting"]
    outcome: Literal["met", "not-met", "unknown", "not-applicable"]
    basis: Basis
    """What the outcome rests on."""
    reason: str
    """The same in words, for people; may be worded better within a format version."""
    through: list[str]
    """Criteria that imply it, or whose No refutes it."""
    carriers: list[str]
    """Instruments behind it."""
    evidence: list[EvidenceJson]
    since: str | None
    """The first day on which what it rests on had happened, as far as the profile knows."""
    expires: str | None
    """The last day on which it holds without newer evidence; null where it does not lapse."""


class ClaimJson(TypedDict):
    """A declared stage."""

    stages: list[int]
    """The stages that the claim names, mostly one."""
    verdict: Verdict
    """The claim against the supported and the possible stage."""
    self_attested: bool
    """All evidence for the supported stage is self-report."""
    on: str
    sources: list[str]


class DeclaredJson(TypedDict):
    """All claims on one domain."""

    min: int
    max: int
    ambiguous: bool
    """A claim names several stages."""
    disputed: bool
    """Two claims differ."""
    claims: list[ClaimJson]


class ProgressJson(TypedDict):
    """How much of the next stage is met: a count of criteria, never a part of a stage."""

    met: int
    needed: int


class SingleJson(TypedDict):
    """What one unknown alone would move."""

    criterion: str
    basis: Basis
    lower_if_met: int
    """The supported stage if it turns out Yes."""
    upper_if_not_met: int
    """The possible stage if it turns out No."""


class DecisiveJson(TypedDict):
    """The unknowns that decide."""

    to_next: list[str] | None
    """The smallest set of unknown criteria that lifts the supported stage; null where something refutes it."""
    single: list[SingleJson]
    """Each unknown that alone moves a bound, and every inferred one; the largest move first."""


class DomainJson(TypedDict):
    """One domain."""

    title: str
    evidence: bool
    """Whether the profile says anything that bears on a criterion here. If not, supported is 1 and means nothing."""
    supported: int
    """The stage if every unknown turns out No: the evidence shows at least this."""
    possible: int
    """The stage if every unknown turns out Yes: nothing read so far rules this out."""
    reach: int
    """The highest stage whose own criteria are met, lower ones ignored."""
    declared: DeclaredJson | None
    """What sources declare; null where nobody does."""
    verdict: Verdict | None
    """All claims together against the evidence; null without a claim."""
    progress: ProgressJson | None
    """Towards the stage above the supported one; null at the top."""
    exceptions: list[str]
    """Criteria below the reach that are not met or unknown."""
    assembled: list[int]
    """Stages that no single instrument, or chain of linked ones, carries."""
    decisive: DecisiveJson
    lapsing: list[str]
    """Criteria whose outcome lapses within 90 days."""
    criteria: list[CriterionJson]
    """Every criterion of the rubric, by stage and id."""


class SummaryJson(TypedDict):
    """Over the core domains with evidence. Stages have an order and no distances, so there is no mean."""

    floor: Pair | None
    """The lowest, as [supported, possible]."""
    typical: Pair | None
    """The lower median."""
    peak: Pair | None
    """The highest."""
    counted: int
    """Core domains with evidence."""
    core: int
    """Core domains assessed."""
    reason: Literal["fewer-than-two", "one-observation"] | None
    """Why there is no floor, typical and peak."""
    shared: list[list[str]]
    """Groups of core domains that rest on the same instruments."""


class SourceJson(TypedDict):
    """A source of the profile."""

    id: str
    title: str
    kind: str
    url: str | None
    published: str | None
    """A year, a month or a day, as it is printed."""
    collected: str | None
    """A year, a month or a day."""


class AssumptionJson(TypedDict):
    """An answer that was tried out."""

    criterion: str
    answer: Literal["met", "not-met", "not-applicable"]
    domain: str


class AssessmentJson(TypedDict):
    """One profile, one rubric, one date."""

    profile: str
    """The profile's id; by default that of its region."""
    region: RegionJson
    as_of: str
    """The day that was asked about; what happened later does not count."""
    rubric: RubricJson
    assumptions: list[AssumptionJson]
    """What was assumed, by domain and criterion. Where there is anything, the result is a what-if, and the sources of
    that answer are made up: their ids begin with assumed."""
    domains: dict[str, DomainJson]
    """The domains assessed, by id, in the rubric's order."""
    summary: SummaryJson
    conditions: list[ConditionJson]
    """Every condition of the rubric, by id."""
    barriers: BarriersJson
    levers: list[LeverJson]
    """Every lever of the checklist, by id."""
    tensions: list[TensionJson]
    sources: list[SourceJson]
    """Every source of the profile, by id."""


class ScoreJson(TypedDict):
    """What simaturity score --format json writes."""

    format_version: Literal[1]
    assessments: list[AssessmentJson]
    """One for each profile, in the order in which they were named."""
