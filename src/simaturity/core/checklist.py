"""The barriers checklist: what can stand in the way of a stage, and the levers that lower it."""

from typing import Annotated, Literal

from pydantic import Field

from .model import Id, Model
from .rubric import Origin, Version
from .text import Language, Plain, Text


class Barrier(Model):
    """Something that hinders a region on the ladder."""

    title: Text
    statement: Text
    origin: Id
    """The publication it comes from, or ``ours``."""
    blocks: tuple[Id, ...] = ()
    """Criteria of the rubric that it stands in the way of."""
    levers: tuple[Id, ...] = ()
    """Measures that lower it."""


class LeverGroup(Model):
    """A heading over levers."""

    title: Text
    origin: Id


class Lever(Model):
    """A measure that lowers a barrier or helps meet a criterion."""

    title: Text
    statement: Text
    group: Id | None = None
    origin: Id
    helps: tuple[Id, ...] = ()
    """Criteria that it helps meet."""


class Checklist(Model):
    """One YAML file: the barriers and levers that profiles answer."""

    schema_: Annotated[Literal["simaturity/barriers/1"], Field(alias="schema")]
    id: Id
    version: Version
    title: Text
    language: Language = "en"
    licence: Plain | None = None
    origins: dict[Id, Origin] = {}
    groups: dict[Id, LeverGroup] = {}
    barriers: Annotated[dict[Id, Barrier], Field(min_length=1)]
    levers: dict[Id, Lever] = {}
    renamed: dict[Id, Id] = {}
    """Old ids of barriers and levers, with the new ones."""

    @property
    def pin(self) -> str:
        """How a rubric names it."""
        return f"{self.id}/{self.version}"
