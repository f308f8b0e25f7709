"""Colons where no key can be, and lines that hold a key and have no colon."""

from __future__ import annotations

import re

from simaturity.core.problem import escaped

from .failure import Failure, Said
from .indentation import cut_above, further_right, lacking_dash, lacks_a_dash
from .lines import Line, around, hidden_above, line_at, lines_above
from .spacing import glued
from .unclosed import QUOTES, is_open, open_at

_WORDS = re.compile(r"([A-Za-z][\w-]*)(?: *[=-])? +(\S.*)")
_MOST_SHOWN = 40


def colon_in_a_value(failure: Failure) -> Said | None:
    """A colon stands where no key can be: the second one of its line, or the line belongs to the text above."""
    line = failure.line
    if line.key is None or failure.place[1] > line.colon:
        return glued(line) or Said(failure.place, "a second colon in one line", f"{QUOTES}, or check the indentation")
    above = failure.above or line
    apart = glued(line) or glued(above)
    if apart:
        return apart
    upward = (above, *lines_above(failure.lines, above.number))
    text = next((one for one in upward if one.dashed or one.key is not None), None)
    if text and text.value:
        return further_right(failure, line, text)
    if text and text.key is None:
        return _without_key(failure, text)
    return _without_colon(failure, above)


def _without_key(failure: Failure, entry: Line) -> Said:
    """An entry of a list is a text, and the lines below it hold keys."""
    of = next(around(failure.lines, entry), None)
    help = "write its key before it"
    if of and of.key == "sources":
        help = f'write "- source: {escaped(entry.text, _MOST_SHOWN)}"'
    return Said((entry.number, entry.start), "a text without a key, and keys below it", help)


def without_colon(failure: Failure) -> Said | None:
    """A line that has to hold a key has no colon."""
    line = line_at(failure.lines, (failure.since or failure.place)[0])
    if line.text.startswith(("{", "[")) and not line.dashed and lacks_a_dash(failure, line):
        return lacking_dash(line)
    if is_open(line.text):
        return open_at(failure, (line.number, line.start))
    return glued(line) or _without_colon(failure, line)


def _without_colon(failure: Failure, line: Line) -> Said:
    place, message = (line.number, line.start), "a line without a colon"
    above = next(lines_above(failure.lines, line.number), None)
    if said := cut_above(line, above):
        return said
    if " #" in line.text:
        return Said(place, message, "from # on the line is a comment; put a text that holds # in quotes")
    hidden = hidden_above(failure.lines, line.number)
    if hidden:
        return Said(place, message, hidden.hint())
    words = _WORDS.fullmatch(line.text)
    write = "a key has a colon and a space behind it"
    if words and len(line.text) <= _MOST_SHOWN:
        write = f'write "{words.group(1)}: {escaped(words.group(2))}"'
    elif re.fullmatch(r"[\w-]+", line.text):
        write = f'write "{line.text}:"'
    if above is None or above.start < line.start or (above.value and _is_complete(above.value)):
        return Said(place, message, write)
    name = escaped(above.key or above.text, 20)
    goes_on = f'begin further right where the text of "{name}" goes on'
    return Said(place, message, f"{goes_on}; else {write}" if line.text.count(" ") > 1 else f"{write}; or {goes_on}")


def _is_complete(value: str) -> bool:
    """Whether a text will hardly go on in the next line."""
    return value[0] not in "|>" and (" " not in value or value[0] in "\"'[{")
