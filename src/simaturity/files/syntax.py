"""What a YAML parser says of a text that is no YAML, in words for whoever wrote the text."""

from __future__ import annotations

from typing import Any

from simaturity.core.problem import Problem, escaped

_QUOTES = 'put the text in quotes: "..."'
_INDENT = "let keys of one mapping, and dashes of one list, begin in the same column"

_WORDS: dict[str, tuple[str, str | None]] = {
    "mapping values are not allowed": ("a second colon in one line", f"{_QUOTES}, or check the indentation"),
    "could not find expected ':'": ("a key without a colon, or a text that goes on too far to the left", _INDENT),
    "did not find expected key": ("a line that does not fit those above it", _INDENT),
    "did not find expected '-' indicator": ("a line that does not fit the list above it", _INDENT),
    "expected <block end>": ("a line that does not fit those above it", _INDENT),
    "block sequence entries are not allowed": ("a list item that cannot stand here", "begin the list on its own line"),
    "cannot start any token": ("a character that no text can begin with", _QUOTES),
    "did not find expected ',' or ']'": ("a list [...] that is not closed", "check commas and brackets"),
    "did not find expected ',' or '}'": ("a mapping {...} that is not closed", "check commas and braces"),
    "expected ',' or ']'": ("a list [...] that is not closed", "check commas and brackets"),
    "expected ',' or '}'": ("a mapping {...} that is not closed", "check commas and braces"),
    "did not find expected node content": ("a value is missing", None),
    "found unexpected end of stream": ("the file ends inside a quoted text", "close the quotes"),
    "found unknown escape character": ("an unknown character behind a backslash", "use single quotes, or \\\\"),
    "unexpected document indicator": ("a line of dashes or dots inside a quoted text", "close the quotes"),
}


def in_plain_words(error: Any, text: str) -> Problem:
    """Reword an error of PyYAML; it knows its place by a mark, or only a position, or none at all."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    if mark is not None:
        line, column = mark.line + 1, mark.column + 1
    else:
        before = text[: getattr(error, "position", 0) or 0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    for part, (message, help) in _WORDS.items():
        if part in said:
            return Problem("yaml-syntax", (), message, help, line=line, column=column)
    return Problem("yaml-syntax", (), escaped(f"not YAML: {said}", 120), line=line, column=column)
