"""The view of one domain: its stage, what was declared, and every criterion with its reason and evidence."""

from collections.abc import Iterator
from typing import NamedTuple

from ..core.assessment import Assessment, Basis, CriterionResult, Declared, DomainResult, Verdict
from ..core.rubric import Outcome
from .names import Names
from .phrase import joined, phrase
from .reasons import reason


class CriterionView(NamedTuple):
    """One criterion in one domain."""

    id: str
    title: str
    stage: int
    supporting: bool
    outcome: Outcome
    said: str
    """The outcome in words."""
    basis: Basis
    basis_said: str
    """The basis in words."""
    reason: str
    evidence: tuple[str, ...]
    """Sources with the place in them, by statement."""
    expires: str | None
    advice: str


class ClaimView(NamedTuple):
    """A declared stage."""

    stages: str
    verdict: str
    sources: str
    flags: tuple[str, ...]


class DomainView(NamedTuple):
    """One domain with evidence or a declaration."""

    id: str
    title: str
    supported: int
    possible: int
    declared: tuple[int, ...]
    """The stages declared, sorted."""
    stage_name: str | None
    """None where nothing was read: silence is no policy of that name."""
    sentence: str
    verdict: str | None
    verdict_id: Verdict | None
    claims: tuple[ClaimView, ...]
    next_stage: str | None
    progress: str | None
    decided_by: str | None
    barred_by: str | None
    """What refutes the next stage, where something does."""
    reach: str | None
    assembled: str | None
    barriers: tuple[str, ...]
    lapsing: tuple[str, ...]
    steps: tuple[CriterionView, ...]
    """What to work on for the next stage: the criteria that bar it, else those that decide it."""
    criteria: tuple[CriterionView, ...]
    left_out: tuple[str, ...] = ()
    """Instruments that do not count because of whose they are; only where it is asked for."""


def domain_view(one: DomainResult, assessment: Assessment, names: Names) -> DomainView:
    """Word one domain of an assessment."""
    return _Writer(assessment, names).domain(one)


class _Writer:
    def __init__(self, assessment: Assessment, names: Names) -> None:
        self.it, self.names, self.words = assessment, names, names.words
        self.profile, self.rubric = assessment.profile, assessment.rubric

    def domain(self, one: DomainResult) -> DomainView:
        above = one.supported + 1 if one.progress else None
        criteria = tuple(self._criterion(result, one.id) for result in one.criteria)
        results = {result.id: result for result in one.criteria}
        barring = self._barring(one, above)
        steps = tuple(result for result in criteria if result.id in (barring or one.decisive.to_next or ()))
        return DomainView(
            id=one.id,
            title=self.names.domain(one.id),
            supported=one.supported,
            possible=one.possible,
            declared=tuple(sorted({stage for claim in one.declared.claims for stage in claim.stages}))
            if one.declared
            else (),
            stage_name=self.names.stages[one.supported] if one.evidence else None,
            sentence=self._sentence(one),
            verdict=self.words.verdicts[one.verdict] if one.verdict else None,
            verdict_id=one.verdict,
            claims=self._claims(one.declared, self._is_what_if(one.id)) if one.declared else (),
            next_stage=self._named(above) if above else None,
            progress=self._progress(one),
            decided_by=self.words.decided(one.decisive, self.names.criterion, results) or None,
            barred_by=self.names.criteria(barring) or None,
            reach=self._reach(one),
            assembled=self._assembled(one),
            barriers=tuple(self.names.barrier(barrier.id) for barrier in self.it.barriers if one.id in barrier.binding),
            lapsing=tuple(
                phrase(
                    self.words.gettext("{criterion} on {day}"),
                    criterion=self.names.criterion(name),
                    day=self.words.day(end),
                )
                for name in one.lapsing
                if (end := results[name].expires)
            ),
            steps=steps,
            criteria=criteria,
        )

    def _is_what_if(self, domain: str) -> bool:
        return any(one.domain == domain for one in self.it.assumptions)

    def _sentence(self, one: DomainResult) -> str:
        """What the evidence says of the stage; with what is assumed, never without saying so."""
        sentence = self.words.interval(one, self.names.top)
        return (
            self.words.gettext("if so, {sentence}").format(sentence=sentence) if self._is_what_if(one.id) else sentence
        )

    def _barring(self, one: DomainResult, above: int | None) -> list[str]:
        """The criteria whose No keeps the next stage out of reach."""
        if one.decisive.to_next is not None or above is None:
            return []
        needed = {stage.stage: stage.supporting for stage in self.rubric.stages}[above]
        own = [result for result in one.criteria if result.stage == above]
        open_ = sum(result.kind == "supporting" and result.outcome != "not-met" for result in own)
        kinds = ("required", "supporting") if open_ < needed else ("required",)
        return [result.id for result in own if result.outcome == "not-met" and result.kind in kinds]

    def _named(self, stage: int) -> str:
        return phrase(self.words.gettext("Stage {number}, {name}"), number=str(stage), name=self.names.stages[stage])

    def _progress(self, one: DomainResult) -> str | None:
        if one.progress is None:
            return None
        met, needed = one.progress.met, one.progress.needed
        return self.words.ngettext("{met} of {needed} met", "{met} of {needed} met", needed).format(
            met=met, needed=needed
        )

    def _reach(self, one: DomainResult) -> str | None:
        if one.reach <= one.supported:
            return None
        return phrase(
            self.words.gettext("{stage} ({name}), were it not for {missing}"),
            stage=str(one.reach),
            name=self.names.stages[one.reach],
            missing=self.names.criteria(one.exceptions),
        )

    def _assembled(self, one: DomainResult) -> str | None:
        if not one.assembled:
            return None
        stages = self.words.listed([str(stage) for stage in one.assembled])
        return self.words.ngettext(
            "Stage {stages}: no single instrument, or chain of linked ones, carries all of it",
            "Stage {stages}: no single instrument, or chain of linked ones, carries all of it",
            len(one.assembled),
        ).format(stages=stages)

    def _claims(self, declared: Declared, what_if: bool) -> tuple[ClaimView, ...]:
        _ = self.words.gettext
        return tuple(
            ClaimView(
                stages=self.words.either([str(stage) for stage in claim.stages]),
                verdict=self.words.verdicts[claim.verdict],
                sources=self.words.listed(
                    [self.names.source(name) for name in claim.sources if name in self.profile.sources]
                ),
                flags=tuple(
                    flag
                    for flag, holds in (
                        (_("with what is assumed"), what_if),
                        (_("several stages named"), len(claim.stages) > 1),
                        (_("claims differ"), declared.disputed),
                        (_("all evidence is self-report"), claim.self_attested),
                    )
                    if holds
                ),
            )
            for claim in declared.claims
        )

    def _criterion(self, result: CriterionResult, domain: str) -> CriterionView:
        criterion = self.rubric.criteria[result.id]
        why = reason(result, self.names)
        tried = any((one.criterion, one.domain) == (result.id, domain) for one in self.it.assumptions)
        assumed = tried and result.basis == "finding"
        return CriterionView(
            id=result.id,
            title=self.names.ours(criterion.title),
            stage=result.stage,
            supporting=result.kind == "supporting",
            outcome=result.outcome,
            said=self.words.outcomes[result.outcome],
            basis=result.basis,
            basis_said=self.words.gettext("assumed") if assumed else self.words.standing(result.outcome, result.basis),
            reason=why,
            # What is assumed gives its reason for a source; once is enough.
            evidence=tuple(one for one in dict.fromkeys(self._references(result)) if not assumed or one != why),
            expires=self.words.day(result.expires) if result.expires else None,
            advice=self.names.ours(criterion.advice),
        )

    def _references(self, result: CriterionResult) -> Iterator[str]:
        for one in result.evidence:
            title, at = self.names.source(one.reference.source), one.reference.at
            yield joined([title, self.names.theirs(at)], ", ") if at else title
