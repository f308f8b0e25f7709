"""What things are called in a report: texts of the profile and the rubric in the language asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ..core.assessment import Assessment
from ..core.checklist import Checklist
from ..core.profile import Milestone
from ..core.text import Text, say_in
from .phrase import Phrase
from .words import Words, one_line


class Names:
    """The titles that an assessment speaks of."""

    def __init__(self, assessment: Assessment, checklist: Checklist | None, words: Words) -> None:
        self.profile, self.rubric, self.checklist = assessment.profile, assessment.rubric, checklist
        self.words = words
        self._texts: dict[tuple[int, str], tuple[Text, str]] = {}
        self.stages = {stage.stage: self.ours(stage.name) for stage in self.rubric.stages}

    @property
    def top(self) -> int:
        """The highest stage."""
        return max(self.stages)

    @cached_property
    def milestones(self) -> dict[tuple[str, str], Milestone]:
        """The profile's milestones by instrument and key."""
        return {(name, one.key): one for name, it in self.profile.instruments.items() for one in it.milestones}

    def line(self, text: str) -> str:
        """A text on one line."""
        return one_line(text)

    def _said(self, text: Text, own: str) -> str:
        # Most texts are said several times. Kept beside what is said of it, a text keeps its identity.
        key = id(text), own
        if key not in self._texts:
            said, tag = say_in(text, self.words.lang, own)
            line = self.line(said)
            foreign = tag.partition("-")[0] != self.words.lang
            self._texts[key] = text, Phrase([(line, tag)]) if foreign else line
        return self._texts[key][1]

    def ours(self, text: Text) -> str:
        """A text of the rubric."""
        return self._said(text, self.rubric.language)

    def theirs(self, text: Text) -> str:
        """A text of the profile."""
        return self._said(text, self.profile.language)

    def listed(self, text: Text) -> str:
        """A text of the checklist."""
        assert self.checklist is not None, "barriers come with their checklist"
        return self._said(text, self.checklist.language)

    def domain(self, name: str) -> str:
        """The title of a domain; its id, where another rubric than the profile's own does not have it."""
        if own := self.profile.domains.get(name):
            return self.theirs(own.title)
        known = self.rubric.domains.get(name)
        return self.ours(known.title) if known else name

    def domains(self, names: Iterable[str]) -> str:
        """The titles of domains within a sentence."""
        return self.words.listed([self.words.within(self.domain(name)) for name in names])

    def criterion(self, name: str) -> str:
        """The title of a criterion within a sentence."""
        return self.words.within(self.ours(self.rubric.criteria[name].title))

    def criteria(self, names: Iterable[str]) -> str:
        """The titles of criteria within a sentence."""
        return self.words.listed([self.criterion(name) for name in names])

    def barrier(self, name: str) -> str:
        """The title of a barrier of the checklist."""
        assert self.checklist is not None, "barriers come with their checklist"
        return self.listed(self.checklist.barriers[name].title)

    def instrument(self, name: str) -> str:
        """The title of an instrument; its id, where the profile does not have it."""
        found = self.profile.instruments.get(name)
        return self.theirs(found.title) if found else name

    def milestone(self, reached: str) -> str:
        """The title of a kind of milestone; its id, where the rubric does not have it."""
        known = self.rubric.milestones.get(reached)
        return self.ours(known.title) if known else reached

    def lever(self, name: str) -> str:
        """The title of a lever of the checklist; its id, where there is none."""
        known = self.checklist.levers.get(name) if self.checklist else None
        return self.listed(known.title) if known else name

    def source(self, name: str) -> str:
        """The title of a source; its id, where the profile does not have it."""
        source = self.profile.sources.get(name)
        return self.theirs(source.title) if source else name
