"""From names on the command line to tables: profiles are read one after another, and none is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .inputs import Refused, accepted, read_all, worded
from .limits import bounded
from .ruling import Named
from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.core.problem import Problem
    from simaturity.core.profile import Profile
    from simaturity.exchange.tables.wave import Wave
    from simaturity.exchange.tables.writing import Writer
    from simaturity.reading.outcome import Reading

    from .inputs import Rules

Dates = tuple[tuple[date, str], ...]
"""Days, each with the date as it was asked for."""


class Asked(NamedTuple):
    """What is to be assessed, and when."""

    names: list[str]
    dates: Dates = ()
    """None: each profile's own date, or its years."""
    yearly: bool = False
    since: date | None = None
    until: date | None = None
    rubric: str | None = None
    barriers: str | None = None
    lang: str = "en"


class Done(NamedTuple):
    """What was written."""

    profiles: int
    assessments: int
    rules: tuple[Rules, ...]
    """Those that profiles were scored by, worded, by their pins."""
    licences: frozenset[str]
    """The licences of the profiles; none where one of them names none."""


def stream(asked: Asked, writer: Writer) -> Done:
    """Assess every profile at every date, and hand on the rows; anything invalid stops everything at the end.

    Once a file is invalid, the others are only read.
    """
    from simaturity.exchange.tables.rows import rows
    from simaturity.reading.translating import is_texts

    run = _Run(asked)
    for reading in read_all(asked.names, run.read, leave=is_texts):
        if (profile := run.accepted(reading)) is not None:
            with bounded(reading.path, "export"):
                waves = run.waves(reading.path, profile)
                for wave in waves:
                    for table, some in rows(wave):
                        writer.add(table, some)
                for changes in run.changes(waves):
                    writer.add("changes", changes)
    return run.done()


class _Run:
    """What is kept of profiles that are gone: their ids, and what they were scored by."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.named = Named(asked.rubric, asked.barriers)
        self.given = self.named.given
        self.wrong: list[tuple[str, tuple[Problem, ...]]] = []
        self.names: dict[str, str] = {}
        self.assessments = 0
        self.worded: dict[str, Rules] = {}
        self.licences: set[str | None] = set()

    def read(self, path: str) -> Reading[Profile]:
        from simaturity.reading.profiles import read_profile

        return read_profile(path, *self.given)

    def accepted(self, reading: Reading[Profile]) -> Profile | None:
        """A profile that can be written, if nothing was wrong so far."""
        if errors := tuple(one for one in reading.problems if one.severity == "error"):
            self.wrong.append((reading.path, errors))
        if self.wrong:
            return None
        ((_, profile),) = accepted([reading], self.given)
        other = self.names.setdefault(profile.key, reading.path)
        if other != reading.path:
            told = " and ".join(escaped(name, most=4096) for name in (other, reading.path))
            help = 'give one of them an id of its own, such as "id: second" at the top of its file'
            raise Stop([f'{told}: two profiles have the id "{profile.key}"', f"    help: {help}"])
        return profile

    def waves(self, name: str, read: Profile) -> list[Wave]:
        """A profile at each of its dates, oldest first."""
        from simaturity.core.assess import assess
        from simaturity.exchange.tables.wave import Wave

        scored = self.named.of(read, self.asked.lang)
        self.worded[scored.rubric.pin] = scored
        profile = worded(read, name, self.asked.lang)
        dates = self._dates(name, profile, scored)
        self.assessments += len(dates)
        self.licences.add(profile.licence)
        return [
            Wave(assess(profile, *scored, as_of=day), given, scored.checklist, self.asked.lang) for day, given in dates
        ]

    def _dates(self, name: str, profile: Profile, scored: Rules) -> Dates:
        from simaturity.exchange.tables.wave import TooMany, yearly

        if not self.asked.yearly:
            return self.asked.dates or ((profile.as_of.last, profile.as_of.text),)
        try:
            found = yearly(profile, scored.rubric, self.asked.since, self.asked.until)
        except TooMany as many:
            help = "name the first with --from, and the last with --to"
            raise Stop([f"{escaped(name, most=4096)}: {many}", f"    help: {help}"]) from many
        if not found:
            say(f"{escaped(name, most=4096)}: left out: it speaks for {profile.as_of}, before --from")
        return tuple(found)

    def changes(self, waves: list[Wave]) -> Iterator[list[tuple[object, ...]]]:
        """What changed from each date to the next."""
        from itertools import pairwise

        from simaturity.core.changes.diff import diff
        from simaturity.exchange.tables.rows import rows_between

        for old, new in pairwise(waves):
            found = diff(old.it, new.it, (old.checklist, new.checklist))
            yield rows_between(old.it.as_of, new.it, found)

    def done(self) -> Done:
        if self.wrong:
            raise Refused(self.wrong)
        if not self.assessments:
            raise Stop(["export: no assessment: every profile speaks for a time before --from"])
        licences = frozenset(one for one in self.licences if one) if None not in self.licences else frozenset()
        scored = tuple(self.worded[pin] for pin in sorted(self.worded))
        return Done(len(self.names), self.assessments, scored, licences)
