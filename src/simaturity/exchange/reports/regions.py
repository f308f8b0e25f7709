"""The territory of a report by the names that it prints: in its sentences first, else in its title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from simaturity.files.territories import Territory, find, folded, territory

from .draft import Draft
from .letters import bare, key

_WITHIN = re.compile(r"^(?P<name>[^()]+)\((?P<whole>[^()]+)\)$")
_BEFORE = re.compile(
    r"^(?:(?:the|la|le|les|l'|el|de)\s+)?(?:(?:(?:autonomous )?(?:region|province|state|community|republic|kingdom|"
    r"commonwealth|principality|canton|free state|government|federal republic|federation|sultanate) of )(?:the )?)?"
)
_BEHIND = re.compile(r" (?:region|province|state|autonomous community|county|canton|department|prefecture)$")


class Found(NamedTuple):
    """A territory, and the name by which a report calls it."""

    territory: Territory
    name: str


def region_of(draft: Draft, names: Mapping[str, str]) -> Found | None:
    """The territory of a report. `names` are names beside those of ISO 3166, with their codes."""
    known = tuple(sorted(names.items()))
    for name in (*draft.body, *((draft.title,) if draft.title and not draft.body else ())):
        found = _called(name, known)
        if found:
            return Found(found, name)
    return None


def is_same(name: str, other: str, names: Mapping[str, str]) -> bool:
    """Whether two names are those of one territory."""
    known = tuple(sorted(names.items()))
    found = _called(name, known)
    return name.casefold() == other.casefold() or (found is not None and found == _called(other, known))


@lru_cache(maxsize=1024)
def _called(name: str, names: tuple[tuple[str, str], ...]) -> Territory | None:
    own = dict(names)
    within = _WITHIN.match(name)
    whole = _called(within["whole"], names) if within else None
    for asked in _forms(name) if within is None else (*_forms(name), *_forms(within["name"])):
        code = own.get(bare(key(asked)))
        if code:
            return territory(code)
        # A part of a name may be that of quite another place: only whole ones count.
        found = tuple(one for one in find(asked) if folded(asked) in map(folded, one.names.values()))
        if whole:
            found = tuple(one for one in found if one.code.startswith(f"{whole.code}-")) or found
        countries = tuple(one for one in found if one.code == one.country)
        found = countries if len(countries) == 1 and whole is None else found  # Luxembourg is a province, too
        if len(found) == 1 and (whole is None or found[0].country == whole.country):
            return found[0]
    return None


def _forms(name: str) -> tuple[str, ...]:
    """A name as it stands, and without what goes with many."""
    plain = " ".join(name.split()).strip(" .,:;")
    low = plain.casefold().replace("\u2019", "'")
    short = _BEFORE.sub("", low)
    return tuple(
        dict.fromkeys(
            form
            for form in (plain, low.removeprefix("the "), short, _BEHIND.sub("", low), _BEHIND.sub("", short))
            if form
        )
    )
