"""Tensions: the rubric's rules over what is said, and the method's own two."""

from __future__ import annotations

from datetime import date

from ..assessment import BarrierResult, ConditionResult, DomainResult, Tension
from ..profile import Profile
from ..rubric import (
    BarrierTerm,
    ConditionTerm,
    CriterionTerm,
    DeclaredTerm,
    NamedTerm,
    Rubric,
    TensionRule,
    Term,
)
from .dating import start_of


def tensions(
    profile: Profile,
    rubric: Rubric,
    domains: dict[str, DomainResult],
    conditions: tuple[ConditionResult, ...],
    barriers: tuple[BarrierResult, ...],
    as_of: date,
) -> tuple[Tension, ...]:
    """All tensions, by id."""
    said = _Said(domains, {one.id: one for one in conditions}, {one.id: one for one in barriers})
    found = [tension for name, rule in rubric.tensions.items() if (tension := _fired(name, rule, said))]
    found += _overruled(domains)
    found += _weakened(profile, rubric, domains, as_of)
    return tuple(sorted(found, key=lambda one: (one.id, one.subject or "", one.domains, one.statements)))


class _Said:
    def __init__(
        self,
        domains: dict[str, DomainResult],
        conditions: dict[str, ConditionResult],
        barriers: dict[str, BarrierResult],
    ) -> None:
        self.domains, self.conditions, self.barriers = domains, conditions, barriers

    def holds(self, term: Term, domain: str | None) -> bool:
        """Whether what is said makes the term true, in a domain or for the region."""
        match term:
            case DeclaredTerm():
                return self._declared(term, domain)
            case CriterionTerm():
                return self._criterion(term, domain)
            case ConditionTerm():
                return bool(set(term.answer) & set(self._answers(term.condition)))
            case NamedTerm():
                found = self.conditions.get(term.named)
                return bool(found and found.answer and found.answer.named)
            case BarrierTerm():
                barrier = self.barriers.get(term.barrier)
                if barrier is None or barrier.status != "present":
                    return False
                return domain is None or barrier.domains is None or domain in barrier.domains

    def _answers(self, condition: str) -> tuple[str, ...]:
        found = self.conditions.get(condition)
        answer = found.answer.answer if found and found.answer else None
        return (answer,) if isinstance(answer, str) else answer or ()

    def _declared(self, term: DeclaredTerm, domain: str | None) -> bool:
        if domain is None or (term.domains is not None and domain not in term.domains):
            return False
        against = self.domains[domain].declared
        return against is not None and against.max >= term.declared

    def _criterion(self, term: CriterionTerm, domain: str | None) -> bool:
        if domain is None or (term.domains is not None and domain not in term.domains):
            return False
        return any(one.id == term.criterion and one.outcome in term.outcome for one in self.domains[domain].criteria)


def _fired(name: str, rule: TensionRule, said: _Said) -> Tension | None:
    """A rule that speaks of declarations or criteria is read per domain, any other for the region."""
    terms = (*rule.all, *rule.any)
    if not terms:
        return None  # a rule that asks for nothing says nothing
    statements = tuple(sorted({_statement(term) for term in terms}))
    if not any(isinstance(term, DeclaredTerm | CriterionTerm) for term in terms):
        return Tension(name, (), None, statements) if _true(rule, said, None) else None
    domains = tuple(sorted(domain for domain in said.domains if _true(rule, said, domain)))
    return Tension(name, domains, None, statements) if domains else None


def _true(rule: TensionRule, said: _Said, domain: str | None) -> bool:
    every = all(said.holds(term, domain) for term in rule.all)
    return every and (not rule.any or any(said.holds(term, domain) for term in rule.any))


def _statement(term: Term) -> str:
    match term:
        case DeclaredTerm():
            return "declared"
        case CriterionTerm():
            return f"criteria.{term.criterion}"
        case ConditionTerm():
            return f"conditions.{term.condition}"
        case NamedTerm():
            return f"conditions.{term.named}"
        case BarrierTerm():
            return f"barriers.{term.barrier}"


def _overruled(domains: dict[str, DomainResult]) -> list[Tension]:
    """A finding says No, or not applicable, and something that implies the criterion is met."""
    found: dict[str, list[str]] = {}
    for domain, result in domains.items():
        for one in result.criteria:
            if one.basis == "implied" and one.finding and one.finding.answer in ("not-met", "partly", "not-applicable"):
                found.setdefault(one.id, []).append(domain)
    return [
        Tension("finding-overruled", tuple(sorted(where)), criterion, (f"findings.{criterion}",))
        for criterion, where in found.items()
    ]


def _weakened(profile: Profile, rubric: Rubric, domains: dict[str, DomainResult], as_of: date) -> list[Tension]:
    """What was weakened is told, never scored."""
    found = []
    for name, instrument in profile.instruments.items():
        for milestone in instrument.milestones:
            kind = rubric.milestones.get(milestone.reached)
            start = start_of(profile, milestone, event=True)
            if kind and kind.effect == "weakens" and start and start <= as_of and not milestone.inferred:
                where = tuple(sorted(set(milestone.domains or instrument.domains) & set(domains)))
                if where:
                    found.append(Tension("weakened", where, name, (f"instruments.{name}.{milestone.key}",)))
    return found
