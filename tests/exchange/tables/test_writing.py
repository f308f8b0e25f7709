"""simaturity.exchange.tables.writing: rows are held, written many at a time, and never lost or doubled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from simaturity.exchange.tables import writing
from simaturity.exchange.tables.table import Row, Table
from simaturity.exchange.tables.writing import Writer

from .test_as_csv import PLAIN, TABLE


class Log(Writer):
    """Keeps what it is told to write."""

    def __init__(self) -> None:
        super().__init__([PLAIN, TABLE])
        self.said: list[object] = []

    def _write(self, table: Table, rows: Sequence[Row]) -> None:
        self.said.append((table.name, list(rows)))

    def _finish(self) -> None:
        self.said.append("finished")

    def _let_go(self) -> None:
        self.said.append("gone")


def test_rows_are_written_when_there_are_many_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "AT_ONCE", 2)
    with Log() as log:
        log.add("things", [(1,)])
        log.add("plain", [(2,)])
        assert log.said == []
        log.add("things", [(3,), (4,)])
        assert log.said == [("things", [(1,), (3,), (4,)])]
        log.add("things", [(5,)])
        log.close()
    assert log.said[1:] == [("plain", [(2,)]), ("things", [(5,)]), "finished", "gone", "gone"]


def test_nothing_is_written_where_something_fails() -> None:
    log = Log()
    log.add("plain", [(1,)])
    with pytest.raises(KeyError), log:
        log.add("another", [(2,)])
    assert log.said == ["gone"]
