"""Signs that XML cannot hold, in the notation of spreadsheets: ``_x0007_`` for a bell."""

from __future__ import annotations

import re

# Besides what XML 1.0 has no place for: the carriage return, which its readers turn into a line feed.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def written(text: str) -> str:
    """A text as it stands in the file; what looks like that notation itself is marked."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def read(text: str) -> str:
    """The text that a cell of the file means."""
    return _WRITTEN.sub(_sign, text) if "_x" in text else text


def _sign(found: re.Match[str]) -> str:
    number = int(found.group(1), 16)
    return found.group() if number in _SURROGATES else chr(number)
