"""What is told of one key of a profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Key(NamedTuple):
    """A key that means one thing, wherever it stands."""

    under: tuple[str, ...]
    """The keys below which it stands; none for a part of the file itself."""
    means: str
    takes: str
    """In a sentence; the words or ids to choose from are told beside it."""
    without: str = ""
    """What goes where it is left out."""
    where: str = ""
    """Where it stands, where the keys above it do not tell."""


Keys = Mapping[str, Key]
"""By id: ``kind`` is ``sources.kind`` and ``instruments.kind``, since it means two things."""


def short(id: str) -> str:
    """The key as it is written in a file."""
    return id.rpartition(".")[2]
