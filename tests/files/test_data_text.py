"""simaturity.files.data_text: what is written is read, looks as the house wants it, and stays as it is."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from simaturity.files.characters import REFUSED
from simaturity.files.data_text import WIDTH, data_text
from simaturity.files.layout import lay_out
from simaturity.files.yaml_text import read_plain

WORDS = st.text("abc é-:#'\"{}[],&*!|>%@`0123\n\t", max_size=30) | st.text(max_size=12)
LONG = st.lists(st.text("ab#:-'", min_size=1, max_size=9), min_size=20, max_size=60).map(" ".join)
ADDRESSES = st.text("ab/?=&%-+~.,:#", max_size=9).map("https://{}".format)
TEXTS = (ADDRESSES | WORDS | LONG).filter(lambda text: not REFUSED.search(text.replace("\t", "")))
NUMBERS = st.integers(-(10**9), 10**9) | st.sampled_from([0.5, 14.6, 1e6])
KEYS = st.text("abcé-/ :#yno1", min_size=1, max_size=10).filter(lambda text: text == text.strip())
DATA = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=30,
)


@given(st.dictionaries(KEYS, DATA, max_size=6))
@example({"a": {"b": [[], {}, ""]}})
@example({"a": [[1, [2]], [{"b": {"c": [{"d": 1}]}}]]})
@example({"yes": "no", "on": "off", "NO": "null", "1": "1.10", "a": " b ", "b": "c\n\nd", "c": "d\n"})
@example({"a": "b " * 60 + "c", "b": ["c" * 200, "c  d " * 30 + "#"]})
def test_what_is_written_is_read_and_laid_out_already(data: dict[str, Any]) -> None:
    text = data_text(data)
    found = read_plain(text)
    assert (repr(found.data), found.problems) == (repr(data), ())
    assert lay_out(text) == text


def test_a_year_stands_bare_where_a_date_is_due() -> None:
    text = data_text({"as_of": "2024", "title": "2024", "sources": {"a": {"published": "2024-05", "note": "2024-05"}}})
    assert text == ('as_of: 2024\ntitle: "2024"\n\nsources:\n  a: {published: 2024-05, note: 2024-05}\n')


PROFILE = {
    "schema": "simaturity/profile/1",
    "rubric": "social-innovation-policy/1",
    "region": {"id": "x-vale", "name": {"en": "Vale", "fr": "Val d'en haut"}},
    "as_of": "2024-05",
    "sources": {
        "gcsi": {
            "title": "Report of the Vale: what it tells",
            "publisher": "Council",
            "kind": "self-report",
            "url": "https://example.org/vale",
            "collected": "2024-05-01",
        }
    },
    "declared": [{"stages": [8], "domains": ["social-economy", "other/care"], "sources": ["gcsi"]}],
    "instruments": {
        "decree": {
            "title": "Decree",
            "kind": "decree",
            "domains": {"social-economy": "dedicated"},
            "milestones": [
                {"reached": "in-effect", "on": "2009-01-01", "sources": [{"source": "gcsi", "at": "Page 1"}]}
            ],
        }
    },
    "conditions": {
        "definition": {
            "answer": "none",
            "sources": [{"source": "gcsi", "at": "Opening statement", "quote": "lacks a definition"}],
        },
        "momentum": {"answer": "unknown"},
        "impact-reports": {
            "answer": "yes",
            "note": "Told at length and in many words, so that it takes two lines of the file, and this is the second.",
        },
    },
    "barriers": {},
}

WRITTEN = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: x-vale, name: {en: Vale, fr: Val d'en haut}}
as_of: 2024-05

sources:
  gcsi:
    title: "Report of the Vale: what it tells"
    publisher: Council
    kind: self-report
    url: https://example.org/vale
    collected: 2024-05-01

declared:
  - {stages: [8], domains: [social-economy, other/care], sources: [gcsi]}

instruments:
  decree:
    title: Decree
    kind: decree
    domains: {social-economy: dedicated}
    milestones:
      - {reached: in-effect, on: 2009-01-01, sources: [{source: gcsi, at: Page 1}]}

conditions:
  definition:
    answer: none
    sources: [{source: gcsi, at: Opening statement, quote: lacks a definition}]
  momentum: {answer: unknown}
  impact-reports:
    answer: yes
    note: >-
      Told at length and in many words, so that it takes two lines of the file, and this is the
      second.

barriers: {}
"""


def test_a_profile_looks_as_people_write_it() -> None:
    assert data_text(PROFILE) == WRITTEN
    assert max(map(len, WRITTEN.splitlines())) <= WIDTH
