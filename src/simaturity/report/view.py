"""The view: an assessment sorted and worded for reading, once for all formats."""

from collections.abc import Iterator
from typing import NamedTuple

from ..core.assessment import Assessment, BarrierResult, DomainResult, Tension
from ..core.checklist import Checklist
from .domain import DomainView, domain_view
from .names import Names
from .phrase import Phrase, joined, parts_of, phrase
from .terms import terms
from .words import capital, words


class View(NamedTuple):
    """What every report says, in the order of reading."""

    lang: str
    region: str
    id: str
    as_of: str
    rubric: str
    top: int
    assumed: tuple[str, ...]
    """What was assumed: with anything here, the whole is a what-if."""
    sentence: str
    summary: str
    shared: tuple[str, ...]
    declared_in: str | None
    """The source of all claims, where they have the same."""
    domains: tuple[DomainView, ...]
    """Those with evidence or a declaration, in the rubric's order."""
    silent: tuple[str, ...]
    silence: str | None
    """What is said of all silent domains, on one line."""
    burden: str | None
    barriers: tuple[str, ...]
    """The barriers that are present, with where they stand before the next stage."""
    tensions: tuple[str, ...]
    next_step: str | None


def view(assessment: Assessment, checklist: Checklist | None = None, lang: str = "en") -> View:
    """Word an assessment in one of the languages of the reports."""
    return Writer(assessment, checklist, lang).view()


class Writer:
    """Words an assessment."""

    def __init__(self, assessment: Assessment, checklist: Checklist | None, lang: str) -> None:
        self.words = words(lang)
        self.it, self.names = assessment, Names(assessment, checklist, self.words)
        self.profile, self.rubric = assessment.profile, assessment.rubric

    def view(self) -> View:
        told = [one for one in self.it.domains.values() if one.evidence or one.declared]
        domains = tuple(domain_view(one, self.it, self.names) for one in told)
        silent = tuple(
            self.names.domain(name) for name, one in self.it.domains.items() if not one.evidence and not one.declared
        )
        return View(
            lang=self.words.lang,
            region=self.names.theirs(self.profile.region.name),
            id=self.profile.key,
            as_of=self.words.day(self.it.as_of),
            rubric=self.rubric.pin,
            top=self.names.top,
            assumed=tuple(self._assumed()),
            sentence=self._sentence(told),
            summary=self.words.summary(self.it.summary),
            shared=tuple(
                phrase(
                    self.words.gettext("{domains} rest on the same instruments."),
                    domains=capital(self.names.domains(group)),
                )
                for group in self.it.summary.shared
            ),
            declared_in=_only({claim.sources for domain in domains for claim in domain.claims}),
            domains=domains,
            silent=silent,
            silence=self._silence(silent) if silent else None,
            burden=self._burden(),
            barriers=tuple(self.barrier(one) for one in self.it.barriers if one.status == "present"),
            tensions=tuple(self._tension(one) for one in self.it.tensions),
            next_step=self._next_step(told),
        )

    def _assumed(self) -> Iterator[str]:
        """Each criterion with the answer that is tried out, and where."""
        _ = self.words.gettext
        patterns = {
            "met": _("{criterion} is met in {domains}"),
            "not-met": _("{criterion} is not met in {domains}"),
            "not-applicable": _("{criterion} does not apply in {domains}"),
        }
        where: dict[tuple[str, str], list[str]] = {}
        for one in self.it.assumptions:
            where.setdefault((one.criterion, one.answer), []).append(one.domain or "")
        for (criterion, answer), domains in where.items():
            yield phrase(
                patterns[answer], criterion=self.names.criterion(criterion), domains=self.names.domains(domains)
            )

    def _silence(self, silent: tuple[str, ...]) -> str:
        return phrase(self.words.gettext("{domains}: at least 1, unknown."), domains=joined(silent, ", "))

    def _is_core(self, domain: str) -> bool:
        return domain in self.rubric.domains and self.rubric.domains[domain].core

    def _sentence(self, told: list[DomainResult]) -> str:
        """The verdict in one sentence: what is declared, what is supported."""
        _ = self.words.gettext
        declared = [one.declared for one in told if one.declared]
        sentence = self._supported([one.supported for one in told if one.evidence])
        if not declared:
            return _("{sentence}; no stage is declared.").format(sentence=sentence)
        claimed = self._claimed(min(one.min for one in declared), max(one.max for one in declared), len(declared))
        return _("{sentence}. {declared}: {verdicts}.").format(
            sentence=sentence, declared=claimed, verdicts=self._tally(told)
        )

    def _supported(self, stages: list[int]) -> str:
        if not stages:
            return self.words.gettext("Nothing read so far shows a stage in any domain")
        low, high, count = min(stages), max(stages), len(stages)
        if self.it.assumptions:
            pattern = self.words.ngettext(
                "With what is assumed, Stage {stages} would be supported in {count} domain",
                "With what is assumed, Stages {stages} would be supported in {count} domains",
                count,
            )
            return pattern.format(stages=self.words.spread(low, high), count=count)
        if low == high:
            pattern = self.words.ngettext(
                "The evidence supports Stage {low} in {count} domain",
                "The evidence supports Stage {low} in {count} domains",
                count,
            )
        else:
            pattern = self.words.ngettext(
                "The evidence supports Stages {low} to {high} in {count} domain",
                "The evidence supports Stages {low} to {high} in {count} domains",
                count,
            )
        return pattern.format(low=low, high=high, count=count)

    def _claimed(self, low: int, high: int, count: int) -> str:
        if low == high:
            pattern = self.words.ngettext(
                "Stage {low} declared in {count} domain", "Stage {low} declared in {count} domains", count
            )
        else:
            pattern = self.words.ngettext(
                "Stages {low} to {high} declared in {count} domain",
                "Stages {low} to {high} declared in {count} domains",
                count,
            )
        return pattern.format(low=low, high=high, count=count)

    def _tally(self, told: list[DomainResult]) -> str:
        """The verdicts and how often each was given; one alone needs no number."""
        verdicts = [self.words.verdicts[one.verdict] for one in told if one.verdict]
        kinds = dict.fromkeys(verdicts)
        if len(kinds) == 1:
            return verdicts[0]
        # Translators: a verdict and in how many domains it was given.
        pattern = self.words.gettext("{verdict} in {count}")
        return self.words.listed([pattern.format(verdict=word, count=verdicts.count(word)) for word in kinds])

    def _burden(self) -> str | None:
        if not self.it.barriers:
            return None
        found, ngettext = self.it.burden, self.words.ngettext
        said = ngettext(
            "{present} of {count} barrier present", "{present} of {count} barriers present", found.applicable
        ).format(present=found.present, count=found.applicable)
        details = [
            said,
            ngettext("{count} said to be absent", "{count} said to be absent", found.absent).format(count=found.absent),
            ngettext("{count} unknown", "{count} unknown", found.unknown).format(count=found.unknown),
        ]
        if found.not_applicable:
            more = ngettext("{count} more said not to apply", "{count} more said not to apply", found.not_applicable)
            details.append(more.format(count=found.not_applicable))
        return ", ".join(details)

    def barrier(self, result: BarrierResult) -> str:
        """A barrier with how severe it is, where it is present and where it stands before the next stage."""
        title = self.names.barrier(result.id)
        details = [terms(self.words.lang).severities[result.severity]] if result.severity else []
        stands = self.words.gettext("stands before the next stage in {domains}")
        if result.binding and result.binding == result.domains:
            details.append(phrase(stands, domains=self.names.domains(result.binding)))
        else:
            if result.domains:
                where = self.names.domains(result.domains)
                details.append(phrase(self.words.gettext("in {domains}"), domains=where))
            if result.binding:
                details.append(phrase(stands, domains=self.names.domains(result.binding)))
        if not details:
            return title
        return phrase("{title} ({details})", title=title, details=joined(details, self.words.semicolon))

    def _tension(self, one: Tension) -> str:
        where = phrase(" ({domains})", domains=self.names.domains(one.domains)) if one.domains else ""
        rule = self.rubric.tensions.get(one.id)
        if rule:
            says = self.names.ours(rule.says)
            return phrase("{says}{where}.", says=_open(says), where=where)
        if one.id == "weakened" and one.subject:
            title = self.names.theirs(self.profile.instruments[one.subject].title)
            return phrase(self.words.gettext("Weakened: {instrument}{where}."), instrument=title, where=where)
        title = capital(self.names.criterion(one.subject)) if one.subject else ""
        return phrase(
            self.words.gettext("{criterion}: a finding denies it, yet what is met implies it{where}."),
            criterion=title,
            where=where,
        )

    def _next_step(self, told: list[DomainResult]) -> str | None:
        """The advice on the first criterion missing in the domain nearest to its next stage, core domains first."""
        best = min(
            (one for one in told if one.evidence and one.progress and one.decisive.to_next),
            key=lambda one: (not self._is_core(one.id), len(one.decisive.to_next or ()), -one.supported, one.id),
            default=None,
        )
        if best is None or not best.decisive.to_next:
            empty = not (self.profile.sources or self.profile.instruments)
            return self.words.gettext("List a source, and an instrument with what it says of it.") if empty else None
        name = best.decisive.to_next[0]
        return phrase(
            self.words.gettext("{domain}, {criterion}: {advice}"),
            domain=self.names.domain(best.id),
            criterion=self.names.criterion(name),
            advice=self.names.ours(self.rubric.criteria[name].advice),
        )


def _open(sentence: str) -> str:
    """A sentence without its full stop, so that it can go on."""
    *parts, (last, tag) = parts_of(sentence)
    text = last.removesuffix(".")
    return Phrase([*parts, (text, tag)]) if isinstance(sentence, Phrase) else text


def _only(sources: set[str]) -> str | None:
    return sources.pop() if len(sources) == 1 else None
