"""The territories of ISO 3166-1 and 3166-2 with their names in four languages, looked up in a table of CLDR's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("territories.tsv")
LANGUAGES = ("en", "fr", "nl", "de")

_CODE = re.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?")

LETTERS = 3
"""That the beginning of a name has at least."""

_SAME = "="
"""In the table, for a name that is the English one."""

_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i"}
    | dict.fromkeys("\u2018\u2019\u02bb\u02bc\u00b4`", "'")
    | dict.fromkeys("\u2010\u2011\u2013\u2014-", " ")
)
_ACCENTS = re.compile("[\u0300-\u036f]")


class Territory(NamedTuple):
    """A country or a part of one."""

    code: str
    """``BE`` or ``BE-WAL``."""
    names: dict[str, str]
    """By language; some parts of countries lack a language. English is always there."""

    @property
    def name(self) -> str:
        """Its English name."""
        return self.names["en"]

    @property
    def country(self) -> str:
        """The code of the country that it is or is part of."""
        return self.code[:2]


def territory(code: str) -> Territory | None:
    """The territory of a code, in letters of any case."""
    text, asked = f"\n{_text()}", code.upper()
    start = text.find(f"\n{asked}\t") + 1 if _CODE.fullmatch(asked) else 0
    return _territory(text[start : text.index("\n", start)]) if start else None


def find(text: str) -> tuple[Territory, ...]:
    """Territories of a name in any of the four languages, case and accents aside, sorted by code.

    The whole name counts, else a part of it: ``Katalonien`` is found in ``Autonome Gemeinschaft Katalonien``. A part
    of a country that is called like it (the United Kingdom is one) gives way to the country.
    """
    plain = folded(text[:1000]).strip()
    if not any(letter.isalnum() for letter in plain):
        return ()
    asked = re.escape(plain)
    found = _matching(rf"\t{asked}(?=[\t\n])") or _matching(rf"\t[^\t\n]*(?<![^\W_]){asked}(?![^\W_])")
    countries = {one.code for one in found}
    return tuple(one for one in found if one.code == one.country or one.country not in countries)


def near(text: str, most: int = 3) -> tuple[Territory, ...]:
    """Territories whose name in any language begins with a text, the shortest first; else those of a name like it."""
    from difflib import get_close_matches  # imported late: most names are found

    asked = folded(text[:100]).strip()
    if not asked:
        return ()
    if len(asked) >= LETTERS and (found := _once(_beginning(asked))[:most]):
        return found
    lines: dict[str, list[str]] = {}
    for line, plain in zip(_lines(), _folded().splitlines(), strict=True):
        for name in plain.split("\t")[1:]:
            if abs(len(name) - len(asked)) <= 3:
                lines.setdefault(name, []).append(line)
    names = get_close_matches(asked, lines, n=most, cutoff=0.72)
    return _once(_territory(line) for name in names for line in lines[name])[:most]


def _beginning(asked: str) -> Iterable[Territory]:
    """Territories with a name that begins so, as a whole before a word of it, shorter ones first."""
    found: dict[int, tuple[bool, int]] = {}
    text = _folded()
    for match in re.finditer(rf"(?<![^\W_]){re.escape(asked)}[^\t\n]*", text):
        start, line = match.start(), text.count("\n", 0, match.start())
        if text.rfind("\n", 0, start) < text.rfind("\t", 0, start):  # not in the code
            rank = (text[start - 1] != "\t", len(match[0]))
            found[line] = min(rank, found.get(line, rank))
    return (_territory(_lines()[line]) for line in sorted(found, key=lambda one: (found[one], one)))


def near_codes(code: str, most: int = 5) -> tuple[Territory, ...]:
    """Parts of a country whose code is like one that there is not; none where there is no such country."""
    from difflib import get_close_matches

    lines = {line.partition("\t")[0]: line for line in _lines() if line.startswith(f"{code.upper()[:2]}-")}
    found = get_close_matches(code.upper(), lines, n=most, cutoff=0.6)
    return tuple(_territory(lines[one]) for one in found)


def beginning(code: str) -> tuple[Territory, ...]:
    """Territories whose code begins so, in letters of any case, sorted; the parts of countries only after a hyphen."""
    begin = code.upper()
    length = 2 if "-" not in begin else None
    lines = (line for line in _lines() if line.startswith(begin))
    return tuple(_territory(line) for line in lines if length is None or line.index("\t") == length)


def called(begin: str) -> tuple[Territory, ...]:
    """Territories whose English name begins so, letter by letter, sorted by code."""
    return tuple(_territory(line) for line in _lines() if line.partition("\t")[2].startswith(begin))


def folded(text: str) -> str:
    """A text without case and accents, in plain letters where there are any near."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)))


def _matching(pattern: str) -> tuple[Territory, ...]:
    text = _folded()
    lines = _lines()
    starts = (match.start() for match in re.finditer(pattern, text))
    return _once(_territory(lines[text.count("\n", 0, start)]) for start in starts)


def _once(found: Iterable[Territory]) -> tuple[Territory, ...]:
    return tuple({one.code: one for one in found}.values())


@cache
def _text() -> str:
    return TABLE.read_text(encoding="utf-8")


@cache
def _lines() -> list[str]:
    return _text().splitlines()


@cache
def _folded() -> str:
    return folded(_text())


def _territory(line: str) -> Territory:
    code, english, *others = line.split("\t")[: 1 + len(LANGUAGES)]
    names = [english, *(english if name == _SAME else name for name in others)]
    return Territory(code, {lang: name for lang, name in zip(LANGUAGES, names, strict=True) if name})
