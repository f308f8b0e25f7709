"""Texts of a profile, rubric or checklist in a further language, in a file beside it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .model import Model
from .text import Language, Plain

Within = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_/-]+(\.[A-Za-z0-9_/-]+)*$", max_length=400)]
"""A route in the file, or the beginning of one: ``conditions.momentum``."""


class TranslatedText(Model):
    """One text and what it is in the other language."""

    text: Plain
    """As it stands in the file, in the file's own language. Breaks of lines make no difference."""
    within: Within | None = None
    """Only for texts below this route, where one text needs two translations."""
    translation: Plain


class Texts(Model):
    """One YAML file, named like the one that it translates with the language before the ending."""

    schema_: Annotated[Literal["simaturity/texts/1"], Field(alias="schema")]
    language: Language
    authors: tuple[Plain, ...] = ()
    licence: Plain | None = None
    texts: tuple[TranslatedText, ...] = ()
