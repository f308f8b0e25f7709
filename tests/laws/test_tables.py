"""The tables of the export: keys are keys, what points somewhere finds it, and every cell is what its column says."""

from __future__ import annotations

import gettext
from datetime import date
from itertools import pairwise

from hypothesis import given

from simaturity.core.assess import assess
from simaturity.core.changes.diff import diff
from simaturity.core.profile import Profile
from simaturity.exchange.tables.definitions import tables
from simaturity.exchange.tables.rows import rows, rows_between
from simaturity.exchange.tables.table import Column, Row, Table
from simaturity.exchange.tables.vocabulary import Rules, Vocabulary, values, vocabulary
from simaturity.exchange.tables.wave import Wave

from .chance import Case, cases, tries

TABLES = tables(gettext.NullTranslations())
TYPES = {"date": date, "integer": int, "boolean": bool}


def panel(case: Case) -> dict[str, list[Row]]:
    """The rows of a profile at three dates."""
    profile = Profile.model_validate(case.data)
    days = sorted({case.day, case.chance.day(), profile.as_of.last})
    waves = [Wave(assess(profile, case.rubric, as_of=day), day.isoformat(), None, "en") for day in days]
    found: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for wave in waves:
        for name, some in rows(wave):
            found[name] += some
    for old, new in pairwise(waves):
        found["changes"] += rows_between(old.it.as_of, new.it, diff(old.it, new.it))
    return found


def picked(table: Table, some: list[Row], names: tuple[str, ...]) -> list[tuple[object, ...]]:
    """The cells of some columns."""
    places = [[column.name for column in table.columns].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in some]


def fits(cell: object, column: Column, words: Vocabulary) -> bool:
    """Whether a cell is what its column says."""
    if cell is None:
        return not column.needed
    if type(cell) is not TYPES.get(column.type, str):
        return False
    if column.type == "integer":
        assert isinstance(cell, int)
        top = max(int(word.value) for word in words["stages"])
        return (column.least is None or cell >= column.least) and (column.most is None or cell <= top)
    allowed = values(words, column.values) if column.values and column.type == "id" else None
    return cell != "" and (allowed is None or cell in allowed)


@given(cases())
@tries(60)
def test_every_cell_is_what_its_column_says(case: Case) -> None:
    words = vocabulary([Rules(case.rubric, None)], "en", gettext.NullTranslations())
    found = panel(case)
    for table in TABLES:
        for row in found[table.name]:
            assert len(row) == len(table.columns)
            wrong = [pair for pair in zip(row, table.columns, strict=True) if not fits(*pair, words)]
            assert wrong == []


@given(cases())
@tries(60)
def test_no_two_rows_share_a_key(case: Case) -> None:
    found = panel(case)
    for table in TABLES:
        keys = picked(table, found[table.name], table.primary)
        assert len(set(keys)) == len(keys)


@given(cases())
@tries(60)
def test_what_points_somewhere_finds_it(case: Case) -> None:
    found = panel(case)
    by_name = {table.name: table for table in TABLES}
    for table in TABLES:
        for link in table.links:
            there = set(picked(by_name[link.table], found[link.table], link.there))
            assert set(picked(table, found[table.name], link.columns)) <= there
