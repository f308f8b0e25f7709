"""Spaces that are missing behind a colon or dash, spaces that are none to YAML, and the marks of git."""

from __future__ import annotations

import re

from simaturity.core.problem import escaped

from .failure import Failure, Said
from .lines import ODD_SPACES, Line

_ODD_SPACE = re.compile(
    rf"^[ -]*[{ODD_SPACES}]|^[ -]*[A-Za-z][\w-]*: *[{ODD_SPACES}]|[{{,] *[A-Za-z][\w-]*: *[{ODD_SPACES}]"
)
GLUED_COLON = re.compile(r"([A-Za-z][\w-]*):([^\s/].*)", re.DOTALL)
GLUED_DASH = re.compile(r"-(?=[^\s\d-])")
_CONFLICT = re.compile(r"(?:<<<<<<<|=======|>>>>>>>)(?: |$)")
_MOST_SHOWN = 40


def odd_space(failure: Failure) -> Said | None:
    """A space that is none to YAML stands where one is due: in the line, or in one that it follows from."""
    first = min(failure.since or failure.place, (failure.above or failure.line)[:2])[0]
    for number in range(failure.place[0], max(first, failure.place[0] - 3) - 1, -1):
        found = _ODD_SPACE.search(failure.lines[number - 1]) if number <= len(failure.lines) else None
        if found:
            sign = found.group()[-1]
            name = "a no-break space" if sign in "\u00a0\u202f" else f"the space U+{ord(sign):04X}"
            help = "write an ordinary space instead; such ones come along when text is pasted from elsewhere"
            return Said((number, found.end()), name, help)
    return None


def conflict(failure: Failure) -> Said | None:
    """Git has left its marks where two versions could not be merged."""
    for number in range(failure.place[0], max(0, failure.place[0] - 3), -1):
        if number <= len(failure.lines) and _CONFLICT.match(failure.lines[number - 1]):
            return Said((number, 1), "a mark of git, between two versions", "keep one of them and delete the marks")
    return None


def glued(line: Line) -> Said | None:
    """A dash or a colon without a space behind it."""
    dash = GLUED_DASH.match(line.text)
    if dash:
        help = f'write "- {escaped(line.text[1:], 20)}"'
        return Said((line.number, line.start), "a dash without a space behind it", help)
    colon = GLUED_COLON.match(line.text) if line.key is None else None
    if not colon:
        return None
    key, behind = colon.groups()
    place = (line.number, line.start + len(key))
    return Said(place, "a colon without a space behind it", f'write "{key}: {escaped(behind, _MOST_SHOWN)}"')
