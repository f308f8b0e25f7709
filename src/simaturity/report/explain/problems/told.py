"""What is told of the code of a problem."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ....core.problem import Severity


class Told(NamedTuple):
    """One code."""

    means: str
    mend: str
    wrong: str = ""
    """A piece of a file, or a command, that has the problem; empty where it takes more than a piece."""
    right: str = ""
    """The same mended; empty where the mend alone says it."""
    severity: Severity = "error"


Codes = Mapping[str, Told]
