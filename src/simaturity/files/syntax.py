"""What a YAML parser says of a text that is no YAML, in words for whoever wrote the text.

A parser names the place where it could not go on, which is seldom where the slip is. So the lines around are looked
at the way their writer does; where that finds nothing, the parser's own words are put plainly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simaturity.core.problem import Problem, escaped

from .colons import colon_in_a_value, without_colon
from .failure import Failure, Said, failure
from .indentation import out_of_line
from .lines import lines_below
from .spacing import conflict, odd_space
from .unclosed import QUOTES, behind_a_value, glued_colon, in_brackets, nothing_due, open_quote

Look = Callable[[Failure], Said | None]

_ALWAYS: tuple[Look, ...] = (conflict, odd_space, open_quote)


def _sign(found: Failure) -> Said:
    """A sign that means something to YAML begins a text."""
    line, column = found.since if found.since and "token" not in found.said else found.place
    sign = escaped(found.lines[line - 1][column - 1 : column])
    return Said((line, column), f'no text can begin with "{sign}"', QUOTES)


def _entry(found: Failure) -> Said:
    if found.line.key is None:
        return Said(found.place, "an entry of a list that cannot stand here", "begin the list on its own line")
    help = f"begin the list on the next line, or {QUOTES}"
    return Said(found.place, "an entry of a list on the line of its key", help)


def _backslash(found: Failure) -> Said:
    line, column = found.place
    if found.lines[line - 1][column - 1 : column] != "\\":
        column -= 1  # one parser points at the backslash, the other behind it
    help = "write two of them, or put the text in single quotes: '...'"
    return Said((line, column), "a backslash that means nothing here", help)


def _folded(found: Failure) -> Said:
    sign = escaped(found.lines[(found.since or found.place)[0] - 1][(found.since or found.place)[1] - 1 :][:1])
    help = f"{QUOTES}; or begin the text on the next line, further right"
    return Said(found.since or found.place, f'a text on the line of "{sign}"', help)


def _top(found: Failure) -> Said | None:
    first = next(lines_below(found.lines, 0), None)
    if first is None or first.column == 1:
        return None
    return Said((first.number, first.column), "the first key begins further right than the others", "begin in column 1")


_LOOKS: tuple[tuple[str, tuple[Look, ...]], ...] = (
    ("mapping values are not allowed", (colon_in_a_value,)),
    ("could not find expected ':'", (without_colon,)),
    ("did not find expected key", (behind_a_value, out_of_line)),
    ("did not find expected '-' indicator", (behind_a_value, out_of_line)),
    ("expected <block end>", (behind_a_value, out_of_line)),
    ("sequence entries are not allowed", (_entry,)),
    ("cannot start any token", (_sign,)),
    ("expected alphabetic or numeric character", (_sign,)),
    ("mapping keys are not allowed", (_sign,)),
    ("URI", (_sign,)),
    ("directive", (_sign,)),
    ("document start", (_top,)),
    ("expected ',' or ", (in_brackets,)),
    ("found unexpected ':'", (glued_colon,)),
    ("expected node content", (nothing_due,)),
    ("expected the node content", (nothing_due,)),
    ("unknown escape character", (_backslash,)),
    ("comment or line break", (_folded,)),
    ("a comment or a line break", (_folded,)),
)

_WORDS: dict[str, tuple[str, str]] = {
    "mapping values are not allowed": ("a second colon in one line", f"{QUOTES}, or check the indentation"),
    "did not find expected key": ("a line that does not fit those above it", "check quotes, brackets and indentation"),
    "expected <block end>": ("a line that does not fit those above it", "check quotes, brackets and indentation"),
    "expected '-' indicator": ("a line that does not fit the list above it", "let all its dashes begin in one column"),
    "expected ',' or ": ("brackets or braces that are not closed", "check commas and brackets"),
    "expected node content": ("a value is missing", "write one, or check commas and brackets"),
    "expected the node content": ("a value is missing", "write one, or check commas and brackets"),
    "document": ("a line that does not fit those above it", "let all keys on top begin in column 1"),
}


def in_plain_words(error: Any, text: str, events: Iterable[Any] = ()) -> Problem:
    """Reword an error of PyYAML. `events` are those of the text up to the error."""
    found = failure(error, text, events)
    looks = next((looks for part, looks in _LOOKS if part in found.said), ())
    for look in (*_ALWAYS, *looks):
        said = look(found)
        if said:
            break
    else:
        said = _plainly(found)
    line, column = said.place
    return Problem("yaml-syntax", (), said.message, said.help, line=line, column=column)


def _plainly(found: Failure) -> Said:
    for part, (message, help) in _WORDS.items():
        if part in found.said:
            return Said(found.place, message, help)
    return Said(found.place, escaped(f"not YAML: {found.said}", 120))
