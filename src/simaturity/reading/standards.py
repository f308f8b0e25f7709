"""The rubrics and checklists that come with simaturity, each read once in a process."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.files.shipped import shipped_folder, shipped_names
from simaturity.files.texts import read_text

from .building import Kind, build
from .vocabulary import Vocabulary, vocabulary

RUBRIC = Kind(
    Rubric,
    "simaturity/rubric/1",
    frozenset(("origins", "conditions", "tensions", "renamed")),
    {"schema": "simaturity/rubric/1", "id": "unreadable", "version": "0", "title": "-"},
)
CHECKLIST = Kind(
    Checklist,
    "simaturity/barriers/1",
    frozenset(("origins", "groups", "levers", "renamed")),
    {"schema": "simaturity/barriers/1", "id": "unreadable", "version": "0", "title": "-"},
)

_HEAD = re.compile(r"""^(schema|id|version): *["']?([^\s"'#]+)""", re.MULTILINE)


@lru_cache(maxsize=1)
def _shipped() -> dict[tuple[str, str], Path]:
    """Find the shipped files by schema and pin, from their first lines, without reading them as YAML."""
    found = {}
    for name in shipped_names("rubrics"):
        path = shipped_folder("rubrics") / f"{name}.yaml"
        head = dict(_HEAD.findall(read_text(path).text or ""))
        found[head.get("schema", ""), f"{head.get('id')}/{head.get('version')}"] = path
    return found


def shipped_pins(schema: str) -> tuple[str, ...]:
    """Give the ids and versions of the shipped files of one kind, sorted."""
    return tuple(sorted(pin for kind, pin in _shipped() if kind == schema))


def shipped_path(schema: str, pin: str) -> Path | None:
    """Give the shipped file of a kind with an id and version."""
    return _shipped().get((schema, pin))


@lru_cache(maxsize=16)
def shipped_rubric(pin: str) -> Rubric | None:
    """Give a shipped rubric by ``id/version``. The rules for rubrics are not applied: our tests do that."""
    path = shipped_path(RUBRIC.schema, pin)
    return build(read_text(path), RUBRIC, lambda value, parts: ()).result() if path else None


@lru_cache(maxsize=16)
def shipped_checklist(pin: str) -> Checklist | None:
    """Give a shipped checklist by ``id/version``."""
    path = shipped_path(CHECKLIST.schema, pin)
    return build(read_text(path), CHECKLIST, lambda value, parts: ()).result() if path else None


def pinned_words(pin: str, checklist: Checklist | None = None) -> Vocabulary | None:
    """Give the words of a shipped rubric and of a checklist, else of the one that goes with it."""
    rubric = shipped_rubric(pin)
    return words_of(rubric, checklist) if rubric else None


_words: dict[tuple[int, int], tuple[Rubric, Checklist | None, Vocabulary]] = {}
_MOST_WORDS = 16


def words_of(rubric: Rubric, checklist: Checklist | None) -> Vocabulary:
    """Give the words of a rubric and a checklist, else of the shipped checklist that the rubric names."""
    key = (id(rubric), id(checklist))
    if key not in _words:
        if len(_words) == _MOST_WORDS:
            _words.clear()
        goes_with = checklist or (shipped_checklist(rubric.barriers) if rubric.barriers else None)
        # Models that hold mappings have no hash. Kept here, they keep their identity.
        _words[key] = (rubric, checklist, vocabulary(rubric, goes_with))
    return _words[key][2]
