"""simaturity.exchange.tables.codebook: every column and value, as rows and as a page."""

from __future__ import annotations

import gettext

from simaturity.exchange.tables.codebook import MARK, codebook_page, codebook_rows, escaped
from simaturity.exchange.tables.table import KEY, Table, count, id, link, stage, text
from simaturity.exchange.tables.vocabulary import Word

from .test_definitions import ALL

TABLES = (
    Table("things", "One row for each thing.", (), (id("profile", "Whose."), id("as_of", "When."))),
    Table(
        "parts",
        "One row for each part.",
        ("part",),
        (
            id("part", "Which | part.", "parts"),
            text("title", "Its title.", needed=False),
            count("number", "How many."),
            stage("step", "How high."),
        ),
        (link("things"),),
    ),
)
WORDS = {
    "parts": (Word("arm", "An *arm*", "Holds."), Word("leg", "", "Walks.", "lower", "body/1")),
    "stages": (Word("1", "One"), Word("3", "Three")),
}


def test_rows() -> None:
    found = [[cell for cell in row if cell is not None] for row in codebook_rows(TABLES, WORDS)]
    assert found == [
        ["things", "One row for each thing."],
        ["things", "profile", "id", "Whose."],
        ["things", "as_of", "id", "When."],
        ["parts", "One row for each part."],
        ["parts", "part", "id", "Which | part."],
        ["parts", "part", "arm", "id", "An *arm*", "Holds."],
        ["parts", "part", "leg", "lower", "id", "Walks.", "body/1"],
        ["parts", "title", "text", "Its title."],
        ["parts", "number", "integer", 0, "How many."],
        ["parts", "step", "integer", 1, 3, "How high."],
        ["parts", "step", "1", "integer", "One"],
        ["parts", "step", "3", "integer", "Three"],
    ]
    columns = [column.name for column in ALL[-1].columns]
    assert {len(row) for row in codebook_rows(TABLES, WORDS)} == {len(columns)}
    last = dict(zip(columns, list(codebook_rows(TABLES, WORDS))[-3], strict=True))
    assert {name: cell for name, cell in last.items() if cell is not None} == {
        "table": "parts",
        "column": "step",
        "type": "integer",
        "least": 1,
        "most": 3,
        "meaning": "How high.",
    }


PAGE = f"""\
{MARK}

# Codebook

- An empty cell says that nothing is known, or that there is nothing.
- Days are written as ISO 8601 has it, and several ids in a cell have a blank between them.
- Stages have an order and no distance: a mean of stages means nothing.

## things

One row for each thing.

- Key: `profile`, `as_of`

| Column | Type | Empty | Meaning |
| --- | --- | --- | --- |
| `profile` | id | never | Whose. |
| `as_of` | id | never | When. |

## parts

One row for each part.

- Key: `profile`, `as_of`, `part`
- Points at `things` by: `profile`, `as_of`

| Column | Type | Empty | Meaning |
| --- | --- | --- | --- |
| `part` | id | never | Which \\| part. |
| `title` | text | possible | Its title. |
| `number` | integer, from 0 on | never | How many. |
| `step` | integer, 1 to 3 | never | How high. |

## Values

### `parts.part`

| Value | Condition | Title | Meaning |
| --- | --- | --- | --- |
| `arm` | `` | An \\*arm\\* | Holds. |
| `leg` | `lower` |  | Walks. |

### `parts.step`

| Value | Title | Meaning |
| --- | --- | --- |
| `1` | One |  |
| `3` | Three |  |
"""


def test_page() -> None:
    assert codebook_page(TABLES, WORDS, gettext.NullTranslations()) == PAGE


def test_a_list_without_values_is_left_out() -> None:
    page = codebook_page(TABLES, {**WORDS, "parts": ()}, gettext.NullTranslations())
    assert "\n## Values\n\n### `parts.step`\n" in page


def test_texts_of_a_rubric_are_no_markup() -> None:
    assert escaped("a\n <b> & `c` | _d_ [e](f) # \\") == r"a \<b\> \& \`c\` \| \_d\_ \[e\](f) \# " + "\\\\"


def test_key_of_an_assessment() -> None:
    assert KEY == ("profile", "as_of")
