"""The CSV renderer of a timeline: a row for a step. It holds ids, days and numbers alone, so no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ...core.assessment import Assessment
from ...core.timeline import Step, Steps
from .as_json import steps_of

COLUMNS = (
    *("profile", "as_of", "domain", "on", "supported", "possible", "forecast"),
    *("criteria", "outcomes", "bases", "statements", "events", "sources"),
)
"""Stable: new ones may come after these. `criteria`, `outcomes` and `bases` go together, one by one."""


def render(it: Assessment, taken: Steps, coming: Steps) -> str:
    """Write the steps of all domains, in the rubric's order; ids of one cell stand between blanks."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for domain in it.domains:
        for step, forecast in steps_of(domain, taken, coming):
            writer.writerow([it.profile.key, it.as_of.isoformat(), domain, *_cells(step, forecast)])
    return text.getvalue()


def _cells(step: Step, forecast: bool) -> Iterator[str]:
    yield from (step.on.isoformat(), str(step.supported), str(step.possible), "true" if forecast else "false")
    moved = step.because
    for together in zip(*((one.criterion, one.outcome, one.basis) for one in moved), strict=True):
        yield " ".join(together)
    for some in ([one.statements for one in moved], [one.events for one in moved], [one.sources for one in moved]):
        yield " ".join(sorted({name for names in some for name in names}))
