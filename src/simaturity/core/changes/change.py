"""The change: one difference between two assessments. Its kind follows from what is held against what."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple, get_args

Cause = Literal["rubric", "policy", "expiry", "judgement", "evidence", "correction"]
"""Why something changed, the first that matches: another rubric; something dated after the earlier assessment; an age
limit or a term that passed; another answer of the analysts to the same sources; something found or lost of an older
time; a value put right."""
CAUSES: tuple[Cause, ...] = get_args(Cause)

Family = Literal[
    "rubric",
    "checklist",
    "profile",
    "stage",
    "verdict",
    "criterion",
    "declaration",
    "instrument",
    "ending",
    "milestone",
    "finding",
    "condition",
    "barrier",
    "lever",
    "tension",
    "source",
]
"""What a change is about, in the order in which changes are told."""
FAMILIES: tuple[Family, ...] = get_args(Family)

Kind = Literal[
    "rubric-changed",
    "checklist-changed",
    "profile-added",
    "profile-removed",
    "stage-raised",
    "stage-lowered",
    "stage-widened",
    "stage-narrowed",
    "verdict-changed",
    "criterion-changed",
    "basis-changed",
    "declaration-added",
    "declaration-removed",
    "declaration-changed",
    "instrument-added",
    "instrument-removed",
    "instrument-edited",
    "instrument-ended",
    "instrument-reopened",
    "milestone-added",
    "milestone-removed",
    "milestone-edited",
    "finding-added",
    "finding-removed",
    "finding-changed",
    "condition-answered",
    "condition-changed",
    "condition-withdrawn",
    "barrier-appeared",
    "barrier-cleared",
    "barrier-worsened",
    "barrier-eased",
    "barrier-changed",
    "barrier-withdrawn",
    "lever-asked",
    "lever-put-in-place",
    "lever-dropped",
    "lever-withdrawn",
    "tension-appeared",
    "tension-resolved",
    "source-added",
    "source-removed",
    "source-updated",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

Value = Any
"""Ids, outcomes, numbers and dates as JSON has them, never words; None where there is nothing."""

Subject = tuple[str, ...]
"""The ids that say what changed: ``("domains", "social-economy", "funded")``."""


class Change(NamedTuple):
    """One difference between two assessments of a region."""

    kind: Kind
    family: Family
    cause: Cause | None
    """A leaf has exactly one. What follows from leaves has theirs where they agree, else None."""
    profile: str
    """The id of the profile."""
    subject: Subject
    old: Value
    new: Value
    on: date | None
    """The day of what caused it, where that has one: a milestone's, or the first on which something has lapsed."""
    explains: tuple[str, ...]
    """The fingerprints of the changes that explain this one; none where it stands by itself."""
    fingerprint: str

    @property
    def name(self) -> str:
        """The subject as a text: ``BE-VLG:domains.social-economy.funded``."""
        return spelled(self.profile, self.subject)


def spelled(profile: str, subject: Subject) -> str:
    """A subject as a text."""
    return f"{profile}:{'.'.join(subject)}"


def fingerprint(kind: Kind, subject: str, old: Value, new: Value) -> str:
    """The first 12 hexadecimal digits of the SHA-256 over kind, subject, old and new value, as canonical JSON."""
    text = json.dumps([kind, subject, old, new], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


# ---- Kinds


def kind_of(family: Family, old: Value, new: Value) -> Kind:
    """The kind of a change, from the values before and after."""
    return _KINDS[family](old, new)


def _sides(added: Kind, removed: Kind, changed: Kind) -> Callable[[Value, Value], Kind]:
    return lambda old, new: added if old is None else removed if new is None else changed


def _stage(old: Value, new: Value) -> Kind:
    """By what is supported; where that is the same, by what is possible."""
    if new[0] != old[0]:
        return "stage-raised" if new[0] > old[0] else "stage-lowered"
    return "stage-widened" if new[1] > old[1] else "stage-narrowed"


def _criterion(old: Value, new: Value) -> Kind:
    same = old and new and old["outcome"] == new["outcome"]
    return "basis-changed" if same else "criterion-changed"


_SEVERITIES = ("minor", "moderate", "severe")


def _barrier(old: Value, new: Value) -> Kind:
    """Present or not; then how severe it is, then where."""
    before, after = bool(old) and old["status"] == "present", bool(new) and new["status"] == "present"
    if before != after:
        # What is no longer said to be there is not said to be gone.
        return "barrier-appeared" if after else "barrier-cleared" if new else "barrier-withdrawn"
    if not before:
        return "barrier-changed"
    graded = [one["severity"] for one in (old, new)]
    if graded[0] != graded[1] and None not in graded:
        return "barrier-worsened" if _SEVERITIES.index(graded[1]) > _SEVERITIES.index(graded[0]) else "barrier-eased"
    where = [None if one["domains"] is None else set(one["domains"]) for one in (old, new)]
    if where[0] != where[1] and graded[0] == graded[1]:
        if where[1] is None or (where[0] is not None and where[0] < where[1]):
            return "barrier-worsened"
        if where[0] is None or where[1] < where[0]:
            return "barrier-eased"
    return "barrier-changed"


_LEVERS: Mapping[str, Kind] = {
    "asked": "lever-asked",
    "in-place": "lever-put-in-place",
    "dropped": "lever-dropped",
    "unknown": "lever-withdrawn",
}

_KINDS: Mapping[Family, Callable[[Value, Value], Kind]] = {
    "rubric": lambda old, new: "rubric-changed",
    "checklist": lambda old, new: "checklist-changed",
    "profile": lambda old, new: "profile-added" if old is None else "profile-removed",
    "stage": _stage,
    "verdict": lambda old, new: "verdict-changed",
    "criterion": _criterion,
    "declaration": _sides("declaration-added", "declaration-removed", "declaration-changed"),
    "instrument": _sides("instrument-added", "instrument-removed", "instrument-edited"),
    "ending": lambda old, new: "instrument-reopened" if new is None else "instrument-ended",
    "milestone": _sides("milestone-added", "milestone-removed", "milestone-edited"),
    "finding": _sides("finding-added", "finding-removed", "finding-changed"),
    "condition": _sides("condition-answered", "condition-withdrawn", "condition-changed"),
    "barrier": _barrier,
    "lever": lambda old, new: _LEVERS[new["status"] if new else "unknown"],
    "tension": lambda old, new: "tension-appeared" if old is None else "tension-resolved",
    "source": _sides("source-added", "source-removed", "source-updated"),
}
