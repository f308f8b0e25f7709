"""The view: an assessment sorted and worded for reading, once for all formats."""

from __future__ import annotations

from typing import NamedTuple

from ..core.assessment import Assessment, BarrierResult, DomainResult, Tension
from ..core.checklist import Checklist
from . import words
from .domain import DomainView, domain_view
from .names import Names


class View(NamedTuple):
    """What a report says, in the order of reading."""

    region: str
    id: str
    as_of: str
    rubric: str
    top: int
    sentence: str
    summary: str
    shared: tuple[str, ...]
    declared_in: str | None
    """The source of all claims, where they have the same."""
    domains: tuple[DomainView, ...]
    """Those with evidence or a declaration, in the rubric's order."""
    silent: tuple[str, ...]
    burden: str | None
    barriers: tuple[str, ...]
    """The barriers that are present, with where they stand before the next stage."""
    tensions: tuple[str, ...]
    next_step: str | None


def view(assessment: Assessment, checklist: Checklist | None = None, lang: str = "en") -> View:
    """Word an assessment in a language."""
    return _Writer(assessment, checklist, lang).view()


class _Writer:
    def __init__(self, assessment: Assessment, checklist: Checklist | None, lang: str) -> None:
        self.it, self.names = assessment, Names(assessment, checklist, lang)
        self.profile, self.rubric = assessment.profile, assessment.rubric

    def view(self) -> View:
        told = [one for one in self.it.domains.values() if one.evidence or one.declared]
        domains = tuple(domain_view(one, self.it, self.names) for one in told)
        return View(
            region=self.names.theirs(self.profile.region.name),
            id=self.profile.key,
            as_of=words.day(self.it.as_of),
            rubric=self.rubric.pin,
            top=self.names.top,
            sentence=self._sentence(told),
            summary=words.summary(self.it.summary),
            shared=tuple(
                f"{words.capital(self.names.domains(group))} rest on the same instruments."
                for group in self.it.summary.shared
            ),
            declared_in=_only({claim.sources for domain in domains for claim in domain.claims}),
            domains=domains,
            silent=tuple(
                self.names.domain(name)
                for name, one in self.it.domains.items()
                if not one.evidence and not one.declared
            ),
            burden=self._burden(),
            barriers=tuple(self._barrier(one) for one in self.it.barriers if one.status == "present"),
            tensions=tuple(self._tension(one) for one in self.it.tensions),
            next_step=self._next_step(told),
        )

    def _is_core(self, domain: str) -> bool:
        return domain in self.rubric.domains and self.rubric.domains[domain].core

    def _sentence(self, told: list[DomainResult]) -> str:
        """The verdict in one sentence: what is declared, what is supported."""
        with_evidence = [one for one in told if one.evidence]
        declared = [one.declared for one in told if one.declared]
        sentence = "Nothing read so far shows a stage in any domain"
        if with_evidence:
            stages = [one.supported for one in with_evidence]
            over = words.count(len(with_evidence), "domain", "domains")
            sentence = f"The evidence supports {self._stage(min(stages), max(stages))} in {over}"
        if not declared:
            return f"{sentence}; no stage is declared."
        low, high = min(one.min for one in declared), max(one.max for one in declared)
        claimed = words.count(len(declared), "domain", "domains")
        return f"{sentence}. {self._stage(low, high)} declared in {claimed}: {self._tally(told)}."

    @staticmethod
    def _tally(told: list[DomainResult]) -> str:
        """The verdicts and how often each was given; one alone needs no number."""
        verdicts = [words.VERDICTS[one.verdict] for one in told if one.verdict]
        kinds = dict.fromkeys(verdicts)
        if len(kinds) == 1:
            return verdicts[0]
        return words.listed([f"{word} in {verdicts.count(word)}" for word in kinds])

    @staticmethod
    def _stage(low: int, high: int) -> str:
        return f"Stage {low}" if low == high else f"Stages {low} to {high}"

    def _burden(self) -> str | None:
        if not self.it.barriers:
            return None
        found = self.it.burden
        said = f"{found.present} of {words.count(found.applicable, 'barrier', 'barriers')} present"
        beside = f", {found.not_applicable} more said not to apply" if found.not_applicable else ""
        return f"{said}, {found.absent} said to be absent, {found.unknown} unknown{beside}"

    def _barrier(self, result: BarrierResult) -> str:
        title = self.names.barrier(result.id)
        details: list[str] = [result.severity] if result.severity else []
        where = self.names.domains(result.domains or ())
        if result.binding and result.binding == result.domains:
            details.append(f"stands before the next stage in {where}")
        else:
            details += [f"in {where}"] if where else []
            if result.binding:
                details.append(f"stands before the next stage in {self.names.domains(result.binding)}")
        return f"{title} ({'; '.join(details)})" if details else title

    def _tension(self, one: Tension) -> str:
        where = f" ({self.names.domains(one.domains)})" if one.domains else ""
        rule = self.rubric.tensions.get(one.id)
        if rule:
            return f"{self.names.ours(rule.says).removesuffix('.')}{where}."
        if one.id == "weakened" and one.subject:
            return f"Weakened: {self.names.theirs(self.profile.instruments[one.subject].title)}{where}."
        title = words.capital(self.names.criterion(one.subject)) if one.subject else ""
        return f"{title}: a finding denies it, yet what is met implies it{where}."

    def _next_step(self, told: list[DomainResult]) -> str | None:
        """The advice on the first criterion missing in the domain nearest to its next stage, core domains first."""
        best = min(
            (one for one in told if one.evidence and one.progress and one.decisive.to_next),
            key=lambda one: (not self._is_core(one.id), len(one.decisive.to_next or ()), -one.supported, one.id),
            default=None,
        )
        if best is None or not best.decisive.to_next:
            return None
        name = best.decisive.to_next[0]
        advice = self.names.ours(self.rubric.criteria[name].advice)
        return f"{self.names.domain(best.id)}, {self.names.criterion(name)}: {advice}"


def _only(sources: set[str]) -> str | None:
    return sources.pop() if len(sources) == 1 else None
