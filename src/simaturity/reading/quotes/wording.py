"""Texts as they are compared: what typesetting adds to words is taken away, the words and their capitals stay."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

_NOTHING = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F])
"""Soft hyphens, joiners and marks that no reader sees."""
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"), "'")
_QUOTES = dict.fromkeys(map(ord, '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033\uff02'), " ")
_SAME = _NOTHING | _DASHES | _APOSTROPHES | _QUOTES
_LONE_APOSTROPHE = re.compile(r"(?<![^\W_])'|'(?![^\W_])")
"""A mark of quotation, or the end of a genitive; within a word it is a letter."""
_BLANKS = re.compile(r"\s+")
_LOOSE = re.compile(r" (?=[,.;:!?)\]])|(?<=[(\[]) ")
_WITHIN_WORD = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_ENDS_IN_HYPHEN = re.compile(r"[^\W\d_]-\Z")
_BEGINS_WORD = re.compile(r"[^\W\d_]")
_PILE = re.compile(r"(?:[^\w\s\x00-\x7f]|[\uff9e\uff9f]){31,}")
"""Signs in a row of which no word has so many; all accents are of these kinds. Unicode knows no text with over 30."""
_OMISSION = re.compile(r"\s*[\[(]?(?:\.\.\.|…)[\])]?\s*")

FURTHEST = 2000
"""Characters that the parts of a quote may lie apart, where it leaves something out."""
AROUND = 60
"""Characters shown before and after the words of a nearest passage."""
LEAST = 3
"""Words in a row that make a passage a near one."""


def plain(text: str) -> str:
    """A piece of text as it is compared."""
    # First what would change its kind: NFKC makes two primes of one double prime, and three dots of one sign.
    bounded = text if text.isascii() else _PILE.sub(_without_accents, text)
    marked = unicodedata.normalize("NFKC", bounded.translate(_SAME)).translate(_SAME)
    spaced = _BLANKS.sub(" ", _LONE_APOSTROPHE.sub(" ", marked))
    return _WITHIN_WORD.sub("", _LOOSE.sub("", spaced))


def _without_accents(pile: re.Match[str]) -> str:
    """Accents piled up by thousands take hours to be put in order, and nothing can interrupt that."""
    return "".join(sign for sign in pile[0] if not unicodedata.combining(unicodedata.normalize("NFKD", sign)[0]))


class Found(NamedTuple):
    """Where a quote stands, or what comes nearest."""

    place: int | None
    """The page or line in which it begins; None: it is not there."""
    nearest: str | None = None


class Passages:
    """A text in pieces, each with its page or line, made ready to find quotes in."""

    def __init__(self, pieces: Iterable[tuple[int, str]], blanks: bool = True) -> None:
        """Without `blanks` white space does not count: a PDF holds places of letters, and no spaces."""
        self.blanks = blanks
        self.places: list[int] = []
        self.starts: list[int] = []
        told: list[str] = []
        length, last = 0, ""
        for place, piece in pieces:
            said = plain(piece).strip()
            if not said:
                continue
            if last and _ENDS_IN_HYPHEN.search(last) and _BEGINS_WORD.match(said):
                last, between = last[:-1], ""
                told[-1], length = told[-1][:-1], length - 1
            else:
                between = " " if last else ""
            if not blanks:
                said, between = said.replace(" ", ""), ""
            self.starts.append(length + len(between))
            self.places.append(place)
            told.append(between + said)
            length, last = length + len(between) + len(said), said
        self.text = "".join(told)

    def find(self, quote: str) -> Found:
        """Find a quote: as it stands, or, where it leaves something out, its parts one after the other."""
        for parts in ([quote], _OMISSION.split(quote)):
            at = self._find([key for part in parts if (key := self._key(part))])
            if at is not None:
                return Found(self.places[bisect_right(self.starts, at) - 1])
        return Found(None, self._nearest(quote))

    def _key(self, text: str) -> str:
        said = plain(text).strip()
        return said if self.blanks else said.replace(" ", "")

    def _find(self, parts: list[str]) -> int | None:
        """Where the first part begins from which the others follow."""
        if not parts:
            return None
        begin = self._next(parts[0], 0, len(self.text))
        while begin is not None:
            least = self._least(parts, begin)
            if least in (None, begin):
                return least
            begin = self._next(parts[0], least or 0, len(self.text))
        return None

    def _least(self, parts: list[str], begin: int) -> int | None:
        """Where the first part may begin: there, if all others follow; else the next place; None: nowhere any more."""
        end = first = begin + len(parts[0])
        for number, part in enumerate(parts[1:], 1):
            found = self._next(part, end, len(self.text))
            if found is None:
                return None  # nor is it behind any later beginning
            if found + len(part) > end + FURTHEST:
                # Each part before it may lie so far behind the one before, and no further.
                return max(begin + 1, begin + found + len(part) - first - number * FURTHEST)
            end = found + len(part)
        return begin

    def _next(self, part: str, begin: int, end: int) -> int | None:
        """The next place where a part stands as whole words."""
        at = self.text.find(part, begin, end)
        while at >= 0:
            if not self.blanks or (self._parted(at, part[0]) and self._parted(at + len(part), part[-1])):
                return at
            at = self.text.find(part, at + 1, end)
        return None

    def _parted(self, at: int, edge: str) -> bool:
        """Whether no word goes on across a place."""
        around = self.text[max(0, at - 1) : at + 1]
        return not (edge.isalnum() and len(around) == 2 and around.isalnum())

    def _nearest(self, quote: str) -> str | None:
        """The passage with most of a quote's words in a row, if there are enough of them."""
        words = self._words(quote)
        for length in range(len(words), LEAST - 1, -1):
            for first in range(len(words) - length + 1):
                row = (" " if self.blanks else "").join(words[first : first + length])
                at = self.text.find(row)
                if at >= 0:
                    begin, end = max(0, at - AROUND), at + len(row) + AROUND
                    before, after = "…" if begin else "", "…" if end < len(self.text) else ""
                    return f"{before}{self.text[begin:end].strip()}{after}"
        return None

    def _words(self, quote: str) -> list[str]:
        return plain(quote).split()
