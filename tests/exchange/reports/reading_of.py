"""Reports as the command reads them, without the command."""

from __future__ import annotations

from functools import cache

from simaturity.core.rubric import Rubric
from simaturity.exchange.reports.draft import Draft
from simaturity.exchange.reports.lines import Lines, decoded, piece_lines, text_lines
from simaturity.exchange.reports.parse import parse
from simaturity.exchange.reports.table import Table, table
from simaturity.reading.forms import shipped_form
from simaturity.reading.load import load_rubric
from simaturity.reading.quotes.html_lines import html_begun
from simaturity.reading.quotes.snapshot import declared_encoding, kind_of


@cache
def shipped_table() -> Table:
    return table([shipped_form()])


@cache
def shipped_rubric() -> Rubric:
    return load_rubric()


def lines_of(data: bytes, path: str = "report.txt") -> Lines:
    if kind_of(data, path) == "html":
        return piece_lines(*html_begun(decoded(data, *declared_encoding(data))))
    return text_lines(decoded(data))


def read(data: bytes, path: str = "report.txt") -> Draft:
    return parse(lines_of(data, path), shipped_table(), shipped_rubric())
