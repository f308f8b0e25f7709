"""Options of a form in a line of a report: one with what is said of it, or several in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .letters import bare

_BEHIND = re.compile(r"""[:"]|\(e\.g""")
"""What may stand between an option and what is said of it. Other words in brackets may say that it is none."""
REMARK = re.compile(r"""[:("]""")
"""The same for a field that a stage is declared for."""
DENIED = (
    r"[^\w\[✗✘✕✖❌]*(?:[✗✘✕✖❌]|0(?![\w.,%])|(?:no|none|not|never|nothing|neither|hardly|absent|false|n/?a|is not|isn't"
    r"|does not|doesn't|non|aucune?|ningun[oa]?|nenhuma?|nao|nee|geen|niet|nein|keine?|nicht)\b)"
)
"""What takes an option back that stands before it, as a pattern."""
_DENIED = re.compile(DENIED)
_TAKES_BACK = re.compile(
    r"\b(?:no|none|not(?!-)(?! for[- ]profit)|never|neither|nor|except|excluding|without|but|other than|n/a)\b|\?"
)
_BETWEEN = re.compile(r"\s*(?:[,;/|+•]|\band\b|\bor\b)\s*")
_SLASH = re.compile(r"\s*/\s*")
_MOST_PIECES = 200
"""Pieces of a line that is a row of options."""
_MOST, _LONGEST = 40, 400
"""Pieces, and letters in them, that may make one option."""


class Option(NamedTuple):
    """An option that a line begins with."""

    id: str
    end: int
    """Where in the key the option ends and what is said of it begins; its length where nothing is."""


class Row(NamedTuple):
    """Options in a row."""

    ids: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Where each stands."""
    others: tuple[tuple[int, int], ...]
    """Where something stands that is none."""


def option_in(said: str, options: Mapping[str, str], behind: re.Pattern[str] = _BEHIND) -> Option | None:
    """The option that a line is or begins with."""
    found = options.get(bare(said))
    if found is not None:
        return Option(found, len(said))
    ends = [match.start() for match in behind.finditer(said[:200])]
    for end in reversed(ends):
        found = options.get(bare(said[:end]))
        if found is not None and not _DENIED.match(said, end):
            return Option(found, end)
    return None


def options_in(said: str, options: Mapping[str, str]) -> Row:
    """The options in a row, such as ``A / B; C``: the longest stretches between dividers that are one."""
    edges = _edges(said)
    if len(edges) > _MOST_PIECES:
        return Row((), (), ((0, len(said)),))
    ids: list[str] = []
    spans: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    first = 0
    while first < len(edges):
        for last in range(min(len(edges), first + _MOST) - 1, first - 1, -1):
            begin, end = edges[first][0], edges[last][1]
            if end - begin > _LONGEST:
                continue
            found = options.get(bare(said[begin:end]))
            if found is not None:
                ids.append(found)
                spans.append((begin, end))
                break
        else:
            last = first
            if bare(said[slice(*edges[first])]):
                others.append(edges[first])
        first = last + 1
    return Row(tuple(ids), tuple(spans), tuple(others))


def _edges(said: str) -> list[tuple[int, int]]:
    """Where the pieces between dividers begin and end."""
    edges, begin = [], 0
    for match in _BETWEEN.finditer(said):
        edges.append((begin, match.start()))
        begin = match.end()
    return [*edges, (begin, len(said))]


def takes_back(said: str) -> bool:
    """Whether words in a row of options may say that the others are none: ``everyone except``."""
    return _TAKES_BACK.search(said) is not None


def opens_option(said: str, with_slashes: Iterable[str]) -> bool:
    """Whether an option that contains slashes goes on behind a text."""
    begun = f"{said}/"
    return any(wording.startswith(begun) for wording in with_slashes)


def slashed(said: str) -> str:
    """A key without blanks around slashes, which bullets may have put there."""
    return _SLASH.sub("/", bare(said)) if "/" in said else bare(said)
