"""The picture of a domain on the ladder: what is supported, possible, ruled out and declared."""

from typing import NamedTuple

from ...core.assessment import DomainResult
from ..domain import DomainView
from ..names import Names
from ..phrase import joined, phrase
from ..terms import terms
from .references import anchor


class Rung(NamedTuple):
    """One stage in the picture of a ladder."""

    stage: int
    name: str
    state: str
    """``supported``, ``possible`` or ``ruled-out``."""
    said: str
    """The state in words."""
    declared: bool
    x: float
    """The left edge, in a picture 320 wide."""
    width: float


class Ladder(NamedTuple):
    """The picture of one domain."""

    title: str
    anchor: str
    rungs: tuple[Rung, ...]
    describes: str
    """The picture in words."""
    sentence: str
    """At least 4; nothing read so far rules out 8."""


WIDTH = 320.0
GAP = 3.0


def ladder(one: DomainResult, view: DomainView, names: Names) -> Ladder:
    """Draw and describe one domain."""
    writer = _Writer(one, view, names)
    return Ladder(view.title, anchor("domain", one.id), writer.rungs(), writer.describes(), view.sentence)


class _Writer:
    def __init__(self, one: DomainResult, view: DomainView, names: Names) -> None:
        self.one, self.view, self.names = one, view, names

    def rungs(self) -> tuple[Rung, ...]:
        stages = sorted(self.names.stages)
        width = (WIDTH - GAP * (len(stages) - 1)) / len(stages)
        found = []
        for i, stage in enumerate(stages):
            state = self._state(stage)
            x = round(i * (width + GAP), 2)
            found.append(
                Rung(
                    stage,
                    self.names.stages[stage],
                    state,
                    terms(self.names.words.lang).states[state],
                    stage in self.view.declared,
                    x,
                    round(width, 2),
                )
            )
        return tuple(found)

    def _state(self, stage: int) -> str:
        if stage <= self.one.supported:
            return "supported"
        return "possible" if stage <= self.one.possible else "ruled-out"

    def describes(self) -> str:
        """The ladder as a sentence: the stage by name, how far it may go, and what is declared."""
        _ = self.names.words.gettext
        parts = [
            phrase(
                _("Supported by evidence: Stage {stage}, {name}"),
                stage=str(self.one.supported),
                name=self.names.stages[self.one.supported],
            )
        ]
        if self.one.possible > self.one.supported:
            parts.append(_("possible: up to Stage {stage}").format(stage=self.one.possible))
        for claim in self.view.claims:
            said = _("declared: Stage {stages} ({verdict})")
            parts.append(said.format(stages=claim.stages, verdict=claim.verdict))
        return phrase("{parts}.", parts=joined(parts, self.names.words.semicolon))
