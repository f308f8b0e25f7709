"""The sources: what each is, how old it was at the date, and what rests on it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from ...core.assessment import Assessment
from ...core.dates import PartialDate
from ...core.profile import Source
from ..names import Names
from ..statements import Statement, statements
from ..terms import terms
from ..words import Words
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
            age=age(one.published, self.it.as_of, self.words),
            language=self.terms.languages.get(one.language, one.language) if one.language else None,
            notes=notes(self.names, one),
            rests=tuple(Resting(section, tuple(links)) for section, links in resting.items()),
            statements=sum(map(len, resting.values())),
        )

    def resting(self) -> dict[str, dict[str, dict[Link, None]]]:
        """Per source, by part of the profile, the statements that rest on it."""
        found: dict[str, dict[str, dict[Link, None]]] = {}
        for statement in statements(self.it.profile):
            section, links = self._links(statement)
            for one in statement.references if links else ():
                found.setdefault(one.source, {}).setdefault(section, {}).update(dict.fromkeys(links))
        return found

    def _links(self, one: Statement) -> tuple[str, list[Link]]:
        """The part of the profile that a statement stands in, and where the report tells of it."""
        names, _ = self.names, self.words.gettext
        if one.kind == "declared":
            return _("Declared stages"), [self._to_domain(domain) for domain in one.domains]
        if one.kind == "finding":
            known = one.name in names.rubric.criteria
            return _("Findings"), [self._to_criterion(domain, one.name) for domain in one.domains if known]
        if one.kind == "condition":
            known = one.name in names.rubric.conditions
            title = names.ours(names.rubric.conditions[one.name].title) if known else ""
            return _("Conditions"), [Link(title, anchor("condition", one.name))] if known else []
        if one.kind == "barrier":
            known = names.checklist is not None and one.name in names.checklist.barriers
            return _("Barriers"), [Link(names.barrier(one.name), anchor("barrier", one.name))] if known else []
        if one.kind == "lever":
            known = names.checklist is not None and one.name in names.checklist.levers
            return _("Levers"), [Link(names.lever(one.name), anchor("lever", one.name))] if known else []
        return _("Instruments"), [Link(names.instrument(one.name), anchor("instrument", one.name))]

    def _to_domain(self, domain: str) -> Link:
        return Link(self.names.domain(domain), anchor("domain", domain) if domain in self.told else "ladder")

    def _to_criterion(self, domain: str, criterion: str) -> Link:
        title = self.names.ours(self.names.rubric.criteria[criterion].title)
        return Link(title, anchor("criterion", domain, criterion) if domain in self.told else "why")


def age(published: PartialDate | None, as_of: date, words: Words) -> str:
    """How old a source was at a date, or that it prints none."""
    _, ngettext = words.gettext, words.ngettext
    if published is None:
        return _("prints no date")
    if published.first > as_of:
        return _("published after the date of this report")
    if years := years_between(published.first, as_of):
        return ngettext("{count} year old", "{count} years old", years).format(count=years)
    return _("less than a year old")


def years_between(first: date, last: date) -> int:
    """The whole years from a day to a later one."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _site(url: str) -> str:
    """The host of an address, without the user that may stand before it and pass for one."""
    try:
        host = urlsplit(url).hostname
    except ValueError:  # no host that a browser would find either
        host = None
    return (host or url).removeprefix("www.")
