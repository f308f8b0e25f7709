"""The codebook: what every table, column and value means, as rows and as a page."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Sequence

from .definitions import CODEBOOK
from .table import Column, Row, Say, Table
from .vocabulary import Vocabulary, Word, bounds

MARK = "<!-- written by simaturity export -->"
"""The first line of the page, by which a folder is known for ours."""


def codebook_rows(tables: Sequence[Table], vocabulary: Vocabulary) -> Iterator[Row]:
    """A row for each table, each column, and each value of a list; the texts are in the language of these."""
    for table in tables:
        yield (table.name, *(None,) * 7, table.about, None)
        for column in table.columns:
            yield (
                *(table.name, column.name, None, None, column.type),
                *(*bounds(vocabulary, column), None, column.meaning, None),
            )
            for word in vocabulary[column.values] if column.values else ():
                yield (
                    table.name,
                    column.name,
                    word.value,
                    word.within or None,
                    column.type,
                    None,
                    None,
                    word.title or None,
                    word.meaning or None,
                    word.rubric or None,
                )


def codebook_page(tables: Sequence[Table], vocabulary: Vocabulary, translations: gettext.NullTranslations) -> str:
    """The codebook to read, in Markdown."""
    _ = translations.gettext
    # In an f-string no message would be found.
    lines = [MARK, "", "# " + _("Codebook"), "", *_how_to_read(_), ""]
    for table in tables:
        lines += _table(table, vocabulary, _)
    lines += ["## " + _("Values"), ""]
    for name, columns in _lists(tables).items():
        if words := vocabulary[name]:
            lines += _list(columns, words, _)
    return "\n".join(lines)


def _how_to_read(_: Say) -> list[str]:
    told = [
        _("An empty cell says that nothing is known, or that there is nothing."),
        _("Days are written as ISO 8601 has it, and several ids in a cell have a blank between them."),
        _("Stages have an order and no distance: a mean of stages means nothing."),
    ]
    return [f"- {one}" for one in told]


def _table(table: Table, vocabulary: Vocabulary, _: Say) -> Iterator[str]:
    yield from (f"## {table.name}", "", table.about, "")
    if table.name != CODEBOOK:
        yield "- " + _("Key: {columns}").format(columns=", ".join(f"`{name}`" for name in table.primary))
        for link in table.links:
            columns = ", ".join(f"`{name}`" for name in link.columns)
            yield "- " + _("Points at {table} by: {columns}").format(table=f"`{link.table}`", columns=columns)
        yield ""
    yield from _grid(
        (_("Column"), _("Type"), _("Empty"), _("Meaning")), [_column(one, vocabulary, _) for one in table.columns]
    )


def _column(one: Column, vocabulary: Vocabulary, _: Say) -> tuple[str, ...]:
    empty = _("never") if one.needed else _("possible")
    return f"`{one.name}`", _type(one, vocabulary, _), empty, escaped(one.meaning)


def _type(one: Column, vocabulary: Vocabulary, _: Say) -> str:
    least, most = bounds(vocabulary, one)
    if least is None:
        return one.type
    if most is None:
        return _("{type}, from {least} on").format(type=one.type, least=least)
    return _("{type}, {least} to {most}").format(type=one.type, least=least, most=most)


def _lists(tables: Sequence[Table]) -> dict[str, list[str]]:
    """The columns that take the values of each list, in the order of the tables."""
    found: dict[str, list[str]] = {}
    for table in tables:
        for column in table.columns:
            if column.values:
                found.setdefault(column.values, []).append(f"{table.name}.{column.name}")
    return found


def _list(columns: list[str], words: Sequence[Word], _: Say) -> Iterator[str]:
    yield from (f"### {', '.join(f'`{one}`' for one in columns)}", "")
    within = any(word.within for word in words)
    head = (_("Value"), *((_("Condition"),) if within else ()), _("Title"), _("Meaning"))
    yield from _grid(
        head,
        [
            (f"`{one.value}`", *((f"`{one.within}`",) if within else ()), escaped(one.title), escaped(one.meaning))
            for one in words
        ],
    )


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


_SIGNS = re.compile(r"([\\`*_\[\]<>|&~#])")


def escaped(text: str) -> str:
    """A text of a rubric as Markdown shows it, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
