"""The lines of a YAML text as whoever writes it sees them: where each begins, its dash, its key and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_DASHES = re.compile(r" *(?:-(?: +|$))*")
_KEY = re.compile(r"""("[^"]*" *|'[^']*' *|[^\s"'\[{#](?:(?! #).)*?):(?= |$)""")
_BEHIND_HASH = re.compile(r"( *)#+ ?((?: *- +)? *)([a-z][\w-]*):(?: +(.*)|$)")
_OPENS = re.compile(r"[|>]|\"[^\"]*$|'[^']*$|#|$")

# Spaces that look like any other, and are none to YAML.
ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


class Line(NamedTuple):
    """One line with something on it. Lines and columns count from 1."""

    number: int
    column: int
    """Of its first sign, be it a dash."""
    start: int
    """Of what follows the dashes."""
    text: str
    """From there to the end of the line."""
    key: str | None
    value: str
    """What follows the colon; empty without a key."""

    @property
    def dashed(self) -> bool:
        """Whether it begins an entry of a list."""
        return self.start > self.column

    @property
    def colon(self) -> int:
        """The column of the colon behind its key."""
        return self.start + self.text.index(":", len(self.key or ""))


def line_at(lines: Sequence[str], number: int) -> Line:
    """Look at the line of a number; behind the last one there is nothing."""
    raw = lines[number - 1].rstrip(" ") if number <= len(lines) else ""
    start = _end_of_dashes(raw)
    text = raw[start:]
    key = _KEY.match(text)
    column = len(raw) - len(raw.lstrip(" ")) + 1
    value = text[key.end() :].strip(" ") if key else ""
    value = "" if value.startswith("#") else value
    return Line(number, column, start + 1, text, key.group(1).rstrip(" ") if key else None, value)


def _end_of_dashes(raw: str) -> int:
    found = _DASHES.match(raw)
    return found.end() if found else 0


def is_empty(line: str) -> bool:
    """Whether nothing but a comment stands on a line."""
    bare = line.strip(" ")
    return not bare or bare.startswith("#")


def lines_above(lines: Sequence[str], number: int) -> Iterator[Line]:
    """Go up from a line, past those with nothing on them."""
    for above in range(min(number - 1, len(lines)), 0, -1):
        if not is_empty(lines[above - 1]):
            yield line_at(lines, above)


def lines_below(lines: Sequence[str], number: int) -> Iterator[Line]:
    """Go down from a line in the same way."""
    for below in range(number + 1, len(lines) + 1):
        if not is_empty(lines[below - 1]):
            yield line_at(lines, below)


def around(lines: Sequence[str], line: Line) -> Iterator[Line]:
    """Go up through the lines that a line stands below: the next one further left, and so on."""
    column = line.column
    for above in lines_above(lines, line.number):
        if above.column < column:
            column = above.column
            yield above


class Hidden(NamedTuple):
    """A line that would be a key, were it not behind #."""

    number: int
    key: str
    column: int
    """Where the key would stand with # and one space taken away."""
    dashed: bool
    value: str
    """What follows the colon."""

    @property
    def opens(self) -> bool:
        """Whether the lines below it would belong to it, or to the entry that it begins."""
        return self.dashed or _OPENS.match(self.value) is not None

    def hint(self) -> str:
        """Say which line it is."""
        return f'line {self.number} is still behind #: take # away before "{"- " if self.dashed else ""}{self.key}:"'


def hidden_key(lines: Sequence[str], number: int) -> Hidden | None:
    """Give the key that a line has behind #, if it has one."""
    raw = lines[number - 1] if 0 < number <= len(lines) else ""
    found = _BEHIND_HASH.match(raw)
    if not found:
        return None
    before, within, key, value = found.groups("")
    return Hidden(number, key, len(before) + len(within) + 1, "-" in within, value.strip(" "))


def hidden_above(lines: Sequence[str], number: int) -> Hidden | None:
    """Give the key behind # right above a line that the line would belong to, be there empty lines between."""
    above = number - 1
    while above > 0 and above <= len(lines) and not lines[above - 1].strip(" "):
        above -= 1
    hidden = hidden_key(lines, above)
    return hidden if hidden and hidden.opens else None
