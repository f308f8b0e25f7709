"""Dates as sources print them: a year, a month or a day, each a span with a first and a last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .model import Once

PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_FORM = re.compile(PATTERN, re.ASCII)


class PartialDate(NamedTuple):
    """A date of one of three precisions; ``2013-02`` lasts from 1 to 28 February 2013."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4096)
def partial_date(text: str) -> PartialDate:
    """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Raises ValueError where the text has another form or names no day of the calendar.
    """
    if not _FORM.fullmatch(text):
        raise ValueError("not a date")
    year, *rest = (int(part) for part in text.split("-"))
    if len(rest) == 2:
        day = date(year, *rest)
        return PartialDate(text, day, day)
    opening, closing = (rest[0], rest[0]) if rest else (1, 12)
    first = date(year, opening, 1)
    return PartialDate(text, first, date(year, closing, monthrange(year, closing)[1]))


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February. Stops at the last year, 9999."""
    year = min(day.year + years, date.max.year)
    if day.month == 2 and day.day == 29:
        return date(year, 2, 28)
    return day.replace(year=year)


def _validate(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(text, str):
        try:
            return partial_date(text)
        except ValueError as wrong:
            if _FORM.fullmatch(text):
                raise PydanticCustomError("date-impossible", "no such day: {given}", {"given": text}) from wrong
    raise PydanticCustomError("date-form", "expected a date, got {given}", {"given": _shown(value)})


def _shown(value: Any) -> str:
    return f'"{value[:40]}"' if isinstance(value, str) else type(value).__name__


_DateField = Annotated[
    PartialDate,
    PlainValidator(_validate),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            "description": "A year, a month or a day: 2013, 2013-02 or 2013-02-28.",
            "anyOf": [
                {"type": "string", "pattern": PATTERN},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
        }
    ),
]
DateField = Annotated[_DateField, Once(_DateField)]
"""A `PartialDate` in a model; a bare year may be a whole number, as YAML reads it."""
