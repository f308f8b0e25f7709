"""What the writers of all formats share: rows are gathered by table, and written many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

from .table import Row, Table

AT_ONCE = 20_000
"""Rows of a table that are held before they are written: a row group of Parquet, and some megabytes at most."""


class Writer:
    """Takes rows in any order of tables; each table keeps the order of its rows."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self.tables = {table.name: table for table in tables}
        self.held: dict[str, list[Row]] = {name: [] for name in self.tables}

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Take rows of a table."""
        held = self.held[table]
        held.extend(rows)
        if len(held) >= AT_ONCE:
            self._flush(table)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self._let_go()

    def close(self) -> None:
        """Write what is held; only then all of it stands in the files."""
        for name in self.tables:
            self._flush(name)
        self._finish()
        self._let_go()

    def _flush(self, name: str) -> None:
        if held := self.held[name]:
            self._write(self.tables[name], held)
            held.clear()

    def _write(self, table: Table, rows: Sequence[Row]) -> None:
        """Write rows behind those that are written."""
        raise NotImplementedError  # the one thing that each format says for itself

    def _finish(self) -> None:
        """Do what comes after the last row."""

    def _let_go(self) -> None:
        """Let the files go, whatever stands in them; a second time it does nothing."""
