"""Each domain: what decides its open stages, what to do next, and why each criterion stands as it does."""

from typing import NamedTuple

from ...core.assessment import Assessment, CriterionResult, DomainResult, Evidence, Single
from ..domain import CriterionView, DomainView
from ..names import Names
from ..phrase import joined, phrase
from ..terms import terms
from .ladder import Ladder, Rung, ladder
from .references import Link, Reference, References, anchor


class Unknown(NamedTuple):
    """An unknown criterion."""

    criterion: Link
    standing: str
    """Why it is unknown."""


class Deciding(NamedTuple):
    """Unknown criteria of which each alone moves the same bounds."""

    unknowns: tuple[Unknown, ...]
    effects: tuple[str, ...]
    """What an answer would do; none for what is inferred and moves nothing alone."""


class LeverLink(NamedTuple):
    """A lever with its state."""

    lever: Link
    status: str
    said: str


class NextStep(NamedTuple):
    """A criterion to work on."""

    criterion: Link
    standing: str
    advice: str
    evidence: str | None
    """What would show it."""
    barriers: tuple[Link, ...]
    """Those present that stand before it."""
    levers: tuple[LeverLink, ...]


class Ground(NamedTuple):
    """A statement behind an outcome, with the sources that say so."""

    statement: str
    anchor: str | None
    sources: tuple[Reference, ...]


class CriterionSection(NamedTuple):
    """A criterion with everything behind it."""

    view: CriterionView
    statement: str
    anchor: str
    reason: str | None
    """Why it stands so; None where the grounds say it all."""
    until: str | None
    """How long it holds without newer evidence, in words."""
    grounds: tuple[Ground, ...]


class StageSection(NamedTuple):
    """A stage with its criteria."""

    number: int
    name: str
    state: str
    said: str
    criteria: tuple[CriterionSection, ...]


class DomainSection(NamedTuple):
    """One domain with evidence or a declaration."""

    view: DomainView
    ladder: Ladder
    together: str | None
    """What several unknowns would lift together."""
    decides: tuple[Deciding, ...]
    steps: tuple[NextStep, ...]
    stages: tuple[StageSection, ...]
    declared_in: tuple[Reference, ...]


def domain_section(
    one: DomainResult, view: DomainView, it: Assessment, names: Names, refs: References
) -> DomainSection:
    """Describe one domain of an assessment."""
    return _Writer(one, view, it, names, refs).section()


class _Writer:
    def __init__(self, one: DomainResult, view: DomainView, it: Assessment, names: Names, refs: References) -> None:
        self.one, self.view, self.it, self.names, self.refs = one, view, it, names, refs
        self.words, self.terms = names.words, terms(names.words.lang)
        self.criteria = {criterion.id: criterion for criterion in view.criteria}

    def section(self) -> DomainSection:
        picture = ladder(self.one, self.view, self.names)
        claims = self.one.declared.claims if self.one.declared else ()
        return DomainSection(
            view=self.view,
            ladder=picture,
            together=self._together(),
            decides=self._decides(),
            steps=tuple(self._step(criterion) for criterion in self.view.steps),
            stages=tuple(self._stage(rung) for rung in picture.rungs if rung.stage > 1),
            declared_in=self.refs.of(ref for claim in claims for ref in claim.claim.sources),
        )

    def _criterion(self, name: str) -> Link:
        return Link(self.criteria[name].title, anchor("criterion", self.one.id, name))

    def _standing(self, name: str) -> str:
        return self.words.standings[self.criteria[name].basis]

    def _together(self) -> str | None:
        needed = self.one.decisive.to_next
        if not needed or len(needed) < 2:
            return None
        pattern = self.words.gettext("Together, {criteria} would raise the supported stage to at least {stage}.")
        return phrase(pattern, criteria=self.names.criteria(needed), stage=str(self.one.supported + 1))

    def _decides(self) -> tuple[Deciding, ...]:
        grouped: dict[tuple[int, int], list[Single]] = {}
        for single in self.one.decisive.single:
            grouped.setdefault((single.lower_if_met, single.upper_if_not_met), []).append(single)
        return tuple(
            Deciding(
                tuple(Unknown(self._criterion(one.criterion), self._standing(one.criterion)) for one in some),
                self._effects(*moved, len(some)),
            )
            for moved, some in grouped.items()
        )

    def _effects(self, lower: int, upper: int, count: int) -> tuple[str, ...]:
        effects, ngettext = [], self.words.ngettext
        if lower > self.one.supported:
            pattern = ngettext(
                "if met, at least Stage {stage} is supported",
                "each, if met, makes at least Stage {stage} supported",
                count,
            )
            effects.append(pattern.format(stage=lower))
        if upper < self.one.possible:
            pattern = ngettext(
                "if not met, at most Stage {stage} is possible",
                "each, if not met, leaves at most Stage {stage} possible",
                count,
            )
            effects.append(pattern.format(stage=upper))
        return tuple(effects)

    def _step(self, criterion: CriterionView) -> NextStep:
        known = self.names.rubric.criteria[criterion.id]
        checklist = self.names.checklist
        barriers = [
            found.id
            for found in self.it.barriers
            if checklist
            and found.status == "present"
            and criterion.id in checklist.barriers[found.id].blocks
            and (found.domains is None or self.one.id in found.domains)
        ]
        lowering = [lever for name in barriers if checklist for lever in checklist.barriers[name].levers]
        helping = [name for name, lever in checklist.levers.items() if criterion.id in lever.helps] if checklist else []
        wanted = {*lowering, *helping}
        return NextStep(
            criterion=self._criterion(criterion.id),
            standing=self._standing(criterion.id),
            advice=criterion.advice,
            evidence=self.names.ours(known.counts_as_evidence) if known.counts_as_evidence else None,
            barriers=tuple(Link(self.names.barrier(name), anchor("barrier", name)) for name in barriers),
            levers=tuple(
                LeverLink(
                    Link(self.names.lever(found.id), anchor("lever", found.id)),
                    found.status,
                    self.terms.levers[found.status],
                )
                for found in sorted(self.it.levers, key=lambda one: (_LEVER_ORDER.index(one.status), one.id))
                if found.id in wanted
            ),
        )

    def _stage(self, rung: Rung) -> StageSection:
        results = [one for one in self.one.criteria if one.stage == rung.stage]
        return StageSection(
            rung.stage,
            rung.name,
            rung.state,
            rung.said,
            tuple(self._section(result) for result in results),
        )

    def _section(self, result: CriterionResult) -> CriterionSection:
        view, grounds = self.criteria[result.id], self._grounds(result.evidence)
        return CriterionSection(
            view=view,
            statement=self.names.ours(self.names.rubric.criteria[result.id].statement),
            anchor=anchor("criterion", self.one.id, result.id),
            reason=None if result.basis == "milestone" and grounds else view.reason,
            until=self._until(view.expires),
            grounds=grounds,
        )

    def _until(self, day: str | None) -> str | None:
        return self.words.gettext("holds until {day} without newer evidence").format(day=day) if day else None

    def _grounds(self, evidence: tuple[Evidence, ...]) -> tuple[Ground, ...]:
        """The sources under the statements that they stand behind."""
        by_statement: dict[str, list[Evidence]] = {}
        for one in evidence:
            by_statement.setdefault(one.statement, []).append(one)
        return tuple(
            Ground(*self._statement(name), self.refs.of(one.reference for one in some))
            for name, some in by_statement.items()
        )

    def _statement(self, name: str) -> tuple[str, str | None]:
        section, _, rest = name.partition(".")
        if section != "instruments":
            return self.words.gettext("Finding of the analysts"), None
        instrument, _, key = rest.partition(".")
        milestone = next(one for one in self.it.profile.instruments[instrument].milestones if one.key == key)
        kind, when = self.words.within(self.names.milestone(milestone.reached)), self.words.dated(milestone)
        said = joined([kind, when], ", ") if when else kind
        text = phrase(
            self.words.gettext("{instrument}: {said}"), instrument=self.names.instrument(instrument), said=said
        )
        return text, anchor("instrument", instrument)


_LEVER_ORDER = ("in-place", "asked", "dropped", "unknown")
