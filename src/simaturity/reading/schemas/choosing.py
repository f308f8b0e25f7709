"""Ids to choose from, as values and as keys: each with what it means, and old ids beside the new ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .named import Schema


class Meaning(NamedTuple):
    """What an id stands for."""

    title: str
    about: str = ""


def lines(meanings: Mapping[str, Meaning]) -> list[str]:
    """What each id stands for, on one line; its title only where it says more than the id."""
    return [
        one.about if one.about and _plain(one.title) == key else ": ".join(filter(None, one))
        for key, one in meanings.items()
    ]


def _plain(title: str) -> str:
    return title.lower().replace(" ", "-")


def choice(meanings: Mapping[str, Meaning], renamed: Mapping[str, str], more: Iterable[Schema] = ()) -> Schema:
    """One of these ids, or a text of one of some other forms. Old ids may stand, and are not proposed."""
    listed = {"type": "string", "enum": list(meanings), "enumDescriptions": lines(meanings)}
    branches = [*more]
    if old := _old(meanings, renamed):
        branches.append({"type": "string", "pattern": f"^({'|'.join(old)})$", "deprecated": True})
    return {"anyOf": [listed, *branches]} if branches else listed


def keys(meanings: Mapping[str, Meaning], renamed: Mapping[str, str], goal: Schema) -> dict[str, Schema]:
    """Keys that are ids, each with what it means; all take the same."""
    found = {key: {"title": one.title, "description": one.about or one.title, **goal} for key, one in meanings.items()}
    return found | old_keys(found, renamed)


def old_keys(found: Mapping[str, Schema], renamed: Mapping[str, str]) -> dict[str, Schema]:
    """The old ids of keys: each takes what the new one takes."""
    return {
        before: {**found[after], "deprecated": True, "deprecationMessage": f"renamed: write {after}"}
        for before, after in _old(found, renamed).items()
    }


def _old(known: Mapping[str, object], renamed: Mapping[str, str]) -> dict[str, str]:
    return {before: after for before, after in renamed.items() if after in known and before not in known}
