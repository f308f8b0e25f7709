"""From a profile to the rows of the questionnaire's sheets: what is known filled in, what is asked ready to answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from simaturity.core.model import Model
from simaturity.core.profile import ConditionAnswer, Profile
from simaturity.core.rubric import Condition, Rubric

from .answering import listed
from .choices import MARK, UNKNOWN, Titles
from .columns import COVER, OF_INSTRUMENTS, SHEETS, Column, Sheet, answers
from .notation import decimal, reference_lines, text_lines

Value = str | int | float
Cells = dict[str, Value]
MOST_IN_CELL = 16_000
"""Characters; Excel takes 32,767, and counts those beyond the basic plane twice."""


class Row(NamedTuple):
    """One row."""

    cells: Cells
    """By key, with languages and continuations: ``title``, ``title[fr]``, ``note+2``."""
    order: int | None = None
    """The place of the entry among its likes."""
    kind: str = "entry"
    """``entry``, ``asked`` where only an answer is missing, or ``option`` for what may be marked."""


class Filled(NamedTuple):
    """The rows of a sheet."""

    sheet: Sheet
    rows: list[Row]


class Filling:
    """Fills the sheets for a profile."""

    def __init__(self, profile: Profile, rubric: Rubric, lists: Mapping[str, Titles]) -> None:
        self.profile, self.rubric, self.lists = profile, rubric, lists
        self.core = [name for name, one in rubric.domains.items() if one.core]

    def cover(self) -> Cells:
        """The head of the profile, by key."""
        return self._cells(COVER, self.profile)

    def sheets(self) -> Iterator[Filled]:
        """All sheets of entries."""
        for sheet in SHEETS:
            special: dict[str, Callable[[Sheet], Iterable[Row]]] = {
                "findings": self._findings,
                "conditions": self._conditions,
                "barriers": self._answered,
                "levers": self._answered,
                **dict.fromkeys(OF_INSTRUMENTS, self._of_instruments),
            }
            yield Filled(sheet, list(special.get(sheet.key, self._entries)(sheet)))

    def _entries(self, sheet: Sheet) -> Iterator[Row]:
        """Entries under ids of their own, or in a list."""
        section = getattr(self.profile, sheet.key)
        named = section.items() if isinstance(section, dict) else ((None, one) for one in section)
        for order, (name, one) in enumerate(named, 1):
            identity: Cells = {"id": name} if name else {}
            yield Row(identity | self._cells(sheet, one), order)

    def _of_instruments(self, sheet: Sheet) -> Iterator[Row]:
        for name, instrument in self.profile.instruments.items():
            for order, one in enumerate(getattr(instrument, sheet.key), 1):
                yield Row({"instrument": name, **self._cells(sheet, one)}, order)

    def _findings(self, sheet: Sheet) -> Iterator[Row]:
        """The findings that there are, each where its criterion and domain are asked for, else at the end."""
        found = [Row(self._cells(sheet, one), order) for order, one in enumerate(self.profile.findings, 1)]
        criteria, domains = self.lists["criterion"], self.lists["domain"]
        placed: set[int] = set()
        for domain in self.core:
            for criterion in self.rubric.criteria:
                asked: Cells = {"criterion": criteria[criterion], "domains": domains[domain]}
                here = [row for row in found if asked.items() <= row.cells.items()]
                placed |= {row.order or 0 for row in here}
                yield from here or [Row(asked, None, "asked")]
        yield from (row for row in found if row.order not in placed)

    def _answered(self, sheet: Sheet) -> Iterator[Row]:
        """Barriers and levers, every one of the checklist."""
        section = getattr(self.profile, sheet.key)
        for name in self.lists["barrier" if sheet.key == "barriers" else "lever"]:
            for order, one in enumerate(section.get(name, ()), 1):
                yield Row({"id": name, **self._cells(sheet, one)}, order)
            if name not in section:
                yield Row({"id": name}, 1, "asked")

    def _conditions(self, sheet: Sheet) -> Iterator[Row]:
        """Every question, with a row for each option where several may be taken."""
        for name in self.lists["condition"]:
            asked = self.rubric.conditions.get(name)
            for order, one in enumerate(self.profile.conditions.get(name, (None,)), 1):
                cells: Cells = {"id": name, **(self._cells(sheet, one) if one else {})}
                marks = _marks(one, asked)
                if one and marks is None and (answer := self._answer(one, name, asked)):
                    cells |= _continued({"answer": answer})
                yield Row(cells, order, "entry" if one else "asked")
                for option in asked.options if asked and takes_several(asked) else ():
                    mark: Cells = {"answer": marks[option]} if marks and option in marks else {}
                    yield Row({"id": name, "option": option, **mark}, order, "option")

    def _answer(self, one: ConditionAnswer, name: str, asked: Condition | None) -> str:
        """An answer in its own cell; nothing where other cells of the row tell that it was given."""
        silent = one == ConditionAnswer()
        titles = self.lists.get(answers(name), {})
        if one.answer is None:
            return titles.get(UNKNOWN, UNKNOWN) if silent else ""
        return listed(one.answer, titles, asked is not None and takes_several(asked))

    def _cells(self, sheet: Sheet, entry: Model) -> Cells:
        """The cells of an entry that are not empty."""
        found: Cells = {}
        for one in sheet.columns:
            if one.key.endswith("."):
                inner: Mapping[str, Any] = getattr(entry, one.key[:-1])
                found |= {f"{one.key}{name}": self._value(one, value) for name, value in inner.items()}
            elif one.form not in ("shown", "option", "answer"):
                found |= self._cell(one, _field(entry, one.key))
        return dict(_continued(found))

    def _cell(self, one: Column, value: Any) -> Cells:
        if value is None or value == ():
            return {}
        if one.form == "text" and isinstance(value, dict):
            return {f"{one.key}[{tag}]": text for tag, text in value.items()}
        if one.form == "flag" and not value:
            return {}
        return {one.key: self._value(one, value)}

    def _value(self, one: Column, value: Any) -> Value:
        """A value as it stands in its cell."""
        titles = self.lists.get(one.choices or "", {})
        match one.form:
            case "choice":
                return titles[value]
            case "flag":
                return titles["true"]
            case "choices":
                return "; ".join(titles[str(item)] for item in value)
            case "ids":
                return "; ".join(value)
            case "lines":
                return text_lines(value)
            case "references":
                return reference_lines(value)
            case "number":
                return _number(value)
            case _:
                return str(value)


def _number(value: float) -> Value:
    """A number; one of more digits than a spreadsheet keeps as a text."""
    if float(f"{value:.15g}") != value:
        return decimal(value)
    return int(value) if value.is_integer() else value


def takes_several(asked: Condition) -> bool:
    """Whether several options may be taken, so that each has a row."""
    return asked.type in ("checklist", "ranking")


def _marks(one: ConditionAnswer | None, asked: Condition | None) -> dict[str, Value] | None:
    """An answer as marks beside the options; None where these cannot say it."""
    if one is None or asked is None or not takes_several(asked) or not isinstance(one.answer, tuple) or not one.answer:
        return None
    known = [name for name in asked.options if name in one.answer]
    if len(known) < len(one.answer):  # unknown or doubled
        return None
    if asked.type == "ranking":
        return {name: place for place, name in enumerate(one.answer, 1)}
    return dict.fromkeys(known, MARK) if list(one.answer) == known else None


def _field(entry: Any, key: str) -> Any:
    """The value of a key of the file; a dot leads further."""
    for step in key.split("."):
        entry = None if entry is None else getattr(entry, "for_" if step == "for" else step, None)
    return entry


def _continued(cells: Cells) -> Iterator[tuple[str, Value]]:
    """Cells, with what is too long for one in further ones."""
    for key, value in cells.items():
        if not isinstance(value, str) or len(value) <= MOST_IN_CELL:
            yield key, value
            continue
        for part, start in enumerate(range(0, len(value), MOST_IN_CELL), 1):
            yield (key if part == 1 else f"{key}+{part}"), value[start : start + MOST_IN_CELL]
