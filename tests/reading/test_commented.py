"""Lines that are still behind #, and what is told of the file without them."""

from __future__ import annotations

import pytest

from simaturity.reading.profiles import parse_profile

HEAD = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: BE-WAL, name: Wallonia}
as_of: 2025-04
"""
SOURCES = """\
sources:
  # The page that tells of it.
  journal:
    title: Law of 2014
    kind: law
    published: 2014-05-08
declared:
  - stages: [5]
    domains: [social-economy]
    on: 2025
    sources: [journal]
"""
INSTRUMENTS = """\
instruments:
  law-2014:
    title: Law of 2014
    kind: law
    domains: {social-economy: dedicated}
    milestones:
      - reached: adopted
        on: 2014-05-08
        sources: [journal]
"""
FULL = HEAD + SOURCES + INSTRUMENTS

Row = tuple[int | None, int | None, str, str, str | None]


def told(text: str) -> list[Row]:
    return [(one.line, one.column, one.code, one.message, one.help) for one in parse_profile(text).problems]


def behind_hash(text: str, *numbers: int) -> str:
    lines = text.split("\n")
    for number in numbers:
        raw = lines[number - 1]
        column = len(raw) - len(raw.lstrip(" "))
        lines[number - 1] = f"{raw[:column]}# {raw[column:]}"
    return "\n".join(lines)


def hint(line: int, key: str) -> str:
    return f'line {line} is still behind #: take # away before "{key}:"'


def test_without_any_there_is_nothing_to_tell() -> None:
    assert told(FULL) == []


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (7, (8, 5, "mapping-form", "title, kind, published stand where an id belongs", hint(7, "journal"))),
        (8, (7, 3, "missing-key", "this key is missing", hint(8, "title"))),
        (9, (7, 3, "missing-key", "this key is missing", hint(9, "kind"))),
        (17, (18, 5, "mapping-form", "title, kind, domains ... stand where an id belongs", hint(17, "law-2014"))),
        (18, (17, 3, "missing-key", "this key is missing", hint(18, "title"))),
        (4, (1, 1, "missing-key", "this key is missing", hint(4, "as_of"))),
        (12, (11, 1, "list-form", "expected a list, got a mapping", hint(12, "- stages"))),
        (22, (21, 5, "list-form", "expected a list, got a mapping", hint(22, "- reached"))),
        (13, (12, 5, "missing-key", "this key is missing", hint(13, "domains"))),
        (23, None),
    ],
)
def test_one_line(number: int, expected: Row | None) -> None:
    assert told(behind_hash(FULL, number)) == ([expected] if expected else [])


def test_a_line_that_is_not_there_at_all() -> None:
    text = FULL.replace("  journal:\n", "")
    help = "write an id and a colon on a line above, and begin these two columns further right"
    message = "title, kind, published stand where an id belongs"
    assert told(text) == [(7, 5, "mapping-form", message, help)]
    assert told(FULL.replace("    title: Law of 2014\n    kind: law\n    pub", "    kind: law\n    pub")) == [
        (7, 3, "missing-key", "this key is missing", None)
    ]


def test_the_key_of_another_entry_is_no_help() -> None:
    text = FULL.replace("    title: Law of 2014\n    kind: law\n    pub", "    kind: law\n    pub")
    text = text.replace("declared:", "  # other:\n  #   title: Other\ndeclared:")
    assert told(text) == [(7, 3, "missing-key", "this key is missing", None)]
    text = text.replace("  # other:\n", "")
    assert told(text) == [(7, 3, "missing-key", "this key is missing", hint(10, "title"))]
    text = text.replace("  #   title: Other", "  other: {title: O, kind: law} # title: T\n  #   title: Other")
    assert [row[4] for row in told(text) if row[2] == "missing-key"] == [None]


def test_an_entry_in_braces_has_no_lines() -> None:
    text = FULL.replace("as_of", "# note: x\nas_of").replace("{id: BE-WAL, name: Wallonia}", "{id: BE-WAL}")
    assert told(text + "# name: Wallonia\n") == [(3, 9, "missing-key", "this key is missing", None)]


def test_two_entries_that_run_together() -> None:
    text = FULL.replace(
        "declared:", "  # speech:\n    title: A speech\n    kind: official\n    published: 2014\ndeclared:"
    ).replace("sources: [journal]", "sources: [journal, speech]", 1)
    message = '"title" is there twice, first in line 8'
    assert told(text) == [(12, 5, "duplicate-key", message, hint(11, "speech"))]


def test_two_entries_of_a_list_that_run_together() -> None:
    text = FULL + "      # - reached: in-effect\n        on: 2015\n        sources: [journal]\n"
    message = '"on" is there twice, first in line 23'
    assert told(text) == [(26, 9, "duplicate-key", message, hint(25, "- reached"))]


def test_a_key_that_is_merely_twice_there() -> None:
    text = FULL.replace("    kind: law\n    pub", "    kind: law\n    kind: law\n    title: X\n    pub")
    assert [(row[0], row[2], row[4]) for row in told(text)] == [
        (10, "duplicate-key", "keep one of them"),
        (11, "duplicate-key", "keep one of them"),
    ]


def test_an_id_may_be_the_word_of_a_key() -> None:
    text = FULL.replace("journal", "title")
    assert told(text) == []
    entry = "  kind: {title: Kind, kind: law}\n  title:\n    title: Law of 2014\n"
    text = text.replace("  title:\n    title: Law of 2014\n", entry, 1).replace("[title]", "[title, kind]", 1)
    assert told(text) == []
    assert [row[2] for row in told(text.replace("kind: law\n    pub", "kind: lawful\n    pub"))] == ["not-an-option"]


def test_two_lines_of_one_entry() -> None:
    assert told(behind_hash(FULL, 8, 9)) == [
        (7, 3, "missing-key", "this key is missing", hint(8, "title")),
        (7, 3, "missing-key", "this key is missing", hint(9, "kind")),
    ]


def test_one_answer_that_is_no_list() -> None:
    text = HEAD + SOURCES + "barriers:\n  lack-of-money:\n    # status: present\n    sources: [journal]\n"
    assert told(text) == [(17, 3, "missing-key", "this key is missing", hint(18, "status"))]
