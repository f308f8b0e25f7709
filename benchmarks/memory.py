"""How memory grows with the number of files."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .generator import write
from .measuring import PROGRAMS, Measure, peak_memory

FEW = 100
DIFFERENT = 1_000
"""So many profiles are generated; more of them differ in their region's id only."""


def memory(profiles: int, runs: int) -> list[Measure]:
    """Measure the peak of `simaturity validate` over many profiles against that over a hundred."""
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as many:
        write(Path(few), FEW)
        texts = write(Path(many), min(profiles, DIFFERENT))
        for number in range(len(texts), profiles):
            same = number % len(texts)
            text = texts[same].replace(f"id: x-region-{same}\n", f"id: x-region-{number}\n")
            (Path(many) / f"region-{number:05}.yaml").write_text(text, encoding="utf-8")
        program = str(PROGRAMS / "simaturity")
        ratios = [peak_memory(program, "validate", many) / peak_memory(program, "validate", few) for _ in range(runs)]
    what = f"peak memory of `simaturity validate`, {profiles:,} profiles"
    return [Measure(what, f"{FEW} profiles", tuple(ratios), 2)]
