"""Helps that need the words of the rubric: which of its ids, or of the profile's own, was meant where one is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple

from simaturity.core.problem import Problem, Route, folded, meant, nearest

from .advising import MOST_LISTED, find_meant
from .spelling import is_id
from .synonyms import SYNONYMS
from .titles import Titles, titles, titles_of
from .vocabulary import Vocabulary

_CODES = frozenset(
    "id-form domain-form unknown-domain unknown-criterion unknown-milestone unknown-instrument-kind unknown-condition "
    "unknown-option unknown-barrier unknown-lever unknown-source unknown-instrument answer-type".split()
)
_MOST_HINTS = 200
"""Problems whose helps are looked for; whoever has more mends these first."""

_NEAR, _NEARER = 0.6, 0.8
_LINKS = frozenset(("part_of", "replaces", "answers", "instruments"))
_OWN = "own "


class Known(NamedTuple):
    """What may stand at a place."""

    what: str
    ids: tuple[str, ...]
    """In the order of their file."""
    titles: Callable[[], Titles]
    """Looked up last, since some of them stand in further files."""
    words: Mapping[str, str] = {}
    """Other words, by id."""
    other: str = ""
    """What to do where no id is near, and there are too many to list."""


def hinted(problems: list[Problem], data: dict[str, Any], words: Vocabulary | None) -> list[Problem]:
    """Give the problems of a profile, with what was probably meant as help."""
    hints = _Hints(data, words)
    found, left = [], _MOST_HINTS
    for problem in problems:
        # What is a remark was written for another rubric, and not by mistake.
        if problem.code in _CODES and problem.severity == "error" and problem.route and left:
            left -= 1
            problem = problem._replace(help=hints.help(problem) or problem.help)
        found.append(problem)
    return found


class _Hints:
    """What the helps of one file share."""

    def __init__(self, data: dict[str, Any], words: Vocabulary | None) -> None:
        self.data, self.words = data, words
        self.found: dict[tuple[str, str], str | None] = {}

    def help(self, problem: Problem) -> str | None:
        route = problem.route
        given = route[-1] if problem.at_key else _value(self.data, route)
        if problem.code == "answer-type":
            return self._answer(route, given)
        known = self.known(route, problem.at_key)
        if known is None or not isinstance(given, str):
            return None
        if problem.code == "unknown-option" and folded(given) == "unknown":
            return "write answer: unknown, with nothing beside it"
        word = self._meant(given, known)
        if word:
            return meant(word)
        # Where an address or a text of the profile's own has the wrong form, its form is what to tell.
        own = problem.code == "id-form" and known.what.startswith(_OWN)
        return None if own else _listed(known)

    def _meant(self, given: str, known: Known) -> str | None:
        key = (known.what, given)
        if key not in self.found:
            self.found[key] = _find(given, known)
        return self.found[key]

    def known(self, route: Route, at_key: bool) -> Known | None:
        """What may stand at a route."""
        top, last = route[0], route[-1]
        within = next((step for step in reversed(route[:-1] if at_key else route) if isinstance(step, str)), "")
        if within in ("sources", "source") and len(route) > 2:
            return self._own("sources")
        if within in _LINKS and isinstance(last, int):
            return self._own("instruments")
        if self.words is None or top in ("sources", "domains"):
            return None
        if within == "domains":
            return self._domains()
        if at_key:
            return self._of_rubric(str(top)) if len(route) == 2 and top in _SECTIONS else None
        if top == "conditions" and within == "answer":
            return self._options(str(route[1]))
        return self._of_rubric(_VALUES[within]) if within in _VALUES else None

    def _own(self, section: str) -> Known:
        entries = self.data.get(section)
        found = entries if isinstance(entries, dict) else {}
        ids = tuple(key for key in found if is_id(key))
        other = f"list it under {section}: on top, by this id"
        return Known(
            f"{_OWN}{section}", ids, lambda: tuple(one for one in titles_of(found) if is_id(one[1])), other=other
        )

    def _of_rubric(self, section: str) -> Known | None:
        assert self.words
        holder = self.words.checklist if section in ("barriers", "levers") else self.words.rubric
        if holder is None:
            return None
        spoken = SYNONYMS.get(_SPOKEN.get(section, ""), {})
        shown = section in _SECTIONS or section == "criteria"
        other = f'"simaturity rubric show" lists the {section}' if shown else ""
        return Known(section, tuple(getattr(holder, section)), partial(titles, self.words, section), spoken, other)

    def _domains(self) -> Known:
        assert self.words
        own = self.data.get("domains")
        ids = [name for name in self.words.rubric.domains if f"{name}/" != self.words.own_prefix]
        mine = [name for name in own if name.startswith(self.words.own_prefix)] if isinstance(own, dict) else []
        return Known("domains", (*ids, *mine), partial(titles, self.words, "domains"))

    def _options(self, name: str) -> Known | None:
        assert self.words
        condition = self.words.conditions.get(name)
        if condition is None:
            return None
        return Known(f"options of {name}", tuple(condition.options), partial(titles, self.words, "options", name))

    def _answer(self, route: Route, given: Any) -> str | None:
        """An answer of another type than its question: the same in the right form."""
        known = self._options(str(route[1]))
        assert known, "the rule asked the condition"
        if not known.ids:
            word = find_meant(given, ("yes", "no"), SYNONYMS["answer"])
            return f"write {word}" if word else "write yes or no"
        if isinstance(given, str):
            word = self._meant(given, known)
            return f"write [{word}]" if word else None
        word = self._meant(given[0], known) if len(given) == 1 else None
        return f"write {word}, without brackets or dash" if word else None


_SECTIONS = ("conditions", "barriers", "levers")
_VALUES = {"reached": "milestones", "kind": "instruments", "criterion": "criteria"}
"""Sections of the rubric whose ids stand behind a key."""
_SPOKEN = {"milestones": "reached", "criteria": "reached", "instruments": "kind"}
"""Keys whose other words hold for the ids of a section."""


def _find(given: str, known: Known) -> str | None:
    word = find_meant(given, known.ids, known.words, _NEARER)
    return word or _by_title(given, known.titles()) or nearest(given, known.ids, _NEAR) or _by_part(given, known.ids)


def _by_title(given: str, pairs: Titles) -> str | None:
    by_title = {folded(title): id for title, id in pairs}
    title = nearest(given, by_title, _NEARER)
    return by_title[folded(title)] if title else None


def _by_part(given: str, ids: Iterable[str]) -> str | None:
    """The only id that has a word among its own: ``money`` for ``lack-of-money``."""
    found = [id for id in ids if folded(given) in id.split("-")]
    return found[0] if len(found) == 1 else None


def _listed(known: Known) -> str | None:
    listed = not known.other or (len(known.ids) <= MOST_LISTED and not known.what.startswith(_OWN))
    return _one_of(known.ids) if listed and known.ids else known.other or None


def _one_of(ids: Iterable[str]) -> str:
    return f"one of: {', '.join(ids)}"


def _value(data: Any, route: Route) -> Any:
    """The value at a route; what is short for a mapping stands for what is in it."""
    for step in route:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            if not isinstance(data, str):
                continue
    return data
