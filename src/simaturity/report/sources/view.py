"""The view of a profile's sources: sorted by what rests on them, and worded once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.problem import escaped
from ..names import Names
from ..phrase import joined, phrase
from ..sections.sources import age
from ..statements import KINDS
from ..terms import terms
from ..words import words
from .found import LINK_STATES, QUOTE_STATES, Checked, LinkFound, QuoteFound
from .resting import Carried, Held, Weighed, weighed
from .wording import wording

FINE = ("found", "no-snapshot")
"""Quotes that need no look: those that are there, and those that nothing was kept for."""
ALONE = "*"
"""Stands behind what rests on one source alone."""


class SourceLine(NamedTuple):
    """One source in words."""

    id: str
    resting: str
    """How many statements rest on it."""
    title: str
    about: str
    """Publisher, kind, dates and standing."""
    url: str | None
    archived: str | None
    rows: tuple[tuple[str, str], ...]
    """What rests on it, and what became of its links and quotes: labels with texts."""


class Trouble(NamedTuple):
    """A link or a quote to look at."""

    source: str
    what: str
    """The address, or the quote."""
    said: str


class SourcesView(NamedTuple):
    """The sources of one region."""

    lang: str
    region: str
    id: str
    as_of: str
    rubric: str
    lead: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    """What most rests on comes first."""
    links: tuple[str, tuple[Trouble, ...]] | None
    """A count, and those that are not simply alive."""
    quotes: tuple[str, tuple[Trouble, ...]] | None
    """A count, and those that should have been found and were not."""


def view(it: Assessment, checked: Checked, lang: str = "en") -> SourcesView:
    """Word the sources of an assessed profile, with what was checked of them."""
    return _Writer(it, checked, lang).view()


class _Writer:
    def __init__(self, it: Assessment, checked: Checked, lang: str) -> None:
        self.it, self.checked = it, checked
        self.words, self.terms, self.say = words(lang), terms(lang), wording(lang)
        self.names = Names(it, None, self.words)

    def view(self) -> SourcesView:
        found = sorted(weighed(self.it), key=lambda one: one.weight)
        return SourcesView(
            lang=self.words.lang,
            region=self.names.theirs(self.it.profile.region.name),
            id=self.it.profile.key,
            as_of=self.words.day(self.it.as_of),
            rubric=self.it.rubric.pin,
            lead=tuple(self._lead(found)),
            sources=tuple(self._source(one) for one in found),
            links=self._links(),
            quotes=self._quotes(),
        )

    # ---- All of them

    def _lead(self, found: list[Weighed]) -> Iterable[str]:
        _, ngettext = self.words.gettext, self.words.ngettext
        total = len(found)
        yield ngettext("{count} source", "{count} sources", total).format(count=total)
        if not found:
            return
        kinds = Counter(one.source.kind for one in found)
        of_kinds = (f"{self.terms.source_kinds[kind]} {kinds[kind]}" for kind in self.terms.source_kinds if kinds[kind])
        yield self.words.semicolon.join(of_kinds)
        apart = sum(one.independent for one in found)
        pattern = _("Independent, of another publisher than the declaration's and no self-report: {count} of {total}")
        yield pattern.format(count=apart, total=total)
        alone = sum(any(each.alone and each.outcome == "met" for each in one.criteria) for one in found)
        yield _("Carry a criterion alone: {count} of {total}").format(count=alone, total=total)
        yield _("What most rests on comes first; {sign} marks what rests on one source alone.").format(sign=ALONE)

    def _links(self) -> tuple[str, tuple[Trouble, ...]] | None:
        if self.checked.links is None:
            return None
        states = Counter(one.state for one in self.checked.links)
        count = self._count([(self.say.links[state], states[state]) for state in LINK_STATES])
        worst = sorted(self.checked.links, key=lambda one: (-LINK_STATES.index(one.state), one.source, one.which))
        return count, tuple(self._link_trouble(one) for one in worst if one.state != "alive")

    def _link_trouble(self, one: LinkFound) -> Trouble:
        return Trouble(one.source, one.address, self.say.link(one))

    def _quotes(self) -> tuple[str, tuple[Trouble, ...]] | None:
        if self.checked.quotes is None:
            return None
        states = Counter(one.state for one in self.checked.quotes)
        count = self._count([(self.say.quotes[state], states[state]) for state in QUOTE_STATES])
        return count, tuple(self._quote_trouble(one) for one in self.checked.quotes if one.state not in FINE)

    def _quote_trouble(self, one: QuoteFound) -> Trouble:
        said = self.say.quote(one)
        if one.nearest:
            said = self.words.gettext("{said}; the nearest passage: {passage}").format(
                said=said, passage=self._line(one.nearest)
            )
        return Trouble(one.source, self._line(one.quote), said)

    def _count(self, found: list[tuple[str, int]]) -> str:
        told = self.words.semicolon.join(f"{said} {count}" for said, count in found if count)
        return told or self.words.gettext("none")

    def _line(self, text: str) -> str:
        """A text from a file on one line, with what a terminal would obey written out."""
        return escaped(self.names.line(text), most=400)

    # ---- One of them

    def _source(self, one: Weighed) -> SourceLine:
        ngettext, count = self.words.ngettext, len(one.statements)
        return SourceLine(
            id=one.id,
            resting=ngettext("{count} statement", "{count} statements", count).format(count=count),
            title=self.names.theirs(one.source.title),
            about=self._about(one),
            url=one.source.url,
            archived=one.source.archived,
            rows=(*self._statements(one), *self._criteria(one), *self._checked(one.id)),
        )

    def _about(self, one: Weighed) -> str:
        _, source = self.words.gettext, one.source
        parts = [self.say.publisher(source.publisher, self.names), self.terms.source_kinds[source.kind]]
        if source.published:
            published = _("published {date}").format(date=self.words.period(source.published))
            parts += [published, age(source.published, self.it.as_of, self.words)]
        else:
            parts.append(age(None, self.it.as_of, self.words))
        if source.collected:
            parts.append(_("read {date}").format(date=self.words.period(source.collected)))
        parts.append(self.say.standing(one))
        return joined(parts, self.words.semicolon)

    def _statements(self, one: Weighed) -> Iterable[tuple[str, str]]:
        for kind in KINDS:
            if held := [each for each in one.statements if each.statement.kind == kind]:
                yield self.say.kinds[kind], ", ".join(dict.fromkeys(_short(each) for each in held))

    def _criteria(self, one: Weighed) -> Iterable[tuple[str, str]]:
        _ = self.words.gettext
        for outcome, label in (("met", _("Carries")), ("not-met", _("Says no to"))):
            by_domain: dict[str, list[Carried]] = {}
            for each in one.criteria:
                if each.outcome == outcome:
                    by_domain.setdefault(each.domain, []).append(each)
            if by_domain:
                yield label, joined([self._carried(*entry) for entry in by_domain.items()], "\n")

    def _carried(self, domain: str, found: list[Carried]) -> str:
        titles = [
            phrase("{title}{sign}", title=self.names.criterion(one.criterion), sign=ALONE if one.alone else "")
            for one in found
        ]
        return self.say.of_domain(self.names.domain(domain), self.say.carried(titles))

    def _checked(self, source: str) -> Iterable[tuple[str, str]]:
        _ = self.words.gettext
        for link in self.checked.links or ():
            if link.source == source:
                yield _("Link") if link.which == "url" else _("Archived copy"), self.say.link(link)
        quotes = [one for one in self.checked.quotes or () if one.source == source]
        if quotes:
            said = (
                phrase(
                    self.words.pgettext("quote and what became of it", "“{quote}” {said}"),
                    quote=self._line(one.quote),
                    said=self.say.quote(one),
                )
                for one in quotes
            )
            yield _("Quotes"), joined(list(said), "\n")


def _short(one: Held) -> str:
    """An id without the section that the row is of, and without a date that is not there; lines may break at a plus."""
    id = one.statement.id.partition(".")[2].removesuffix(".undated").replace("+", " + ")
    return f"{id}{ALONE if one.alone else ''}"
