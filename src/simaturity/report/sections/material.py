"""What the assessment is made from: the instruments with dates and amounts, the sources and what rests on each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.dates import PartialDate, partial_date
from ...core.profile import Amount, Instrument, Milestone, Source, SourceReference, Target
from ..names import Names
from ..phrase import joined, phrase
from ..terms import terms
from .course import milestone_flags
from .ecosystem import notes
from .references import Link, Reference, References, anchor


class MilestoneView(NamedTuple):
    """Something that happened to an instrument."""

    on: str
    """Empty where it is undated."""
    what: str
    flags: tuple[str, ...]
    domains: str
    """Empty for all domains of the instrument."""
    notes: tuple[str, ...]
    sources: tuple[Reference, ...]


class FigureView(NamedTuple):
    """An amount of money or a target."""

    text: str
    purpose: str | None
    period: str | None
    notes: tuple[str, ...]
    sources: tuple[Reference, ...]


class InstrumentView(NamedTuple):
    """A law, strategy, programme, fund or body."""

    id: str
    title: str
    anchor: str
    kind: str
    traits: tuple[str, ...]
    """Whose it is and who leads it, where that is not the region's government."""
    domains: tuple[tuple[str, str], ...]
    """Each domain with how far the instrument is made for it."""
    links: tuple[Link, ...]
    """The instruments that it is part of or replaces."""
    milestones: tuple[MilestoneView, ...]
    amounts: tuple[FigureView, ...]
    targets: tuple[FigureView, ...]
    named: tuple[str, ...]
    url: str | None
    notes: tuple[str, ...]
    sources: tuple[Reference, ...]


class Resting(NamedTuple):
    """What rests on a source, in one part of the profile."""

    section: str
    statements: tuple[Link, ...]


class SourceView(NamedTuple):
    """A source."""

    number: int
    id: str
    title: str
    anchor: str
    kind: str
    said: str
    """The kind in words."""
    publisher: str | None
    url: str | None
    site: str | None
    """The host of the address."""
    archived: str | None
    published: str | None
    collected: str | None
    age: str
    """How old it was at the date, or that it prints none."""
    language: str | None
    """In words for the languages of the reports, else its tag."""
    notes: tuple[str, ...]
    rests: tuple[Resting, ...]
    statements: int
    """How many statements rest on it."""


class Bar(NamedTuple):
    """A kind of source in the picture."""

    said: str
    number: int
    width: float
    """In a picture 320 wide, of which the bars take 150."""
    y: float


WIDTH, HEIGHT = 150.0, 20.0


def instruments(it: Assessment, names: Names, refs: References) -> tuple[InstrumentView, ...]:
    """All instruments, by kind in the rubric's order, then by their first date and id."""
    writer = _Writer(it, names, refs)
    kinds = list(names.rubric.instruments)

    def place(entry: tuple[str, Instrument]) -> tuple[int, str, str]:
        name, one = entry
        dates = [when.text for milestone in one.milestones if (when := milestone.on or milestone.by)]
        return kinds.index(one.kind) if one.kind in kinds else len(kinds), min(dates, default="9999"), name

    return tuple(writer.instrument(name, one) for name, one in sorted(it.profile.instruments.items(), key=place))


def sources(it: Assessment, names: Names, refs: References) -> tuple[SourceView, ...]:
    """All sources, in the order of their numbers."""
    writer = _Writer(it, names, refs)
    resting = writer.resting()
    return tuple(writer.source(name, it.profile.sources[name], resting.get(name, {})) for name in refs.ids)


def bars(found: Iterable[SourceView]) -> tuple[Bar, ...]:
    """How many sources there are of each kind."""
    counts: dict[str, int] = {}
    for one in found:
        counts[one.said] = counts.get(one.said, 0) + 1
    most = max(counts.values(), default=1)
    return tuple(
        Bar(said, count, round(WIDTH * count / most, 2), i * HEIGHT) for i, (said, count) in enumerate(counts.items())
    )


class _Writer:
    def __init__(self, it: Assessment, names: Names, refs: References) -> None:
        self.it, self.names, self.refs = it, names, refs
        self.words, self.terms = names.words, terms(names.words.lang)
        self.told = {one.id for one in it.domains.values() if one.evidence or one.declared}

    # ---- Instruments

    def instrument(self, name: str, one: Instrument) -> InstrumentView:
        known = self.names.rubric.instruments.get(one.kind)
        traits = []
        if one.level != "region":
            traits.append(self.terms.levels[one.level])
        if one.led_by != "government":
            traits.append(self.terms.led_by[one.led_by])
        return InstrumentView(
            id=name,
            title=self.names.theirs(one.title),
            anchor=anchor("instrument", name),
            kind=self.names.ours(known.title) if known else one.kind,
            traits=tuple(traits),
            domains=tuple(
                (self.names.domain(domain), self.terms.coverage[how]) for domain, how in sorted(one.domains.items())
            ),
            links=self._links(one),
            milestones=tuple(self._milestone(milestone) for milestone in sorted(one.milestones, key=_dated)),
            amounts=tuple(self._amount(amount) for amount in one.amounts),
            targets=tuple(self._target(target) for target in one.targets),
            named=tuple(self.names.theirs(text) for text in one.named),
            url=one.url,
            notes=notes(self.names, one),
            sources=self.refs.of(one.sources),
        )

    def _links(self, one: Instrument) -> tuple[Link, ...]:
        _ = self.words.gettext
        patterns = [(_("part of {instrument}"), one.part_of), (_("replaces {instrument}"), one.replaces)]
        return tuple(
            Link(phrase(pattern, instrument=self.names.instrument(name)), anchor("instrument", name))
            for pattern, linked in patterns
            for name in linked
        )

    def _milestone(self, one: Milestone) -> MilestoneView:
        return MilestoneView(
            on=self.words.dated(one),
            what=self.names.milestone(one.reached),
            flags=milestone_flags(one, self.names),
            domains=self.names.domains(one.domains or ()),
            notes=notes(self.names, one),
            sources=self.refs.of(one.sources),
        )

    def _amount(self, one: Amount) -> FigureView:
        if one.value is None:
            text = self.words.gettext("sum not told")
        else:
            total = self.words.money(one.value, None if one.currency == "unknown" else one.currency)
            text = self.terms.per[one.per].format(sum=self.terms.qualifiers[one.qualifier].format(sum=total))
        return FigureView(
            text,
            self.names.theirs(one.for_) if one.for_ else None,
            self._span(one.period) if one.period else None,
            notes(self.names, one),
            self.refs.of(one.sources),
        )

    def _target(self, one: Target) -> FigureView:
        _ = self.words.gettext
        parts = []
        for pattern, value in ((_("planned: {number}"), one.planned), (_("reached: {number}"), one.actual)):
            if value is not None:
                number = self.words.number(value)
                said: str = self.terms.per[one.per].format(sum=self.terms.qualifiers[one.qualifier].format(sum=number))
                if one.unit:
                    said = phrase("{number} ({unit})", number=said, unit=self.names.theirs(one.unit))
                parts.append(phrase(pattern, number=said))
        return FigureView(
            joined(parts, self.words.semicolon),
            self.names.theirs(one.title) if one.title else None,
            self.words.period(one.on) if one.on else None,
            notes(self.names, one),
            self.refs.of(one.sources),
        )

    def _span(self, period: str) -> str:
        """2022 to 2025, or one date."""
        begin, _, end = period.partition("/")
        first = self.words.period(partial_date(begin))
        if not end:
            return first
        pattern = self.words.pgettext("period", "{begin} to {end}")
        return pattern.format(begin=first, end=self.words.period(partial_date(end)))

    # ---- Sources

    def source(self, name: str, one: Source, resting: dict[str, dict[Link, None]]) -> SourceView:
        return SourceView(
            number=self.refs.numbers[name],
            id=name,
            title=self.names.theirs(one.title),
            anchor=anchor("source", name),
            kind=one.kind,
            said=self.terms.source_kinds[one.kind],
            publisher=self.names.theirs(one.publisher) if one.publisher else None,
            url=one.url,
            site=one.url.split("/")[2].removeprefix("www.") if one.url else None,
            archived=one.archived,
            published=self.words.period(one.published) if one.published else None,
            collected=self.words.period(one.collected) if one.collected else None,
            age=self._age(one.published),
            language=self.terms.languages.get(one.language, one.language) if one.language else None,
            notes=notes(self.names, one),
            rests=tuple(Resting(section, tuple(links)) for section, links in resting.items()),
            statements=sum(map(len, resting.values())),
        )

    def _age(self, published: PartialDate | None) -> str:
        _, ngettext = self.words.gettext, self.words.ngettext
        if published is None:
            return _("prints no date")
        if published.first > self.it.as_of:
            return _("published after the date of this report")
        years = self.it.as_of.year - published.first.year
        years -= (self.it.as_of.month, self.it.as_of.day) < (published.first.month, published.first.day)
        if years:
            return ngettext("{count} year old", "{count} years old", years).format(count=years)
        return _("less than a year old")

    def resting(self) -> dict[str, dict[str, dict[Link, None]]]:
        """Per source, by part of the profile, the statements that rest on it."""
        found: dict[str, dict[str, dict[Link, None]]] = {}
        for section, link, references in self._statements():
            for one in references:
                found.setdefault(one.source, {}).setdefault(section, {})[link] = None
        return found

    def _statements(self) -> Iterator[tuple[str, Link, Iterable[SourceReference]]]:
        profile, names, _ = self.it.profile, self.names, self.words.gettext
        for claim in profile.declared:
            for domain in claim.domains:
                where = anchor("domain", domain) if domain in self.told else "ladder"
                yield _("Declared stages"), Link(names.domain(domain), where), claim.sources
        for name, instrument in profile.instruments.items():
            link = Link(names.theirs(instrument.title), anchor("instrument", name))
            parts = (instrument.milestones, instrument.amounts, instrument.targets)
            for references in (instrument.sources, *(one.sources for some in parts for one in some)):
                yield _("Instruments"), link, references
        for finding in profile.findings:
            for domain in finding.domains:
                if finding.criterion in names.rubric.criteria:
                    title = names.ours(names.rubric.criteria[finding.criterion].title)
                    where = anchor("criterion", domain, finding.criterion) if domain in self.told else "why"
                    yield _("Findings"), Link(title, where), finding.sources
        yield from self._answers()

    def _answers(self) -> Iterator[tuple[str, Link, Iterable[SourceReference]]]:
        profile, names, _ = self.it.profile, self.names, self.words.gettext
        for name, conditions in profile.conditions.items():
            if name in names.rubric.conditions:
                link = Link(names.ours(names.rubric.conditions[name].title), anchor("condition", name))
                yield from ((_("Conditions"), link, one.sources) for one in conditions)
        checklist = names.checklist
        for name, barriers in profile.barriers.items():
            if checklist and name in checklist.barriers:
                link = Link(names.barrier(name), anchor("barrier", name))
                yield from ((_("Barriers"), link, one.sources) for one in barriers)
        for name, levers in profile.levers.items():
            if checklist and name in checklist.levers:
                link = Link(names.lever(name), anchor("lever", name))
                yield from ((_("Levers"), link, one.sources) for one in levers)


def _dated(one: Milestone) -> tuple[str, str]:
    when = one.on or one.by or one.seen
    return when.text if when else "9999", one.key
