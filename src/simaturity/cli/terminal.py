"""What the place of output can show: its width, colours and letters."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simaturity.report.page import Style

SIGNS = "■□◆✓✗─"
_TYPEWRITTEN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "«": '"', "»": '"', "\u2013": "-", "\u2014": "-"}
    | {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "→": "->"}
)
"""What Unicode takes for letters of their own, where a typewriter has something near."""


def style(to_file: bool) -> Style:
    """The style for standard output, or for a file: no colour, 80 columns, UTF-8."""
    from simaturity.report.page import Style

    if to_file or sys.stdout is None:
        return Style()
    return Style(
        width=shutil.get_terminal_size((80, 24)).columns,
        colour=coloured(),
        unicode=spelled(SIGNS, sys.stdout.encoding) == SIGNS,
    )


def coloured() -> bool:
    """Colour only on a terminal that takes it, and where NO_COLOR does not forbid it."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def spelled(text: str, encoding: str | None) -> str:
    """The text in letters that the encoding has: é becomes e, what has no near letter becomes a question mark."""
    return _with(_nearest, text, encoding or "utf-8")


def in_json(text: str, encoding: str | None) -> str:
    """A JSON text in letters that the encoding has; it has its own way to write the others."""
    return _with(_in_json, text, encoding or "utf-8")


def _with(spell: Callable[[str, str], str], text: str, encoding: str) -> str:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        spellings = {letter: _spelling(spell, letter, encoding) for letter in set(text)}
        return "".join(spellings[letter] for letter in text)
    return text


def _spelling(spell: Callable[[str, str], str], letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return spell(letter, encoding)
    return letter


def _in_json(letter: str, encoding: str) -> str:
    units = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))


def _nearest(letter: str, encoding: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.translate(_TYPEWRITTEN))
    # Accents stand apart now, and what joins or turns letters is not seen.
    bare = "".join(part for part in plain if unicodedata.category(part) not in ("Mn", "Cf"))
    return bare.encode(encoding, "replace").decode(encoding)
