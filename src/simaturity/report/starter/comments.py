"""Comments of a YAML file: wrapped, and on lines of their own, whatever a text holds."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from simaturity.files.characters import REFUSED

from ..words import one_line

WIDTH = 88
"""Columns of the longest comment."""

MARK = "# "
_STEP = "  "
_MEANING = 40
"""Columns that a meaning takes at least, if it stands beside its word."""


def comment(text: str, indent: str = "", hanging: str = "") -> list[str]:
    """A text as a comment; from its second line on it hangs."""
    room = WIDTH - len(indent) - len(MARK)
    lines = textwrap.wrap(_harmless(text), room, subsequent_indent=hanging, break_on_hyphens=False)
    return [f"{indent}{MARK}{line}" for line in lines]


def commented(lines: Iterable[str], indent: str = "") -> list[str]:
    """Lines of YAML as comments: taking the mark away makes them count."""
    return [f"{indent}{MARK}{line}" for line in lines]


def table(rows: Sequence[tuple[str, str]], indent: str = "") -> list[str]:
    """Words with their meanings in two columns, as a comment; the meanings below, where the words are too long."""
    widest = max((len(word) for word, _ in rows), default=0)
    column = len(_STEP) + widest + len(_STEP)
    if column > WIDTH - _MEANING:
        inner = indent + MARK + _STEP
        return [line for word, meaning in rows for line in (inner + word, *_row("", meaning, indent, 2 * len(_STEP)))]
    return [line for word, meaning in rows for line in _row(word, meaning, indent, column)]


def _row(word: str, meaning: str, indent: str, column: int) -> list[str]:
    lines = textwrap.wrap(_harmless(meaning), WIDTH - len(indent) - len(MARK) - column, break_on_hyphens=False) or [""]
    first = f"{indent}{MARK}{_STEP}{word}".ljust(len(indent) + len(MARK) + column)
    return [first + lines[0], *(indent + MARK + " " * column + line for line in lines[1:])]


def beside(rows: Sequence[tuple[str, str]], indent: str = "") -> list[str]:
    """Lines of YAML, each with a comment beside it in one column, else at its end, or above where it is too long."""
    widest = max((len(line) for line, _ in rows), default=0)
    found: list[str] = []
    for line, text in rows:
        whole = (f"{indent}{line:<{width}}{_STEP}{MARK}{_harmless(text)}" for width in (widest, len(line)))
        fitting = next((one for one in whole if len(one) <= WIDTH), None)
        found += [fitting] if fitting else [*comment(text, indent), f"{indent}{line}"]
    return found


def _harmless(text: str) -> str:
    return REFUSED.sub(" ", one_line(text))
