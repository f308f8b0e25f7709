"""What a gate is: how it is set, what it looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal, NamedTuple, get_args

from ..assessment import Assessment
from ..changes.change import Subject
from ..problem import Problem

GateId = Literal[
    "problems",
    "floor",
    "stages",
    "evidence-age",
    "independence",
    "declarations",
    "tensions",
    "regression",
    "expiry",
]
GATES: tuple[GateId, ...] = get_args(GateId)
"""In the order in which they are told."""

Level = Literal["off", "warn", "error"]
LEVELS: tuple[Level, ...] = get_args(Level)

State = Literal["passed", "warned", "failed", "not-applicable", "off"]
STATES: tuple[State, ...] = get_args(State)

Reason = Literal[
    "no-evidence",
    "unknown-publisher",
    "fewer-than-two",
    "one-observation",
    "no-declaration",
    "no-such-domain",
    "no-baseline",
    "new-profile",
    "invalid-baseline",
]
"""Why a gate does not apply to a profile."""
REASONS: tuple[Reason, ...] = get_args(Reason)
HARMLESS: frozenset[Reason] = frozenset(("no-declaration", "new-profile"))
"""Those with nothing that a gate could have found wrong; by all others it is not known whether it holds."""

Threshold = int | float | Mapping[str, int] | None
"""A stage, years, a share from 0 to 1, days, or a stage by domain; None where it is always none at all."""

Figure = int | float | Mapping[str, int] | None


class Setting(NamedTuple):
    """How one gate is set."""

    level: Level
    threshold: Threshold = None
    needed: bool = False
    """Whether it falls short where it cannot be judged: somebody has asked for it expressly."""


Settings = Mapping[GateId, Setting]
"""How every gate is set."""


class Baseline(NamedTuple):
    """What a profile is held against."""

    state: Literal["none", "same", "other", "new", "invalid"]
    """``none`` where none is named, ``new`` where the profile is not in it, ``invalid`` where it could not be read."""
    it: Assessment | None = None
    """The other one, assessed at the same date."""


class Case(NamedTuple):
    """One profile before the gates."""

    it: Assessment
    warnings: tuple[Problem, ...] = ()
    """What validation says of its file."""
    baseline: Baseline = Baseline("none")
    let_pass: Collection[str] = ()
    """The fingerprints of changes that somebody has looked at and let pass."""


class Short(NamedTuple):
    """One thing that falls short of a gate."""

    subject: Subject
    """The statement that stands behind it, or ``("domains", ...)``: see `routes`."""
    domains: tuple[str, ...] = ()
    """Where it falls short; none where that is in no domain."""
    figure: Figure = None
    on: date | None = None
    """The day that it is about: of the newest evidence, or the last one on which something holds."""
    name: str | None = None
    """A criterion, a source, a tension or a problem's code."""
    old: int | None = None
    """The stage before; of a contradicted declaration, the highest one that is possible."""
    fingerprints: tuple[str, ...] = ()
    """Of a change, one for each domain."""
    problem: Problem | None = None


class Found(NamedTuple):
    """What one gate finds in one profile."""

    figure: Figure = None
    short: tuple[Short, ...] = ()
    reason: Reason | None = None
    """Why it does not apply; None where it does."""
    let_pass: int = 0
    """How many changes fell short and were let pass."""


class Result(NamedTuple):
    """One gate on one profile."""

    gate: GateId
    level: Level
    state: State
    threshold: Threshold
    found: Found
