"""The sheets of the questionnaire and their columns, as data: what both writing and reading go by."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

FORMAT = "simaturity/workbook/1"
"""What the hidden sheet says of the workbook; later formats read older ones."""
LISTS = "lists"
"""The hidden sheet."""
SHEET = "sheet:"
"""Begins the first cell of the hidden row that names the columns; the name of the sheet follows."""
TYPE, TITLE = "type:", "title:"
"""Begin the keys of the hidden sheet under which the type of a condition and the title of a sheet stand."""
VALUE = "value"
"""Names the column of the cover's answers in its hidden row."""
HEADINGS = "headings"
"""Stands in the first cell of the row of headings, wherever that is moved to."""
ORDER = "order"
"""The hidden column that keeps the place of an entry, so that sorting a sheet changes nothing."""

Form = Literal[
    "answer",
    "choice",
    "choices",
    "date",
    "flag",
    "id",
    "ids",
    "lines",
    "number",
    "option",
    "plain",
    "references",
    "shown",
    "text",
]
"""How a value stands in its cell.

A text has a further column for each language; ``lines`` hold a text each, ``references`` a source each; ``choices``
and ``ids`` stand between semicolons. What is ``shown`` only helps to read, and an ``option`` names the row in which a
part of an answer may be marked.
"""


class Column(NamedTuple):
    """One column."""

    key: str
    """As in a profile; a dot leads into a mapping."""
    form: Form
    width: int
    choices: str | None = None
    """The list that its values come from."""
    required: bool = False


class Sheet(NamedTuple):
    """One sheet of entries."""

    key: str
    """As the section of a profile."""
    columns: tuple[Column, ...]
    begun: str
    """The column that tells that a row was begun, so that it needs a source."""


_DATES = (Column("on", "date", 12), Column("until", "date", 12))
_SOURCES = Column("sources", "references", 34, "source")
_CONTESTED = Column("contested", "flag", 11, "flag")
_OPEN = (Column("note", "text", 40), Column("question", "text", 32))
_DOMAINS = Column("domains", "choices", 28, "domain")

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "sources",
        (
            Column("id", "id", 20, required=True),
            Column("title", "text", 46, required=True),
            Column("kind", "choice", 18, "source-kind", required=True),
            Column("publisher", "text", 26),
            Column("url", "plain", 34),
            Column("published", "date", 12),
            Column("collected", "date", 12),
            Column("language", "plain", 10),
            Column("archived", "plain", 24),
            Column("snapshot.path", "plain", 20),
            Column("snapshot.sha256", "plain", 20),
            Column("note", "text", 40),
        ),
        "id",
    ),
    Sheet(
        "declared",
        (
            Column("stages", "choices", 40, "stage", required=True),
            _DOMAINS._replace(required=True, width=40),
            *_DATES,
            _SOURCES,
            _CONTESTED,
            *_OPEN,
        ),
        "stages",
    ),
    Sheet(
        "instruments",
        (
            Column("id", "id", 22, required=True),
            Column("title", "text", 42, required=True),
            Column("kind", "choice", 18, "instrument-kind", required=True),
            Column("led_by", "choice", 18, "led-by"),
            Column("level", "choice", 16, "level"),
            Column("domains.", "choice", 14, "coverage"),
            Column("part_of", "ids", 20, "instrument"),
            Column("replaces", "ids", 20, "instrument"),
            Column("named", "lines", 26),
            Column("url", "plain", 30),
            _SOURCES,
            *_OPEN,
        ),
        "",
    ),
    Sheet(
        "milestones",
        (
            Column("instrument", "id", 20, "instrument", required=True),
            Column("reached", "choice", 24, "milestone", required=True),
            Column("on", "date", 12),
            Column("by", "date", 12),
            Column("until", "date", 12),
            Column("seen", "date", 12),
            Column("state", "choice", 13, "state"),
            Column("inferred", "flag", 10, "flag"),
            _DOMAINS,
            _SOURCES,
            Column("answers", "ids", 20, "instrument"),
            Column("id", "id", 18),
            *_OPEN,
        ),
        "reached",
    ),
    Sheet(
        "findings",
        (
            Column("criterion", "choice", 26, "criterion", required=True),
            Column("asks", "shown", 50),
            _DOMAINS._replace(required=True),
            Column("answer", "choice", 15, "finding", required=True),
            Column("because", "text", 46, required=True),
            *_DATES,
            _SOURCES,
            _CONTESTED,
            *_OPEN,
        ),
        "answer",
    ),
    Sheet(
        "conditions",
        (
            Column("id", "id", 14, "condition", required=True),
            Column("option", "option", 4),
            Column("asks", "shown", 38),
            Column("answer", "answer", 24),
            *_DATES,
            _SOURCES,
            Column("named", "lines", 26),
            _CONTESTED,
            *_OPEN,
        ),
        "answer",
    ),
    Sheet(
        "barriers",
        (
            Column("id", "id", 14, "barrier", required=True),
            Column("asks", "shown", 38),
            Column("status", "choice", 16, "barrier-status", required=True),
            Column("severity", "choice", 12, "severity"),
            *_DATES,
            _SOURCES,
            _DOMAINS,
            _CONTESTED,
            *_OPEN,
        ),
        "status",
    ),
    Sheet(
        "levers",
        (
            Column("id", "id", 14, "lever", required=True),
            Column("asks", "shown", 38),
            Column("status", "choice", 16, "lever-status", required=True),
            Column("who", "text", 24),
            *_DATES,
            _SOURCES,
            _DOMAINS,
            Column("instruments", "ids", 20, "instrument"),
            _CONTESTED,
            *_OPEN,
        ),
        "status",
    ),
    Sheet(
        "amounts",
        (
            Column("instrument", "id", 26, "instrument", required=True),
            Column("value", "number", 16),
            Column("currency", "plain", 11),
            Column("qualifier", "choice", 14, "qualifier"),
            Column("per", "choice", 14, "per"),
            Column("for", "text", 32),
            Column("period", "date", 18),
            _SOURCES,
            Column("note", "text", 40),
        ),
        "value",
    ),
    Sheet(
        "targets",
        (
            Column("instrument", "id", 26, "instrument", required=True),
            Column("id", "id", 18, required=True),
            Column("title", "text", 30),
            Column("planned", "number", 14),
            Column("actual", "number", 14),
            Column("unit", "text", 16),
            Column("per", "choice", 14, "per-target"),
            Column("qualifier", "choice", 14, "qualifier"),
            Column("on", "date", 12),
            _SOURCES,
            Column("note", "text", 40),
        ),
        "id",
    ),
    Sheet("domains", (Column("id", "id", 30, required=True), Column("title", "text", 60, required=True)), ""),
)
"""In the order of the workbook."""

COVER = Sheet(
    "profile",
    (
        Column("region.id", "plain", 0, required=True),
        Column("region.name", "text", 0, required=True),
        Column("as_of", "date", 0, required=True),
        Column("language", "plain", 0, "language"),
        Column("title", "text", 0),
        Column("id", "id", 0),
        Column("authors", "lines", 0),
        Column("reviewed.by", "text", 0),
        Column("reviewed.on", "date", 0),
        Column("licence", "plain", 0),
        Column("note", "text", 0),
        Column("questions", "lines", 0),
        Column("rubric", "plain", 0, required=True),
    ),
    "",
)
"""The head of the profile; here a key has a row."""

BY_KEY = {sheet.key: sheet for sheet in (COVER, *SHEETS)}

OF_INSTRUMENTS = ("milestones", "amounts", "targets")
"""Sheets whose entries belong to an instrument."""
ANSWERED = ("conditions", "barriers", "levers")
"""Sheets whose rows are asked, and may be answered several times."""

ANSWERS = "answers:"
"""Begins the name of the list of a condition's options; its id follows."""


def answers(condition: str) -> str:
    """The list of a condition's options."""
    return f"{ANSWERS}{condition}"


def column(sheet: Sheet, key: str) -> Column | None:
    """The column of a key, which may be one of several that begin alike."""
    for one in sheet.columns:
        if one.key == key or (one.key.endswith(".") and key.startswith(one.key) and key != one.key):
            return one
    return None


_PARTS = re.compile(r"(?P<base>[^\[+]{1,120})(\[(?P<tag>[^\]]{1,35})\])?(\+(?P<part>[1-9][0-9]{0,3}))?")


class Key(NamedTuple):
    """What a key names: a column, a language of it, and a part of what is too long for one cell."""

    base: str
    tag: str | None = None
    part: int = 1


@lru_cache(maxsize=4096)
def parts(key: str) -> Key:
    """Take a key apart: ``title``, ``title[fr]``, ``note+2``."""
    found = _PARTS.fullmatch(key)
    return Key(found["base"], found["tag"], int(found["part"] or 1)) if found else Key(key)
