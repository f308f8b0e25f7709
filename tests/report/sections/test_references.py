"""simaturity.report.sections.references."""

from __future__ import annotations

from simaturity.report.phrase import Phrase
from simaturity.report.sections.references import Reference, anchor

from .building import report


def test_sources_are_numbered_by_kind_date_and_id() -> None:
    assert [(one.number, one.id) for one in report().sources] == [
        (1, "gazette"),
        (2, "report"),
        (3, "later"),
        (4, "press"),
    ]


def test_references_come_by_number_each_once_with_place_and_quote() -> None:
    sources = [
        "press",
        {"source": "gazette", "at": "art. 2", "quote": "mots"},
        {"source": "gazette", "at": "art. 1"},
        "press",
    ]
    barriers = {"lack-of-money": {"status": "present", "sources": sources}}
    (found,) = (one.sources for one in report(barriers=barriers).ecosystem.barriers if one.status == "present")
    assert found == (
        Reference(1, "gazette", "Gazette", "art. 1", None, "source--gazette"),
        Reference(1, "gazette", "Gazette", "art. 2", "mots", "source--gazette"),
        Reference(4, "press", "Paper", None, None, "source--press"),
    )
    quote = found[1].quote
    assert isinstance(quote, Phrase)
    assert quote.parts == (("mots", "fr"),)


def test_a_quote_of_no_known_language_is_not_taken_for_the_pages() -> None:
    barriers = {"lack-of-money": {"status": "present", "sources": [{"source": "press", "quote": "words"}]}}
    (found,) = (one.sources for one in report(barriers=barriers).ecosystem.barriers if one.status == "present")
    assert isinstance(found[0].quote, Phrase)
    assert found[0].quote.parts == (("words", "und"),)


def test_anchors() -> None:
    assert anchor("criterion", "other/housing", "adopted") == "criterion--other.housing--adopted"
