"""What a profile's first line tells an editor: the JSON Schema that lies near, else one put beside the profile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from simaturity.files.texts import read_text

NAME = "profile.schema.json"


class SchemaFile(NamedTuple):
    """The schema that a profile refers to."""

    reference: str
    """From the profile's folder, with slashes."""
    path: str
    text: str | None = None
    """What is to be written there; None where nothing is."""
    is_there: bool = True


def schema_for(folder: str | None, rubric: str, barriers: str | None, shipped: bool) -> SchemaFile:
    """Find the schema of a rubric from a folder up to the top of its checkout, else plan it beside the profile.

    Without a folder, for standard output, the search begins in this one, and nothing is to be written.
    """
    text = _text(rubric, barriers, shipped)
    found = _upward(folder or os.curdir, text)
    if found or folder is not None:
        return found or _beside(folder or "", text)
    return SchemaFile(NAME, NAME, is_there=False)


def _text(rubric: str, barriers: str | None, shipped: bool) -> str:
    """The schema of profiles: the shipped one as it stands, or the one of one's own rubric."""
    if shipped:
        from simaturity.files.shipped import shipped_folder

        return (shipped_folder("schemas") / NAME).read_text(encoding="utf-8")
    from simaturity.reading.schemas import as_text  # imported late: it takes the models apart

    from .inputs import rules

    return as_text("profile", *rules(rubric, barriers))


def _upward(folder: str, text: str) -> SchemaFile | None:
    """The same schema in a folder or one above it, or in their ``schemas``."""
    here = os.path.abspath(folder)
    for above in _travelling(here):
        for path in (os.path.join(above, NAME), os.path.join(above, "schemas", NAME)):
            if _holds(path, text):
                return SchemaFile(os.path.relpath(path, here).replace(os.sep, "/"), path)
    return None


def _travelling(here: str) -> list[str]:
    """The folders that go where a folder goes: those of its git checkout, else it alone, from the inmost outward."""
    folders = [here]
    while not os.path.lexists(os.path.join(folders[-1], ".git")):
        above = os.path.dirname(folders[-1])
        if above == folders[-1]:
            return [here]
        folders.append(above)
    return folders


def _beside(folder: str, text: str) -> SchemaFile:
    """The schema in a folder itself, under the first name that no other file has."""
    name = next(name for name in _names() if _is_free(os.path.join(folder, name), text))
    path = os.path.join(folder, name)
    return SchemaFile(name, path, None if os.path.lexists(path) else text)


def _names() -> Iterator[str]:
    yield NAME
    yield f"simaturity-{NAME}"
    yield from (f"simaturity-{number}-{NAME}" for number in count(2))


def _is_free(path: str, text: str) -> bool:
    return not os.path.lexists(path) or _holds(path, text)


def _holds(path: str, text: str) -> bool:
    return os.path.isfile(path) and read_text(path).text == text
