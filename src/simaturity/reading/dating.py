"""Dates in other forms than ours, read for a hint: what was written, as it is written here."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from simaturity.core.dates import partial_date
from simaturity.core.problem import folded

GENERAL = "write 2013, 2013-02 or 2013-02-28"

_MOST = 60
"""Letters that are looked at; no date has more."""

_YEAR = r"(?P<year>(?:1[5-9]|2[01])\d\d)"
_TIME = r"(?:[T ]\d.*)?"
_NUMBERS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_YEAR}[-./ ]+(?P<month>\d\d?)(?:[-./ ]+(?P<day>\d\d?))?[-./]?{_TIME}",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?:(?P<day>\d\d?)[-./ ]+)?(?P<month>\d\d?)[-./ ]+{_YEAR}",
    )
)
_WORDS = re.compile(
    rf"(?:(?P<day>\d\d?)(?:er|e|st|nd|rd|th|\.)?[ -]+(?:(?:of|de|di|d') ?)?)?(?P<name>[^\W\d_]{{3,}})\.?[ -]+"
    rf"(?:(?P<second>\d\d?)(?:st|nd|rd|th)?,? +)?(?:(?:de|del) )?{_YEAR}"
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)", re.ASCII)
_BETWEEN = re.compile(r"\s*(?:[/\u2013\u2014]|\bto\b|\buntil\b|\bbis\b|\bau?\b|\btot\b|-(?=\s)|(?<=\s)-)\s*", re.ASCII)
_YEARS = re.compile(rf"{_YEAR}\s*[-/\u2013\u2014]\s*(?P<last>\d{{4}}|\d\d)", re.ASCII)

_MONTHS = (
    "january february march april may june july august september october november december",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)
"""In English, French, Dutch, German, Italian and Spanish, folded."""


def date_help(given: Any, key: str, beside: Collection[str]) -> str:
    """Say how a date that was written in another form is written; `beside` are the keys of the same mapping."""
    if not isinstance(given, str | int):
        return GENERAL
    text = _text(given)
    if span := _span(text):
        return _span_help(*span, key, beside)
    if date := read_date(text):
        return f"write {date}{_why(text, date)}"
    found = set(_ANY_YEAR.findall(text))
    if len(found) == 1 and "note" in beside and not any(form.fullmatch(text) for form in _NUMBERS):
        return f"write {found.pop()}, and what else is known of it under note"
    return GENERAL


def _text(given: Any) -> str:
    return str(given)[:_MOST].strip().rstrip(".")


def _why(text: str, date: str) -> str:
    """What was different, where it is not to be seen at once."""
    year, *rest = date.split("-")
    if re.fullmatch(rf"{year}-\d\d?(-\d\d?)?", text, re.ASCII):
        return ": months and days have two digits"
    both = len(rest) == 2 and rest[0] != rest[1] and int(rest[1]) <= 12
    if both and re.fullmatch(rf"\d\d?[-./ ]+\d\d?[-./ ]+{year}", text, re.ASCII):  # some begin with the month
        return f" for {int(rest[1])} {_MONTHS[0].split()[int(rest[0]) - 1].capitalize()} {year}"
    return ""


def impossible_help(given: Any, key: str, beside: Collection[str]) -> str:
    """Say what is wrong with a date of the right form that the calendar does not have."""
    text = str(given)
    year, month, *day = *text.split("-"), *("01" for _ in range(2 - len(text.split("-"))))
    if not day and int(month) > 12 and (span := _span(text)):
        return _span_help(*span, key, beside)
    if day and int(month) > 12 and (swapped := _checked(year, day[0], month)):
        return f"write {swapped}: the month stands before the day"
    if int(year) == 0 or not 1 <= int(month) <= 12:
        return "months are 01 to 12, and years begin with 0001"
    last = partial_date(f"{year}-{month}").last.day
    return f"days are 01 to {last} in {year}-{month}; write {year}-{month} where the day is not known"


def period_help(given: Any) -> str | None:
    """Say how a period that was written in another form is written, where it can be read."""
    text = _text(given)
    span = _span(text)
    if span:
        return f"write {span[0]}/{span[1]}"
    date = read_date(text)
    return f"write {date}" if date else None


def read_date(text: str) -> str | None:
    """Read a date in digits or with the name of a month; numbers that begin with the day, as most of the world does."""
    for form in _NUMBERS:
        if found := form.fullmatch(text):
            year, month, day = found["year"], found["month"], found["day"]
            return _checked(year, month, day) or (_checked(year, day, month) if day else None)
    found = _WORDS.fullmatch(text)
    if not found:
        return partial_date(text).text if _ANY_YEAR.fullmatch(text) else None
    number = _month(found["name"])
    return _checked(found["year"], str(number), found["day"] or found["second"]) if number else None


def _month(name: str) -> int | None:
    """The number of a month by its name or the beginning of it, where only one begins so."""
    begin = folded(name)
    numbers = {i for names in _MONTHS for i, month in enumerate(names.split(), 1) if month.startswith(begin)}
    return numbers.pop() if len(numbers) == 1 else None


def _checked(year: str, month: str, day: str | None) -> str | None:
    """A date in our form, where the calendar has it."""
    try:
        return partial_date("-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])).text
    except ValueError:
        return None


def _span(text: str) -> tuple[str, str] | None:
    """Two dates in one text, the earlier one first: ``2018-2023``, ``2018-23``, ``May 2018 to 2023-02``."""
    if years := _YEARS.fullmatch(text):
        first, last = years["year"], years["last"]
        last = last if len(last) == 4 else first[:2] + last
        short = len(years["last"]) == 2 and int(years["last"]) <= 12  # 2018-11 is a month
        return (first, last) if first < last and not short else None
    parts = _BETWEEN.split(text)
    dates = [read_date(part) for part in parts]
    if len(dates) != 2 or not dates[0] or not dates[1]:
        return None
    return (dates[0], dates[1]) if partial_date(dates[0]).first <= partial_date(dates[1]).last else None


def _span_help(first: str, last: str, key: str, beside: Collection[str]) -> str:
    if key == "on" and "until" in beside:
        return f"write on: {first} and until: {last}; a date is a year, a month or a day"
    return f"write one date, {first} or {last}: a date is a year, a month or a day"
