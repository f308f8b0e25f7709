"""What the examples of a starter speak of: ids that its rubric has, and that go together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from simaturity.core.dates import PartialDate
from simaturity.core.profile import SourceKind
from simaturity.core.rubric import Criterion, Rubric, Showing

MOST_MILESTONES = 2


class Examples(NamedTuple):
    """Ids of a rubric for one example of each kind of statement."""

    domain: str
    stage: int
    """One between the lowest and the highest."""
    instrument: str
    """A kind of instrument that shows a criterion when it is made for the domain."""
    milestones: tuple[str, ...]
    """What it reaches; none where the rubric shows no criterion by milestones."""
    source: SourceKind
    """A kind of source that may say so."""
    criterion: str
    """One that a finding may deny."""
    year: str
    """The one before the profile's date."""


def examples(rubric: Rubric, as_of: PartialDate) -> Examples:
    """Choose from a rubric, always the same."""
    criteria = sorted(rubric.criteria.items(), key=lambda item: (item[1].stage, item[1].kind))
    ways = [(kind, milestone, one) for _, one in criteria for kind, milestone in _ways(rubric, one)]
    instrument = next((kind for kind, _, _ in ways), next(iter(rubric.instruments)))
    reached = [milestone for kind, milestone, _ in ways if kind == instrument]
    milestones = tuple(dict.fromkeys(reached))[:MOST_MILESTONES]
    barred = {kind for _, milestone, one in ways if milestone in milestones for kind in one.not_by}
    stages = sorted(one.stage for one in rubric.stages)
    return Examples(
        domain=next((name for name, one in rubric.domains.items() if one.core), next(iter(rubric.domains))),
        stage=stages[len(stages) // 2],
        instrument=instrument,
        milestones=milestones,
        source=next((kind for kind in get_args(SourceKind) if kind not in barred), "other"),
        criterion=_deniable(criteria, milestones),
        year=f"{max(as_of.first.year - 1, 1):04}",
    )


def _ways(rubric: Rubric, criterion: Criterion) -> Iterator[tuple[str, str]]:
    """Kinds of instruments, with what each may reach to show a criterion that only what is made for a domain shows."""
    for showing in criterion.shown_by:
        if showing.coverage == ("dedicated",) or _any_goes(rubric):
            for milestone in showing.milestones:
                yield from ((kind, milestone) for kind in _kinds(rubric, showing, milestone))


def _any_goes(rubric: Rubric) -> bool:
    """Whether the rubric asks nowhere for what is made for a domain."""
    return not any(showing.coverage == ("dedicated",) for one in rubric.criteria.values() for showing in one.shown_by)


def _kinds(rubric: Rubric, showing: Showing, milestone: str) -> list[str]:
    shows = rubric.instruments if showing.instruments is None else showing.instruments
    reaches = rubric.milestones[milestone].instruments
    return [kind for kind in rubric.instruments if kind in shows and (reaches is None or kind in reaches)]


def _deniable(criteria: list[tuple[str, Criterion]], shown: tuple[str, ...]) -> str:
    """The first event that has to be done and that the example does not show, else the last criterion."""
    events = (name for name, one in criteria if one.nature == "event" and one.counts == "done" and name not in shown)
    return next(events, criteria[-1][0])
