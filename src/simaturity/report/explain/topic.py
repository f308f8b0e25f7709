"""What is said of one id, in the order of reading; a renderer places it."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Reference(NamedTuple):
    """Another id that is named, and can be asked about in turn."""

    kind: str
    id: str
    title: str

    @property
    def anchor(self) -> str:
        """Where a page on the rubric tells of it."""
        return anchor(self.kind, self.id)


class Row(NamedTuple):
    """A label with what it is about: sentences, other ids, or both."""

    label: str
    text: str = ""
    references: tuple[Reference, ...] = ()


class Example(NamedTuple):
    """A piece of YAML or a command, to be shown as it is written."""

    label: str
    code: str
    tone: Literal["example", "wrong", "right"] = "example"


class Topic(NamedTuple):
    """One id."""

    kind: str
    """The kind of id in one word of the interface, as in ``criterion:adopted``."""
    id: str
    title: str
    what: str
    """The kind of id in the reader's words: required criterion of Stage 6."""
    means: str
    rows: tuple[Row, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    """For a condition: what can be answered, each with its title."""
    examples: tuple[Example, ...] = ()

    @property
    def anchor(self) -> str:
        """Where a page on the rubric tells of it."""
        return anchor(self.kind, self.id)


def anchor(kind: str, id: str) -> str:
    """The anchor of an id in a page: ``criterion-adopted``."""
    return f"{kind}-{id}".replace(".", "-").replace("/", "-")
