"""Titles of what a rubric and its checklist define, in all languages at hand: people answer with them for ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from simaturity.core.model import Model

from .standards import CHECKLIST, RUBRIC, shipped_checklist, shipped_path, shipped_rubric
from .vocabulary import Vocabulary

Titles = tuple[tuple[str, str], ...]
"""Titles, each with its id."""


def titles(words: Vocabulary, section: str, condition: str = "") -> Titles:
    """Give the titles of a section of the rubric or checklist; of ``options``, those of one condition."""
    if section in ("barriers", "levers"):
        forms = [words.checklist, *_shipped(words.checklist, CHECKLIST.schema, shipped_checklist)]
    else:
        forms = [words.rubric, *_shipped(words.rubric, RUBRIC.schema, shipped_rubric)]
    return tuple(entry for model in forms if model for entry in _titles(_items(model, section, condition)))


def titles_of(entries: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The same for entries of a file, as they are written."""
    for key, entry in entries.items():
        text = entry.get("title") if isinstance(entry, dict) else None
        for title in text.values() if isinstance(text, dict) else (text,):
            if isinstance(title, str):
                yield title, key


def _items(model: Any, section: str, condition: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = model.conditions[condition].options if condition else getattr(model, section)
    return found


def _titles(items: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, item in items.items():
        yield from ((title, key) for title in (item.title.values() if isinstance(item.title, dict) else (item.title,)))


def _shipped(model: Any, schema: str, shipped: Callable[[str], Model | None]) -> Iterable[Model]:
    """The same model in the further languages that it comes in, where it is one that comes with simaturity."""
    return _in_languages(schema, model.pin) if model is not None and shipped(model.pin) == model else ()


@lru_cache(maxsize=4)
def _in_languages(schema: str, pin: str) -> tuple[Model, ...]:
    from .translating import named, read_texts, translated  # imported late: most mistakes need none of it

    path = shipped_path(schema, pin)
    model = (shipped_rubric if schema == RUBRIC.schema else shipped_checklist)(pin)
    assert path is not None
    assert model is not None
    beside = sorted(other for other in Path(path).parent.glob(f"{path.stem}.*.yaml") if named(other))
    read = (read_texts(other).value for other in beside)
    return tuple(translated(model, texts) for texts in read if texts)
