"""Texts that a sign # cuts in silence, as in ``title: ESS #1``: a comment to YAML, hardly one to the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simaturity.core.problem import Problem, shown

from .yaml_text import unquoted

_MAY_CUT = re.compile(r"#\w(?<= #\w)")  # every file is asked, and this finds the sign quicker than " #" does
_CUT = re.compile(r" +#(?=\w)")
_MOST_SHOWN = 50


def cut_texts(text: str) -> Iterator[Problem]:
    """Find the values without quotes that a comment follows on their line, with no space behind its #."""
    if not _MAY_CUT.search(text):
        return
    from .quoting import quoted  # imported late: hardly a file needs it

    lines = text.split("\n")
    for value, (first, start), (last, end) in unquoted(text):
        line = lines[last - 1] if last <= len(lines) else ""
        found = _CUT.match(line, end - 1)
        if not found:
            continue
        whole = line[start - 1 :].strip(" ") if first == last else ""
        simple = 0 < len(whole) <= _MOST_SHOWN and not whole.endswith(("}", "]"))
        inner = quoted(whole) if simple else '"..."'
        help = f"put it in quotes: {inner}; or write a space behind # in a comment"
        cuts = f"which ends the text {shown(value)}" if value else "and no text stands before it"
        yield Problem("cut-text", (), f"a comment begins here, {cuts}", help, "warning", last, found.end())
