"""simaturity.reading.schemas.choosing: ids with what they mean, and old ones beside the new."""

from __future__ import annotations

from simaturity.reading.schemas.choosing import Meaning, choice, keys, old_keys

MEANINGS = {
    "in-effect": Meaning("In effect", "It applies."),
    "call": Meaning("Call for projects"),
    "fund": Meaning("A fund", "Money set apart."),
}
LISTED = {
    "type": "string",
    "enum": ["in-effect", "call", "fund"],
    "enumDescriptions": ["It applies.", "Call for projects", "A fund: Money set apart."],
}


def test_a_title_is_told_where_it_says_more_than_the_id() -> None:
    assert choice(MEANINGS, {}) == LISTED


def test_old_ids_and_other_forms_stand_beside() -> None:
    own = {"type": "string", "pattern": "^other/"}
    renamed = {"began": "in-effect", "appeal": "call", "gone": "elsewhere", "fund": "call"}
    old = {"type": "string", "pattern": "^(began|appeal)$", "deprecated": True}
    assert choice(MEANINGS, renamed, [own]) == {"anyOf": [LISTED, own, old]}
    assert choice(MEANINGS, {}, [own]) == {"anyOf": [LISTED, own]}


def test_keys() -> None:
    found = keys({"call": MEANINGS["call"], "fund": MEANINGS["fund"]}, {"appeal": "call"}, {"$ref": "#/$defs/X"})
    assert found == {
        "call": {"title": "Call for projects", "description": "Call for projects", "$ref": "#/$defs/X"},
        "fund": {"title": "A fund", "description": "Money set apart.", "$ref": "#/$defs/X"},
        "appeal": {
            "title": "Call for projects",
            "description": "Call for projects",
            "$ref": "#/$defs/X",
            "deprecated": True,
            "deprecationMessage": "renamed: write call",
        },
    }


def test_old_keys_of_what_is_there_only() -> None:
    assert list(old_keys({"a": {}, "b": {}}, {"old": "a", "b": "a", "older": "c"})) == ["old"]
