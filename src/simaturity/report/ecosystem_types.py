"""The JSON of what surrounds the stages: conditions, barriers, levers and tensions, as part of `json_types`."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ConditionJson(TypedDict):
    """An answer to the questionnaire."""

    id: str
    answer: str | list[str] | None
    """An option, options, yes or no; null where unknown or disputed."""
    named: list[str]
    """What the source names beside or instead of an option."""
    contested: bool
    """Sources dispute it."""
    on: str | None
    sources: list[str]


class BarrierJson(TypedDict):
    """One item of the checklist."""

    id: str
    status: Literal["present", "absent", "unknown", "not-applicable"]
    severity: Literal["minor", "moderate", "severe"] | None
    domains: list[str] | None
    """Where it is present; null: everywhere, or it is not present."""
    binding: list[str]
    """Domains in which it stands before the next stage."""
    on: str | None
    sources: list[str]


class BarriersJson(TypedDict):
    """The barriers: a second axis, never subtracted from the stages."""

    present: int
    absent: int
    unknown: int
    not_applicable: int
    prevalence: tuple[float, float] | None
    """Shares of the applicable barriers that are present at least and at most, from 0 to 1, to four decimals."""
    items: list[BarrierJson]
    """Every item of the checklist, by id."""


class LeverJson(TypedDict):
    """One lever."""

    id: str
    status: Literal["in-place", "asked", "dropped", "unknown"]
    asked: bool
    """Somebody asks for it, be it in place or not."""
    on: str | None
    sources: list[str]


class TensionJson(TypedDict):
    """Two statements that sit badly together."""

    id: str
    """A rule of the rubric, or one of the method's own: finding-overruled, weakened."""
    domains: list[str]
    """Where it holds; empty: for the region as a whole."""
    subject: str | None
    """The criterion or instrument, for the method's own."""
    statements: list[str]
    """The statements that sit badly together."""
    says: str
    """The same in words, for people."""
