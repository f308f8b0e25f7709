"""The rows of what changed from one date of a profile to the next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from ...core.assessment import Assessment
from ...core.changes.change import Change, Value
from .rows_of_stages import several
from .table import Row


def change_rows(before: date, after: Assessment, changes: tuple[Change, ...]) -> Iterator[Row]:
    """A row for each change, in the order in which changes are told."""
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
            one.cause,
            one.on,
            several(one.explains),
        )


def _json(value: Value) -> str | None:
    if value is None:
        return None
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
