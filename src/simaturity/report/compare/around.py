"""Around the stages: conditions, barriers and levers of all regions, side by side or by what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from ...core.assessment import BarrierResult, ConditionResult, LeverResult
from ...core.comparison import Comparison, Row
from ..names import Names
from ..phrase import joined, phrase
from ..terms import Terms, terms
from .regions import Regions, RegionView


class Answer(NamedTuple):
    """What is said of one item in one region."""

    region: RegionView
    state: str
    """For a condition ``known`` or ``unknown``; for a barrier or lever its status."""
    said: str
    details: tuple[str, ...]
    briefly: tuple[str, ...]
    """By what it is grouped with others: every option of a condition, else one thing."""
    year: str
    """Since when; empty where nothing is said."""


class Group(NamedTuple):
    """The regions of which one thing is said, where there are many."""

    state: str
    said: str
    regions: str
    """Their names, each with the year of what is said; of those of which nothing is known, only how many."""


class Item(NamedTuple):
    """One condition, barrier or lever of which something is said in any region."""

    id: str
    title: str
    answers: tuple[Answer, ...]
    """In the order of the regions."""
    groups: tuple[Group, ...]
    """The same by what is said, where there are many regions; what is unknown comes last."""


class Around(NamedTuple):
    """What is not a stage."""

    conditions: tuple[Item, ...]
    barriers: tuple[Item, ...]
    levers: tuple[Item, ...]


def around(found: Comparison, regions: Regions) -> Around:
    """Word the conditions, barriers and levers."""
    ours, say = regions.ours, terms(regions.words.lang)
    known = ours.rubric.conditions
    return Around(
        conditions=_items(found.conditions, lambda name: ours.ours(known[name].title), _condition, regions, say),
        barriers=_items(found.barriers, ours.barrier, _barrier, regions, say),
        levers=_items(found.levers, ours.lever, _lever, regions, say),
    )


class _Said(NamedTuple):
    state: str
    said: str
    details: Sequence[str] = ()
    briefly: Sequence[str] | None = None
    """Where it is not just what is said."""


R = TypeVar("R", ConditionResult, BarrierResult, LeverResult)


def _items(
    rows: Iterable[Row[R]],
    title: Callable[[str], str],
    word: Callable[[R, Names, Terms], _Said],
    regions: Regions,
    say: Terms,
) -> tuple[Item, ...]:
    found = []
    for row in rows:
        answers = []
        for region, names, result in zip(regions.all, regions.names, row.results, strict=True):
            told = word(result, names, say)
            year = str(result.on.year) if result.on and told.state != "unknown" else ""
            briefly = tuple(told.briefly or (told.said,))
            answers.append(Answer(region, told.state, told.said, tuple(told.details), briefly, year))
        groups = () if regions.few else _groups(answers, regions)
        found.append(Item(row.id, title(row.id), tuple(answers), groups))
    return tuple(found)


def _groups(answers: Iterable[Answer], regions: Regions) -> tuple[Group, ...]:
    """By what is said, in the order in which it is first said; what is unknown last, since it is most of it."""
    grouped: dict[tuple[bool, str, str], list[Answer]] = {}
    for one in answers:
        for part in one.briefly:
            grouped.setdefault((one.state == "unknown", one.state, part), []).append(one)
    return tuple(
        Group(state, said, regions.words.regions(len(some)) if unknown else _named(some, regions))
        for (unknown, state, said), some in sorted(grouped.items(), key=lambda entry: entry[0][0])
    )


def _named(some: Iterable[Answer], regions: Regions) -> str:
    return regions.words.listed([phrase("{name} ({year})", name=one.region.name, year=one.year) for one in some])


def _condition(result: ConditionResult, names: Names, say: Terms) -> _Said:
    words = names.words
    if result.contested:
        return _Said("unknown", words.gettext("unknown: sources dispute it"))
    unknown = _Said("unknown", words.outcomes["unknown"])
    if result.answer is None:
        return unknown
    given, options = result.answer.answer, names.rubric.conditions[result.id].options
    chosen = (given,) if isinstance(given, str) else given or ()
    titles = [names.ours(options[name].title) if name in options else say.presence.get(name, name) for name in chosen]
    named = words.listed([names.theirs(name) for name in result.answer.named])
    told = [phrase(words.gettext("named: {names}"), names=named)] if named else []
    if titles:
        return _Said("known", joined(titles, words.semicolon), told, titles)
    return _Said("known", told[0]) if told else unknown


def _barrier(result: BarrierResult, names: Names, say: Terms) -> _Said:
    words, said = names.words, say.barriers[result.status]
    if result.severity:
        said = joined([said, say.severities[result.severity]], ", ")
    details = []
    if result.domains and result.domains != result.binding:
        details.append(phrase(words.gettext("in {domains}"), domains=names.domains(result.domains)))
    if not result.binding:
        return _Said(result.status, said, details)
    stands = words.gettext("stands before the next stage in {domains}")
    details.append(phrase(stands, domains=names.domains(result.binding)))
    somewhere = words.gettext("stands before a next stage")
    return _Said(result.status, said, details, [joined([said, somewhere], words.semicolon)])


def _lever(result: LeverResult, names: Names, say: Terms) -> _Said:
    more = [names.words.gettext("more is asked for")] if result.asked and result.status != "asked" else []
    said = say.levers[result.status]
    return _Said(result.status, said, more, [joined([said, *more], names.words.semicolon)])
