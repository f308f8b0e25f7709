"""The Parquet writer: a file for each table, with types, in row groups. It needs pyarrow."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

import pyarrow as pa
import pyarrow.parquet as pq

from .table import Column, Row, Table
from .writing import Writer

_TYPES: Mapping[str, pa.DataType] = {
    "id": pa.dictionary(pa.int32(), pa.string()),
    "ids": pa.string(),
    "text": pa.string(),
    "json": pa.string(),
    "date": pa.date32(),
    "integer": pa.int32(),
    "boolean": pa.bool_(),
}


class ParquetWriter(Writer):
    """Writes Parquet files to a folder."""

    ending = "parquet"

    def __init__(self, folder: str, tables: Sequence[Table]) -> None:
        super().__init__(tables)
        self.files = ExitStack()
        self.writers = {}
        self.schemas = {table.name: _schema(table) for table in tables}
        for name, schema in self.schemas.items():
            path = os.path.join(folder, f"{name}.{self.ending}")
            self.writers[name] = self.files.enter_context(pq.ParquetWriter(path, schema))

    def _write(self, table: Table, rows: Sequence[Row]) -> None:
        schema = self.schemas[table.name]
        columns = zip(*rows, strict=True)
        arrays = [pa.array(cells, type=field.type) for cells, field in zip(columns, schema, strict=True)]
        self.writers[table.name].write_table(pa.Table.from_arrays(arrays, schema=schema), row_group_size=len(rows))

    def _let_go(self) -> None:
        self.files.close()


def _schema(table: Table) -> pa.Schema:
    return pa.schema([_field(column) for column in table.columns], metadata={"description": table.about})


def _field(column: Column) -> pa.Field:
    meaning = {"description": column.meaning}
    return pa.field(column.name, _TYPES[column.type], nullable=not column.needed, metadata=meaning)
