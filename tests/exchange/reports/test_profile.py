"""simaturity.exchange.reports.profile: what comes of a report is always valid, and its quotes are in the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simaturity.core.problem import Problem
from simaturity.exchange.reports.profile import Head, Made, profile_data
from simaturity.files.data_text import data_text
from simaturity.files.enclosed import NotRead
from simaturity.files.texts import FileText
from simaturity.reading.load import load_barriers
from simaturity.reading.profiles import parse_profile
from simaturity.reading.quotes.snapshot import snapshot

from .reading_of import read, shipped_rubric, shipped_table
from .test_corpus import REPORTS
from .test_parse import BARRIERS, FOOT, OPENING

HEAD = Head("KE", {"en": "Kenya"}, "2025", "2025-06")


def made_of(data: bytes, name: str = "report.txt") -> Made:
    return profile_data(read(data, name), HEAD, shipped_table(), shipped_rubric(), load_barriers())


def problems(made: Made) -> list[Problem]:
    reading = parse_profile(FileText("x.yaml", data_text(made.data)))
    return list(reading.problems)


def says_nothing(made: Made) -> bool:
    """Whether nothing rests on the report, of which there is a warning."""
    return "declared" not in made.data and next(references(made.data), None) is None


def references(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


@pytest.mark.parametrize("report", REPORTS, ids=[path.name for path in REPORTS])
def test_valid_and_quotes_found(report: Path) -> None:
    made = made_of(report.read_bytes(), report.name)
    assert [one for one in problems(made) if not says_nothing(made)] == []
    try:
        passages = snapshot(report.read_bytes(), report.name).passages
    except NotRead:
        return  # no text, no quotes
    quotes = [one["quote"] for one in references(made.data)]
    assert [quote for quote in quotes if passages.find(quote).place is None] == []
    assert max((len(quote.split()) for quote in quotes), default=0) <= 25


@settings(max_examples=40)
@given(data=st.data())
def test_valid_wherever_it_is_cut(data: st.DataObject) -> None:
    report = data.draw(st.sampled_from(REPORTS))
    whole = report.read_bytes()
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    try:
        made = made_of(cut, report.name)
    except NotRead:
        return
    assert says_nothing(made) or problems(made) == []


@given(words=st.text(max_size=300).filter(lambda text: "\0" not in text))
def test_valid_whatever_somebody_writes(words: str) -> None:
    text = (
        f"{OPENING}Technology for Good\n{words}\n\nCoordination Bodies\nDetails: {words}\n\n{BARRIERS}• {words}\n{FOOT}"
    )
    made = made_of(text.encode("utf-8", "surrogatepass"))
    assert [one for one in problems(made) if one.severity == "error"] == []


@given(words=st.text("a@.b-/ c", max_size=80))
def test_never_an_address(words: str) -> None:
    text = f"{OPENING}Technology for Good\n{words}\n\n{BARRIERS}• {words}\n{FOOT}"
    assert problems(made_of(text.encode())) == []


def test_too_long_a_note_is_listed() -> None:
    text = f"{OPENING}Technology for Good\n{'word ' * 6000}\n{FOOT}"
    made = made_of(text.encode())
    assert problems(made) == []
    note = made.data["conditions"]["technology-for-good"]["note"]
    assert 9_000 < len(note) <= 10_000
    assert [(one.place, one.why) for one in made.unplaced] == [(5, "too-long")]
    assert len(f"{note} {made.unplaced[0].text}".split()) == 6000


def test_open_questions_stand_there() -> None:
    made = made_of((OPENING + FOOT).encode())
    conditions = made.data["conditions"]
    assert list(conditions) == [
        id
        for id in shipped_rubric().conditions
        if id not in ("definition-criteria", "idea-generation", "idea-enrichment", "idea-realisation")
    ]
    assert conditions["definition"] == {
        "answer": "official",
        "sources": [
            {
                "source": "gcsi",
                "at": "Opening statement",
                "quote": "In Kenya, social innovation has an official definition.",
            }
        ],
    }
    assert conditions["momentum"] == {"answer": "unknown"}
    assert "barriers" not in made.data
    assert "declared" not in made.data


def test_the_source() -> None:
    draft = read((OPENING + FOOT).encode())
    head = HEAD._replace(published="2025-04", url="https://example.org/ke", language="es")
    made = profile_data(draft, head, shipped_table(), shipped_rubric(), load_barriers())
    assert made.data["language"] == "es"
    assert made.data["sources"] == {
        "gcsi": {
            "title": "Social innovation country report, Kenya",
            "publisher": "Government Council for Social Innovation",
            "kind": "self-report",
            "url": "https://example.org/ke",
            "published": "2025-04",
            "collected": "2025-06",
            "language": "es",
        }
    }


def test_words_that_belong_to_no_condition_are_a_note() -> None:
    made = made_of((OPENING + BARRIERS + "• Lack of money\n\nDetails: Rents rise.\n" + FOOT).encode())
    assert made.data["note"] == "Barriers to growth: Rents rise."


def test_what_another_rubric_or_checklist_does_not_ask_is_listed() -> None:
    text = (
        f"{OPENING}{BARRIERS}\n\u2022 Lack of money\n\nSocial Impact Reports\n\nOne a year.\n\nPolicy Momentum\n{FOOT}"
    )
    rubric = shipped_rubric()
    asked = {id: one for id, one in rubric.conditions.items() if id not in ("definition", "impact-reports")}
    checklist = load_barriers()
    listed = {id: one for id, one in checklist.barriers.items() if id != "lack-of-money"}
    made = profile_data(
        read(text.encode()),
        HEAD,
        shipped_table(),
        rubric.model_copy(update={"conditions": asked}),
        checklist.model_copy(update={"barriers": listed}),
    )
    assert "barriers" not in made.data
    assert "definition" not in made.data["conditions"]
    assert [(one.text, one.why) for one in made.unplaced] == [
        ("In Kenya, social innovation has an official definition.", "no-question"),
        ("Lack of money", "no-barrier"),
        ("One a year.", "no-question"),
    ]
