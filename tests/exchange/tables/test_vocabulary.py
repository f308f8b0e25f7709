"""simaturity.exchange.tables.vocabulary and the fixed words: complete, and each value once."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from typing import get_args

from simaturity.core.assessment import Basis, Verdict
from simaturity.core.changes.change import CAUSES, FAMILIES, KINDS
from simaturity.core.profile import BarrierStatus, Coverage, LedBy, Level, SourceKind
from simaturity.core.rubric import Outcome
from simaturity.exchange.tables.vocabulary import Rules, Word, values, vocabulary

from .examples import ladder

ENGLISH = gettext.NullTranslations()
FOUND = vocabulary([ladder()], "en", ENGLISH)


def test_ids_of_a_rubric() -> None:
    rubric, checklist = ladder()
    groups: dict[str, Iterable[str]] = {
        "criteria": rubric.criteria,
        "instruments": rubric.instruments,
        "milestones": rubric.milestones,
        "conditions": rubric.conditions,
        "barriers": sorted(checklist.barriers) if checklist else [],
        "levers": sorted(checklist.levers) if checklist else [],
        "stages": ["1", "2", "3"],
    }
    for name, ids in groups.items():
        assert values(FOUND, name) == tuple(ids)
    assert [word.value for word in FOUND["domains"]] == ["town", "land", "other"]
    assert values(FOUND, "domains") is None


def test_words_of_a_rubric_are_on_one_line() -> None:
    assert FOUND["domains"][1] == Word("land", "Land policy", "Fields, *woods* and | water.", "", "ladder/2")
    assert FOUND["stages"][1] == Word("2", "Begun", "A law.", "", "ladder/2")
    assert FOUND["barriers"][0] == Word("money", "No money", "There is none.", "", "hurdles/1")


def test_options_are_within_their_conditions() -> None:
    found = [(word.within, word.value) for word in FOUND["options"]]
    assert found == [
        *(("definition", option) for option in ("none", "official")),
        *(("ways", option) for option in ("radio", "post")),
        *(("actors", option) for option in ("firms", "state", "all")),
        *((name, option) for name in ("prize", "tools") for option in ("yes", "no")),
    ]
    assert values(FOUND, "options") == ("none", "official", "radio", "post", "firms", "state", "all", "yes", "no")


def test_fixed_words_are_complete() -> None:
    for name, expected in {
        "outcomes": get_args(Outcome),
        "bases": get_args(Basis),
        "verdicts": get_args(Verdict),
        "leaders": get_args(LedBy),
        "levels": get_args(Level),
        "coverages": get_args(Coverage),
        "source-kinds": get_args(SourceKind),
        "barrier-statuses": get_args(BarrierStatus),
        "families": [one for one in FAMILIES if one not in ("rubric", "checklist", "profile")],
        "change-kinds": [one for one in KINDS if one.partition("-")[0] not in ("rubric", "checklist", "profile")],
        "causes": [one for one in CAUSES if one != "rubric"],
    }.items():
        assert sorted(values(FOUND, name) or ()) == sorted(expected)


def test_every_value_has_a_title_or_a_meaning() -> None:
    assert [word for words in FOUND.values() for word in words if not word.title and not word.meaning] == []


def test_what_two_rubrics_share_stands_there_for_each() -> None:
    rubric, checklist = ladder()
    other = rubric.model_copy(update={"version": "3"})
    found = vocabulary([ladder(), Rules(other, None), Rules(rubric, checklist)], "en", ENGLISH)
    assert [(word.value, word.rubric) for word in found["stages"]] == [
        *((number, "ladder/2") for number in "123"),
        *((number, "ladder/3") for number in "123"),
    ]
    assert values(found, "criteria") == values(FOUND, "criteria")
    assert found["barriers"] == FOUND["barriers"]
