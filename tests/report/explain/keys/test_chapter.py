"""simaturity.report.explain.keys.chapter: what is said of a key, and which words and ids it takes."""

from __future__ import annotations

import pytest

from simaturity.report.explain.book import Book
from simaturity.report.explain.keys.chapter import OUTCOMES, said_fields, said_keys, said_sources
from simaturity.report.explain.profile_words import profile_words
from simaturity.report.explain.topic import Topic

from ..test_index import ENGLISH, SHORT, SHORT_LIST

KEYS = ENGLISH.chapter("key")


def rows(topic: Topic) -> dict[str, str]:
    return {row.label: row.text for row in topic.rows}


def test_a_key_with_fixed_words() -> None:
    topic = KEYS.topic("led_by")
    assert (topic.title, topic.what, topic.means) == ("led_by", "key of a profile", "Who leads the instrument.")
    assert rows(topic) == {
        "Written": "Under instruments.",
        "Takes": "One of the words above.",
        "Without it": "government",
    }
    assert [word for word, _ in topic.options] == ["government", "mixed", "civil-society"]


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("as_of", "At the left edge of the file."),
        ("at", "In the list of sources of a statement: {source: report, at: page 4} in place of the id alone."),
        ("url", "Under sources or instruments."),
        ("title", "Under sources, instruments, targets, domains, or at the left edge of the file."),
    ],
)
def test_where_it_stands(id: str, written: str) -> None:
    assert rows(KEYS.topic(id))["Written"] == written


def test_ids_are_those_of_the_rubric_and_the_checklist() -> None:
    keys = said_keys(Book(SHORT, SHORT_LIST, "en"))
    found = {id: [one for one, _ in options] for id in keys.ids if (options := keys.topic(id).options)}
    fixed = profile_words(ENGLISH.book.words)
    domains = ["social-economy", "social-innovation"]
    assert {id: ids for id, ids in found.items() if id not in fixed} == {
        "stages": ["1", "2", "3"],
        "declared.domains": domains,
        "milestones.domains": domains,
        "instruments.kind": ["law", "fund"],
        "reached": ["passed", "in-effect", "funded", "weakened"],
        "criterion": ["drafted", "passed", "in-effect", "funded"],
        "conditions": ["definition"],
        "barriers": ["money", "will"],
        "levers": ["structural-funding", "support-advisers"],
    }
    assert {id: ids for id, ids in found.items() if id in fixed} == {id: list(words) for id, words in fixed.items()}


def test_a_field_of_ones_own_is_shown_as_it_is_written() -> None:
    assert KEYS.topic("declared.domains").options[-1] == ("other/...", "Other field")
    (row,) = [row for row in KEYS.topic("instruments.domains").rows if row.references]
    assert [one.id for one in row.references][-1] == "other/..."


def test_keys_that_a_rubric_has_no_use_for_are_left_out() -> None:
    bare = SHORT.model_copy(update={"conditions": {}})
    missing = {*KEYS.ids} - {*said_keys(Book(bare, None, "en")).ids}
    assert missing == {"domains", "conditions", "conditions.answer"}


def test_every_fixed_word_is_explained_once() -> None:
    words = {word for key, some in profile_words(ENGLISH.book.words).items() for word in some if key != "sources.kind"}
    assert words == {*said_fields(ENGLISH.book).ids, *OUTCOMES}
    assert {*OUTCOMES} == {*ENGLISH.chapter("outcome").ids}
    said = profile_words(ENGLISH.book.words)["sources.kind"]
    assert {id: said_sources(ENGLISH.book).topic(id).means for id in said_sources(ENGLISH.book).ids} == said
    assert "federal, national or central" in said_fields(ENGLISH.book).topic("federal").means


def test_outcomes_tell_where_they_are_written() -> None:
    written = {id: rows(ENGLISH.chapter("outcome").topic(id))["Written"] for id in OUTCOMES}
    assert written == {
        "met": "As answer of a finding.",
        "not-met": "As answer of a finding.",
        "unknown": "As answer of a finding or a condition, or as status of a barrier.",
        "not-applicable": "As answer of a finding, or as status of a barrier.",
    }
