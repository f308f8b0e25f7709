"""A profile as the rules look at it: its statements in one list, its words, and how a finding is worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from simaturity.core.problem import Problem, Route, did_you_mean, route_text, shown
from simaturity.core.profile import Profile
from simaturity.reading.building import Parts
from simaturity.reading.vocabulary import Vocabulary


class Case(NamedTuple):
    """One profile to be judged."""

    profile: Profile
    words: Vocabulary | None
    """None where the rubric that the profile names is not known."""
    statements: tuple[tuple[Route, Any], ...]
    """All that rests on sources, with its route: claims, instruments, milestones, findings, answers ..."""
    sources: frozenset[str]
    """Ids of the sources in the file, even of those that could not be read."""
    instruments: frozenset[str]
    """Ids of the instruments in the file, even of those that could not be read."""
    parts: Parts
    """How it relates to its file."""

    def told(self, *route: str | int) -> str:
        """Name another place of the profile in a message."""
        return route_text(self.parts.back(route))


def case(profile: Profile, words: Vocabulary | None, parts: Parts) -> Case:
    """Lay out a profile for the rules."""
    sources, instruments = _ids(parts, "sources"), _ids(parts, "instruments")
    return Case(profile, words, tuple(_statements(profile)), sources, instruments, parts)


def _ids(parts: Parts, section: str) -> frozenset[str]:
    entries = parts.data.get(section)
    if not isinstance(entries, dict):
        return frozenset()
    return frozenset(entries) if parts.whole else frozenset((*entries, *_rightly(entries)))


def _rightly(ids: Iterable[str]) -> Iterator[str]:
    """The ids that were meant by those given: whoever names rightly what is written wrongly makes no mistake."""
    from simaturity.reading.spelling import as_id  # imported late, like all that only a wrong file needs

    return (made for id in ids if (made := as_id(id)))


def _statements(profile: Profile) -> Iterator[tuple[Route, Any]]:
    for i, claim in enumerate(profile.declared):
        yield ("declared", i), claim
    for key, instrument in profile.instruments.items():
        yield ("instruments", key), instrument
        for i, milestone in enumerate(instrument.milestones):
            yield ("instruments", key, "milestones", i), milestone
        for i, amount in enumerate(instrument.amounts):
            yield ("instruments", key, "amounts", i), amount
        for i, target in enumerate(instrument.targets):
            yield ("instruments", key, "targets", i), target
    for i, finding in enumerate(profile.findings):
        yield ("findings", i), finding
    answered: tuple[tuple[str, Any], ...] = (
        ("conditions", profile.conditions),
        ("barriers", profile.barriers),
        ("levers", profile.levers),
    )
    for section, entries in answered:
        for key, answers in entries.items():
            for i, answer in enumerate(answers):
                yield (section, key, i), answer


def unknown(
    code: str,
    what: str,
    given: str,
    known: Iterable[str],
    route: Route,
    *,
    of: str = "the rubric",
    at_key: bool = False,
) -> Problem:
    """Say that an id is not among those known, and which one may be meant."""
    return Problem(code, route, f"{of} has no {what} {shown(given)}", did_you_mean(given, known), at_key=at_key)
