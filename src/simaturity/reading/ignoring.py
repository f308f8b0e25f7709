"""Files of changes that are let pass: read, with no change named twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from simaturity.core.ignored import Ignored
from simaturity.core.problem import Problem, shown
from simaturity.files.texts import FileText, read_text

from .building import Kind, build
from .outcome import Reading

IGNORED = Kind(Ignored, "simaturity/ignore/1", frozenset(("ignore",)), {"schema": "simaturity/ignore/1"})


def read_ignored(path: str | Path) -> Reading[Ignored]:
    """Read a file of changes that are let pass."""
    return parse_ignored(read_text(path))


def parse_ignored(file: FileText) -> Reading[Ignored]:
    """The same for one whose text is at hand."""
    return build(file, IGNORED, lambda ignored, parts: _doubled(ignored))


def _doubled(ignored: Ignored) -> Iterator[Problem]:
    seen = set()
    for i, one in enumerate(ignored.ignore):
        if one.fingerprint in seen:
            message = f"{shown(one.fingerprint)} is let pass twice"
            yield Problem("ignore-doubled", ("ignore", i, "fingerprint"), message, "keep one of the two")
        seen.add(one.fingerprint)
