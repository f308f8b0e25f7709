"""The instruments: what happened to each and when, its amounts and targets."""

from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.dates import partial_date
from ...core.profile import Amount, Instrument, Milestone, Target
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


def instruments(it: Assessment, names: Names, refs: References) -> tuple[InstrumentView, ...]:
    """All instruments, by kind in the rubric's order, then by their first date and id."""
    writer = _Writer(it, names, refs)
    kinds = list(names.rubric.instruments)

    def place(entry: tuple[str, Instrument]) -> tuple[int, str, str]:
        name, one = entry
        dates = [when.text for milestone in one.milestones if (when := milestone.on or milestone.by)]
        return kinds.index(one.kind) if one.kind in kinds else len(kinds), min(dates, default="9999"), name

    return tuple(writer.instrument(name, one) for name, one in sorted(it.profile.instruments.items(), key=place))


class _Writer:
    def __init__(self, it: Assessment, names: Names, refs: References) -> None:
        self.it, self.names, self.refs = it, names, refs
        self.words, self.terms = names.words, terms(names.words.lang)

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


def _dated(one: Milestone) -> tuple[str, str]:
    when = one.on or one.by or one.seen
    return when.text if when else "9999", one.key
