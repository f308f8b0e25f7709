"""`python -m benchmarks`: measures, prints and writes results.md; exits with 1 where a bar is missed."""

from __future__ import annotations

import argparse
import platform
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from .authoring import authoring
from .checking import checking
from .cold_start import cold_start
from .comparing import comparing
from .diffing import diffing
from .exporting import exporting
from .importing import importing
from .imports import Imports, imports
from .layout import layout
from .measuring import Measure
from .memory import memory
from .throughput import throughput
from .timelines import timelines

RESULTS = Path(__file__).with_name("results.md")

PARTS: dict[str, Callable[[bool], list[Measure]]] = {
    "cold-start": lambda quick: cold_start(pairs=21 if quick else 41),
    "throughput": lambda quick: throughput(profiles=100 if quick else 1_000, rounds=3, runs=1 if quick else 3),
    "memory": lambda quick: memory(profiles=1_000 if quick else 10_000, runs=1 if quick else 3),
    "diff": lambda quick: diffing(
        pairs=100 if quick else 1_000, cold=11 if quick else 31, runs=1 if quick else 3, rounds=5 if quick else 15
    ),
    "timeline": lambda quick: timelines(rounds=11 if quick else 31),
    "compare": lambda quick: comparing(runs=3 if quick else 9),
    "authoring": lambda quick: authoring(pairs=11 if quick else 31),
    "check": lambda quick: checking(profiles=100 if quick else 1_000, runs=3),
    "export": lambda quick: exporting(profiles=1_000 if quick else 10_000, runs=1, most=2_000 if quick else 20_000),
    "import": lambda quick: importing(reports=100 if quick else 1_000, runs=1 if quick else 3),
    "layout": lambda quick: layout(profiles=30 if quick else 1_000, rounds=1),
}
"""What can be measured by itself, each with how much of it a quick run does."""


def main() -> int:
    """Run what is asked for; only a full run writes the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure speed and memory.")
    parser.add_argument("--quick", action="store_true", help="fewer profiles and repeats; writes no file")
    parser.add_argument("--only", choices=(*PARTS, "imports"), help="writes no file")
    asked = parser.parse_args()
    only, quick = asked.only, asked.quick
    measures = [one for name, part in PARTS.items() if only in (None, name) for one in part(quick)]
    page = render(measures, imports() if only in (None, "imports") else None)
    print(page, end="")
    if not quick and only is None:
        RESULTS.write_text(page, encoding="utf-8")
    return 0 if all(measure.reached for measure in measures) else 1


def render(measures: list[Measure], counted: Imports | None) -> str:
    """Lay the figures out as a page."""
    made_by = f"{platform.python_implementation()} {platform.python_version()}"
    lines = [
        "# Benchmarks",
        "",
        _paragraph(
            f"Written by `make bench` with {made_by}. Each figure is the median ratio of two things done in turn on "
            "one machine and in one environment; the middle half of the ratios lies between the two figures behind it. "
            "Profiles are generated, 13 to 17 KB each."
        ),
        "",
        "| what | against | ratio | middle half | bar | |",
        "| --- | --- | ---: | ---: | ---: | --- |",
        *map(_row, measures),
    ]
    if counted:
        packages = ", ".join(f"{name} {number or 'not at all'}" for name, number in counted.heavy.items())
        lines += [
            "",
            _paragraph(
                f"`simaturity score` imports {counted.modules} modules beyond those that Python starts with, "
                f"{counted.own} of them its own. By package: {packages}."
            ),
        ]
    return "\n".join(lines) + "\n"


def _paragraph(text: str) -> str:
    return textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)


def _row(measure: Measure) -> str:
    low, high = measure.middle
    bar = f"{'over' if measure.over else 'up to'} {measure.bar:g}" if measure.bar is not None else "none"
    state = ("reached" if measure.reached else "missed") if measure.bar is not None else "reported"
    return f"| {measure.what} | {measure.against} | {measure.ratio:.2f} | {low:.2f} to {high:.2f} | {bar} | {state} |"


if __name__ == "__main__":
    sys.exit(main())
