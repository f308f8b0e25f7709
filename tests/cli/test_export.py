"""simaturity.cli.export: what the command takes, where its tables go, and how it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest import mock

import openpyxl
import pyarrow.parquet as pq
import pytest

from simaturity.exchange.tables import as_workbook
from simaturity.exchange.tables.definitions import tables

from ..exchange.tables.examples import records
from ..exchange.tables.test_definitions import ENGLISH
from .profiles import PROFILE, WRONG, write
from .running import Run, run

TABLES = sorted([*(table.name for table in tables(ENGLISH)), "codebook"])


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a profile."""
    write(tmp_path, land=PROFILE)
    return tmp_path


def export(here: Path, *words: str | Path, format: str = "csv", to: str = "out", **more: Any) -> Run:
    """Run the command on the profile there, or on what is named."""
    names = [] if words and (words[0] == "-" or not str(words[0]).startswith("-")) else ["land.yaml"]
    return run("export", *names, *words, "--format", format, "-o", to, folder=here, **more)


def column(place: Path, table: str, name: str) -> list[str]:
    """One column of a CSV file."""
    return [row[name] for row in records((place / f"{table}.csv").read_text("utf-8"))]


@pytest.mark.parametrize(
    ("format", "files"),
    [
        ("csv", [*(f"{name}.csv" for name in TABLES), "codebook.md"]),
        ("datapackage", [*(f"{name}.csv" for name in TABLES), "codebook.md", "datapackage.json"]),
        ("parquet", [*(f"{name}.parquet" for name in TABLES), "codebook.md"]),
    ],
)
def test_a_folder_of_files(here: Path, format: str, files: list[str]) -> None:
    done = export(here, format=format)
    assert (done.code, done.out, done.err) == (0, "", "out: 12 tables: 1 assessment of 1 profile\n")
    assert sorted(path.name for path in (here / "out").iterdir()) == sorted(files)


def test_parquet_holds_the_rows_of_the_csv(here: Path) -> None:
    dates = ("--as-of", "2012", "--as-of", "2014")
    assert export(here, *dates, format="parquet", to="parquet").code == export(here, *dates, to="csv").code == 0
    filled = []
    for name in TABLES:
        table = pq.read_table(here / "parquet" / f"{name}.parquet")
        found = [[_plain(cell) for cell in row.values()] for row in table.to_pylist()]
        assert found == [list(row.values()) for row in records((here / "csv" / f"{name}.csv").read_text("utf-8"))]
        filled += [name] if found else []
    assert filled == [name for name in TABLES if name != "binding_barriers"]


def _plain(cell: object) -> str:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)


def test_one_workbook_with_a_sheet_for_each_table(here: Path) -> None:
    done = export(here, "--tables", format="xlsx", to="out.xlsx")
    hint = "the workbook to fill in comes without --tables, --as-of and --waves"
    told = f"out.xlsx: 12 tables: 1 assessment of 1 profile\n{hint}\n"
    assert (done.code, done.out, done.err) == (0, "", told)
    assert sorted(openpyxl.load_workbook(here / "out.xlsx").sheetnames) == TABLES


@pytest.mark.parametrize(
    "words", [("--as-of", "2014"), ("--waves", "yearly", "--from", "2024"), (".",), ("land.yaml", "other.yaml")]
)
def test_which_workbooks_are_tables(here: Path, words: tuple[str, ...]) -> None:
    write(here, other=PROFILE.replace("x-land", "x-other"))
    assert export(here, *words, format="xlsx", to="out.xlsx").code == 0
    assert as_workbook.is_ours(str(here / "out.xlsx"))


def test_the_workbook_to_fill_in(here: Path) -> None:
    with mock.patch("simaturity.cli.questionnaire.questionnaire", return_value=b"a book") as made:
        done = export(here, "--lang", "nl", format="xlsx", to="out.xlsx")
    told = "out.xlsx: a workbook to fill in; read it back with `simaturity import`. For its tables add --tables\n"
    assert (done.code, done.out, done.err) == (0, "", told)
    assert (here / "out.xlsx").read_bytes() == b"a book"
    ((profile, rules, lang),) = (call.args for call in made.call_args_list)
    assert (profile.key, rules.rubric.pin, lang) == ("x-land", "social-innovation-policy/1", "nl")


def test_a_workbook_that_people_filled_in_is_never_written_over(here: Path) -> None:
    (here / "out.xlsx").write_text("filled in")
    for words in ((), ("--tables",)):
        done = export(here, *words, format="xlsx", to="out.xlsx")
        told = "out.xlsx: there is another file already\n    help: name a new file with --output\n"
        assert (done.code, done.out, done.err) == (2, "", told)
    assert (here / "out.xlsx").read_text() == "filled in"


def test_tables_replace_an_older_export_of_them(here: Path) -> None:
    for words in ((), ("--as-of", "2012")):
        assert export(here, "--tables", *words, format="xlsx", to="out.xlsx").code == 0
    sheet = openpyxl.load_workbook(here / "out.xlsx")["assessments"]
    assert [cell.value for cell in sheet["C"]] == ["as_of_given", "2012"]
    for format in ("parquet", "csv"):
        assert export(here, format=format).code == 0
    assert sorted(path.suffix for path in (here / "out").iterdir()) == [".csv"] * 12 + [".md"]


def test_a_folder_of_others_is_left_alone(here: Path) -> None:
    (here / "out").mkdir()
    (here / "out" / "thesis.docx").write_text("mine")
    done = export(here)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == "out: not an export of ours: it holds thesis.docx"
    assert [path.name for path in (here / "out").iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize("format", ["csv", "parquet", "datapackage", "xlsx"])
def test_nothing_is_written_where_a_profile_is_wrong(here: Path, format: str) -> None:
    write(here, wrong=WRONG)
    done = export(here, ".", format=format, to="out.xlsx" if format == "xlsx" else "out")
    assert (done.code, done.out) == (2, "")
    assert [line.split(": ")[0] for line in done.err.splitlines() if "error" not in line and "[" in line] == [
        "./wrong.yaml:4:8",
        "./wrong.yaml:12:11",
    ]
    assert sorted(path.name for path in here.iterdir()) == ["land.yaml", "wrong.yaml"]


def test_dates_asked_for_are_sorted_and_each_told_once(here: Path) -> None:
    with mock.patch("simaturity.cli.assessing.today") as today:
        from datetime import date

        today.return_value = date(2025, 3, 4)
        done = export(here, "--as-of", "today", "--as-of", "2012", "--as-of", "2013-02", "--as-of", "2013-02-28")
    assert done.code == 0
    assert column(here / "out", "assessments", "as_of") == ["2012-12-31", "2013-02-28", "2025-03-04"]
    assert column(here / "out", "assessments", "as_of_given") == ["2012", "2013-02-28", "2025-03-04"]


def test_waves(here: Path) -> None:
    assert export(here, "--waves", "yearly", "--from", "2013", "--to", "2014").code == 0
    assert column(here / "out", "assessments", "as_of") == ["2013-12-31", "2014-12-31"]
    assert export(here, "--waves", "yearly").code == 0
    assert column(here / "out", "assessments", "as_of_given") == [str(year) for year in range(2012, 2025)]


def test_titles_and_codebook_in_a_language(here: Path) -> None:
    assert export(here, "--lang", "fr").code == 0
    names = column(here / "out", "domain_stages", "domain_name")
    assert names[:2] == ["Entrepreneuriat social", "Innovation sociale"]
    titles = {row["value"]: row["title"] for row in records((here / "out" / "codebook.csv").read_text("utf-8"))}
    assert (titles["not-met"], titles["social-economy"]) == ("critère non rempli", "Économie sociale")


def test_english_whatever_the_system_says(here: Path) -> None:
    assert export(here, settings={"LANG": "fr_BE.UTF-8"}).code == 0
    assert column(here / "out", "domain_stages", "domain_name")[0] == "Social entrepreneurship"


def test_from_standard_input(here: Path) -> None:
    assert export(here, "-", stdin=PROFILE.encode()).code == 0
    assert column(here / "out", "assessments", "profile") == ["x-land"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "2013"), ["--from and --to need --waves yearly"]),
        (("--to", "2013"), ["--from and --to need --waves yearly"]),
        (("--waves", "yearly", "--from", "2014", "--to", "2013"), ["--from: 2014 is after --to 2013"]),
        (
            ("--waves", "yearly", "--as-of", "2013"),
            ["--as-of and --waves do not go together", "    help: each of them says which dates to assess"],
        ),
        (
            ("--as-of", "soon"),
            ['--as-of: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"'],
        ),
        (("--lang", "xx"), ['--lang: expected one of en, de, fr, nl, got "xx"']),
    ],
)
def test_what_is_refused(here: Path, words: tuple[str, ...], told: list[str]) -> None:
    done = export(here, *words)
    assert (done.code, done.out, done.err.splitlines()) == (2, "", told)
    assert not (here / "out").exists()


@pytest.mark.parametrize(
    ("to", "told"),
    [("-", "--output -: tables are several files"), ("", "--output: names no place")],
)
def test_places_that_are_none(here: Path, to: str, told: str) -> None:
    done = export(here, to=to)
    help = "    help: name a new folder, or with xlsx a new file"
    assert (done.code, done.out, done.err.splitlines()) == (2, "", [told, help])


def test_a_format_has_to_be_named(here: Path) -> None:
    done = run("export", "land.yaml", "-o", "out", folder=here)
    assert (done.code, done.out) == (2, "")
    assert "Missing option" in done.err


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("land.yaml", "--format", "xlsx"), "land.xlsx"),
        (("-", "--format", "xlsx"), "x-land.xlsx"),
        (("land.yaml", "--format", "xlsx", "--tables"), "land-tables.xlsx"),
        (("-", "--format", "xlsx", "--tables"), "tables.xlsx"),
        ((".", "--format", "xlsx"), "tables.xlsx"),
        (("land.yaml", "--format", "csv"), "tables"),
        (("land.yaml", "--format", "xlsx", "-o", "books"), "books/land.xlsx"),
        (("land.yaml", "--format", "xlsx", "--tables", "-o", "books"), "books/land-tables.xlsx"),
        (("land.yaml", "--format", "csv", "-o", "books.d"), "books.d"),
    ],
)
def test_names_that_an_export_has_by_itself(here: Path, words: tuple[str, ...], place: str) -> None:
    for folder in ("books", "books.d"):
        (here / folder).mkdir()
    done = run("export", *words, folder=here, stdin=PROFILE.encode())
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[0].startswith(f"{place}: ")
    assert (here / place).exists()


def test_a_workbook_without_a_name_is_never_written_over(here: Path) -> None:
    (here / "land.xlsx").write_text("filled in")
    done = run("export", "land.yaml", "--format", "xlsx", folder=here)
    told = "land.xlsx: there is another file already\n    help: name a new file with --output\n"
    assert (done.code, done.out, done.err) == (2, "", told)
    assert (here / "land.xlsx").read_text() == "filled in"


@pytest.mark.parametrize("words", [(), ("--tables",)])
@pytest.mark.parametrize("to", ["-", "", "book", "none/"])
def test_names_that_are_none_of_a_workbook(here: Path, words: tuple[str, ...], to: str) -> None:
    done = export(here, *words, format="xlsx", to=to)
    called = "land-tables.xlsx" if words else "land.xlsx"
    told = [
        f"--output {to or chr(34) * 2}: the name of a workbook ends in .xlsx",
        f"    help: name it {called}, for example, or name a folder that is there",
    ]
    if to == "-":
        told = [
            "--output -: a workbook does not go to standard output",
            "    help: name a new file that ends in .xlsx, or leave --output out",
        ]
    assert (done.code, done.out, done.err.splitlines()) == (2, "", told)
    assert [path.name for path in here.iterdir()] == ["land.yaml"]


@pytest.mark.parametrize("format", ["csv", "parquet", "datapackage"])
def test_a_folder_is_not_called_like_a_file(here: Path, format: str) -> None:
    done = export(here, format=format, to="t4.csv")
    told = f"--output t4.csv: {format} is written as a folder\n    help: name one without an ending\n"
    assert (done.code, done.out, done.err) == (2, "", told)
    assert [path.name for path in here.iterdir()] == ["land.yaml"]


def test_tables_are_for_xlsx(here: Path) -> None:
    done = export(here, "--tables")
    assert done.code == 0
    assert done.err.splitlines()[-1] == "--tables: is for xlsx; csv is always tables"


def test_a_profile_that_is_named_twice(here: Path) -> None:
    done = export(here, "land.yaml", "land.yaml")
    assert (done.code, done.out, done.err) == (2, "", "land.yaml: named twice\n    help: name each profile once\n")
    assert not (here / "out").exists()


@pytest.mark.parametrize(("format", "package"), [("parquet", "pyarrow"), ("xlsx", "openpyxl")])
@pytest.mark.parametrize("words", [(), ("--tables",)])
def test_a_missing_extra_is_one_line(here: Path, format: str, package: str, words: tuple[str, ...]) -> None:
    with mock.patch("simaturity.cli.exporting_tables.find_spec", lambda name: None if name == package else mock.ANY):
        done = export(here, *words, format=format)
    told = f"export --format {format} needs {package}\n    help: pip install 'simaturity[data]'\n"
    assert (done.code, done.out, done.err) == (2, "", told)


def test_a_sheet_that_is_full(here: Path) -> None:
    with mock.patch.object(as_workbook, "ROWS", 100):
        done = export(here, "--tables", format="xlsx", to="out.xlsx")
    told = "out.xlsx: criteria has more than 99 rows, and a sheet of Excel holds no more"
    assert (done.code, done.err.splitlines()) == (2, [told, "    help: choose --format parquet or csv"])
    assert not (here / "out.xlsx").exists()


def test_a_remark_before_many_rows_and_none_before_few(here: Path) -> None:
    told = "out.xlsx: a workbook of many rows takes a while; parquet and csv are much quicker"
    with mock.patch.object(as_workbook, "MANY", 100):
        done = export(here, "--as-of", "2012", "--as-of", "2014", format="xlsx", to="out.xlsx")
    assert done.err.splitlines()[:2] == [told, "out.xlsx: 12 tables: 2 assessments of 1 profile"]
    assert done.err.count("takes a while") == 1
    assert "takes a while" not in export(here, "--tables", format="xlsx", to="out.xlsx").err
