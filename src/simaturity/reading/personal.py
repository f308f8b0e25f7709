"""E-mail addresses: no file of ours publishes one, be it in a text or in a remark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simaturity.core.problem import Problem

# What stands before the at-sign does not follow a slash: paths of web addresses have at-signs too.
_ADDRESS = re.compile(r"(?<![\w./@+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def addresses(text: str) -> Iterator[Problem]:
    """Find the e-mail addresses in the text of a file."""
    if "@" not in text:
        return
    line, seen = 1, 0
    for match in _ADDRESS.finditer(text):
        at = match.start()
        line, seen = line + text.count("\n", seen, at), at
        column = at - text.rfind("\n", 0, at)
        help = "name the organisation or its web page instead"
        yield Problem("e-mail-address", (), "an e-mail address", help, line=line, column=column)
