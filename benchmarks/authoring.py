"""What the tools for people who write profiles cost from nothing, against the score of one."""

from __future__ import annotations

from .cold_start import SCORE
from .measuring import Measure, in_turn, simaturity

STARTS = (("explain", "funded"), ("init", "IT-25", "--output", "-"))


def authoring(pairs: int) -> list[Measure]:
    """Measure starts in interleaved rounds of whole processes, with everything compiled."""
    parts = (simaturity(*SCORE), *(simaturity(*words) for words in STARTS))
    in_turn(parts, 2)  # so that the files are in memory
    ratios = zip(*in_turn(parts, pairs), strict=True)
    return [
        Measure(f"`simaturity {' '.join(words)}`", f"`simaturity {' '.join(SCORE)}`", found, 1.3)
        for words, found in zip(STARTS, ratios, strict=True)
    ]
