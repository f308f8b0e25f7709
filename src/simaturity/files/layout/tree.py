"""The tree of a YAML text, every comment with the entry that it stands above, beside or below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .pieces import Comment
from .scalars import Scalar


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list."""

    above: list[Comment]
    """In lines of their own, before it."""
    key: Scalar | None = None
    colon: bool = False
    blank: bool = False
    """A blank line stands before it, behind the comments."""
    breaks: bool = False
    """It begins a line."""
    opening: list[Comment] = field(default_factory=list)
    """Beside its dash or colon."""
    before: list[Comment] = field(default_factory=list)
    """In lines of their own between its dash or colon and its value."""
    lower: bool = False
    """Its value begins a line below the key."""
    value: Scalar | Collection | None = None
    beside: list[Comment] = field(default_factory=list)
    """Beside the end of its value."""
    below: list[Comment] = field(default_factory=list)
    """Indented below a key that has nothing else below."""


@dataclass(slots=True)
class Collection:
    """A mapping or a list."""

    kind: str
    """``mapping``, ``list``, or ``pair``: a mapping of one entry in a list, without braces."""
    flow: bool
    entries: list[Entry] = field(default_factory=list)
    opening: list[Comment] = field(default_factory=list)
    """Beside the opening bracket."""
    below: list[Comment] = field(default_factory=list)
    """After the last entry."""


@dataclass(slots=True)
class Document:
    """A whole text."""

    above: list[Comment]
    """The header, as far as it belongs to no key."""
    root: Collection
    beside: list[Comment]
    below: list[Comment]


def comments(document: Document) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Give every comment of a document, from top to bottom, with the route and the side of what it belongs to."""
    first = document.root.entries[:1]
    top = (first[0].key.value,) if first and first[0].key and not document.root.flow else ()
    yield from ((top, "above", one.text) for one in document.above)
    yield from _inside(document.root, ())
    yield from (((), "below", one.text) for one in (*document.beside, *document.below))


def _inside(part: Collection, route: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    yield from ((route, "opening", one.text) for one in part.opening)
    for position, entry in enumerate(part.entries):
        here = (*route, entry.key.value if entry.key else str(position))
        sides = {"above": entry.above, "opening": entry.opening, "before": entry.before}
        yield from ((here, side, one.text) for side, found in sides.items() for one in found)
        if isinstance(entry.value, Collection):
            yield from _inside(entry.value, here)
        elif entry.value and entry.value.beside:
            yield here, "header", entry.value.beside.text
        sides = {"beside": entry.beside, "below": entry.below}
        yield from ((here, side, one.text) for side, found in sides.items() for one in found)
    yield from ((route, "below", one.text) for one in part.below)
