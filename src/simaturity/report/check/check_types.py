"""The JSON output of `check`, format version 1: ids, figures, stages and days, and words only where it says so."""

from __future__ import annotations

from typing import Literal

# On Python 3.11 pydantic reads only this TypedDict; it brings the package along.
from typing_extensions import TypedDict

from ...core.gates.gate import GateId, Level, Reason, State


class ShortJson(TypedDict):
    """One thing that falls short of a gate."""

    domains: list[str]
    """Ids of the domains that it is in; empty where it is in none."""
    figure: float | None
    """In the unit of the gate: a stage, years, days."""
    on: str | None
    """The day that it is about: of the newest evidence, or the last one on which something holds."""
    name: str | None
    """Id of the criterion, source or tension, or the code of the problem."""
    before: int | None
    """The stage in the baseline; of a contradicted declaration, the highest one that is possible."""
    fingerprints: list[str]
    """Of a change, one for each domain, for a file of changes that are let pass."""
    line: int | None
    """From 1; null where the profile is no file here."""
    column: int | None
    said: str
    """The same in words, for people; may be worded better within a format version."""


class GateJson(TypedDict):
    """One gate on one profile."""

    gate: GateId
    level: Level
    state: State
    figure: float | dict[str, int] | None
    """A stage, a number of years, days or things, a share from 0 to 1, or stages by domain; null where there is none,
    and of `expiry` where nothing will lapse."""
    threshold: float | dict[str, int] | None
    """In the same unit; null where it is always none at all."""
    reason: Reason | None
    """Why there is no figure."""
    short: list[ShortJson]
    """What falls short, by place in the profile or by domain; empty where it passed."""
    let_pass: int
    """Changes that fell short and were let pass."""


class ProfileCheckJson(TypedDict):
    """One profile."""

    profile: str
    """Its id."""
    name: str
    """As it was named, or found in a folder."""
    path: str | None
    """The file from the top of the checkout; null where it is none of it."""
    region: str
    """Its name, in words."""
    gone: bool
    """The baseline has it, and it is no longer there."""
    gates: list[GateJson]


class StatesJson(TypedDict):
    """How many gates of all profiles stand how."""

    passed: int
    warned: int
    failed: int
    not_applicable: int
    off: int


class CheckJson(TypedDict):
    """What simaturity check --format json writes."""

    format_version: Literal[1]
    as_of: str
    """The date of the assessment."""
    preset: Literal["draft", "publish", "strict"]
    configuration: str | None
    """The file of the settings."""
    baseline: str | None
    """The revision that the profiles were held against."""
    profiles: list[ProfileCheckJson]
    states: StatesJson
