"""Quotes, brackets and braces: those that are not closed, that close too early, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simaturity.core.problem import escaped

from .failure import Failure, Said, Value
from .lines import line_at
from .places import Place

QUOTES = 'put the text in quotes: "..."'
_CLOSING = {"[": "]", "{": "}"}
_NAMES = {"[": "list [...]", "{": "mapping {...}"}
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*+'")
_LAST_WORD = re.compile(r"(?<![\w-])([A-Za-z][\w-]*) *$")
_GLUED = re.compile(r"(?<![\w-])([A-Za-z][\w-]*):(?=[^\s/])")
_MOST_SHOWN = 50


def open_quote(failure: Failure) -> Said | None:
    """A quote that runs on over further lines until another one ends it, or to the end."""
    value, since = failure.value, failure.since
    if "unexpected end of stream" in failure.said or "unexpected document" in failure.said:
        return open_at(failure, since) if since else None
    if value and value.quote in ("'", '"') and value.start[0] < value.end[0] == failure.place[0]:
        return open_at(failure, value.start)
    return None


def is_open(text: str) -> bool:
    """Whether a text begins with a quote that does not end in it."""
    return text[:1] in ("'", '"') and not _QUOTED.match(text)


def open_at(failure: Failure, at: Place) -> Said:
    """Say that the quote at a place is not closed."""
    line, column = at
    quote = failure.lines[line - 1][column - 1]
    other = ', or put it in "..." where it begins with \'' if quote == "'" else ""
    return Said(at, "a quote that is not closed", f"end the text with {quote}{other}")


def behind_a_value(failure: Failure) -> Said | None:
    """Something follows the end of a quoted text, of a list or of a mapping on the same line."""
    value = failure.value
    if value is None or value.end[0] != failure.place[0]:
        return None
    if value.quote in ("'", '"') and failure.rest:
        return _early_quote(failure, value)
    last = failure.lines[value.end[0] - 1][value.end[1] - 2 : value.end[1] - 1]
    if last not in ("]", "}") or value.text or not failure.rest:
        return None
    if failure.rest[0] in "]}":
        return Said(failure.place, f'one "{failure.rest[0]}" too many', "delete it")
    message = f'a text behind "{last}"'
    return Said(failure.place, message, f"{QUOTES} if it begins with a bracket; else begin a new line")


def _early_quote(failure: Failure, value: Value) -> Said:
    place = (value.end[0], value.end[1] - 1)
    other = '"' if value.quote == "'" else "'"
    whole = failure.lines[value.start[0] - 1][value.start[1] - 1 :].rstrip(" ,")
    whole = whole[1:-1] if whole.endswith(value.quote) else whole
    message = "the quotes end here, and the text goes on"
    if failure.opened is None and (other in whole or "\\" in whole):
        twice = "''" if value.quote == "'" else '\\"'
        return Said(place, message, f"write {twice} for each {value.quote} within the text")
    simple = failure.opened is None and len(whole) <= _MOST_SHOWN
    return Said(place, message, f"write {other}{escaped(whole) if simple else '...'}{other}")


def in_brackets(failure: Failure) -> Said | None:
    """A list or mapping in brackets goes on where a comma or its end is due."""
    opened = failure.opened
    if opened is None:
        return None
    bracket = failure.lines[opened[0] - 1][opened[1] - 1]
    value = failure.value
    if value and value.quote in ("'", '"') and value.end == failure.place and failure.rest[:1] not in ("]", "}", ""):
        return _early_quote(failure, value)
    if failure.rest.startswith("?"):
        return Said(failure.place, "a question mark within brackets", QUOTES)
    if failure.rest[:1] in ("]", "}"):
        return _wrong_end(failure, opened, bracket)
    if failure.place[0] > opened[0] and _is_outside(failure, opened):
        return _open_bracket(failure, opened, bracket)
    if failure.rest.startswith(":"):
        return _colon(failure)
    return Said(failure.place, "a comma is missing before this", "put commas between the entries")


def _is_outside(failure: Failure, opened: Place) -> bool:
    """Whether a line cannot belong to brackets that were opened in one above."""
    line, first = failure.line, line_at(failure.lines, opened[0])
    if not line.text or line.dashed:
        return True
    opens_a_block = not failure.lines[opened[0] - 1][opened[1] :].strip(" ")
    return not opens_a_block and line.column <= (first.start if first.key is not None else first.column)


def _open_bracket(failure: Failure, opened: Place, bracket: str) -> Said:
    message = f"a {_NAMES[bracket]} that is not closed"
    rest = _QUOTED.sub("", failure.lines[opened[0] - 1][opened[1] :])
    if " #" in rest:
        help = "from # on the line is a comment; put a text that holds # in quotes, or the comment on a line of its own"
        return Said(opened, message, help)
    return Said(opened, message, f'put "{_CLOSING[bracket]}" at its end')


def _wrong_end(failure: Failure, opened: Place, bracket: str) -> Said:
    found, due = failure.rest[0], _CLOSING[bracket]
    counts = _counts(failure.lines[opened[0] - 1 : failure.place[0]])
    partner = "[" if found == "]" else "{"
    surplus = counts[found] > counts[partner]
    if surplus and counts[due] >= counts[bracket]:
        return Said(failure.place, f'one "{found}" too many', "delete it")
    if surplus:
        message = f'"{found}" where "{bracket}" is open'
        return Said(failure.place, message, f'write "{due}" instead')
    return Said(opened, f"a {_NAMES[bracket]} that is not closed", f'put "{due}" at its end')


def _counts(lines: Sequence[str]) -> dict[str, int]:
    text = _QUOTED.sub("", "\n".join(lines))
    return {sign: text.count(sign) for sign in "[]{}"}


def _colon(failure: Failure) -> Said:
    line, column = failure.place
    word = _LAST_WORD.search(failure.lines[line - 1][: column - 1])
    value = failure.value
    if word and value and not value.quote and " " in value.text:
        help = f'put a comma before "{escaped(word.group(1))}" if it is a key; else {QUOTES}'
        return Said(failure.place, "a second colon before the next comma", help)
    return Said(failure.place, "a second colon before the next comma", QUOTES)


def nothing_due(failure: Failure) -> Said | None:
    """A value is due, and a sign stands there that none begins with."""
    sign = failure.rest[:1]
    if failure.opened is None:
        return Said(failure.place, f'no text can begin with "{escaped(sign)}"', QUOTES) if sign else None
    if failure.rest.startswith(","):
        return Said(failure.place, "a comma with nothing before it", "delete it, or write what is missing")
    return in_brackets(failure)


def glued_colon(failure: Failure) -> Said | None:
    """In brackets, a colon has no space behind it."""
    line, column = failure.place
    raw = failure.lines[line - 1]
    message = "a colon without a space behind it"
    for found in _GLUED.finditer(raw):
        if found.end() >= column:
            return Said((line, found.end()), message, f'write "{found.group(1)}: ..."')
    return Said(failure.place, message, "write a space there")
