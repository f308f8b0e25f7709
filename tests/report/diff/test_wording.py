"""simaturity.report.diff.wording: the words of each family of changes."""

from __future__ import annotations

from typing import Any

import pytest

from simaturity.core.changes.change import Change, Family, kind_of
from simaturity.report.diff.both import Both
from simaturity.report.diff.wording import Wording
from simaturity.report.words import words

from .every import RUBRIC, TABLE, sides

ESG = "Environmental, social and governance practice"


def said(family: Family, subject: tuple[str, ...], old: Any, new: Any) -> tuple[str, str, tuple[str, ...]]:
    """A change in English words."""
    change = Change(kind_of(family, old, new), family, None, "x-land", subject, old, new, None, (), "")
    found = Wording(Both(*sides(), words("en"))).said(change)
    return str(found.title), str(found.text), tuple(map(str, found.details))


EXPECTED = {
    "rubric-changed": ("The eight stages of social-innovation policy", "a/1 → a/2"),
    "checklist-changed": ("Barriers checklist", "— → b/1"),
    "profile-added": ("Land [of] *stars*", "as of 31 December 2024"),
    "profile-removed": ("Land [of] *stars*", "as of 31 December 2024"),
    "stage-raised": ("Social economy", "4 → 6; possible 8 → 7"),
    "stage-lowered": ("Social innovation", "6 → 4"),
    "stage-widened": ("Social business", "4 to 6 → 4 to 8"),
    "stage-narrowed": ("Social entrepreneurship", "4 to 8 → 4"),
    "verdict-changed": ("Social economy, by Country <report>", "nothing declared → contradicted"),
    "criterion-changed": ("Social economy, funded", "not a criterion → met (implied)"),
    "basis-changed": ("Social economy, drafted", "still met: implied → shown"),
    "declaration-added": ("Social economy and social innovation, by Country <report>", "Stage 4 or 5"),
    "declaration-removed": ("Environmental, social and governance practice, by —", "Stage 8 → nothing declared"),
    "declaration-changed": (
        "Social economy and social innovation, by Country <report>",
        "Stage 8 → Stage 8 (disputed)",
    ),
    "instrument-added": ("Decree | on the _social_ economy", "decree"),
    "instrument-removed": ("A fund that was taken out", "fund"),
    "instrument-edited": ("Decree | on the _social_ economy", "decree"),
    "instrument-ended": ("Decree | on the _social_ economy", "1 February 2020"),
    "instrument-reopened": ("A fund that was taken out", "1 February 2020 → —"),
    "milestone-added": ("Decree | on the _social_ economy: adopted", "1 May 2014"),
    "milestone-removed": ("Decree | on the _social_ economy: drafted", "undated"),
    "milestone-edited": ("Decree | on the _social_ economy: adopted", "by 2015"),
    "finding-added": ("Social economy, funded", "not met"),
    "finding-removed": ("Environmental, social and governance practice, funded", "partly"),
    "finding-changed": ("Environmental, social and governance practice, adopted", "not met → met"),
    "condition-answered": ("Definition", "working definition of a programme or call"),
    "condition-changed": ("Actors", "new: academia; no longer: citizens"),
    "condition-withdrawn": ("Social impact reports", "yes → unknown"),
    "barrier-appeared": ("Lack of money", "present, minor, in social economy"),
    "barrier-cleared": ("Policy scattered over authorities", "present, minor, in social economy → absent"),
    "barrier-worsened": (
        "No shared definition",
        "present, minor, in social economy → present, severe, in social economy",
    ),
    "barrier-eased": (
        "Impact hard to show",
        "present, moderate, in social economy → present, minor, in social economy",
    ),
    "barrier-changed": ("Contested in politics", "does not apply"),
    "barrier-withdrawn": ("No way out of support", "present, minor, in social economy → unknown"),
    "lever-asked": ("Structural funding", "asked for"),
    "lever-put-in-place": ("Exchange of practice", "asked for → in place"),
    "lever-dropped": ("Clauses in public contracts", "in place → dropped"),
    "lever-withdrawn": ("Recognition of the network", "in place → not mentioned"),
    "tension-appeared": ("Social economy", "weakened: Decree | on the _social_ economy"),
    "tension-resolved": ("Social economy", "funded: a finding denies it, yet what is met implies it"),
    "source-added": ("Country <report>", "self-report"),
    "source-removed": ("gone", "press"),
    "source-updated": ("Gazette, [bold]no. 7[/bold]", "law or official journal"),
}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0])
def test_title_and_text_of_every_kind(row: Any) -> None:
    kind, family, subject, old, new, _ = row
    assert said(family, subject, old, new)[:2] == EXPECTED[kind]


def test_what_was_edited_field_by_field() -> None:
    details = {row[0]: said(row[1], row[2], row[3], row[4])[2] for row in TABLE}
    assert {kind: found for kind, found in details.items() if found} == {
        "instrument-edited": ("level: — → federal", "amounts: — → value 5 currency EUR"),
        "milestone-edited": (
            "on: 2014-05-01 → —",
            "by: — → 2015",
            "inferred: — → yes",
            "sources: gazette → gazette, report",
        ),
        "finding-changed": ("answer: not-met → met",),
        "source-updated": ("published: 2014 → 2014-05",),
    }


@pytest.mark.parametrize(
    ("family", "subject", "old", "new", "text"),
    [
        ("stage", ("domains", "esg"), [4, 8], [6, 8], "4 → 6"),
        ("stage", ("domains", "esg"), [4, 4], [6, 6], "4 → 6; possible 4 → 6"),
        ("stage", ("domains", "esg"), [4, 4], [4, 8], "4 → 4 to 8"),
        ("verdict", ("domains", "esg", "declared", ""), "supported", None, "supported → nothing declared"),
        ("criterion", ("domains", "esg", "funded"), {"outcome": "unknown", "basis": "silent"},
         {"outcome": "met", "basis": "milestone"}, "unknown → met"),
        ("criterion", ("domains", "esg", "funded"), {"outcome": "met", "basis": "finding"},
         {"outcome": "unknown", "basis": "expired"}, "met → unknown (lapsed)"),
        ("criterion", ("domains", "esg", "funded"), {"outcome": "met", "basis": "finding"},
         {"outcome": "unknown", "basis": "finding"}, "met → unknown (open or disputed)"),
        ("criterion", ("domains", "esg", "funded"), {"outcome": "met", "basis": "milestone"},
         {"outcome": "met", "basis": "finding"}, "still met: shown → by a finding"),
        ("rubric", ("rubric",), {"id": "a/1", "sha256": "0"}, {"id": "a/1", "sha256": "1"},
         "a/1, with another content"),
        ("checklist", ("checklist",), {"id": "a/1", "sha256": "0"}, None, "a/1 → —"),
        ("ending", ("instruments", "decree"), "2020-01-01", "2021-01-01", "1 January 2020 → 1 January 2021"),
        ("ending", ("instruments", "decree"), None, {"esg": "2020-01-01", "social-economy": "2021-01-01"},
         "1 January 2020 (environmental, social and governance practice); 1 January 2021 (social economy)"),
        ("condition", ("conditions", "definition"), {"answer": "none", "named": False},
         {"answer": None, "contested": True}, "not recognised → disputed"),
        ("condition", ("conditions", "definition"), {"answer": "none", "named": False},
         {"answer": "none", "named": True}, "not recognised, now with names"),
        ("condition", ("conditions", "definition"), {"answer": "none", "named": True},
         {"answer": "none", "named": False}, "not recognised, no longer with names"),
        ("condition", ("conditions", "communication"), None, {"answer": None, "named": True}, "something is named"),
        ("condition", ("conditions", "actors"), None, {"answer": ["ngos"], "named": False},
         "non-governmental organisations"),
        ("condition", ("conditions", "actors"), {"answer": ["ngos"], "named": False},
         {"answer": ["gone", "ngos"], "named": False}, "new: gone"),
        ("finding", ("findings", "funded", "esg", "2020"), {"answer": "not-met"},
         {"answer": "not-met", "sources": ["report"]}, "not met"),
        ("finding", ("findings", "funded", "esg", "2020"), {"answer": "unknown"}, None, "unknown"),
    ],
)  # fmt: skip
def test_texts_beside_those(family: Family, subject: tuple[str, ...], old: Any, new: Any, text: str) -> None:
    assert said(family, subject, old, new)[1] == text


def test_a_tension_of_the_rubric_says_what_its_rule_says() -> None:
    rule = RUBRIC.tensions["high-stage-without-definition"].says
    for subject, title in (
        (("tensions", "high-stage-without-definition", "esg"), ESG),
        (("tensions", "high-stage-without-definition"), "Land [of] *stars*"),
    ):
        assert said("tension", subject, None, {"statements": []})[:2] == (title, rule)
