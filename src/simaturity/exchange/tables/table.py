"""What a table is: its columns with their types and meanings, its key, and what it points at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

Type = Literal["id", "text", "ids", "json", "date", "integer", "boolean"]
"""How a cell is to be read: ``ids`` are several with a blank between them, ``json`` is a value as JSON has it."""

Cell = object
"""None where nothing is known; else a str, a date, an int or a bool, as the type of the column says."""
Row = tuple[Cell, ...]

Say = Callable[[str], str]
"""Gives a message in the language of the codebook."""

KEY = ("profile", "as_of")
"""What every row of every table begins with, and what an assessment is known by."""


class Column(NamedTuple):
    """One column of a table."""

    name: str
    type: Type
    meaning: str
    needed: bool = True
    """Whether no cell is empty."""
    values: str | None = None
    """The list of the codebook that its values stand in."""
    least: int | None = None
    most: Literal["stage"] | None = None
    """``stage``: no number is above the highest stage of the rubric."""


class Link(NamedTuple):
    """Columns whose values are the key of a row of another table."""

    columns: tuple[str, ...]
    table: str
    there: tuple[str, ...]


class Table(NamedTuple):
    """One table: a row for each thing of one kind."""

    name: str
    about: str
    key: tuple[str, ...]
    """Beyond profile and date; the codebook has none."""
    columns: tuple[Column, ...]
    links: tuple[Link, ...] = ()

    @property
    def primary(self) -> tuple[str, ...]:
        """The columns that no two rows share."""
        return (*KEY, *self.key)


def text(name: str, meaning: str, needed: bool = True) -> Column:
    """A column of free texts."""
    return Column(name, "text", meaning, needed)


def id(name: str, meaning: str, values: str | None = None, needed: bool = True) -> Column:
    """A column of ids, of a list of the codebook if one is named."""
    return Column(name, "id", meaning, needed, values)


def ids(name: str, meaning: str, values: str | None = None) -> Column:
    """A column of several ids in a cell; a cell without any is empty."""
    return Column(name, "ids", meaning, False, values)


def day(name: str, meaning: str, needed: bool = False) -> Column:
    """A column of days."""
    return Column(name, "date", meaning, needed)


def flag(name: str, meaning: str, needed: bool = True) -> Column:
    """A column of true and false."""
    return Column(name, "boolean", meaning, needed)


def count(name: str, meaning: str, needed: bool = True) -> Column:
    """A column of numbers from 0 on."""
    return Column(name, "integer", meaning, needed, None, 0)


def stage(name: str, meaning: str, needed: bool = True) -> Column:
    """A column of stages."""
    return Column(name, "integer", meaning, needed, "stages", 1, "stage")


def precision(name: str, _: Say) -> Column:
    """A column that says how exactly the date in the column before is known."""
    return id(name, _("Whether that date is a year, a month or a day."), "precisions", needed=False)


def link(table: str, *columns: str) -> Link:
    """Columns of the same names in another table, beside the key of the assessment."""
    return Link((*KEY, *columns), table, (*KEY, *columns))
