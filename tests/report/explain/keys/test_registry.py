"""simaturity.report.explain.keys.registry: every key of a profile, wherever it can stand, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from simaturity.core.model import Model
from simaturity.core.profile import Profile
from simaturity.report.explain.keys.key import short
from simaturity.report.explain.keys.registry import keys
from simaturity.report.explain.profile_words import profile_words
from simaturity.report.words import words

LANGUAGES = ("en", "fr", "nl", "de")
KEYS = keys(words("en"))


def fields(model: type[Model], under: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every key of a model and of what stands below it: below which key, its name, and its type."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        yield under, key, field.annotation
        for inner in models(field.annotation):
            yield from fields(inner, key)


def models(kind: Any) -> list[type[Model]]:
    if isinstance(kind, type) and issubclass(kind, Model):
        return [kind]
    return [model for part in get_args(kind) for model in models(part)]


def literals(kind: Any) -> list[str]:
    """The fixed words that a key takes, be it below the keys of a mapping."""
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    return [word for part in get_args(kind) for word in literals(part)] if not models(kind) else []


FIELDS = list(fields(Profile))


def id_of(under: str, key: str) -> str:
    """The id of a key where it stands."""
    (found,) = [id for id, one in KEYS.items() if short(id) == key and under in (one.under or ("",))]
    return found


def test_every_key_has_an_entry_wherever_it_stands() -> None:
    assert len(FIELDS) > 140
    told = {(under, short(id)) for id, one in KEYS.items() for under in one.under or ("",)}
    assert told == {(under, key) for under, key, _ in FIELDS}


def test_a_key_has_one_meaning_in_each_place() -> None:
    for under, key, _ in FIELDS:
        assert id_of(under, key)


def test_keys_of_two_meanings_are_told_apart_by_where_they_stand() -> None:
    assert [id for id in KEYS if short(id) == "kind"] == ["sources.kind", "instruments.kind"]
    for id, one in KEYS.items():
        assert id == short(id) or id.partition(".")[0] in one.under or id == "milestones.sources"


def test_fixed_words_are_those_of_the_models() -> None:
    found: dict[str, set[str]] = {}
    for under, key, kind in FIELDS:
        if key != "schema" and (fixed := literals(kind)):
            found.setdefault(id_of(under, key), set()).update(fixed)
    assert {id: set(meanings) for id, meanings in profile_words(words("en")).items()} == found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_says_something_in_a_sentence(lang: str) -> None:
    for one in keys(words(lang)).values():
        assert one.means.endswith((".", "?"))
        assert one.takes.endswith((".", "]", "}"))
