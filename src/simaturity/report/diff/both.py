"""The titles of two states of a profile: the newer one's, and the older one's for what is no longer there."""

from __future__ import annotations

from ...core.assessment import Assessment
from ...core.checklist import Checklist
from ..names import Names
from ..words import Words


class Both(Names):
    """Names of the new side that fall back on the old one."""

    def __init__(
        self, old: tuple[Assessment, Checklist | None], new: tuple[Assessment, Checklist | None], words: Words
    ) -> None:
        super().__init__(*new, words)
        self.before = Names(*old, words)

    @property
    def region(self) -> str:
        """The name of the region."""
        return self.theirs(self.profile.region.name)

    def domain(self, name: str) -> str:
        """The title of a domain of either side."""
        known = name in self.profile.domains or name in self.rubric.domains
        return super().domain(name) if known else self.before.domain(name)

    def criterion(self, name: str) -> str:
        """The title of a criterion of either side within a sentence."""
        return super().criterion(name) if name in self.rubric.criteria else self.before.criterion(name)

    def condition(self, name: str) -> str:
        """The title of a condition of either side."""
        side = self if name in self.rubric.conditions else self.before
        return side.ours(side.rubric.conditions[name].title)

    def option(self, condition: str, name: str) -> str:
        """The title of an option of a condition; its id where no side has one."""
        for side in (self, self.before):
            known = side.rubric.conditions.get(condition)
            if known and name in known.options:
                return side.ours(known.options[name].title)
        return name

    def barrier(self, name: str) -> str:
        """The title of a barrier of either side."""
        known = self.checklist and name in self.checklist.barriers
        return super().barrier(name) if known else self.before.barrier(name)

    def lever(self, name: str) -> str:
        """The title of a lever of either side."""
        known = self.checklist and name in self.checklist.levers
        return super().lever(name) if known else self.before.lever(name)

    def instrument(self, name: str) -> str:
        """The title of an instrument of either side."""
        return super().instrument(name) if name in self.profile.instruments else self.before.instrument(name)

    def milestone(self, reached: str) -> str:
        """The title of a kind of milestone of either side."""
        return super().milestone(reached) if reached in self.rubric.milestones else self.before.milestone(reached)

    def source(self, name: str) -> str:
        """The title of a source of either side."""
        return super().source(name) if name in self.profile.sources else self.before.source(name)

    def tension(self, name: str) -> str | None:
        """What a tension rule of either side says; None for the method's own."""
        for side in (self, self.before):
            if rule := side.rubric.tensions.get(name):
                return side.ours(rule.says)
        return None

    def kind(self, name: str) -> str:
        """The title of a kind of instrument of either side within a sentence."""
        for side in (self, self.before):
            if known := side.rubric.instruments.get(name):
                return self.words.within(side.ours(known.title))
        return name
