"""The JSON renderer of what changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ...core.assessment import Assessment
from ...core.changes.change import Change
from ..words import words
from .diff_types import ChangeJson, DiffJson, ProfileJson, SideJson
from .view import ChangeView, DiffView


class Found(NamedTuple):
    """What is written of one profile."""

    old: Assessment | None
    new: Assessment | None
    changes: Sequence[Change]
    ignored: Sequence[tuple[Change, str, date]]
    """With the reason and the last day."""
    view: DiffView
    """The same in words."""


def render(found: Iterable[Found]) -> str:
    """Write what changed, in the order given, as JSON text that ends in a newline."""
    every = list(found)
    out: DiffJson = {
        "format_version": 1,
        "profiles": [_profile(one) for one in every],
        "changes": [
            _change(change, view, one.view.lang)
            for one in every
            for change, view in zip(one.changes, _views(one.view), strict=True)
        ],
        "ignored": [
            {
                "change": _change(change, view.change, one.view.lang),
                "reason": reason,
                "until": until.isoformat(),
            }
            for one in every
            for (change, reason, until), view in zip(one.ignored, one.view.ignored, strict=True)
        ],
    }
    return json.dumps(out, ensure_ascii=False, indent=2) + "\n"


def _views(view: DiffView) -> list[ChangeView]:
    return [one for section in view.sections for one in section.changes]


def _profile(one: Found) -> ProfileJson:
    return {"profile": one.view.id, "region": one.view.region, "old": _side(one.old), "new": _side(one.new)}


def _side(it: Assessment | None) -> SideJson | None:
    return {"as_of": it.as_of.isoformat(), "rubric": it.rubric.pin} if it else None


def _change(change: Change, view: ChangeView, lang: str) -> ChangeJson:
    return {
        "kind": change.kind,
        "cause": change.cause,
        "profile": change.profile,
        "subject": change.name,
        "old": change.old,
        "new": change.new,
        "on": change.on.isoformat() if change.on else None,
        "explains": list(change.explains),
        "fingerprint": change.fingerprint,
        "said": f"{view.title}{words(lang).colon}{view.text}, {view.kind_said}",
    }
