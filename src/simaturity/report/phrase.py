"""Texts for a reader that remember which parts of them are in another language than the report."""

from __future__ import annotations

from collections.abc import Sequence
from string import Formatter

UNKNOWN = "und"
"""The tag of a language that nobody named."""

Part = tuple[str, str]
"""Some words with the tag of their language; an empty tag is the report's own."""


class Phrase(str):
    """A text that holds words of another language: a plain string for those who do not care, parts for those who do.

    Whatever is all in the report's language is an ordinary string.
    """

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, parts: Sequence[Part]) -> Phrase:
        it = super().__new__(cls, "".join(text for text, _ in parts))
        it.parts = tuple(parts)
        return it

    def __html__(self) -> str:
        """As HTML, with each part in another language marked as such; jinja2 asks for it instead of escaping."""
        return "".join(_marked(text, tag) for text, tag in self.parts)


def _marked(text: str, tag: str) -> str:
    from markupsafe import escape  # imported late: a terminal needs no HTML

    if not tag:
        return escape(text)
    # An empty tag says that the language is unknown, and keeps it from passing for the page's.
    return f'<span lang="{"" if tag == UNKNOWN else escape(tag)}" dir="auto">{escape(text)}</span>'


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a text; an ordinary string is one in the report's language."""
    return text.parts if isinstance(text, Phrase) else ((text, ""),)


def phrase(pattern: str, **values: object) -> str:
    """Put values in a pattern such as ``ended on {day}: {shown}``, each keeping its language.

    The pattern is ours or a catalogue's; nothing in a value acts as one.
    """
    if not any(isinstance(value, Phrase) for value in values.values()):
        return pattern.format(**values)
    found: list[Part] = []
    for before, name, _, _ in Formatter().parse(pattern):
        if before:
            found.append((before, ""))
        if name:
            value = values[name]
            found += parts_of(value if isinstance(value, str) else str(value))
    return Phrase(found)


def joined(items: Sequence[str], between: str) -> str:
    """Texts one after the other."""
    if not any(isinstance(item, Phrase) for item in items):
        return between.join(items)
    found: list[Part] = []
    for number, item in enumerate(items):
        if number:
            found.append((between, ""))
        found += parts_of(item)
    return Phrase(found)
