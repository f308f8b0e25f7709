"""The rows of one profile at one date, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from ...core.assessment import Assessment
from ...core.changes.change import Change
from .rows_of_answers import barrier_rows, binding_rows, condition_rows, lever_rows
from .rows_of_changes import change_rows
from .rows_of_profiles import evidence_rows, milestone_rows, source_rows
from .rows_of_stages import assessment_rows, criterion_rows, domain_rows
from .table import Row
from .wave import Wave

ROWS: Mapping[str, Callable[[Wave], Iterator[Row]]] = {
    "assessments": assessment_rows,
    "domain_stages": domain_rows,
    "criteria": criterion_rows,
    "evidence": evidence_rows,
    "milestones": milestone_rows,
    "conditions": condition_rows,
    "barriers": barrier_rows,
    "binding_barriers": binding_rows,
    "levers": lever_rows,
    "sources": source_rows,
}
"""By table; changes need two dates."""


def rows(wave: Wave) -> Iterator[tuple[str, list[Row]]]:
    """The rows of a wave, with the tables that they are of."""
    for name, made in ROWS.items():
        yield name, list(made(wave))


def rows_between(before: date, after: Assessment, changes: tuple[Change, ...]) -> list[Row]:
    """The rows of the changes from one date of a profile to the next."""
    return list(change_rows(before, after, changes))
