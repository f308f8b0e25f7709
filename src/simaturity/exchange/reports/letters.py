"""Texts as they are kept, and as they are compared: what typesetting, spelling and accents make of a word put aside."""

from __future__ import annotations

import re
import unicodedata

from simaturity.files.characters import REFUSED

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, joiners and marks that no reader sees."""
_SAME = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033\uff02", '"')
    | {"&": "and", "[": "", "]": "", "\uff06": "and", "\u00a8": '"'}
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_SPELLINGS = (
    (re.compile("(?<=[a-z])is(?=[aei])"), "iz"),  # organisation, recognised; both sides are changed alike
    (re.compile(r"programme\b"), "program"),
    (re.compile(r"programmes\b"), "programs"),
    (re.compile(r"centre(s?)\b"), r"center\1"),
    (re.compile("labour"), "labor"),
)
_ADDRESS = re.compile(r"(?<![\w./@+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""The same as in profiles, which hold none."""
_WITHHELD = "[e-mail address]"
EDGES = " \t.,;:!\"'()-"
"""What may stand around the words of a heading or an option."""


def clean(text: str) -> str:
    """A line as it is kept: with single blanks, and without what a profile may not hold."""
    if REFUSED.search(text):
        text = REFUSED.sub(" ", text)
    if not text.isascii():
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())


def without_addresses(text: str) -> str:
    """A text with e-mail addresses withheld."""
    while "@" in text and _ADDRESS.search(text):
        text = _ADDRESS.sub(_WITHHELD, text)
    return text


def key(text: str) -> str:
    """A clean text as it is compared: word for word the same number of words."""
    said = text.translate(_SAME).casefold()
    if not said.isascii():
        said = _ACCENTS.sub("", unicodedata.normalize("NFKD", said)).casefold()
    for pattern, spelling in _SPELLINGS:
        said = pattern.sub(spelling, said)
    return said


def bare(said: str) -> str:
    """A key without what stands around its words."""
    return said.replace('"', "").strip(EDGES)


def words_between(text: str, said: str, begin: int, end: int) -> str:
    """The words of a text that a stretch of its key holds; all of them where the two do not go together."""
    words = text.split()
    if len(words) != said.count(" ") + 1:
        return text
    return " ".join(words[said.count(" ", 0, begin) : said.count(" ", 0, end) + 1])
