"""The outcome of every criterion in a domain, in three steps: milestones, findings, closure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ..assessment import Basis, CriterionResult, Evidence
from ..profile import Finding
from ..rubric import Nature, Outcome, Rubric
from .evidence import LAPSED, Shown, Standing
from .findings import Answered
from .ladder import Ladder, bits

# Of several milestones that leave a criterion unknown, the one nearest to showing it gives the reason.
NEAREST: tuple[Standing, ...] = ("suspended", "expired", "ended", "unevaluated", "inferred", "undated", "underway")


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion after milestones and findings, before closure."""

    outcome: Outcome
    basis: Basis
    shown: tuple[Shown, ...] = ()
    """The milestones that the outcome rests on."""
    answered: Answered | None = None
    """The finding that it rests on."""
    held: tuple[Shown, ...] = ()
    """Milestones that hold or held once: what they imply as an event happened."""

    @property
    def happened(self) -> bool:
        """Whether it is met, or was."""
        return self.outcome == "met" or bool(self.held) or (self.basis == "expired" and self.said == "met")

    @property
    def said(self) -> str | None:
        """What the finding says."""
        return self.answered.finding.answer if self.answered else None


SILENT = Judged("unknown", "silent")


def judge(nature: Nature, shown: list[Shown], answered: Answered | None) -> Judged:
    """Milestones first; a finding wins over those that are dated not after it."""
    if answered is None:
        return _by_milestones(shown)
    answer = answered.finding.answer
    if answer == "unknown" and not answered.disputed:
        return _by_milestones(shown) if shown else Judged("unknown", "finding", answered=answered)
    if answer == "met" and not answered.disputed:
        return _yes(shown, answered)
    # An event that is denied did not happen; a state that is denied may have held until then.
    held = _held(shown) if nature == "state" else ()
    later = [one for one in shown if one.start is not None and one.start > answered.on]
    if answer == "not-applicable" and not answered.disputed:
        # Only a milestone that holds shows that it does apply after all; anything less takes nothing away.
        later = [one for one in later if one.standing == "valid"]
    if later:
        judged = _by_milestones(later)
        return replace(judged, held=held or judged.held)
    if answered.disputed:
        return Judged("unknown", "finding", answered=answered, held=held)
    if answered.lapsed:
        return Judged("unknown", "expired", answered=answered, held=held)
    if answer == "not-applicable":
        return Judged("not-applicable", "finding", answered=answered, held=held)
    return Judged("not-met", "partly" if answer == "partly" else "finding", answered=answered, held=held)


def _by_milestones(shown: list[Shown]) -> Judged:
    if not shown:
        return SILENT
    held = _held(shown)
    for basis in ("valid", *NEAREST):
        found = tuple(one for one in shown if one.standing == basis)
        if found:
            return Judged("met", "milestone", found, held=held) if basis == "valid" else Judged(
                "unknown", basis, found, held=held
            )
    raise AssertionError("every standing has its place in NEAREST")


def _yes(shown: list[Shown], answered: Answered) -> Judged:
    """A Yes adds to what milestones show; when it has lapsed, they may still hold."""
    judged = _by_milestones(shown)
    if not answered.lapsed:
        valid = judged.shown if judged.outcome == "met" else ()
        return Judged("met", "finding", valid, answered, judged.held)
    if judged.outcome == "met":
        return judged
    return Judged("unknown", "expired", judged.shown if judged.basis == "expired" else (), answered, judged.held)


def _held(shown: list[Shown]) -> tuple[Shown, ...]:
    return tuple(one for one in shown if one.standing == "valid" or one.standing in LAPSED)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All criteria of a domain after closure, as sets over the ladder."""

    met: int
    excused: int
    """Not applicable."""
    not_met: int
    unknown: int
    implied: int
    """Met only because something else is."""
    refuted: int
    overruled: int
    """Implied although a finding says otherwise."""
    judged: tuple[Judged, ...]
    """By bit."""
    sources: int
    """The criteria whose own evidence implies others."""


def close(ladder: Ladder, judged: tuple[Judged, ...]) -> Outcomes:
    """What is met implies; what lapsed still implies events; then a No refutes what would imply it."""
    met = _where(judged, "met")
    happened = sum(1 << i for i, one in enumerate(judged) if one.happened)
    closed = ladder.closed(met) | (ladder.closed(happened) & ~happened & ladder.events)
    implied = closed & ~met
    excused = _where(judged, "not-applicable") & ~closed
    said_no = _where(judged, "not-met")
    unknown = _where(judged, "unknown") & ~closed
    refuted = ladder.refuted(unknown, said_no & ~closed)
    return Outcomes(
        met=closed,
        excused=excused,
        not_met=(said_no & ~closed) | refuted,
        unknown=unknown & ~refuted,
        implied=implied,
        refuted=refuted,
        overruled=implied & (said_no | _where(judged, "not-applicable")),
        judged=judged,
        sources=met | happened,
    )


def _where(judged: tuple[Judged, ...], outcome: Outcome) -> int:
    return sum(1 << i for i, one in enumerate(judged) if one.outcome == outcome)


def results(rubric: Rubric, ladder: Ladder, outcomes: Outcomes) -> tuple[CriterionResult, ...]:
    """Every criterion of the rubric with its outcome and what it rests on, by stage and id."""
    return tuple(_result(rubric, ladder, outcomes, i) for i in range(len(ladder.ids)))


def _result(rubric: Rubric, ladder: Ladder, outcomes: Outcomes, i: int) -> CriterionResult:
    name, judged = ladder.ids[i], outcomes.judged[i]
    criterion = rubric.criteria[name]
    if outcomes.implied >> i & 1:
        return _implied(rubric, ladder, outcomes, i)
    if outcomes.refuted >> i & 1:
        deniers = outcomes.not_met & ~outcomes.refuted & ladder.implies[i]
        return CriterionResult(
            name, criterion.stage, criterion.kind, "not-met", "refuted", through=ladder.names(deniers)
        )
    starts = [one.start for one in judged.shown if one.start]
    since = min([*starts, judged.answered.on] if judged.answered else starts, default=None)
    end = _last_day(judged)
    return CriterionResult(
        name,
        criterion.stage,
        criterion.kind,
        judged.outcome,
        judged.basis,
        carriers=tuple(sorted({one.instrument for one in judged.shown})),
        evidence=_references(judged.shown, judged.answered),
        since=since,
        expires=end if judged.outcome == "met" else None,
        lapsed=end if judged.outcome == "unknown" else None,
        finding=judged.answered.finding if judged.answered else None,
    )


def _implied(rubric: Rubric, ladder: Ladder, outcomes: Outcomes, i: int) -> CriterionResult:
    """It rests on what implies it: all carriers, and the evidence of the first such criterion."""
    name = ladder.ids[i]
    criterion = rubric.criteria[name]
    roots = [j for j in bits(outcomes.sources) if j != i and ladder.implies[j] >> i & 1]
    if criterion.nature == "state":
        roots = [j for j in roots if outcomes.judged[j].outcome == "met"]
    behind = [outcomes.judged[j].held or outcomes.judged[j].shown for j in roots]
    first = outcomes.judged[roots[0]]
    ends = [_last_day(outcomes.judged[j]) for j in roots]
    lasting = criterion.nature == "event" or None in ends
    own = outcomes.judged[i].answered
    starts = [one.start for shown in behind for one in shown if one.start]
    return CriterionResult(
        name,
        criterion.stage,
        criterion.kind,
        "met",
        "implied",
        carriers=tuple(sorted({one.instrument for shown in behind for one in shown})),
        evidence=_references(behind[0], None if behind[0] else first.answered),
        since=min(starts, default=None),
        expires=None if lasting else max(end for end in ends if end),
        through=tuple(ladder.ids[j] for j in roots),
        finding=own.finding if own else None,
    )


def _last_day(judged: Judged) -> date | None:
    """The last day on which a met outcome holds, or an expired one held; None: it does not lapse."""
    ends: list[date | None] = [one.end for one in judged.shown]
    if judged.answered and (judged.basis == "finding" or not ends):
        ends.append(judged.answered.end)
    if judged.outcome == "met" and None in ends:
        return None
    return max((end for end in ends if end), default=None)


def _references(shown: tuple[Shown, ...], answered: Answered | None) -> tuple[Evidence, ...]:
    """The source references behind an outcome, by statement."""
    found = [
        Evidence(reference, f"instruments.{one.instrument}.{one.milestone.key}")
        for one in sorted(shown, key=lambda one: (one.instrument, one.milestone.key))
        for reference in one.milestone.sources
    ]
    if answered:
        finding = answered.finding
        found += [Evidence(reference, f"findings.{finding.criterion}") for reference in finding.sources]
    return tuple(found)
