"""A change being worked out: from the earlier assessment to the later one, before it is told in the order asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ..assessment import Assessment
from .change import CAUSES, Cause, Change, Family, Subject, Value, fingerprint, kind_of, spelled
from .facts import Facts


@dataclass(eq=False, slots=True)
class Raw:
    """A change from the earlier to the later side."""

    family: Family
    subject: Subject
    earlier: Value
    later: Value
    cause: Cause | None = None
    on: date | None = None
    because: list[Raw] = field(default_factory=list)
    """The changes that explain it."""

    def told(self, profile: str, swapped: bool, known: dict[int, Change]) -> Change:
        """The change as it is told; `swapped` where the older argument is the later assessment."""
        if id(self) not in known:
            old, new = (self.later, self.earlier) if swapped else (self.earlier, self.later)
            kind = kind_of(self.family, old, new)
            because = [one.told(profile, swapped, known).fingerprint for one in self.because]
            known[id(self)] = Change(
                kind,
                self.family,
                self.cause,
                profile,
                self.subject,
                old,
                new,
                self.on,
                tuple(sorted(set(because))),
                fingerprint(kind, spelled(profile, self.subject), old, new),
            )
        return known[id(self)]

    def follows_from(self, because: list[Raw]) -> None:
        """Take what explains it, and with it the cause that these share."""
        self.because = because
        causes = {one.cause for one in because}
        self.cause = causes.pop() if len(causes) == 1 else None
        days = [one.on for one in because if one.on]
        self.on = max(days) if days and self.cause else None


class Side(NamedTuple):
    """One of the two assessments, with the facts that exist for it."""

    it: Assessment
    facts: Facts


def first(causes: set[Cause | None]) -> Cause:
    """Of several causes the one that comes first."""
    return next(cause for cause in CAUSES if cause in causes)
