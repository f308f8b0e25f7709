"""JSON Schemas of our files, for editors: made from the models, with their docstrings as descriptions.

``python -m simaturity.reading.schemas`` writes them anew; a test holds them up to date.
"""

from __future__ import annotations

import json
from typing import Any

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.building import Kind
from simaturity.reading.ignoring import IGNORED
from simaturity.reading.load import DEFAULT_RUBRIC, load_rubric
from simaturity.reading.profiles import PROFILE
from simaturity.reading.standards import CHECKLIST, RUBRIC, shipped_checklist
from simaturity.reading.translating import TEXTS

from .models import or_null, schema_of
from .words import with_words

KINDS: dict[str, Kind[Any]] = {
    "profile": PROFILE,
    "rubric": RUBRIC,
    "barriers": CHECKLIST,
    "texts": TEXTS,
    "ignore": IGNORED,
}
"""Every schema that we ship of a file, by name."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str, rubric: Rubric | None = None, checklist: Checklist | None = None) -> dict[str, Any]:
    """Make the JSON Schema of one kind of file, by a name of `KINDS`.

    That of profiles holds the ids of a rubric and its checklist: the shipped ones, if no rubric is given.
    """
    kind = KINDS[name]
    made = schema_of(kind.model)
    for section in sorted(kind.sections):
        made["properties"][section] = or_null(made["properties"][section])
    if name == "profile":
        ladder = rubric or load_rubric(DEFAULT_RUBRIC)
        goes_with = checklist or (shipped_checklist(ladder.barriers) if ladder.barriers else None)
        made = with_words(made, ladder, goes_with)
    return {"$schema": DIALECT, **made, "title": f"simaturity {name}"}


def as_text(name: str, rubric: Rubric | None = None, checklist: Checklist | None = None) -> str:
    """Write a schema as it is shipped."""
    return json.dumps(json_schema(name, rubric, checklist), indent=2, ensure_ascii=False) + "\n"
