"""The annotation: something said of a place in a file, whatever format it is written in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]


class Rule(NamedTuple):
    """What is looked at, wherever it is found."""

    id: str
    title: str
    """A few words."""
    about: str
    """A sentence or two."""
    help: str
    """What to do about it."""
    severity: Severity = "error"
    """The default."""


class Annotation(NamedTuple):
    """What one rule finds in one file, or that it finds nothing."""

    rule: str
    outcome: Literal["found", "passed", "skipped"]
    subject: str
    """What it is about, as it was named: a file, ``-`` or a shipped region."""
    path: str | None = None
    """The file from the top of the checkout, with slashes; None where there is none."""
    severity: Severity = "error"
    fails: bool = True
    """Whether it makes the run fail."""
    title: str = ""
    message: str = ""
    help: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    """The first column behind it."""
    fingerprint: str = ""
    """Stays the same when lines move."""

    @property
    def text(self) -> str:
        """The message, with what to do about it on a line of its own."""
        return f"{self.message}\nhelp: {self.help}" if self.help else self.message


class Annotated(NamedTuple):
    """All that is written in one run."""

    annotations: Sequence[Annotation]
    rules: Sequence[Rule]
    """Those that any of them names, at least."""


def stable(*parts: str) -> str:
    """A fingerprint of some texts: the first 16 hexadecimal digits of their SHA-256."""
    text = "\0".join(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def whole(text: str) -> str:
    """A text that every encoding of Unicode can hold: what was no text in a file's name is written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
