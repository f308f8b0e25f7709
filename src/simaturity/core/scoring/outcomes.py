"""The outcome of every criterion in a domain, in three steps: milestones, findings, closure."""

from typing import NamedTuple

from ..assessment import Basis
from ..rubric import Nature, Outcome
from .evidence import Shown, Standing
from .findings import Answered
from .ladder import Ladder

# Of several milestones that leave a criterion unknown, the one nearest to showing it gives the reason.
NEAREST: tuple[Standing, ...] = (
    *("valid", "suspended", "expired", "ended"),
    *("unevaluated", "inferred", "undated", "underway"),
)


class Judged(NamedTuple):
    """One criterion after milestones and findings, before closure."""

    outcome: Outcome
    basis: Basis
    shown: tuple[Shown, ...] = ()
    """The milestones that the outcome rests on."""
    answered: Answered | None = None
    """The finding that it rests on."""
    held: tuple[Shown, ...] = ()
    """Milestones that hold or held once: what they imply as an event happened."""
    affirmed: Answered | None = None
    """A finding that says so, or said so once: likewise."""

    @property
    def happened(self) -> bool:
        """Whether it is met, or was."""
        return self.outcome == "met" or bool(self.held) or self.affirmed is not None


SILENT = Judged("unknown", "silent")


def judge(nature: Nature, shown: list[Shown], answered: Answered | None) -> Judged:
    """Milestones first; a finding wins over those that are dated not after it."""
    if answered is None:
        return _by_milestones(shown)
    return _by_finding(nature, shown, answered)._replace(affirmed=_affirmed(answered))


def _affirmed(answered: Answered) -> Answered | None:
    return answered if answered.affirms else answered.before


def _by_finding(nature: Nature, shown: list[Shown], answered: Answered) -> Judged:
    answer = answered.answer
    if answer == "unknown" and not answered.disputed:
        return _by_milestones(shown) if shown else Judged("unknown", "finding", answered=answered)
    if answered.affirms:
        return _yes(shown, answered)
    # An event that is denied did not happen; a state that is denied may have held until then.
    held = _held(shown) if nature == "state" else ()
    later = [one for one in shown if one.start is not None and one.start > answered.on]
    if answer == "not-applicable" and not answered.disputed:
        # Only a milestone that holds shows that it does apply after all; anything less takes nothing away.
        later = [one for one in later if one.standing == "valid"]
    if later:
        judged = _by_milestones(later)
        return judged._replace(held=held or judged.held)
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
    basis = min({one.standing for one in shown}, key=NEAREST.index)
    found = tuple(one for one in shown if one.standing == basis)
    if basis == "valid":
        return Judged("met", "milestone", found, held=held)
    return Judged("unknown", basis, found, held=held)


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
    return tuple(one for one in shown if one.held)


class Outcomes(NamedTuple):
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
    closed = ladder.closed(met | (ladder.closed(happened) & ladder.events))
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
