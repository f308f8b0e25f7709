"""Changes that somebody has looked at and let pass, each with a reason and for a time."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .dates import DateField
from .model import Model
from .text import Language, Text

Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class IgnoredChange(Model):
    """One change that is let pass."""

    fingerprint: Fingerprint
    """As `simaturity diff` prints it."""
    reason: Text
    until: DateField
    """The last day on which it is let pass; reads as the last day of its month or year."""


class Ignored(Model):
    """One YAML file: the changes that the gates of `simaturity diff` let pass."""

    schema_: Annotated[Literal["simaturity/ignore/1"], Field(alias="schema")]
    language: Language = "en"
    ignore: tuple[IgnoredChange, ...] = ()
