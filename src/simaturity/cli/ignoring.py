"""Changes that are let pass: the file that names them, what of it is used, and what is stale."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .assessing import today
from .diffing import Pair
from .inputs import refuse_errors
from .stop import say

if TYPE_CHECKING:
    from simaturity.core.changes.change import Change, Kind
    from simaturity.core.ignored import Ignored, IgnoredChange

FILE = ".simaturity-ignore.yaml"
"""Looked for in the folder that we are in."""


class Told(NamedTuple):
    """What changed in one region, and what of it is let pass."""

    pair: Pair
    changes: tuple[Change, ...]
    ignored: tuple[tuple[Change, IgnoredChange], ...]
    language: str
    """Of the reasons."""


def let_pass(found: Sequence[Pair], file: str | None, wanted: Sequence[Kind]) -> list[Told]:
    """Of what changed in each region, the kinds wanted, without what a file lets pass; say what of it is of no use."""
    name = file or (FILE if os.path.lexists(FILE) else None)
    listed = _read(name) if name else None
    by_name = {one.fingerprint: one for one in listed.ignore} if listed else {}
    now = today()
    current = {key: one for key, one in by_name.items() if one.until.last >= now}
    told = []
    for pair in found:
        changes = [one for one in pair.changes if one.kind in wanted]
        ignored = tuple((one, current[one.fingerprint]) for one in changes if one.fingerprint in current)
        kept = tuple(one for one in changes if one.fingerprint not in current)
        told.append(Told(pair, kept, ignored, listed.language if listed else "en"))
    place = escaped(name or "", most=4096)
    there = {one.fingerprint for pair in found for one in pair.changes}
    for key, one in by_name.items():
        if key not in there:
            say(f"{place}: warning: {key} is no change here; take it out if it is none elsewhere")
        elif key not in current:
            say(f"{place}: warning: {key} was let pass until {one.until}, and no longer is")
    return told


def fingerprints_now() -> frozenset[str]:
    """The changes that the file in the folder that we are in lets pass today."""
    listed, now = _read(FILE) if os.path.lexists(FILE) else None, today()
    return frozenset(one.fingerprint for one in listed.ignore if one.until.last >= now) if listed else frozenset()


def _read(name: str) -> Ignored:
    from simaturity.reading.ignoring import read_ignored

    reading = read_ignored(name)
    refuse_errors([reading])
    return reading.result()
