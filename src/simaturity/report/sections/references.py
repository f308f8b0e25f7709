"""Sources as a report names them: numbered once, with the place in them and their words."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ...core.profile import Source, SourceReference
from ..names import Names
from ..phrase import Phrase
from ..terms import terms


class Link(NamedTuple):
    """Something that stands elsewhere in the report."""

    text: str
    anchor: str
    """The id of the element that it leads to."""


class Reference(NamedTuple):
    """A source, at a place."""

    number: int
    id: str
    title: str
    at: str | None
    """The place in it: a heading, a page, an article."""
    quote: str | None
    """Its words, in its language."""
    anchor: str


@lru_cache(maxsize=10_000)
def anchor(*parts: str) -> str:
    """The id of an element of the page. Two hyphens, since ids of profiles and rubrics never hold them."""
    return "--".join(parts).replace("/", ".")


class References:
    """Numbers the sources of a profile: by kind, then by date, then by id."""

    def __init__(self, names: Names) -> None:
        self.names = names
        kinds = list(terms(names.words.lang).source_kinds)

        def place(entry: tuple[str, Source]) -> tuple[int, str, str]:
            name, source = entry
            dated = source.published or source.collected
            return kinds.index(source.kind), dated.text if dated else "9999", name

        self.ids = tuple(name for name, _ in sorted(names.profile.sources.items(), key=place))
        self._made: dict[int, tuple[SourceReference, Reference]] = {}
        self.numbers = {name: number for number, name in enumerate(self.ids, 1)}

    def of(self, references: Iterable[SourceReference]) -> tuple[Reference, ...]:
        """References in the order of their numbers, each once."""
        found = [self._reference(one) for one in references if one.source in self.numbers]
        if len(found) < 2:
            return tuple(found)
        return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.number, one.at or "", one.quote or "")))

    def _reference(self, one: SourceReference) -> Reference:
        """The same reference stands behind several outcomes, and is worded once."""
        if id(one) not in self._made:
            self._made[id(one)] = one, self._worded(one)
        return self._made[id(one)][1]

    def _worded(self, one: SourceReference) -> Reference:
        return Reference(
            number=self.numbers[one.source],
            id=one.source,
            title=self.names.source(one.source),
            at=self.names.theirs(one.at) if one.at else None,
            quote=self._quoted(one) if one.quote else None,
            anchor=anchor("source", one.source),
        )

    def _quoted(self, one: SourceReference) -> str:
        language = self.names.profile.sources[one.source].language or "und"
        quote = self.names.line(one.quote or "")
        return quote if language.partition("-")[0] == self.names.words.lang else Phrase([(quote, language)])
