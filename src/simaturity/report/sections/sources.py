"""The sources: what each is, how old it was at the date, and what rests on it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from ...core.assessment import Assessment
from ...core.dates import PartialDate
from ...core.profile import Source, SourceReference
from ..names import Names
from ..terms import terms
from .ecosystem import notes
from .references import Link, References, anchor


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
            site=_site(one.url) if one.url else None,
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


def _site(url: str) -> str:
    """The host of an address, without the user that may stand before it and pass for one."""
    try:
        host = urlsplit(url).hostname
    except ValueError:  # no host that a browser would find either
        host = None
    return (host or url).removeprefix("www.")
