"""Texts on their way into a YAML file: plain where any reader takes them for text, else in quotes."""

from __future__ import annotations

import re

from .scalars import resolve

_PLAIN = re.compile("[^\\W\\d_](?:[\\w./\u2019()&\u2013-]| (?=[\\w&(])|'(?=\\w))*")
"""A letter, then letters, digits and marks that YAML has no use for, be it within brackets."""

_NO_TEXT = frozenset("y yes n no on off true false null".split())
"""Words that some reader of YAML takes for true, false or nothing: Norway's code is one."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def quoted(text: str) -> str:
    """Write a text so that it reads as that text, in block and flow style; on one line, whatever it holds."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXT and resolve(text) == text:
        return text
    return f'"{text.translate(_ESCAPES)}"'
