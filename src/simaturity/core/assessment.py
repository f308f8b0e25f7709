"""The assessment: what one profile shows under one rubric at one date. Nothing here is worded or rounded.

Named tuples, not dataclasses: they are as frozen, and cost a start a tenth of the time.
"""

from datetime import date
from typing import Literal, NamedTuple

from .profile import (
    BarrierAnswer,
    BarrierStatus,
    Claim,
    ConditionAnswer,
    Finding,
    LeverAnswer,
    Profile,
    SourceReference,
)
from .rubric import Outcome, Rubric

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


class Assumption(NamedTuple):
    """An answer that is tried out: no evidence, and never taken for any."""

    criterion: str
    answer: Literal["met", "not-met", "not-applicable"]
    domain: str | None
    """None: every domain."""


class Evidence(NamedTuple):
    """One source reference behind an outcome."""

    reference: SourceReference
    statement: str
    """The statement of the profile: ``instrument.milestone``, or ``findings.criterion``."""


class CriterionResult(NamedTuple):
    """The outcome of one criterion in one domain."""

    id: str
    stage: int
    kind: Literal["required", "supporting"]
    outcome: Outcome
    basis: Basis
    carriers: tuple[str, ...] = ()
    """Ids of the instruments behind the outcome, sorted."""
    evidence: tuple[Evidence, ...] = ()
    since: date | None = None
    """The first day on which what it rests on had happened, as far as the profile knows."""
    expires: date | None = None
    """The last day on which a met outcome holds without new evidence; None: it does not lapse."""
    lapsed: date | None = None
    """The last day on which an expired or ended outcome held."""
    through: tuple[str, ...] = ()
    """The criteria that imply it, or whose No refutes it."""
    finding: Finding | None = None
    """The finding that decides it."""
    statements: tuple[str, ...] = ()
    """The milestones that the outcome rests on: ``instruments.ID.MILESTONE``, sorted."""


class ClaimResult(NamedTuple):
    """A declared stage against the evidence."""

    claim: Claim
    stages: tuple[int, ...]
    verdict: Verdict
    self_attested: bool
    """All evidence for the supported stage is self-report."""
    sources: tuple[str, ...]
    on: date


class Declared(NamedTuple):
    """All claims on one domain."""

    min: int
    max: int
    ambiguous: bool
    """A claim names several stages."""
    disputed: bool
    """Two claims differ."""
    claims: tuple[ClaimResult, ...]


class Progress(NamedTuple):
    """What the next stage needs and how much of it is met; a count, never a percentage of a stage."""

    met: int
    needed: int


class Single(NamedTuple):
    """What one unknown criterion alone would move."""

    criterion: str
    basis: Basis
    lower_if_met: int
    """The supported stage if it turns out Yes."""
    upper_if_not_met: int
    """The possible stage if it turns out No."""


class Decisive(NamedTuple):
    """The unknowns that decide the stage."""

    to_next: tuple[str, ...] | None
    """The smallest set of unknowns that lifts the supported stage; None where something refutes it."""
    single: tuple[Single, ...]
    """Each unknown that alone moves a bound, and every inferred one; the largest move first."""


class DomainResult(NamedTuple):
    """One domain of one region."""

    id: str
    evidence: bool
    """Whether the profile says anything that bears on a criterion here."""
    supported: int
    """L: the stage if every unknown turns out No."""
    possible: int
    """U: the stage if every unknown turns out Yes."""
    reach: int
    """The highest stage whose own criteria are met, lower ones ignored."""
    exceptions: tuple[str, ...]
    """Criteria below the reach that are not met or unknown."""
    declared: Declared | None
    verdict: Verdict | None
    progress: Progress | None
    """None at the top of the ladder."""
    assembled: tuple[int, ...]
    """Stages up to the supported one that no single instrument, or chain of linked ones, carries."""
    decisive: Decisive
    criteria: tuple[CriterionResult, ...]
    lapsing: tuple[str, ...]
    """Criteria whose outcome lapses within 90 days."""


class Summary(NamedTuple):
    """Floor, typical and peak over the core domains with evidence, each (supported, possible)."""

    floor: tuple[int, int] | None
    typical: tuple[int, int] | None
    peak: tuple[int, int] | None
    counted: int
    core: int
    reason: Literal["fewer-than-two", "one-observation"] | None
    """Why there is none."""
    shared: tuple[tuple[str, ...], ...]
    """Groups of core domains that rest on the same instruments."""


class ConditionResult(NamedTuple):
    """The answer to a question on the ecosystem that counts at the date."""

    id: str
    answer: ConditionAnswer | None
    """None: unknown, because nothing is said or because sources dispute it."""
    contested: bool
    on: date | None


class BarrierResult(NamedTuple):
    """One item of the barriers checklist."""

    id: str
    status: BarrierStatus
    severity: Literal["minor", "moderate", "severe"] | None
    domains: tuple[str, ...] | None
    """Where it is present; None: everywhere."""
    binding: tuple[str, ...]
    """Domains in which it stands before the next stage."""
    on: date | None
    answers: tuple[BarrierAnswer, ...]


class Burden(NamedTuple):
    """How many barriers are present, and how many can be."""

    present: int
    absent: int
    unknown: int
    not_applicable: int

    @property
    def applicable(self) -> int:
        """Items that can apply: all but those said not to."""
        return self.present + self.absent + self.unknown

    @property
    def prevalence(self) -> tuple[float, float] | None:
        """The share of applicable barriers that are present at least and at most, from 0 to 1; None with none."""
        if not self.applicable:
            return None
        return self.present / self.applicable, (self.present + self.unknown) / self.applicable


class LeverResult(NamedTuple):
    """One lever: in place, asked for, dropped, or not mentioned."""

    id: str
    status: Literal["in-place", "asked", "dropped", "unknown"]
    asked: bool
    on: date | None
    answers: tuple[LeverAnswer, ...]


class Tension(NamedTuple):
    """Two statements of a profile that sit badly together."""

    id: str
    """A rule of the rubric, or one of the method's own: `finding-overruled`, `weakened`."""
    domains: tuple[str, ...]
    """Where it holds; empty: for the region as a whole."""
    subject: str | None
    """The criterion or instrument, for the method's own tensions."""
    statements: tuple[str, ...]
    """The statements that sit badly together, as ``section.id``."""


class Assessment(NamedTuple):
    """The computed result for one profile, one rubric, one date."""

    profile: Profile
    rubric: Rubric
    as_of: date
    domains: dict[str, DomainResult]
    summary: Summary
    conditions: tuple[ConditionResult, ...]
    barriers: tuple[BarrierResult, ...]
    burden: Burden
    levers: tuple[LeverResult, ...]
    tensions: tuple[Tension, ...]
    assumptions: tuple[Assumption, ...] = ()
    """What was assumed, domain by domain; the result is then a what-if."""
