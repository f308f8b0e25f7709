"""The JSON of `simaturity diff`, format version 1.

Kinds and causes are those of the core: their ids are promised, and renaming one is a breaking change.
"""

from __future__ import annotations

from typing import Any, Literal

from typing_extensions import TypedDict

from ...core.changes.change import Cause, Kind


class SideJson(TypedDict):
    """One of the two states of a profile that were held against each other."""

    as_of: str
    """The date that it was assessed at."""
    rubric: str
    """Id and version of the rubric that it was assessed by."""


class ProfileJson(TypedDict):
    """A profile that was looked at, be it without a change."""

    profile: str
    """Its id."""
    region: str
    """The name of the region, in words."""
    old: SideJson | None
    """None where the profile is new."""
    new: SideJson | None
    """None where the profile was removed."""


class ChangeJson(TypedDict):
    """One change."""

    kind: Kind
    cause: Cause | None
    """A leaf has exactly one. A stage, verdict or tension has that of what explains it, or null where causes differ."""
    profile: str
    """The id of the profile."""
    subject: str
    """What changed, by ids: PROFILE:SECTION.ID and so on."""
    old: Any
    """The value before: ids, outcomes, numbers and dates; null for none. A stage: [supported, possible]."""
    new: Any
    """The value after."""
    on: str | None
    """The day of what caused it, where that has one."""
    explains: list[str]
    """The fingerprints of the changes that explain this one."""
    fingerprint: str
    """12 hexadecimal digits over kind, subject, old and new; the same as long as these are."""
    said: str
    """The change in words, for people; may be worded better within a format version."""


class IgnoredJson(TypedDict):
    """A change that somebody let pass; it is not among the changes."""

    change: ChangeJson
    reason: str
    until: str
    """The last day on which it is let pass."""


class DiffJson(TypedDict):
    """What `simaturity diff --format json` writes."""

    format_version: Literal[1]
    profiles: list[ProfileJson]
    changes: list[ChangeJson]
    """Empty where nothing changed."""
    ignored: list[IgnoredJson]
