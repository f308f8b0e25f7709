"""What cells hold several of: as people type it, and as it is written."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.profile import SourceReference
from simaturity.exchange.workbook.notation import (
    Wrong,
    decimal,
    entries,
    ids,
    read_lines,
    read_references,
    reference_lines,
    text_lines,
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("gcsi", ["gcsi"]),
        ("gcsi; decree-2008", ["gcsi", "decree-2008"]),
        ("gcsi, decree-2008\nreport;", ["gcsi", "decree-2008", "report"]),
        ("gcsi | More details", [{"source": "gcsi", "at": "More details"}]),
        (
            'gcsi | p. 3, l. 4; and 5 | "its words"',
            [{"source": "gcsi", "at": "p. 3, l. 4; and 5", "quote": "its words"}],
        ),
        ("gcsi|«\u00a0ses mots\u00a0»", [{"source": "gcsi", "quote": "ses mots"}]),
        ("gcsi | “its words”\r\n\ndecree", [{"source": "gcsi", "quote": "its words"}, "decree"]),
        ("gcsi | „seine Worte“ | S. 3", [{"source": "gcsi", "at": "S. 3", "quote": "seine Worte"}]),
        ("gcsi | [fr] page 3 | [nl] blz. 3", [{"source": "gcsi", "at": {"fr": "page 3", "nl": "blz. 3"}}]),
        ("gcsi | ", [{"source": "gcsi"}]),
        (r"gcsi | a \| b\\c\nd \x", [{"source": "gcsi", "at": "a | b\\c\nd \\x"}]),
        (r'gcsi | \"not a quote"', [{"source": "gcsi", "at": '"not a quote"'}]),
        ("gcsi | ends with \\", [{"source": "gcsi", "at": "ends with \\"}]),
    ],
)
def test_sources_as_people_type_them(typed: str, found: list[Any]) -> None:
    assert read_references(typed) == found


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("gcsi | page 3 | page 4", "several texts where one belongs"),
        ("gcsi | [fr] page 3 | page 4", "several texts where one belongs"),
        ("gcsi | [fr] a | [fr] b", "two texts in one language"),
        ('gcsi | "a" | "b"', "two quotes for one source"),
    ],
)
def test_sources_that_cannot_be_taken_apart(typed: str, message: str) -> None:
    with pytest.raises(Wrong) as caught:
        read_references(typed)
    assert caught.value.message == message
    assert caught.value.help


@pytest.mark.parametrize(
    ("references", "written"),
    [
        (["a", "b"], "a; b"),
        (["a", {"source": "b", "at": "p. 1"}], "a\nb | p. 1"),
        ([{"source": "b", "quote": 'his "words"'}], 'b | "his "words""'),
        ([{"source": "b", "at": {"en": "a", "fr": '"b'}, "quote": "q"}], 'b | [en] a | [fr] "b | "q"'),
        ([{"source": "b", "at": '"a" | [b]\n'}], 'b | \\"a" \\| [b]'),
        ([{"source": "b", "at": "[fr] x"}], "b | \\[fr] x"),
    ],
)
def test_sources_as_they_are_written(references: list[Any], written: str) -> None:
    models = [SourceReference.model_validate({"source": one} if isinstance(one, str) else one) for one in references]
    assert reference_lines(models) == written
    back = [{"source": one} if isinstance(one, str) else one for one in read_references(written)]
    assert [SourceReference.model_validate(one) for one in back] == models


def test_texts() -> None:
    texts: list[str | dict[str, str]] = ["ConcertES", {"fr": "a | b", "nl": "c\nd"}, '"x"', "[y]", "z;"]
    written = 'ConcertES\n[fr] a \\| b | [nl] c\\nd\n"x"\n\\[y]\nz;'
    assert text_lines(texts) == written
    assert read_lines(written) == texts


def test_ids_and_titles() -> None:
    assert ids(" a;b,\u00a0c\n\n;d ") == ["a", "b", "c", "d"]
    assert entries("Enterprises, old and new; Others\r\n") == ["Enterprises, old and new", "Others"]


def test_numbers_without_powers_of_ten() -> None:
    assert [decimal(one) for one in (1e22, 1.5e-7, 3.25)] == ["10000000000000000000000", "0.00000015", "3.25"]
