"""What an unquoted word of a file means: nothing, true or false, a number, or simply its text."""

from __future__ import annotations

import re

_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?")
_MAY_START_A_NUMBER = frozenset("-0123456789")
RESOLVABLE = frozenset(("", *"-0123456789~ntf"))
"""The first characters of words that may mean more than their text."""

Scalar = str | int | float | bool | None


def resolve(text: str) -> Scalar:
    """Give the value of an unquoted word.

    A number is one only where nothing of what was written gets lost: ``8`` and ``1.5`` are numbers,
    ``1.10``, ``010``, ``1e3`` and ``12:30`` stay text. A model that wants text gets back what was
    written, and one that wants a number reads ``1.10`` itself. ``no``, ``on`` and dates are text.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_START_A_NUMBER:
        return text
    match = _NUMBER.fullmatch(text)
    if not match or text == "-0":
        return text
    if match.group(1) is None:
        return int(text)
    number = float(text)
    return number if repr(number) == text else text
