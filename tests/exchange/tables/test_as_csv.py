"""simaturity.exchange.tables.as_csv: what is written for each type, and what no spreadsheet may run."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from simaturity.exchange.tables.as_csv import CsvWriter, harmless
from simaturity.exchange.tables.table import Column, Table, count, day, flag, id, ids, text

TABLE = Table(
    "things",
    "One row for each thing.",
    (),
    (
        id("id", "Which."),
        text("title", "What."),
        day("on", "When."),
        flag("there", "Whether.", needed=False),
        count("number", "How many."),
        ids("more", "Others."),
        Column("value", "json", "As JSON.", False),
    ),
)
PLAIN = Table("plain", "One row.", (), (id("id", "Which."), count("number", "How many.")))


def written(folder: Path, *rows: tuple[object, ...]) -> str:
    """The file of some rows."""
    with CsvWriter(str(folder), [TABLE]) as writer:
        writer.add("things", rows)
        writer.close()
    return (folder / "things.csv").read_bytes().decode("utf-8")


def test_every_type(tmp_path: Path) -> None:
    rows = (
        ("a", "A, with “é”", date(2013, 2, 28), True, 0, "b c", '{"x":1}'),
        ("b", 'Two\nlines, "quoted"', None, False, 7, None, None),
        ("c", "C", date(987, 1, 2), None, -1, None, "[1,8]"),
    )
    assert written(tmp_path, *rows) == (
        "id,title,on,there,number,more,value\n"
        'a,"A, with “é”",2013-02-28,true,0,b c,"{""x"":1}"\n'
        'b,"Two\nlines, ""quoted""",,false,7,,\n'
        'c,C,0987-01-02,,-1,,"[1,8]"\n'
    )


def test_no_row_leaves_the_names_of_the_columns(tmp_path: Path) -> None:
    assert written(tmp_path) == "id,title,on,there,number,more,value\n"


def test_a_table_of_ids_and_numbers_is_written_as_it_is(tmp_path: Path) -> None:
    with CsvWriter(str(tmp_path), [PLAIN]) as writer:
        writer.add("plain", [("a", 1), ("b", None)])
        writer.close()
    assert (tmp_path / "plain.csv").read_text("utf-8") == "id,number\na,1\nb,\n"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_becomes_a_formula(tmp_path: Path, sign: str) -> None:
    text = f"{sign}1+1\n=2"
    assert harmless(text) == f"'{text}"
    content = written(tmp_path, ("a", text, None, None, 1, None, None))
    assert list(csv.reader(content.splitlines(keepends=True)))[1][1] == f"'{text}"


@pytest.mark.parametrize("cell", ["1=1", "'=1", " =1", None, 5])
def test_other_cells_stay(cell: object) -> None:
    assert harmless(cell) == cell
