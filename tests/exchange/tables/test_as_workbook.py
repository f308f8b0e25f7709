"""simaturity.exchange.tables.as_workbook: cells of the right kind, never a formula, and the same bytes each time."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from simaturity.exchange.tables import as_workbook
from simaturity.exchange.tables.as_workbook import TooLong, WorkbookWriter, is_ours

from .test_as_csv import PLAIN, TABLE

ROWS = [
    ("a", "A\nB", date(2013, 2, 28), True, 0, "b c", '{"x":1}'),
    ("b", "=1+1", date(1900, 2, 28), False, 7, None, "[1,8]"),
    ("c", "@x\x01\ufffe", None, None, 7, None, None),
    ("d", "_x0041_ and _x41_", None, None, 7, None, None),
    ("e", "#N/A", None, None, 7, None, None),
]


def write(path: Path) -> Path:
    """A workbook of two tables."""
    with WorkbookWriter(str(path), [TABLE, PLAIN]) as writer:
        writer.add("things", ROWS)
        writer.close()
    return path


def test_cells(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write(tmp_path / "book.xlsx"))
    assert book.sheetnames == ["things", "plain"]
    sheet = book["things"]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert found == [
        ["id", "title", "on", "there", "number", "more", "value"],
        ["a", "A\nB", datetime(2013, 2, 28), True, 0, "b c", '{"x":1}'],
        ["b", "=1+1", "1900-02-28", False, 7, None, "[1,8]"],
        ["c", "@x\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}", None, None, 7, None, None],
        ["d", "_x005F_x0041_ and _x41_", None, None, 7, None, None],
        ["e", "#N/A", None, None, 7, None, None],
    ]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "d", "b", "n"}
    assert [cell.quotePrefix for cell in sheet["B"]] == [False, False, True, True, False, True]
    assert sheet["C2"].number_format == "yyyy-mm-dd"
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet["A1"].font.bold) == ("A2", "A1:G6", True)
    assert [[cell.value for cell in row] for row in book["plain"].iter_rows()] == [["id", "number"]]


def test_same_rows_same_bytes_and_no_time(tmp_path: Path) -> None:
    first = write(tmp_path / "first.xlsx").read_bytes()
    assert write(tmp_path / "second.xlsx").read_bytes() == first
    with zipfile.ZipFile(tmp_path / "first.xlsx") as book:
        assert {member.date_time for member in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert book.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.xlsx", "second.xlsx"]


def test_a_sheet_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_workbook, "ROWS", 6)
    write(tmp_path / "full.xlsx")
    monkeypatch.setattr(as_workbook, "ROWS", 5)
    with pytest.raises(TooLong, match=r"^things has more than 4 rows, and a sheet of Excel holds no more$"):
        write(tmp_path / "over.xlsx")
    assert not (tmp_path / "over.xlsx").exists()


def test_which_files_are_ours(tmp_path: Path) -> None:
    assert is_ours(str(write(tmp_path / "ours.xlsx")))
    openpyxl.Workbook().save(tmp_path / "other.xlsx")
    with zipfile.ZipFile(tmp_path / "bare.zip", "w") as bare:
        bare.writestr("readme", "nothing")
    (tmp_path / "text.xlsx").write_text("no zip")
    assert [
        name for name in ("other.xlsx", "bare.zip", "text.xlsx", "none.xlsx") if is_ours(str(tmp_path / name))
    ] == []


def test_damaged_workbook_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("docProps/core.xml", "<a/>" * 500)
    data = bytearray(path.read_bytes())
    begin = 30 + len("docProps/core.xml")
    data[begin : begin + 8] = b"\xff" * 8
    path.write_bytes(data)
    assert not is_ours(str(path))
