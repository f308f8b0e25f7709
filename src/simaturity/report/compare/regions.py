"""The regions of a comparison as they are named in it, each with the words for what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...core.checklist import Checklist
from ...core.comparison import Comparison
from ..names import Names
from ..phrase import phrase
from ..words import Words, words

FEW = 4
"""So many regions stand beside each other in full words; of more, each has a row of signs."""


class RegionView(NamedTuple):
    """One region."""

    number: int
    """Its place in the list, from 1; where names do not fit, it stands for the name. No rank."""
    key: str
    """The id of its profile."""
    own: str
    """What its profile calls it."""
    name: str
    """The same, with the id where two regions are called alike."""
    as_of: str
    iso: str


class Regions:
    """All regions of a comparison, with the names of each."""

    def __init__(self, found: Comparison, checklist: Checklist | None, lang: str) -> None:
        self.words: Words = words(lang)
        self.names = tuple(Names(one, checklist, self.words) for one in found.assessments)
        said = [names.theirs(names.profile.region.name) for names in self.names]
        times = Counter(map(str, said))
        self.all = tuple(
            RegionView(
                number=i + 1,
                key=one.profile.key,
                own=said[i],
                name=said[i] if times[said[i]] == 1 else phrase("{name} ({id})", name=said[i], id=one.profile.key),
                as_of=self.words.day(one.as_of),
                iso=one.as_of.isoformat(),
            )
            for i, one in enumerate(found.assessments)
        )
        self._by_key = {one.key: one for one in self.all}

    @property
    def few(self) -> bool:
        """Whether they stand beside each other in full words."""
        return len(self.all) <= FEW

    @property
    def ours(self) -> Names:
        """The names of what stands in the rubric and the checklist, which are the same for all."""
        return self.names[0]

    def domain(self, name: str) -> str:
        """The title of a domain; of one that is not the rubric's, as the first profile that has it calls it."""
        having = (names for names in self.names if name in names.profile.domains)
        return next(having, self.ours).domain(name)

    def domains(self, names: Iterable[str]) -> str:
        """The titles of domains within a sentence."""
        return self.words.listed([self.words.within(self.domain(name)) for name in names])

    def listed(self, some: Sequence[RegionView]) -> str:
        """The names of regions within a sentence."""
        return self.words.listed([one.name for one in some])

    def called(self, keys: Iterable[str]) -> str:
        """The names of regions, by the ids of their profiles."""
        return self.listed([self._by_key[key] for key in keys])
