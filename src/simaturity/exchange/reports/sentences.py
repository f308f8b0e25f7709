"""The fixed sentences of a form in a block of text, with the territory that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .letters import EDGES, words_between
from .table import Sentence, Table

_SENTENCE_ENDS = re.compile(r"""[.:;!?]["')]*\s+""")
_SMALL = frozenset(
    "of the and de la le les du des del della di da do dos das el los las y e et en von van der den und"
    " in und das die".split()
)
_NO_NAME = frozenset(
    "no not neither nor never hardly if once soon when whenever until unless should perhaps maybe although"
    " while".split()
)
"""What begins a sentence that says less than the form's, and no name."""
_MOST_WORDS, _MOST_LETTERS = 12, 20_000


class Piece(NamedTuple):
    """A stretch of a block: a fixed sentence, or text between such."""

    begin: int
    end: int
    sentence: Sentence | None = None
    region: str | None = None
    """The name of the territory, as printed."""
    respondent: tuple[int, int] | None = None
    """Where the respondent's words stand, if they are part of it."""


def pieces(text: str, said: str, table: Table, names: Iterable[str]) -> list[Piece]:
    """Take a block apart. `names` are keys of names of the territory that were found before."""
    found: list[Piece] = []
    at = 0
    while at < min(len(said), _MOST_LETTERS) and (piece := _next(text, said, at, table, names)):
        if said[at : piece.begin].strip():
            found.append(Piece(at, piece.begin))
        found.append(piece)
        at = piece.end
    if said[at:].strip():
        found.append(Piece(at, len(said)))
    return found


def _next(text: str, said: str, at: int, table: Table, names: Iterable[str]) -> Piece | None:
    """The sentence that begins first; of several that begin there, the first of the form."""
    best: Piece | None = None
    for sentence in table.sentences:
        if sentence.literal not in said:
            continue
        match = sentence.pattern.search(said, at)
        piece = _piece(text, said, at, sentence, match, names) if match else None
        if piece and (best is None or piece.begin < best.begin):
            best = piece
    return best


def _piece(
    text: str, said: str, at: int, sentence: Sentence, match: re.Match[str], names: Iterable[str]
) -> Piece | None:
    if sentence.first:
        begin = match.start()
        if not _may_begin(text, said, at, begin):
            return None
        span = match.span("region") if "region" in match.re.groupindex else None
    else:
        begin, alone = _name_begins(said, at, match.start(), names)
        if sentence.answer and not alone:
            return None  # "by 2030 Kenya has" is another sentence
        span = (begin, len(said[: match.start()].rstrip()))
    region = _name(words_between(text, said, *span)) if span else None
    if region is not None and not is_name(region):
        if sentence.answer:
            return None  # "exists in Kenya for cooperatives only" is another sentence
        region = None
    if sentence.goes_on == "options":
        return Piece(begin, match.end(), sentence, region, match.span("options"))
    end = len(said) if sentence.goes_on else match.end()
    return Piece(begin, end, sentence, region, (match.end(), end) if sentence.goes_on else None)


def _name(words: str) -> str:
    """A name without what is joined to its last word."""
    plain = words.rstrip(" ,.:;")
    return plain[:-2] if plain.endswith(("'s", "\u2019s")) else plain.rstrip("\u2019'")


def _may_begin(text: str, said: str, at: int, begin: int) -> bool:
    """Whether a sentence may begin there: after the end of one, or with a capital."""
    before = said[at:begin].rstrip()
    if not before or before.endswith((".", ":", ";", "!", "?", '"')):
        return True
    return words_between(text, said, begin, begin)[:1].isupper()


def _name_begins(said: str, at: int, end: int, names: Iterable[str]) -> tuple[int, bool]:
    """Where the name of the territory begins that stands before a place, and whether its sentence begins with it.

    A known name counts wherever it stands; else what follows the sentence before is the name.
    """
    head = said[at:end].rstrip()
    begin = 0
    for match in _SENTENCE_ENDS.finditer(head):
        if not head[: match.start()].endswith(("st", "u.s")):
            begin = match.end()
    known = next((len(head) - len(name) for name in names if head.endswith(name)), begin)
    return at + known, known == begin or (known > begin and not head[begin:known].strip(EDGES))


def is_name(text: str) -> bool:
    """Whether words may be the name of a territory: they begin with capitals, but for the small ones."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or words[0].casefold() in _NO_NAME:
        return False
    return all(map(_is_part_of_name, words))


def _is_part_of_name(word: str) -> bool:
    plain = word.strip("()\"'\u2019,.“”«»")
    return not plain or not plain[0].islower() or plain in _SMALL or plain[:2] in ("d'", "d\u2019", "l'", "l\u2019")
