"""Old ids in a profile, replaced by what the rubric and the checklist call them now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric

from .building import Rename

_REFERENCES: dict[str, tuple[str, ...]] = {
    "declared": ("domains",),
    "findings": ("criterion", "domains"),
    "conditions": ("answer",),
    "barriers": ("domains",),
    "levers": ("domains",),
    "instruments": ("kind", "domains"),
    "milestones": ("reached", "domains"),
}
"""The keys of each section's entries that hold ids of the rubric."""

_KEYED = {"conditions": "rubric", "barriers": "checklist", "levers": "checklist"}
"""Sections whose own keys are such ids."""


def renaming(rubric: Rubric | None, checklist: Checklist | None) -> Rename | None:
    """Give the function that renames, where there is anything to rename."""
    maps = {"rubric": rubric.renamed if rubric else {}, "checklist": checklist.renamed if checklist else {}}
    if not any(maps.values()):
        return None

    def rename(data: dict[str, Any]) -> tuple[dict[str, Any], Mapping[str, str]]:
        old_names = {new: old for renamed in maps.values() for old, new in renamed.items()}
        return {key: _section(key, value, maps) for key, value in data.items()}, old_names

    return rename


def _section(name: str, entries: Any, maps: Mapping[str, Mapping[str, str]]) -> Any:
    if name not in _REFERENCES:
        return entries
    if name in _KEYED:
        entries = _keys(entries, maps[_KEYED[name]])
    return _each(entries, lambda entry: _entry(name, entry, maps))


def _entry(name: str, entry: Any, maps: Mapping[str, Mapping[str, str]]) -> Any:
    if isinstance(entry, list):  # several answers to one question
        return [_entry(name, answer, maps) for answer in entry]
    if not isinstance(entry, dict):
        return entry
    changed = dict(entry)
    for key in _REFERENCES[name]:
        if key in entry:
            changed[key] = _ids(entry[key], maps["rubric"])
    if name == "instruments" and "milestones" in entry:
        changed["milestones"] = _each(entry["milestones"], lambda one: _entry("milestones", one, maps))
    return changed


def _each(entries: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(entries, dict):
        return {key: change(entry) for key, entry in entries.items()}
    return [change(entry) for entry in entries] if isinstance(entries, list) else entries


def _ids(value: Any, renamed: Mapping[str, str]) -> Any:
    """Rename one id, a list of ids, or a mapping with ids for keys."""
    if isinstance(value, str):
        return renamed.get(value, value)
    if isinstance(value, list):
        return [renamed.get(item, item) if isinstance(item, str) else item for item in value]
    return _keys(value, renamed)


def _keys(value: Any, renamed: Mapping[str, str]) -> Any:
    """Rename keys; one whose new name is there already keeps the old, which the rules then report."""
    if not isinstance(value, dict):
        return value
    free = {old: new for old, new in renamed.items() if new not in value}
    return {free.get(key, key): inner for key, inner in value.items()}
