"""Texts in one language or several."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from simaturity.core.text import Text, say, say_in

TEXT: TypeAdapter[Any] = TypeAdapter(Text)
MAP = {"nl": "streek", "fr": "région", "en": "region", "zh-Hans": "地区"}


@pytest.mark.parametrize(
    ("text", "asked", "own", "expected"),
    [
        ("region", "fr", "de", ("region", "de")),
        (MAP, "fr", "nl", ("région", "fr")),
        (MAP, "fr-BE", "nl", ("région", "fr")),
        (MAP, "zh-Hans", "nl", ("地区", "zh-Hans")),
        (MAP, "de", "nl", ("streek", "nl")),
        (MAP, "de", "pt", ("region", "en")),
        ({"nl": "streek", "fr": "région"}, "de", "pt", ("streek", "nl")),
        ({"fr": "région"}, "en", "en", ("région", "fr")),
    ],
)
def test_asked_then_own_then_english_then_the_first(
    text: str | dict[str, str], asked: str, own: str, expected: tuple[str, str]
) -> None:
    assert say_in(text, asked, own) == expected
    assert say(text, asked, own) == expected[0]


def test_own_is_english_by_default() -> None:
    assert say_in("region", "fr") == ("region", "en")


@pytest.mark.parametrize("value", ["region", MAP, {"nl-BE": "streek"}, {"und": "?"}, {"es-419": "región"}])
def test_texts(value: Any) -> None:
    assert TEXT.validate_python(value) == value


@pytest.mark.parametrize("value", ["", "  ", {}, {"english": "x"}, {"EN": "x"}, {"en": ""}, 5, None, ["x"]])
def test_no_texts(value: Any) -> None:
    with pytest.raises(ValidationError):
        TEXT.validate_python(value)


def test_blanks_around_are_dropped() -> None:
    assert TEXT.validate_python(" region \n") == "region"
