"""Answers to conditions: chosen in the row of the question, or marked in the rows of its options."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from simaturity.core.problem import Problem, shown

from .answering import read_answer
from .choices import UNKNOWN, Finder
from .columns import BY_KEY, TYPE, Column, answers
from .pages import Cell, Line, Report, Told
from .taking import Entry, Taker, as_text, joined

_SHEET = BY_KEY["conditions"]
_ID: Column = _SHEET.columns[0]
_YES = frozenset(("x", "✓", "✔", "v", "true", "1", "yes", "oui", "ja"))
_NO = frozenset(("-", "false", "0", "no", "non", "nee", "nein"))
"""What people type in any of the four languages, whatever the workbook's is."""
_RANK = re.compile(r"([1-9][0-9]?)[.)]?", re.ASCII)


class _Question(NamedTuple):
    """The rows of one answer."""

    line: Line | None
    """The row of the question; none where it is deleted."""
    options: list[tuple[str, Cell]]


class Conditions:
    """Reads the sheet of conditions."""

    def __init__(self, hidden: Told, take: Taker, report: Report) -> None:
        self._hidden, self._take, self._report = hidden, take, report

    def answers(self, lines: Iterable[Line]) -> Iterator[tuple[str, Entry, str]]:
        """The answers, each with the id of its condition and the first cell of its row."""
        for name, question in self._grouped(lines):
            if question.line is None:
                entry, place = Entry({}, {}), question.options[0][1].place
            else:
                entry, place = self._take.entry(_SHEET, question.line.cells, ("id",)), question.line.place
            answered = self._answer(name, question, entry)
            if entry.data or answered:
                yield name, entry, place

    def _grouped(self, lines: Iterable[Line]) -> Iterator[tuple[str, _Question]]:
        """The rows that belong together: those of one condition and one place."""
        found: dict[tuple[str, int], _Question] = {}
        added = []
        for line in lines:
            cell = line.cells.get("id")
            if cell is None or cell.content is None:
                self._nameless(line)
                continue
            name = str(self._take.value(_ID, cell))
            option = line.cells.get("option")
            key = (name, line.order or 0)
            if option and option.content is not None:
                self._misplaced(line)
                answer = line.cells.get("answer") or Cell(None, line.place)
                question = found.setdefault(key, _Question(None, []))
                question.options.append((as_text(option.content), answer))
            elif line.order is None or (key in found and found[key].line):
                added.append((name, _Question(line, [])))
            else:
                found[key] = _Question(line, found[key].options if key in found else [])
        yield from ((name, question) for (name, _), question in found.items())
        yield from added

    def _nameless(self, line: Line) -> None:
        cell = line.cells.get("id") or Cell(None, line.place)
        if any(one.content is not None for key, one in line.cells.items() if key != "asks"):
            self._report(cell.place, Problem("missing-key", ("conditions",), "the id is missing", "choose one"))

    def _misplaced(self, line: Line) -> None:
        for key, cell in line.cells.items():
            if key not in ("id", "option", "asks", "answer") and cell.content is not None:
                help = "move it up into the row of the question"
                self._report(
                    cell.place, Problem("cell-form", (), "this belongs to the question, not to an option", help)
                )

    def _answer(self, name: str, question: _Question, entry: Entry) -> bool:
        """Put the answer into the entry; False where there is none."""
        marked = self._marked(name, question.options)
        cell = joined(question.line.cells, "answer") if question.line else None
        place = cell.place if cell else question.options[0][1].place
        entry.places["answer",] = place
        if cell is None or cell.content is None:
            if marked:
                self._first(entry, marked)
            return bool(marked)
        given = read_answer(as_text(cell.content), self._finder(name), self._takes_several(name))
        if given is not None:
            self._take.see(cell, answers(name))
            self._take.compare(answers(name), [given] if isinstance(given, str) else given, cell.place)
        if marked and given is not None:
            message = f"{shown(as_text(cell.content))} is chosen, and options are marked below it"
            self._report(cell.place, Problem("cell-form", (), message, "keep one or the other"))
        self._first(entry, marked or (UNKNOWN if given is None else given))
        return True

    def _first(self, entry: Entry, answer: Any) -> None:
        """The answer stands before what is said about it."""
        rest = dict(entry.data)
        entry.data.clear()
        entry.data.update({"answer": answer, **rest})

    def _marked(self, name: str, options: Iterable[tuple[str, Cell]]) -> list[str]:
        """The options that are marked, in their order."""
        ranked = self._hidden.told.get(f"{TYPE}{name}") == "ranking"
        found: list[tuple[int, str]] = []
        known = self._hidden.options.get(answers(name), ())
        for option, cell in options:
            place = known.index(option) if option in known else len(known)
            mark = self._mark(cell, ranked)
            if mark is not None:
                if ranked and mark in (number for number, _ in found):
                    self._report(cell.place, Problem("cell-form", (), f"a second {mark}", "give each place once"))
                found.append((mark if ranked else place, option))
        return [option for _, option in sorted(found)]

    def _mark(self, cell: Cell, ranked: bool) -> int | None:
        if cell.content is None:
            return None
        text = as_text(cell.content).strip().casefold()
        flag = self._hidden.finders["flag"](text)
        rank = _RANK.fullmatch(text)
        if ranked and rank:
            return int(rank.group(1))
        if not ranked and (text in _YES or flag == "true"):
            return 0
        if text in _NO or flag == "false":
            message = f"{shown(as_text(cell.content))} to one option is not kept, as if nothing stood there"
            help = "leave it empty; where a source denies the option, say so in the note of the question"
            self._report(cell.place, Problem("cell-form", (), message, help, "warning"))
        else:
            expected = "a place: 1, 2, 3 ..., or nothing" if ranked else "x or nothing"
            self._report(
                cell.place, Problem("cell-form", (), f"expected {expected}; got {shown(as_text(cell.content))}")
            )
        return None

    def _takes_several(self, name: str) -> bool:
        return self._hidden.told.get(f"{TYPE}{name}") in ("checklist", "ranking")

    def _finder(self, name: str) -> Finder:
        return self._hidden.finders.get(answers(name)) or Finder({})
