"""The milestones that bear on one criterion as the days pass, in lots that stand alike: one speaks for all of a lot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..rubric import Nature
from .evidence import Bearing, Shown, Standing
from .findings import Answered
from .outcomes import Judged, judge

_STATES: tuple[Standing, ...] = ("valid", "expired")
"""How a state can stand alone that an ending or a suspension makes stand otherwise."""


class Fate(NamedTuple):
    """What milestones share that stand alike on every day, until they move by themselves or a finding comes."""

    instrument: str | None
    """Whose endings and suspensions they follow; None: they follow none."""
    alone: Standing
    """How they would stand without these."""
    later: bool
    """They are dated after the finding that counts."""


class Kind(NamedTuple):
    """All of a milestone that an outcome hangs on."""

    standing: Standing
    held: bool
    later: bool


@dataclass(eq=False, slots=True)
class Lot:
    """Milestones of one fate."""

    fate: Fate
    shown: Shown
    """What one of them shows: all that an outcome hangs on is the same for the others."""
    members: dict[int, Bearing]

    @property
    def kind(self) -> Kind:
        """Its own."""
        return Kind(self.shown.standing, self.shown.held, self.fate.later)


class Tally:
    """One criterion in one domain on a day: its milestones in lots, and the finding that counts."""

    def __init__(self, nature: Nature) -> None:
        self.nature = nature
        self.answered: Answered | None = None
        self.place: dict[int, Lot] = {}
        self._lots: dict[Fate, Lot] = {}
        self._kinds: dict[Kind, dict[Fate, Lot]] = {}

    def take(self, number: int) -> Standing | None:
        """Take a milestone out of its lot, and tell how it stood; None where it had not begun."""
        lot = self.place.pop(number, None)
        if lot is None:
            return None
        del lot.members[number]
        if not lot.members:
            self._drop(lot)
        return lot.shown.standing

    def put(self, number: int, bearing: Bearing, instrument: str | None, alone: Standing, shown: Shown) -> Lot:
        """Put a milestone to those of its fate, and give these."""
        later = self.answered is not None and shown.start is not None and shown.start > self.answered.on
        return self._add(Lot(Fate(instrument, alone, later), shown, {number: bearing}))

    def disturb(self, instrument: str, judge: Callable[[Bearing], Shown]) -> Iterator[Lot]:
        """Judge again what follows an instrument, one for all; give the lots that stand otherwise than before."""
        fates = (Fate(instrument, alone, later) for alone in _STATES for later in (False, True))
        for lot in [lot for fate in fates if (lot := self._lots.get(fate))]:
            before, now = lot.shown.standing, judge(next(iter(lot.members.values())))
            if now.standing != before:
                self._unsort(lot)
                lot.shown = now
                self._sort(lot)
                yield lot

    def answer(self, answered: Answered) -> None:
        """Let a finding count: it comes on a day, and nothing that has begun by then is dated after it."""
        if self.answered and self.answered.on != answered.on:
            for lot in [lot for lot in self._lots.values() if lot.fate.later]:
                self._drop(lot)
                lot.fate = lot.fate._replace(later=False)
                self._add(lot)
        self.answered = answered

    def judge(self) -> Judged:
        """The outcome, with one milestone of each kind in place of all: more of a kind change nothing."""
        return judge(self.nature, [next(iter(lots.values())).shown for lots in self._kinds.values()], self.answered)

    def behind(self, judged: Judged) -> set[Kind]:
        """The kinds of milestones that an outcome rests on, as it was just judged."""
        speaking = {id(one) for one in judged.shown}
        return {kind for kind, lots in self._kinds.items() if id(next(iter(lots.values())).shown) in speaking}

    def of(self, kinds: set[Kind]) -> Iterator[Lot]:
        """The lots of some kinds."""
        return (lot for kind in kinds for lot in self._kinds[kind].values())

    def _add(self, lot: Lot) -> Lot:
        """Hold a lot, or put its milestones to those of the same fate."""
        held = self._lots.setdefault(lot.fate, lot)
        if held is lot:
            self._sort(lot)
        else:
            held.members |= lot.members
        self.place |= dict.fromkeys(lot.members, held)
        return held

    def _drop(self, lot: Lot) -> None:
        del self._lots[lot.fate]
        self._unsort(lot)

    def _sort(self, lot: Lot) -> None:
        self._kinds.setdefault(lot.kind, {})[lot.fate] = lot

    def _unsort(self, lot: Lot) -> None:
        lots = self._kinds[lot.kind]
        del lots[lot.fate]
        if not lots:
            del self._kinds[lot.kind]
