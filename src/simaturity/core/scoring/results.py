"""What every outcome rests on: instruments, sources, dates, and the criteria that imply it."""

from __future__ import annotations

from datetime import date

from ..assessment import CriterionResult, Evidence
from ..profile import SourceReference
from ..rubric import Rubric
from .evidence import Shown
from .findings import Answered
from .ladder import Ladder, bits
from .outcomes import Judged, Outcomes


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
    return CriterionResult(
        name,
        criterion.stage,
        criterion.kind,
        judged.outcome,
        judged.basis,
        carriers=tuple(sorted({one.instrument for one in judged.shown})),
        evidence=_references(judged.shown, judged.answered),
        since=since,
        expires=_expires(ladder, outcomes, i) if judged.outcome == "met" else None,
        lapsed=_last_day(judged) if judged.basis in ("expired", "ended") else None,
        finding=judged.answered.finding if judged.answered else None,
        statements=_statements(judged.shown),
    )


def _implied(rubric: Rubric, ladder: Ladder, outcomes: Outcomes, i: int) -> CriterionResult:
    """It rests on what implies it: all carriers, and the evidence of the first such criterion that has any."""
    name, own = ladder.ids[i], outcomes.judged[i].answered
    criterion = rubric.criteria[name]
    events = _events_before(ladder, i)
    roots = _roots(ladder, outcomes, i)
    lent = [_lent(outcomes.judged[j], bool(ladder.implies[j] & events)) for j in roots]
    starts = [one.start for shown, _ in lent for one in shown if one.start]
    starts += [answered.on for _, answered in lent if answered]
    return CriterionResult(
        name,
        criterion.stage,
        criterion.kind,
        "met",
        "implied",
        carriers=tuple(sorted({one.instrument for shown, _ in lent for one in shown})),
        evidence=next((found for shown, answered in lent if (found := _references(shown, answered))), ()),
        since=min(starts, default=None),
        expires=_expires(ladder, outcomes, i),
        through=tuple(ladder.ids[j] for j in roots),
        finding=own.finding if own else None,
        statements=_statements(tuple(one for shown, _ in lent for one in shown)),
    )


def _expires(ladder: Ladder, outcomes: Outcomes, i: int) -> date | None:
    """The last day on which a met criterion holds, by its own evidence or by what implies it."""
    events = _events_before(ladder, i)
    # What an event implies does not lapse with the state that the event was implied by.
    ends = [None if ladder.implies[j] & events else _last_day(outcomes.judged[j]) for j in _roots(ladder, outcomes, i)]
    if outcomes.judged[i].outcome == "met":
        ends.append(_last_day(outcomes.judged[i]))
    return None if None in ends else max(end for end in ends if end)


def _events_before(ladder: Ladder, i: int) -> int:
    """The events that imply a criterion, itself included if it is one."""
    return sum(1 << j for j in bits(ladder.events) if ladder.implies[j] >> i & 1)


def _roots(ladder: Ladder, outcomes: Outcomes, i: int) -> list[int]:
    """The criteria with evidence of their own that imply one: those met, and those lapsed that imply it by an event."""
    events = _events_before(ladder, i)
    return [
        j
        for j in bits(outcomes.sources)
        if j != i and ladder.implies[j] >> i & 1 and (outcomes.judged[j].outcome == "met" or ladder.implies[j] & events)
    ]


def _lent(judged: Judged, lasting: bool) -> tuple[tuple[Shown, ...], Answered | None]:
    """What a criterion lends to one that it implies: what holds or, for good, what ever held; else its finding."""
    shown = judged.held if lasting and judged.held else judged.shown if judged.outcome == "met" else ()
    return shown, None if shown else judged.affirmed


def grounds(ladder: Ladder, outcomes: Outcomes, i: int) -> list[Evidence]:
    """All source references behind a criterion, those of everything that implies it included."""
    if not outcomes.implied >> i & 1:
        return list(_references(outcomes.judged[i].shown, outcomes.judged[i].answered))
    events = _events_before(ladder, i)
    lent = [_lent(outcomes.judged[j], bool(ladder.implies[j] & events)) for j in _roots(ladder, outcomes, i)]
    return [one for shown, answered in lent for one in _references(shown, answered)]


def _last_day(judged: Judged) -> date | None:
    """The last day on which a met outcome holds, or an expired or ended one held; None: it does not lapse."""
    ends: list[date | None] = [one.end for one in judged.shown]
    if judged.answered and judged.basis in ("finding", "expired"):
        ends.append(judged.answered.end)
    if judged.outcome == "met" and None in ends:
        return None
    return max((end for end in ends if end), default=None)


def _statements(shown: tuple[Shown, ...]) -> tuple[str, ...]:
    return tuple(sorted({statement_of(one) for one in shown}))


def statement_of(shown: Shown) -> str:
    """How a milestone is called as a statement of its profile."""
    return f"instruments.{shown.instrument}.{shown.milestone.key}"


def _references(shown: tuple[Shown, ...], answered: Answered | None) -> tuple[Evidence, ...]:
    """The source references behind an outcome, by statement."""
    found = [
        Evidence(reference, statement_of(one))
        for one in sorted(shown, key=lambda one: (one.instrument, one.milestone.key))
        for reference in _sorted(one.milestone.sources)
    ]
    if answered:
        finding = answered.finding
        found += [Evidence(reference, f"findings.{finding.criterion}") for reference in _sorted(finding.sources)]
    return tuple(found)


def _sorted(references: tuple[SourceReference, ...]) -> list[SourceReference]:
    return sorted(references, key=lambda one: (one.source, str(one.at), str(one.quote)))
