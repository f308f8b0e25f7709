"""What an id may be made of, and the id that a text makes."""

from __future__ import annotations

import re

from simaturity.core.model import ID_PATTERN
from simaturity.core.problem import folded

_ID = re.compile(ID_PATTERN, re.ASCII)
_MOST = 80


def is_id(text: object) -> bool:
    """Whether a text may be an id."""
    return isinstance(text, str) and len(text) <= _MOST and _ID.fullmatch(text) is not None


def as_id(text: str) -> str | None:
    """The id that a text makes: ``Loi ESS (été)`` makes ``loi-ess-ete``; None where nothing is left of it."""
    made = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['\u2019]", "-", folded(text[:400]))).strip("-")
    return made[:_MOST].strip("-") or None
