"""How a value or key of a wrong form is mended, from the file alone: what was probably meant, as it is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from simaturity.core.model import Model
from simaturity.core.problem import Route, escaped, meant, nearest

from .dating import date_help, impossible_help, period_help
from .shape import keys_at
from .spelling import as_id, is_id
from .synonyms import KEYS, SYNONYMS, said_otherwise

MOST_LISTED = 12
"""Words of a list that are written out where none is near."""
_MOST_KEYS = 16

_LEVELS = " (region: the region's own; federal: the national level of any country)"


_SIGNS = frozenset(",[]{}#:&*\"'")
"""What a text holds that cannot stand in a list or mapping without quotes."""


class Spot(NamedTuple):
    """A place in a file where something has a wrong form."""

    route: Route
    given: Any
    """The value there."""
    model: type[Model]
    """Of the whole file."""
    data: Any
    """Of the whole file."""
    told: Mapping[str, Any]
    """What pydantic tells of it."""

    @property
    def beside(self) -> list[str]:
        """The keys that the mapping around it may have."""
        return keys_at(self.model, self.route[:-1])

    @property
    def key(self) -> str:
        """The key that it stands behind, at once or in a list."""
        return next((step for step in reversed(self.route) if isinstance(step, str)), "")


def advice(code: str, spot: Spot) -> str | None:
    """Give the help for a problem, where the file tells more than the code does."""
    return _ADVICE[code](spot) if code in _ADVICE else None


def options_of(expected: str) -> list[str]:
    """The words of a choice, from how pydantic writes them."""
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def find_meant(given: Any, known: Iterable[str], words: Mapping[str, str], cutoff: float = 0.6) -> str | None:
    """Find the known word that was meant: in another spelling, by another word, or one that is near."""
    text = str(given).lower() if isinstance(given, bool) else given
    if not isinstance(text, str):
        return None
    ids = list(known)
    return nearest(text, ids, 1.0) or said_otherwise(text, words, ids) or nearest(text, ids, cutoff)


def _key(spot: Spot) -> str | None:
    keys = [key for key in spot.beside if key not in _at(spot.data, spot.route[:-1])]
    word = find_meant(str(spot.route[-1]), keys, KEYS) or find_meant(str(spot.route[-1]), spot.beside, {})
    if word:
        return meant(word)
    return f"keys here: {', '.join(spot.beside)}" if 0 < len(spot.beside) <= _MOST_KEYS else None


def _option(spot: Spot) -> str | None:
    named = (step for step in reversed(spot.route) if step in SYNONYMS)
    key = str(next(named, ""))
    word = find_meant(spot.given, options_of(spot.told["expected"]), SYNONYMS.get(key, {}))
    return f"{meant(word)}{_LEVELS if key == 'level' else ''}" if word else None


def _date(spot: Spot) -> str:
    return date_help(spot.given, spot.key, spot.beside)


def _impossible(spot: Spot) -> str:
    return impossible_help(spot.given, spot.key, spot.beside)


def _period(spot: Spot) -> str | None:
    return period_help(spot.given)


def _flag(spot: Spot) -> str | None:
    if not isinstance(spot.given, str):
        return None
    if spot.given in ("true", "false"):
        return f"write {spot.given} without quotes"
    word = find_meant(spot.given, ("true", "false"), SYNONYMS["inferred"])
    return f"write {word}" if word else "write true or false"


_ADDRESS = "list it under sources: on top, with its address as url, and write its id here"


def _is_address(spot: Spot) -> bool:
    """Whether a source is named by its web address."""
    return "sources" in spot.route and str(spot.given).startswith(("http://", "https://", "www."))


def _id(spot: Spot) -> str | None:
    text = str(spot.given)
    if _is_address(spot):
        return _ADDRESS
    made = as_id(text)
    return f"write small letters a to z, digits and single hyphens: {made}" if made and made != text else None


def _domain(spot: Spot) -> str | None:
    parts = [as_id(part) for part in str(spot.given).split("/")]
    made = "/".join(part for part in parts if part)
    if spot.route[0] == "domains" and made:  # a domain of the profile's own
        return f"write other/{made.rpartition('/')[2]}"
    return f"write small letters a to z, digits and single hyphens: {made}" if made else None


def _list(spot: Spot) -> str | None:
    text = spot.given
    if _is_address(spot):
        return _ADDRESS
    if isinstance(text, int) or (isinstance(text, str) and 0 < len(text) <= 40 and not set(text) & _SIGNS):
        return f"write [{escaped(str(text))}]"
    if isinstance(text, dict) and not any(isinstance(inner, dict) for inner in text.values()):
        return "put a dash before the first key of each entry"
    return None


def _keys(spot: Spot) -> str | None:
    """Say which keys a mapping has that somebody wrote as a text or a list."""
    given, route = spot.given, spot.route
    if spot.key == "domains" and len(route) == 3:
        named = given if isinstance(given, list) else [given]
        ids = [one for one in named if is_id(one)] or ["social-economy"]
        return f"write how it covers each: {{{', '.join(f'{one}: dedicated' for one in ids[:4])}}}, or partial"
    if len(route) == 2 and route[0] in ("conditions", "barriers", "levers"):
        key = "answer" if route[0] == "conditions" else "status"
        word = given if is_id(given) else "..."
        return f"write {{{key}: {word}, sources: [...]}}"
    keys = keys_at(spot.model, route)
    if keys and given != []:
        return f"write its keys below it: {', '.join(keys[:MOST_LISTED])}"
    if isinstance(given, list) and given:
        return "write an id and a colon before each entry, in place of the dash"
    return None


def _missing(spot: Spot) -> str | None:
    """A reference whose id stands before it, in the list and not in the mapping: ``[law, at: Article 1]``."""
    if spot.route[-1] != "source" or "sources" not in spot.route:
        return None
    *way, position = spot.route[:-1]
    entries = _at(spot.data, tuple(way))
    before = entries[position - 1] if isinstance(entries, list) and isinstance(position, int) and position else None
    place = spot.given.get("at") if isinstance(spot.given, dict) else None
    plain = isinstance(place, str) and len(place) <= 40 and not set(place) & _SIGNS
    return f"write {{source: {before if is_id(before) else '...'}, at: {escaped(str(place)) if plain else '...'}}}"


def _at(data: Any, route: Route) -> Any:
    """The value at a route."""
    for step in route:
        data = data[step]
    return data


_ADVICE: dict[str, Callable[[Spot], str | None]] = {
    "unknown-key": _key,
    "not-an-option": _option,
    "date-form": _date,
    "date-impossible": _impossible,
    "period-form": _period,
    "true-or-false": _flag,
    "id-form": _id,
    "domain-form": _domain,
    "list-form": _list,
    "mapping-form": _keys,
    "missing-key": _missing,
}
