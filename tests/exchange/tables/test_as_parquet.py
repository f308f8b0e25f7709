"""simaturity.exchange.tables.as_parquet: types, descriptions and row groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from simaturity.exchange.tables import writing
from simaturity.exchange.tables.as_parquet import ParquetWriter

from .test_as_csv import TABLE

ROWS = [
    ("a", "=A\n", date(2013, 2, 28), True, 0, "b c", '{"x":1}'),
    ("b", "B", None, None, 7, None, None),
    ("a", "C", date(987, 1, 2), False, -1, None, "[1,8]"),
]


def write(folder: Path, *parts: Sequence[tuple[object, ...]]) -> pq.ParquetFile:
    """The file of some rows, given in several parts."""
    with ParquetWriter(str(folder), [TABLE]) as writer:
        for part in parts:
            writer.add("things", part)
        writer.close()
    return pq.ParquetFile(folder / "things.parquet")


def test_rows_come_back_as_they_are(tmp_path: Path) -> None:
    with write(tmp_path, ROWS) as found:
        assert [tuple(row.values()) for row in found.read().to_pylist()] == ROWS


def test_types_and_what_they_mean(tmp_path: Path) -> None:
    with write(tmp_path, ROWS) as found:
        schema = found.schema_arrow
    assert [(field.name, field.type) for field in schema] == [
        ("id", pa.dictionary(pa.int32(), pa.string())),
        ("title", pa.string()),
        ("on", pa.date32()),
        ("there", pa.bool_()),
        ("number", pa.int32()),
        ("more", pa.string()),
        ("value", pa.string()),
    ]
    assert [field.nullable for field in schema] == [False, False, True, True, False, True, True]
    assert schema.field("there").metadata[b"description"] == b"Whether."
    assert schema.metadata[b"description"] == b"One row for each thing."


def test_many_rows_are_written_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "AT_ONCE", 3)
    with write(tmp_path, ROWS[:2], ROWS[:2], ROWS[:1], ROWS) as found:
        groups = [found.metadata.row_group(i).num_rows for i in range(found.num_row_groups)]
        assert groups == [4, 4]
        assert found.read().num_rows == 8


def test_no_row_is_a_table_all_the_same(tmp_path: Path) -> None:
    with write(tmp_path) as found:
        assert (found.metadata.num_rows, len(found.schema_arrow)) == (0, 7)
