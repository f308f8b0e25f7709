"""Reads a filled-in questionnaire: the data of a profile, and the cell that each part of it comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from simaturity.core.problem import Problem, Route, did_you_mean, shown

from .columns import ANSWERED, BY_KEY, COVER, OF_INSTRUMENTS
from .grid import grids
from .marks import Conditions
from .package import Package
from .pages import Cell, Line, Pages, told
from .taking import Entry, Seen, Taker, as_text

SCHEMA = "simaturity/profile/1"
_MOST_OF_ID = 200
_LAST = 10**9
"""Stands for the place of a row that somebody added."""


class Located(NamedTuple):
    """A problem, and where it is."""

    place: str
    """``Barriers!C7``, or a sheet."""
    problem: Problem


class Answers(NamedTuple):
    """What a questionnaire holds."""

    data: dict[str, Any]
    """The data of a profile, as its file would have them."""
    places: Mapping[Route, str]
    """The cells of entries and of their keys, by route."""
    problems: tuple[Located, ...]
    helps: Mapping[str, str]
    """By cell, what to say where it holds something else than its list offers."""
    seen: Mapping[Route, Seen]
    """What people see of the cells of keys, by route."""
    lists: Mapping[str, Mapping[str, str]]
    """The titles of each list, by id."""
    sheets: tuple[str, ...]
    """The titles of the sheets, in their order."""

    def place(self, route: Route) -> str | None:
        """The cell of a route, else of the nearest thing around it."""
        return self.places.get(self._nearest(route))

    def looks(self, route: Route) -> Seen | None:
        """What people see of the cell of a route; None where the route leads to a row as a whole."""
        return self.seen.get(self._nearest(route))

    def _nearest(self, route: Route) -> Route:
        return next((route[:length] for length in range(len(route), 0, -1) if route[:length] in self.places), ())


def read_workbook(data: bytes) -> Answers:
    """Read the bytes of a workbook. Raises `package.Refused`."""
    sheets = grids(Package(data))
    found = _Reading(sheets)
    lists = {name: find.by_id for name, find in found.hidden.finders.items()}
    titles = tuple(grid.title for grid in sheets)
    return Answers(found.data, found.places, tuple(found.problems), found.helps, found.seen, lists, titles)


class _Reading:
    """One workbook."""

    def __init__(self, sheets: list[Any]) -> None:
        self.places: dict[Route, str] = {}
        self.problems: list[Located] = []
        self.seen: dict[Route, Seen] = {}
        self.hidden = hidden = told(sheets)
        self._pages = Pages(sheets, hidden, self._report)
        language = self._pages.cover.get("language")
        own = as_text(language.content) if language and language.content else "en"
        self._take = Taker(hidden, own, self._report)
        self._conditions = Conditions(hidden, self._take, self._report)
        self.data: dict[str, Any] = {"schema": SCHEMA, **self._cover()}
        for section in ("domains", "sources"):
            self._section(section, self._named(section))
        self._section("declared", self._listed("declared"))
        self._section("instruments", self._instruments())
        self._section("findings", self._listed("findings"))
        for section in ANSWERED:
            self._section(section, self._answered(section))

    @property
    def helps(self) -> Mapping[str, str]:
        """By cell, what helps to choose."""
        return self._take.helps

    def _report(self, place: str, problem: Problem) -> None:
        self.problems.append(Located(place, problem))

    def _section(self, name: str, entries: Any) -> None:
        if entries:
            self.data[name] = entries

    def _cover(self) -> dict[str, Any]:
        entry = self._take.entry(COVER, self._pages.cover)
        self._place((), entry)
        first = ("rubric", "id", "language", "region", "as_of")
        return {key: entry.data[key] for key in (*first, *entry.data) if key in entry.data}

    def _place(self, route: Route, entry: Entry, row: str | None = None) -> None:
        if row:
            self.places.setdefault(route, row)
        for inner, place in entry.places.items():
            self.places[*route, *inner] = place
            if place in self._take.seen:
                self.seen[*route, *inner] = self._take.seen[place]

    def _named(self, section: str) -> dict[str, Any]:
        """Entries under ids, each once."""
        found: dict[str, Any] = {}
        for line in self._pages.lines[section]:
            entry = self._take.entry(BY_KEY[section], line.cells, ("id",))
            name, cell = self._id(line, "id", section)
            if name is None:
                if entry.data:
                    self._report(
                        cell.place, Problem("missing-key", (section,), "the id is missing", "give the row one")
                    )
            elif name in found:
                first = self.places[section, name]
                message = f"{shown(name)} is there twice, first in {first}"
                self._report(cell.place, Problem("duplicate-key", (section, name), message, "keep one of them"))
            else:
                found[name] = entry.data
                self._place((section, name), entry, cell.place)
        return found

    def _id(self, line: Line, key: str, section: str) -> tuple[str | None, Cell]:
        cell = line.cells.get(key) or Cell(None, line.place)
        if cell.content is None:
            return None, cell
        one = next(one for one in BY_KEY[section].columns if one.key == key)
        # One that is longer is none in any case, and no key of YAML.
        return str(self._take.value(one, cell))[:_MOST_OF_ID], cell

    def _listed(self, section: str) -> list[Any]:
        """Entries of a list, in the order that they had."""
        asked = ("criterion", "domains") if section == "findings" else ()
        taken: list[dict[str, Any]] = []
        for line in _in_order(self._pages.lines[section]):
            entry = self._take.entry(BY_KEY[section], line.cells)
            if entry.data.keys() - set(asked):
                self._place((section, len(taken)), entry, line.place)
                taken.append(entry.data)
        return taken

    def _instruments(self) -> dict[str, Any]:
        """Instruments, each with what stands on sheets of their own."""
        found = self._named("instruments")
        for section in OF_INSTRUMENTS:
            for line in _in_order(self._pages.lines[section]):
                entry = self._take.entry(BY_KEY[section], line.cells, ("instrument",))
                name, cell = self._id(line, "instrument", section)
                if name is None:
                    if entry.data:
                        self._report(
                            cell.place, Problem("missing-key", (), "the instrument is missing", "choose its id")
                        )
                elif name not in found:
                    self._report(cell.place, self._no_instrument(name, found))
                else:
                    entries = found[name].setdefault(section, [])
                    self._place(("instruments", name, section, len(entries)), entry, line.place)
                    entries.append(entry.data)
        return found

    def _no_instrument(self, name: str, found: Iterable[str]) -> Problem:
        message = f"no instrument {shown(name)} on the sheet {shown(self._pages.titles['instruments'])}"
        return Problem("unknown-instrument", (), message, did_you_mean(name, found) or "list it there first")

    def _answered(self, section: str) -> dict[str, Any]:
        """Answers under what is asked: one, or several in a list."""
        lines = _in_order(self._pages.lines[section])
        given: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
        for name, entry, place in (
            self._conditions.answers(lines) if section == "conditions" else self._statuses(section, lines)
        ):
            given[name].append((entry, place))
        for name, answers in given.items():
            for number, (entry, place) in enumerate(answers):
                self._place((section, name, number) if len(answers) > 1 else (section, name), entry, place)
        return {
            name: answers[0][0].data if len(answers) == 1 else [entry.data for entry, _ in answers]
            for name, answers in given.items()
        }

    def _statuses(self, section: str, lines: Iterable[Line]) -> Iterator[tuple[str, Entry, str]]:
        """The answers to barriers or levers, each with the id and its cell."""
        for line in lines:
            entry = self._take.entry(BY_KEY[section], line.cells, ("id",))
            name, cell = self._id(line, "id", section)
            if entry.data and name is None:
                self._report(cell.place, Problem("missing-key", (section,), "the id is missing", "choose one"))
            elif entry.data and name:
                yield name, entry, cell.place


def _in_order(lines: Iterable[Line]) -> list[Line]:
    """Rows by the place that they had, those that were added last."""
    return sorted(lines, key=lambda line: _LAST if line.order is None else line.order)
