"""A change in words, and what the words of all families are made of."""

from __future__ import annotations

from typing import NamedTuple

from ..phrase import phrase
from ..terms import terms
from .both import Both
from .kinds import kinds

NONE = "—"
"""Stands where there is nothing."""


class Said(NamedTuple):
    """A change in words."""

    title: str
    """What it is about."""
    text: str
    """What happened to it."""
    details: tuple[str, ...] = ()
    """What was edited, field by field."""


class Voice:
    """The names, words and terms that changes of one region are told with."""

    def __init__(self, names: Both) -> None:
        self.names, self.words = names, names.words
        self.kinds, self.terms = kinds(names.words.lang), terms(names.words.lang)

    def arrow(self, old: str, new: str) -> str:
        """What was and what is."""
        # Translators: what was, and what is.
        return phrase(self.words.gettext("{old} → {new}"), old=old, new=new)
