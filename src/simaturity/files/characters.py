"""Characters that no file of ours may hold: what a terminal obeys, what hides, what breaks lines unseen."""

from __future__ import annotations

import re

from simaturity.core.problem import Problem

# C0 without line feed, DEL, C1, line and paragraph separator (line breaks to YAML, none to an editor),
# the controls of writing direction, byte order marks, surrogates and what is no character.
REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
REFUSED_WHEN_ESCAPED = re.compile(REFUSED.pattern.replace("\x00-\x09", "\x00-\x08"))
"""The same for text that was written with backslashes; a tab may be written as one."""

_INDENT_WITH_TAB = re.compile("^ *\t", re.MULTILINE)
MOST = 100
"""Characters reported in one file; more say nothing new."""


def refused_characters(text: str) -> list[Problem]:
    """Name each refused character of a text, with its line and column."""
    problems: list[Problem] = []
    line, start, seen = 1, 0, 0
    for match in REFUSED.finditer(text):
        at = match.start()
        line += text.count("\n", seen, at)
        start, seen = text.rfind("\n", 0, at) + 1, at
        problems.append(_problem(match.group(), line, at - start + 1))
        if len(problems) == MOST:
            break
    return problems


def harmless(text: str) -> str | None:
    """Put spaces for refused characters, so that reading can go on; None where a tab indents a line."""
    return None if _INDENT_WITH_TAB.search(text) else REFUSED.sub(" ", text)


def _problem(character: str, line: int, column: int) -> Problem:
    if character == "\t":
        return Problem("tab", (), "a tab", "write spaces instead", line=line, column=column)
    name = f"U+{ord(character):04X}"
    return Problem("control-character", (), f"the character {name}", "delete it", line=line, column=column)
