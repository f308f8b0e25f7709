"""What helps with a cell that was filled in by the habits of one's country: places, lists, days and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from simaturity.core.model import ID_PATTERN
from simaturity.core.problem import escaped

from .choices import Finder

_ID = re.compile(ID_PATTERN)
_DAY = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})", re.ASCII)
_DAY_FIRST = ("de", "fr", "nl")
"""Languages in which no date begins with the month."""
_GROUPS = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:(?:(?:[.][0-9]{3}){2,}|(?:,[0-9]{3}){2,}|(?:['\u2019 \u00a0\u202f][0-9]{3})+)))"
    r"(?:[.,](?P<rest>[0-9]{1,2}))?",
    re.ASCII,
)
_FRACTION = re.compile(r"([0-9]{1,15})[.,]([0-9]{1,2})|([0-9]{1,15})", re.ASCII)
_POWERS = {
    "mio": 6,
    "million": 6,
    "millions": 6,
    "millionen": 6,
    "miljoen": 6,
    "mrd": 9,
    "milliard": 9,
    "milliards": 9,
    "milliarden": 9,
    "miljard": 9,
}
_WORDS = re.compile(rf"(?P<digits>.*?[0-9])[ \u00a0\u202f]*(?P<word>{'|'.join(sorted(_POWERS, reverse=True))})\.?")
_MOST = 40
"""Letters of a number."""
_CURRENCY = re.compile(r"(?:€|eur)[ \u00a0\u202f]*|[ \u00a0\u202f]*(?:€|eur|euros?)", re.IGNORECASE)


def day(text: str, language: str) -> str:
    """A date as it is; 1.11.2026 as 2026-11-01 in a workbook in whose language the day stands first."""
    found = _DAY.fullmatch(text)
    if found is None or language not in _DAY_FIRST:
        return text
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return text


def number_help(text: str) -> str | None:
    """How to write a number with separators, a comma or a word for millions, where only one can be meant."""
    if len(text) > _MOST:
        return None
    plain = _CURRENCY.sub("", text.strip()).casefold()
    word = _WORDS.fullmatch(plain)
    power = _POWERS[word["word"]] if word else 0
    digits = word["digits"] if word else plain
    if groups := _GROUPS.fullmatch(digits):
        number = re.sub(r"[^0-9]", "", groups["whole"]) + (f".{groups['rest']}" if groups["rest"] else "")
    elif fraction := _FRACTION.fullmatch(digits):
        number = fraction[3] or f"{fraction[1]}.{fraction[2]}"
    else:
        return None
    value = Decimal(number).scaleb(power)
    whole = value == value.to_integral_value()
    return f"write {int(value) if whole else format(value.normalize(), 'f')}"


def sources_help(found: Iterable[Any]) -> str | None:
    """How to write a place that stands behind the id of a source without a bar between them."""
    last = None
    for one in found:
        if not isinstance(one, str):
            one = one["source"]
        if _ID.fullmatch(one):
            last = one
            continue
        first, *rest = one.split(maxsplit=1)
        source = first if last else first.strip(":.").lower()
        if rest and _ID.fullmatch(source):
            place = rest[0]
            if all(map(_ID.fullmatch, place.split())) and not place.isdigit():
                return f"put semicolons between sources: {escaped('; '.join([source, *place.split()]))}"
        elif last:
            source, place = last, one
        else:
            return None
        return f"put a bar before the place: {escaped(f'{source} | {place}')}"
    return None


def commas_help(given: str, find: Finder, known: Sequence[str]) -> str | None:
    """How to write several titles or ids that have commas between them."""
    parts = [" ".join(part.split()) for part in given.split(",")]
    if len(parts) < 2 or any(find(part) not in known for part in parts):
        return None
    return f"put semicolons between them: {escaped('; '.join(parts), most=200)}"
