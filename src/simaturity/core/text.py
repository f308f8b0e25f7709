"""Texts in one language or several: a plain string, or a map from BCP 47 tags to strings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .model import Once

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"

_Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Language = Annotated[_Language, Once(_Language)]
"""A BCP 47 tag of language, script and region: ``fr``, ``zh-Hans``, ``nl-BE``."""

_Plain = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True)]
Plain = Annotated[_Plain, Once(_Plain)]

_Text = Plain | Annotated[dict[Language, Plain], Field(min_length=1)]
Text = Annotated[_Text, Once(_Text)]
"""A text in the file's own language, or a map of languages."""


def say(text: str | dict[str, str], asked: str, own: str = "en") -> str:
    """Give a text in the language asked, else in the file's own, else in English, else in its first."""
    return say_in(text, asked, own)[0]


def say_in(text: str | dict[str, str], asked: str, own: str = "en") -> tuple[str, str]:
    """Like `say`, with the language that the text is in."""
    if isinstance(text, str):
        return text, own
    for tag in (asked, asked.partition("-")[0], own, "en"):
        if tag in text:
            return text[tag], tag
    tag = next(iter(text))
    return text[tag], tag
