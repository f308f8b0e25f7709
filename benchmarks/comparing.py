"""How long fifty regions take to compare, against the mere scoring of them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .generator import write
from .measuring import Measure, in_turn, simaturity

REGIONS = 50
FORMATS = ("text", "html")


def comparing(runs: int) -> list[Measure]:
    """Measure whole processes that write to a file, in the terminal's format and as a page."""
    with tempfile.TemporaryDirectory() as folder:
        profiles = Path(folder, "profiles")
        profiles.mkdir()
        write(profiles, REGIONS)
        score = simaturity("score", str(profiles), "--output", str(Path(folder, "scores.txt")))
        compare = [
            simaturity("compare", str(profiles), "--format", format, "--output", str(Path(folder, f"out.{format}")))
            for format in FORMATS
        ]
        in_turn((score, *compare), 1)  # so that the files are in memory and the templates compiled
        ratios = in_turn((score, *compare), runs)
    return [
        Measure(
            f"`simaturity compare` of {REGIONS} files, {'as text' if format == 'text' else 'an HTML page'}",
            "`simaturity score` of the same files",
            tuple(row[i] for row in ratios),
            1.5,
        )
        for i, format in enumerate(FORMATS)
    ]
