"""Files put into the canonical layout: valid ones of any kind, their keys in the order of the models if asked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from simaturity.core.checklist import Checklist
from simaturity.core.model import Model
from simaturity.core.problem import Route
from simaturity.core.rubric import Rubric
from simaturity.files.layout import Loss, Order, lay_out
from simaturity.files.texts import MOST_BYTES, STANDARD_INPUT, FileText, decode, read_text

from .any_kind import parse_file
from .outcome import Reading
from .shape import models_at


class Laid(NamedTuple):
    """The text of a valid file, and the same in the canonical layout."""

    before: str
    """With line feeds only."""
    after: str
    foreign_breaks: bool
    """The lines of the file end as on Windows."""

    @property
    def changes(self) -> bool:
        """Whether the file is not in the canonical layout."""
        return self.foreign_breaks or self.before != self.after


def read_laid(
    path: str, sort: bool = False, rubric: Rubric | None = None, checklist: Checklist | None = None
) -> Reading[Laid]:
    """Read a file, or standard input for ``-``, and lay it out.

    One with errors comes without a text. Raises Loss where a file cannot be laid out without loss.
    """
    file, foreign_breaks = _read(path)
    reading = parse_file(file, rubric, checklist)
    if reading.value is None or file.text is None:
        return Reading(path, None, reading.problems)
    if not isinstance(reading.value, Model):
        raise Loss("settings are in TOML, and only YAML is laid out")
    order = key_order(type(reading.value)) if sort else None
    return Reading(path, Laid(file.text, lay_out(file.text, order), foreign_breaks), reading.problems)


def _read(path: str) -> tuple[FileText, bool]:
    if path == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
        return decode(data, path), b"\r" in data
    file = read_text(path)
    return file, file.text is not None and b"\r" in Path(path).read_bytes()


def key_order(model: type[Model]) -> Order:
    """The order of keys in files of a model: of its fields, those of its own before those that it shares.

    Ids and languages stay in the order in which they are written, which says something or is nobody's business.
    """

    def order(route: Route, keys: Sequence[str]) -> Sequence[str]:
        for kind in models_at(model, route):
            known = _keys(kind)
            if set(keys) <= set(known):
                return [key for key in known if key in keys]
        return keys

    return order


def _keys(model: type[Model]) -> list[str]:
    shared = getattr(model.__base__, "model_fields", {})
    fields = model.model_fields
    return [fields[name].alias or name for name in sorted(fields, key=lambda name: name in shared)]
