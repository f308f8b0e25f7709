"""The rows of what changed from one date of a profile to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from ...core.assessment import Assessment
from ...core.changes.change import Change, Value
from .precision_of_changes import precision
from .rows_of_stages import NONE, several
from .table import Cell, Row


def change_rows(before: date, after: Assessment, changes: tuple[Change, ...]) -> Iterator[Row]:
    """A row for each change, in the order in which changes are told."""
    known = {one.fingerprint: one for one in changes}
    for one in changes:
        yield (
            after.profile.key,
            after.as_of,
            before,
            one.fingerprint,
            one.family,
            one.kind,
            ".".join(one.subject),
            one.subject[1] if one.subject[0] == "domains" else None,
            _json(one.old),
            _json(one.new),
            *_stages(one),
            one.cause,
            one.on,
            precision(one, known, after),
            several(one.explains),
        )


def _stages(one: Change) -> tuple[Cell, ...]:
    """The supported and the possible stage before and after, of a change of stages."""
    return (*one.old, *one.new) if one.family == "stage" else (*NONE, *NONE)


def _json(value: Value) -> str | None:
    if value is None:
        return None
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
