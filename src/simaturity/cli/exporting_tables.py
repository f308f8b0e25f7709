"""Writes the tables of an export: a folder of CSV or Parquet files, or one workbook, whole or not at all."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .exporting import Asked, Done, stream
from .exporting_names import place_of_tables
from .exporting_place import check_file, check_folder, file, folder
from .stop import Stop, say

if TYPE_CHECKING:
    import gettext

    from simaturity.exchange.tables.table import Table
    from simaturity.exchange.tables.vocabulary import Rules, Vocabulary
    from simaturity.exchange.tables.writing import Writer

NEEDS = {"parquet": "pyarrow", "xlsx": "openpyxl"}
"""What a format cannot be written without."""
PAGE = "codebook.md"


def need(package: str, format: str) -> None:
    """Stop where a package is missing."""
    if find_spec(package) is None:
        raise Stop([f"export --format {format} needs {package}", "    help: pip install 'simaturity[data]'"])


class Book(NamedTuple):
    """The tables, and what explains them."""

    tables: tuple[Table, ...]
    """The codebook is the last of them."""
    messages: gettext.NullTranslations


def write_tables(asked: Asked, format: str, place: str | None) -> list[str]:
    """Write the tables of all profiles, and say what was written."""
    from simaturity.exchange.tables.definitions import codebook_table, tables
    from simaturity.report.catalogue import catalogue

    if format in NEEDS:
        need(NEEDS[format], format)
    output = place_of_tables(place, format, asked.names)
    messages = catalogue(asked.lang)
    book = Book((*tables(messages), codebook_table(messages)), messages)
    done = _workbook(asked, book, output) if format == "xlsx" else _folder(asked, book, format, output)
    return _told(done, book, format, output)


def _folder(asked: Asked, book: Book, format: str, output: str) -> Done:
    from simaturity.exchange.tables.codebook import MARK, codebook_page

    check_folder(output, _names(book), (PAGE, MARK))
    with folder(output) as place, _writer(place, book, format) as writer:
        done = stream(asked, writer)
        vocabulary = _close(writer, done, book, asked.lang)
        _save(place, PAGE, codebook_page(book.tables, vocabulary, book.messages))
        if format == "datapackage":
            from simaturity.exchange.tables.datapackage import FILE, descriptor

            described = descriptor(book.tables, vocabulary, _rules(done), done.licences, asked.lang, book.messages)
            _save(place, FILE, described)
    return done


def _writer(place: str, book: Book, format: str) -> Writer:
    if format == "parquet":
        from simaturity.exchange.tables.as_parquet import ParquetWriter

        return ParquetWriter(place, book.tables)
    from simaturity.exchange.tables.as_csv import CsvWriter

    return CsvWriter(place, book.tables)


def _workbook(asked: Asked, book: Book, output: str) -> Done:
    from simaturity.exchange.tables.as_workbook import TooLong, WorkbookWriter, is_ours

    def warn() -> None:
        say(f"{escaped(output, most=4096)}: a workbook of many rows takes a while; parquet and csv are much quicker")

    check_file(output, is_ours)
    with file(output) as place, WorkbookWriter(place, book.tables, warn) as writer:
        try:
            done = stream(asked, writer)
            _close(writer, done, book, asked.lang)
        except TooLong as error:
            raise Stop(
                [f"{escaped(output, most=4096)}: {error}", "    help: choose --format parquet or csv"]
            ) from error
    return done


def _close(writer: Writer, done: Done, book: Book, lang: str) -> Vocabulary:
    """Write the codebook behind the rest, now that it is known what profiles are scored by."""
    from simaturity.exchange.tables.codebook import codebook_rows
    from simaturity.exchange.tables.definitions import CODEBOOK
    from simaturity.exchange.tables.vocabulary import vocabulary

    words = vocabulary(_rules(done), lang, book.messages)
    writer.add(CODEBOOK, codebook_rows(book.tables, words))
    writer.close()
    return words


def _rules(done: Done) -> tuple[Rules, ...]:
    from simaturity.exchange.tables.vocabulary import Rules

    return tuple(Rules(*one) for one in done.rules)


def _names(book: Book) -> frozenset[str]:
    """Every name that an export may give to a file of its folder."""
    from simaturity.exchange.tables.datapackage import FILE

    endings = ("csv", "parquet")
    return frozenset({PAGE, FILE, *(f"{table.name}.{ending}" for table in book.tables for ending in endings)})


def _save(place: str, name: str, text: str) -> None:
    with open(os.path.join(place, name), "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)


def _told(done: Done, book: Book, format: str, output: str) -> list[str]:
    assessments = "1 assessment" if done.assessments == 1 else f"{done.assessments:,} assessments"
    profiles = "1 profile" if done.profiles == 1 else f"{done.profiles:,} profiles"
    lines = [f"{escaped(output, most=4096)}: {len(book.tables)} tables: {assessments} of {profiles}"]
    if format == "xlsx" and done.profiles == 1:
        lines.append("the workbook to fill in comes without --tables, --as-of and --waves")
    return lines
