"""The stage of a domain: interval, reach, progress, and which stages are assembled."""

from collections.abc import Iterable
from typing import NamedTuple

from ..assessment import CriterionResult, Progress
from ..profile import Profile
from ..rubric import Outcome, Rubric
from .ladder import Gate, Ladder, ladder
from .outcomes import Judged, Outcomes, close


class Interval(NamedTuple):
    """The supported stage L and the possible stage U: every unknown taken as No, and as Yes."""

    supported: int
    possible: int


def interval(ladder: Ladder, outcomes: Outcomes) -> Interval:
    """L and U. Exact, since more met never lowers a stage; U is closed again, as every completion is."""
    return Interval(
        ladder.stage(outcomes.met, outcomes.excused),
        ladder.stage(ladder.closed(outcomes.met | outcomes.unknown), outcomes.excused),
    )


class Scale:
    """A rubric's ladder, with the intervals that were met before: most days come to one of a few."""

    def __init__(self, rubric: Rubric) -> None:
        self.rubric, self.ladder = rubric, ladder(rubric)
        self._known: dict[tuple[tuple[Outcome, bool], ...], Interval] = {}

    def interval(self, judged: Iterable[Judged]) -> Interval:
        """The interval of a domain. Closure and stages ask for no more than outcomes, and what ever was met."""
        found = tuple(judged)
        key = tuple((one.outcome, one.happened) for one in found)
        if key not in self._known:
            self._known[key] = interval(self.ladder, close(self.ladder, found))
        return self._known[key]


def next_gate(ladder: Ladder, supported: int) -> Gate | None:
    """The gate of the stage above; None at the top."""
    return next((gate for gate in ladder.gates if gate.stage > supported), None)


def reach(ladder: Ladder, outcomes: Outcomes, supported: int) -> tuple[int, tuple[str, ...]]:
    """How far isolated achievements reach, and what is missing below: the exceptions."""
    top = max(supported, ladder.reach(outcomes.met))
    missing = 0
    for gate in ladder.gates:
        if gate.stage < top and not gate.open(outcomes.met, outcomes.excused):
            missing |= gate.required & ~(outcomes.met | outcomes.excused)
            if (gate.supporting & outcomes.met).bit_count() < gate.count:
                missing |= gate.supporting & ~(outcomes.met | outcomes.excused)
    return top, ladder.names(missing)


def progress(ladder: Ladder, outcomes: Outcomes, supported: int) -> Progress | None:
    """How many of the criteria that the next stage needs are met; None at the top."""
    gate = next_gate(ladder, supported)
    if gate is None:
        return None
    met = (gate.required & (outcomes.met | outcomes.excused)).bit_count()
    supporting = min((gate.supporting & outcomes.met).bit_count(), gate.count)
    return Progress(met + supporting, gate.required.bit_count() + gate.count)


def assembled(
    profile: Profile, ladder: Ladder, criteria: tuple[CriterionResult, ...], supported: int
) -> tuple[int, ...]:
    """The stages reached whose required criteria no single instrument or linked chain carries.

    Criteria that rest on findings alone name no instrument and are left out.
    """
    chain = _chains(profile)
    found = []
    for gate in ladder.gates:
        if gate.stage > supported:
            break
        carried = [
            {chain[name] for name in criteria[ladder.index[criterion]].carriers}
            for criterion in ladder.names(gate.required)
            if criteria[ladder.index[criterion]].carriers
        ]
        if carried and not set.intersection(*carried):
            found.append(gate.stage)
    return tuple(found)


def _chains(profile: Profile) -> dict[str, str]:
    """Per instrument, the smallest id among those that `part_of` and `replaces` link it to."""
    chain = {name: name for name in profile.instruments}

    def head(name: str) -> str:
        while chain[name] != name:
            name = chain[name]
        return name

    for name, instrument in profile.instruments.items():
        for other in (*instrument.part_of, *instrument.replaces):
            if other in chain:
                low, high = sorted((head(name), head(other)))
                chain[high] = low
    return {name: head(name) for name in chain}
