"""From what people type into a row to what a profile holds: titles to ids, dates to texts, lists apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from simaturity.core.model import Model
from simaturity.core.problem import Problem, Route, did_you_mean, shown
from simaturity.core.profile import Amount, Instrument, Milestone, Target

from .choices import Finder
from .columns import Column, Sheet, column, parts
from .grid import Content
from .helping import commas_help, day, number_help, sources_help
from .notation import Wrong, decimal, entries, ids, read_lines, read_references
from .pages import Cell, Report, Told

_WHOLE = re.compile(r"-?[0-9]{1,400}", re.ASCII)
_FLAGS = {"true": True, "false": False}
_SPACE = " \t\u00a0\u202f"
_DEFAULTS: Mapping[str, type[Model]] = {
    "instruments": Instrument,
    "milestones": Milestone,
    "amounts": Amount,
    "targets": Target,
}
"""What need not be written."""


class Entry(NamedTuple):
    """What a row says."""

    data: dict[str, Any]
    places: dict[Route, str]
    """Where each of its keys stands, by the route within it; those that are empty too."""


class Seen(NamedTuple):
    """What people see of a cell."""

    heading: str | None
    choices: Mapping[str, str]
    """The titles of its list, by id; none where it has no list."""


class Taker:
    """Takes rows; what cannot be taken is reported."""

    def __init__(self, hidden: Told, language: str, report: Report) -> None:
        self._hidden, self._language, self._report = hidden, language, report
        self.helps: dict[str, str] = {}
        """What to say beside a cell with something else than its list offers, or written in another way."""
        self.seen: dict[str, Seen] = {}
        """By cell."""

    def entry(self, sheet: Sheet, cells: Mapping[str, Cell], but: tuple[str, ...] = ()) -> Entry:
        """The entry of a row, without some of its keys."""
        data: dict[str, Any] = {}
        places: dict[Route, str] = {}
        for key, cell in _whole(cells):
            one = column(sheet, parts(key).base)
            if one is None:
                continue
            self.see(cell, one.choices)
            if one.form in ("shown", "option", "answer") or one.key in but:
                continue
            route = tuple(parts(key).base.split("."))
            tag = parts(key).tag
            places[(*route, tag) if tag else route] = cell.place
            value = None if cell.content is None else self.value(one, cell)
            if value is not None and not _is_default(sheet, one, value):
                self._put(data, route, tag, value, cell.place)
        return Entry(data, places)

    def see(self, cell: Cell, choices: str | None) -> None:
        """Note what people see of a cell."""
        find = self._hidden.finders.get(choices or "")
        self.seen[cell.place] = Seen(cell.heading, find.by_id if find else {})

    def _put(self, data: dict[str, Any], route: tuple[str, ...], tag: str | None, value: Any, place: str) -> None:
        """Put a value where it belongs; a text without a language is in the profile's own, where it has others."""
        *above, last = route
        for step in above:
            data = data.setdefault(step, {})
        known = data.get(last)
        if tag is None:
            data[last] = value
            return
        texts = known if isinstance(known, dict) else {} if known is None else {self._language: known}
        if tag in texts:
            message = f"a second text in {shown(tag)}, which is the language of those without one"
            self._report(place, Problem("duplicate-key", (), message, "keep one of them"))
        data[last] = {**texts, tag: value}

    def value(self, one: Column, cell: Cell) -> Any:
        """What a cell holds; None where it cannot be taken apart, which is reported."""
        try:
            return self._read(one, cell)
        except Wrong as wrong:
            self._report(cell.place, Problem("cell-form", (), wrong.message, wrong.help))
            return None

    def _chosen(self, choices: str, given: list[str], place: str) -> list[str]:
        """The ids of titles; where one is none, the list is what helps."""
        find = self._hidden.finders.get(choices)
        if find is None:
            return given
        found = [find(one) for one in given]
        self.compare(choices, found, place)
        return found

    def compare(self, choices: str, found: Iterable[str], place: str) -> None:
        """Note a help where something is not among the ids of a list."""
        known, find = self._hidden.options.get(choices, ()), self._hidden.finders.get(choices)
        strange = next((one for one in found if one not in known), None)
        if strange is not None and find:
            several = commas_help(strange, find, known)
            near = did_you_mean(strange, find.titles)
            self.helps[place] = several or near or "choose from the list that the cell offers"

    def _help(self, place: str, help: str | None) -> None:
        if help:
            self.helps[place] = help

    def _read(self, one: Column, cell: Cell) -> Any:
        text, content, place = as_text(cell.content), cell.content, cell.place
        find: Finder | Callable[[str], str] = self._hidden.finders.get(one.choices or "", str)
        match one.form:
            case "choice":
                return self._chosen(one.choices or "", [text], place)[0]
            case "choices":
                found = self._chosen(one.choices or "", entries(text), place)
                return [int(item) if one.choices == "stage" and _WHOLE.fullmatch(item) else item for item in found]
            case "flag":
                (found_flag,) = self._chosen("flag", ["true" if content is True else text], place)
                return _FLAGS.get(found_flag, text)
            case "ids":
                return ids(text)
            case "id":
                return find(text.strip(_SPACE))
            case "date":
                return day(text.strip(_SPACE), self._hidden.told.get("language", ""))
            case "lines":
                return read_lines(text)
            case "references":
                references = read_references(text)
                self._help(place, sources_help(references))
                return references
            case "number":
                self._help(place, number_help(text) if isinstance(content, str) else None)
                return _number(content, text)
            case _:
                return text


def _number(content: Content | None, text: str) -> int | float | str:
    """A number as a profile writes it; whatever else was typed stays, for the rules to judge."""
    if isinstance(content, bool) or not isinstance(content, int | float):
        return text.strip(_SPACE)
    return decimal(content) if isinstance(content, float) and "e" in repr(content) else content


def as_text(content: Content | None) -> str:
    """What a cell shows, as a text: 2013 for a number, 2013-02-28 for a date."""
    if content is None:
        return ""
    if isinstance(content, bool):
        return "TRUE" if content else "FALSE"
    return content.isoformat() if isinstance(content, date) else str(content)


def _whole(cells: Mapping[str, Cell]) -> Iterator[tuple[str, Cell]]:
    """The cells, with what goes on in further columns put together again, and texts without a language first."""
    further = sorted((one for one in cells if parts(one).part > 1), key=lambda one: parts(one).part)
    for key in sorted((one for one in cells if parts(one).part == 1), key=lambda one: parts(one).tag is not None):
        cell = cells[key]
        rest = [as_text(cells[one].content) for one in further if parts(one)[:2] == parts(key)[:2]]
        if any(rest):
            cell = cell._replace(content=as_text(cell.content) + "".join(rest))
        yield key, cell


def joined(cells: Mapping[str, Cell], key: str) -> Cell | None:
    """One cell, with what goes on in further columns."""
    return next((cell for one, cell in _whole(cells) if one == key), None)


def _is_default(sheet: Sheet, one: Column, value: Any) -> bool:
    """Whether a profile means the same without it."""
    if value is False:
        return True
    model = _DEFAULTS.get(sheet.key)
    known = model.model_fields.get(one.key) if model else None
    return known is not None and isinstance(value, str) and known.default == value
