"""Words paths for all formats: a headline, then each step with its way, barriers, levers and who has walked it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...core.assessment import Assessment, CriterionResult, DomainResult, LeverResult
from ...core.checklist import Checklist
from ...core.paths import Hindrance, Path, PathStep, Walk, Way, walked, walked_once
from ..domain import domain_view
from ..names import Names
from ..phrase import joined, phrase
from ..reasons import carried, reason
from ..sections.ladder import ladder
from ..terms import terms
from ..words import words
from .view import HindranceView, LeverView, OtherView, PathsView, PathView, SourceView, StepView, WalkView


class Found(NamedTuple):
    """The paths of one region to one stage, as they were looked for."""

    assessment: Assessment
    checklist: Checklist | None
    stage: int
    paths: tuple[tuple[DomainResult, Path | None], ...]
    """By domain, in the rubric's order; no domain where all of them are so far already."""
    others: tuple[tuple[Assessment, Checklist | None], ...]
    """The regions to hold it against, each at its own date."""

    @property
    def assessed(self) -> tuple[Assessment, ...]:
        """The assessments of those regions."""
        return tuple(it for it, _ in self.others)


def paths_view(found: Found, command: Sequence[str] = (), lang: str = "en") -> PathsView:
    """Word paths in one of the languages of the reports. `command` has the words that score the same profile."""
    return _Writer(found, tuple(command), lang).view()


class _Writer:
    def __init__(self, found: Found, command: tuple[str, ...], lang: str) -> None:
        self.found, self.command = found, command
        self.it, self.words = found.assessment, words(lang)
        self.names = Names(found.assessment, found.checklist, self.words)
        self.others = {id(it): Names(it, checklist, self.words) for it, checklist in found.others}
        self.ways = _ways(self)

    def view(self) -> PathsView:
        _, stage = self.words.gettext, self.found.stage
        among = tuple(self._other(it) for it in self.found.assessed)
        return PathsView(
            lang=self.words.lang,
            region=self.names.theirs(self.it.profile.region.name),
            id=self.it.profile.key,
            as_of=self.words.day(self.it.as_of),
            rubric=self.it.rubric.pin,
            target=phrase(_("Stage {number}, {name}"), number=str(stage), name=self.names.stages[stage]),
            paths=tuple(self._path(domain, path) for domain, path in self.found.paths),
            nothing=None if self.found.paths else self._nothing(),
            among=among,
            compared=self._compared(among) if among and self.found.paths else None,
        )

    def _other(self, it: Assessment) -> OtherView:
        region = self.others[id(it)].theirs(it.profile.region.name)
        return OtherView(it.profile.key, region, self.words.day(it.as_of))

    def _compared(self, among: tuple[OtherView, ...]) -> str:
        _ = self.words.gettext
        listed = [phrase(_("{region} as of {date}"), region=one.region, date=one.as_of) for one in among]
        return phrase(_("Held against {regions}."), regions=joined(listed, self.words.semicolon))

    def _nothing(self) -> str:
        """Why no path is shown: all core domains with evidence are so far, or there is none."""
        told = [one for one in self.it.domains.values() if one.evidence and self._is_core(one.id)]
        if not told:
            return self.words.gettext("No core domain has evidence. Name a domain to see the path from its beginning.")
        pattern = self.words.ngettext(
            "Nothing is missing: Stage {stage} or more is supported in the {count} core domain with evidence.",
            "Nothing is missing: Stage {stage} or more is supported in all {count} core domains with evidence.",
            len(told),
        )
        return pattern.format(stage=self.found.stage, count=len(told))

    def _is_core(self, domain: str) -> bool:
        known = self.it.rubric.domains.get(domain)
        return known is not None and known.core

    # ---- One domain

    def _path(self, domain: DomainResult, path: Path | None) -> PathView:
        steps = path.steps if path else ()
        return PathView(
            id=domain.id,
            title=self.names.domain(domain.id),
            headline=self._headline(domain, path),
            tally=self._tally(steps) if steps else None,
            notes=tuple(self._notes(domain, path)),
            ladder=ladder(domain, domain_view(domain, self.it, self.names), self.names),
            steps=tuple(self._step(domain.id, number, one) for number, one in enumerate(steps, 1)),
            command=self._trial(path) if path and steps else (),
        )

    def _headline(self, domain: DomainResult, path: Path | None) -> str:
        _, ngettext = self.words.gettext, self.words.ngettext
        title, stage = self.names.domain(domain.id), str(self.found.stage)
        if path is None:
            return phrase(_("{domain}: nothing leads to Stage {stage}"), domain=title, stage=stage)
        low, count = str(domain.supported), len(path.steps)
        if not count:
            return phrase(_("{domain}: Stage {low} is supported already"), domain=title, low=low)
        if domain.supported == domain.possible:
            pattern = ngettext(
                "{domain}: from exactly {low} to Stage {stage} needs {count} criterion",
                "{domain}: from exactly {low} to Stage {stage} needs {count} criteria",
                count,
            )
        else:
            pattern = ngettext(
                "{domain}: from at least {low} to Stage {stage} needs {count} criterion",
                "{domain}: from at least {low} to Stage {stage} needs {count} criteria",
                count,
            )
        return phrase(pattern, domain=title, low=low, stage=stage, count=str(count))

    def _tally(self, steps: tuple[PathStep, ...]) -> str:
        """How many of each way, the lightest first."""
        ngettext = self.words.ngettext
        count = {way: sum(step.way == way for step in steps) for way in self.ways}
        said = {
            "document": ngettext(
                "{count} that a document may show", "{count} that documents may show", count["document"]
            ),
            "renew": ngettext(
                "{count} to be shown anew or renewed", "{count} to be shown anew or renewed", count["renew"]
            ),
            "finish": ngettext("{count} to be finished", "{count} to be finished", count["finish"]),
            "reform": ngettext("{count} that needs a reform", "{count} that need a reform", count["reform"]),
        }
        return ", ".join(said[way].format(count=number) for way, number in count.items() if number)

    def _notes(self, domain: DomainResult, path: Path | None) -> Iterator[str]:
        _ = self.words.gettext
        if not domain.evidence:
            yield _("Nothing read so far speaks of this domain.")
        if path is None:
            yield _("Too few of the supporting criteria that it asks for apply.")
            return
        if path.steps and path.reached > path.stage:
            yield _("With them, Stage {stage} would be supported.").format(stage=path.reached)
        if not path.smallest:
            yield _("None of them can be spared, and yet another set might be smaller: the search was given up.")

    def _trial(self, path: Path) -> tuple[str, ...]:
        assumed = tuple(f"--assume {one.domain}:{one.criterion}={one.answer}" for one in path.assumptions)
        return (*self.command, f"--domain {path.domain.id}", *assumed) if self.command else ()

    # ---- One step

    def _step(self, domain: str, number: int, step: PathStep) -> StepView:
        result = step.result
        criterion = self.it.rubric.criteria[result.id]
        said, means = self.ways[step.way]
        return StepView(
            number=number,
            id=result.id,
            title=self.names.ours(criterion.title),
            stage=self.words.stage(result.stage),
            statement=self.names.ours(criterion.statement),
            outcome=result.outcome,
            said=self.words.outcomes[result.outcome],
            reason=reason(result, self.names),
            way=step.way,
            way_said=said,
            way_means=means,
            brings=self.names.criteria(step.brings),
            advice=self.names.ours(criterion.advice),
            evidence=self.names.ours(criterion.counts_as_evidence) if criterion.counts_as_evidence else None,
            barriers=tuple(self._hindrance(one) for one in step.barriers),
            levers=self._levers(step.levers),
            walks=tuple(self._walk(one) for one in walked(result.id, domain, self.found.assessed)),
            once=tuple(self._walk(one) for one in walked_once(result.id, domain, self.found.assessed)),
        )

    def _hindrance(self, one: Hindrance) -> HindranceView:
        return HindranceView(one.barrier, self.names.barrier(one.barrier), one.binding, self._levers(one.levers))

    def _levers(self, some: Iterable[LeverResult]) -> tuple[LeverView, ...]:
        said = terms(self.words.lang).levers
        return tuple(LeverView(one.id, self.names.lever(one.id), one.status, said[one.status]) for one in some)

    # ---- Other regions

    def _walk(self, walk: Walk) -> WalkView:
        names = self.others[id(walk.assessment)]
        return WalkView(
            id=walk.assessment.profile.key,
            region=names.theirs(walk.assessment.profile.region.name),
            how=self._how(walk.result, names),
            sources=tuple(dict.fromkeys(_sources(walk.result, names))),
        )

    def _how(self, result: CriterionResult, names: Names) -> str:
        shown = carried(result, names)
        if result.outcome != "met":
            return reason(result, names)
        if result.basis != "implied":
            return shown
        through = reason(result, names)
        return phrase("{shown} ({through})", shown=shown, through=through) if shown else through


def _sources(result: CriterionResult, names: Names) -> Iterator[SourceView]:
    for one in result.evidence:
        reference, source = one.reference, names.profile.sources.get(one.reference.source)
        at = names.theirs(reference.at) if reference.at else None
        yield SourceView(reference.source, names.source(reference.source), at, source.url if source else None)


def _ways(writer: _Writer) -> dict[Way, tuple[str, str]]:
    """Each way in a few words, with what it asks for; the lightest first."""
    _ = writer.words.gettext
    return {
        "document": (_("a document may do"), _("It may hold already: find or publish what shows it.")),
        "renew": (_("show anew or renew"), _("It held: show that it goes on, or renew it.")),
        "finish": (_("finish"), _("It is begun: finish it.")),
        "reform": (_("reform"), _("It is said not to hold: only a change of policy helps.")),
    }
