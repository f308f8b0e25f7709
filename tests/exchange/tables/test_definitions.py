"""simaturity.exchange.tables.definitions: names and types are a promise, and tables point at what is there."""

from __future__ import annotations

import gettext
import re

import pytest

from simaturity.exchange.tables.definitions import CODEBOOK, codebook_table, tables
from simaturity.exchange.tables.rows import ROWS
from simaturity.exchange.tables.table import Table
from simaturity.exchange.tables.vocabulary import vocabulary

from .examples import ladder

ENGLISH = gettext.NullTranslations()
ALL = (*tables(ENGLISH), codebook_table(ENGLISH))
BY_NAME = {table.name: table for table in ALL}


def test_order_of_the_tables() -> None:
    assert [table.name for table in tables(ENGLISH)] == [*ROWS, "changes"]
    assert ALL[-1].name == CODEBOOK


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_names_fit_every_program(table: Table) -> None:
    """Stata takes names of up to 32 letters."""
    names = [column.name for column in table.columns]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z_]{0,31}", name)] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("table", ALL[:-1], ids=lambda table: table.name)
def test_keys_are_columns_that_are_never_empty(table: Table) -> None:
    needed = {column.name for column in table.columns if column.needed}
    assert set(table.primary) <= needed
    assert tuple(column.name for column in table.columns)[:2] == table.primary[:2]


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_links_lead_to_keys(table: Table) -> None:
    own = {column.name: column.type for column in table.columns}
    for link in table.links:
        there = {column.name: column.type for column in BY_NAME[link.table].columns}
        assert link.there == BY_NAME[link.table].primary
        assert [own[name] for name in link.columns] == [there[name] for name in link.there]


def test_every_list_of_values_is_there() -> None:
    known = vocabulary([ladder()], "en", ENGLISH)
    assert {column.values for table in ALL for column in table.columns if column.values} == set(known)


def test_every_meaning_is_a_sentence() -> None:
    told = [table.about for table in ALL] + [column.meaning for table in ALL for column in table.columns]
    assert [one for one in told if not re.fullmatch(r"[A-Z].*\.", one)] == []
