"""The gates of `simaturity diff`: which changes fall short of which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simaturity.core.changes.change import Change

    from .ignoring import Told

GATES: Mapping[str, Callable[[Change], bool]] = {
    "regress": lambda one: one.kind in ("stage-lowered", "profile-removed"),
    "change": lambda one: True,
    "contradicted": lambda one: one.family == "verdict" and one.new == "contradicted",
    "expiry": lambda one: one.cause == "expiry" and one.family not in ("verdict", "tension") and not _gains(one),
}
"""By name, whether a change is one that must not pass."""


def _gains(one: Change) -> bool:
    """Whether something comes back: a suspension that ends by its term lets nothing lapse."""
    return one.kind == "stage-raised" or (one.family == "criterion" and bool(one.new) and one.new["outcome"] == "met")


MOST = 10
"""Changes that are named one by one for a gate."""


def short_of(asked: Iterable[str], found: Sequence[Told]) -> list[str]:
    """What falls short of the gates asked for, a line each."""
    lines = []
    for gate in dict.fromkeys(asked):
        wrong = [one for told in found for one in told.changes if GATES[gate](one)]
        lines += [f"{one.name}: {worded(one)} (--fail-on {gate}) [{one.fingerprint}]" for one in wrong[:MOST]]
        if len(wrong) > MOST:
            lines.append(f"and {len(wrong) - MOST} more (--fail-on {gate})")
    return lines


def worded(one: Change) -> str:
    """A change in a few words."""
    kind = one.kind.replace("-", " ")
    if one.family == "stage":
        return f"{kind} from {one.old[0]} to {one.new[0]}"
    if one.family == "verdict":
        return f"{kind} from {one.old or 'none'} to {one.new or 'none'}"
    return f"{kind} by {one.cause}" if one.cause else kind
