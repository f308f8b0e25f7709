"""simaturity.report.explain.keys.examples: each key stands in its example, where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simaturity.files.yaml_text import read_plain
from simaturity.report.explain.book import Book
from simaturity.report.explain.keys.chapter import said_fields, said_keys
from simaturity.report.explain.keys.examples import key_example
from simaturity.report.explain.keys.key import Key, short
from simaturity.report.explain.keys.registry import keys

from ..test_index import INDICES, SHORT, SHORT_LIST

BOOK = INDICES["en"].book
KEYS = keys(BOOK.words)


def pairs(data: Any, under: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every key with the name that it stands under and its value; ids of entries and lists lie between."""
    if isinstance(data, list):
        for one in data:
            yield from pairs(one, under)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield under, key, value
            is_id = key not in NAMES or (under == "instruments" and "kind" not in data)
            yield from pairs(value, under if is_id else key)


NAMES = {short(id) for id in KEYS}


def written(id: str, key: Key, book: Book = BOOK, word: str | None = None) -> list[Any]:
    """The values of a key in its example."""
    plain = read_plain(key_example(id, key, book, word).code + "\n")
    assert plain.problems == ()
    return [value for under, name, value in pairs(plain.data) if name == short(id) and under in (key.under or ("",))]


@pytest.mark.parametrize("id", KEYS)
def test_the_example_has_the_key_where_it_stands(id: str) -> None:
    (value,) = written(id, KEYS[id])[:1]
    assert value not in (None, "", [], {})


@pytest.mark.parametrize("word", said_fields(BOOK).ids)
def test_the_example_of_a_word_has_the_word(word: str) -> None:
    (example,) = said_fields(BOOK).topic(word).examples
    assert word in example.code.replace(":", " ").replace("}", " ").replace(",", " ").split()


@pytest.mark.parametrize(
    ("id", "code"),
    [
        ("as_of", "as_of: 2024"),
        ("authors", "authors: [A. Writer, B. Writer]"),
        ("region.id", "region: {id: IT-25, name: Lombardia}"),
        ("domains", "domains:\n  other/housing: {title: Housing}"),
        ("sources.kind", "sources:\n  my-source: {title: Its title, kind: official}"),
    ],
)
def test_what_rests_on_no_source_has_no_remark(id: str, code: str) -> None:
    assert key_example(id, KEYS[id], BOOK).code == code


@pytest.mark.parametrize(
    ("id", "lines"),
    [
        ("by", ["      - {reached: acknowledged, by: 2024, sources: [report]}"]),
        ("until", ["        on: 2022", "        until: 2024"]),
        ("answers", ["        answers: [my-other-programme]", "  my-other-programme:"]),
        ("part_of", ["    part_of: [my-other-programme]", "  my-other-programme:"]),
        ("levers.instruments", ["    status: in-place", "  my-other-programme:"]),
        ("at", ["    sources: [{source: report, at: Article 1}]"]),
    ],
)
def test_lines_of_some(id: str, lines: list[str]) -> None:
    shown = key_example(id, KEYS[id], BOOK).code.splitlines()
    assert shown[0] == "# report stands for the id of one of your sources"
    assert [line for line in lines if line not in shown] == []


def test_a_strengthening_answers_an_evaluation() -> None:
    assert "      - reached: strengthened" in key_example("answers", KEYS["answers"], BOOK).code.splitlines()


def test_without_a_checklist_ids_are_made_up() -> None:
    book = Book(SHORT, None, "en")
    assert "  my-own: {status: present, sources: [report]}" in key_example("barriers", KEYS["barriers"], book).code
    assert SHORT_LIST.barriers
    topic = said_keys(book).topic("barriers")
    assert topic.options == ()
