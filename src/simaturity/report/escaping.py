"""Data made harmless in HTML and in Markdown: what a profile says never acts as markup, link scheme or code."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from .phrase import Phrase

UNKNOWN = "und"
"""The tag of a language that nobody named."""


def as_html(value: object) -> object:
    """A value for HTML: words of another language are marked as such, all else is left to be escaped by jinja2."""
    if isinstance(value, Phrase):
        return Markup("").join(_marked(text, tag) for text, tag in value.parts)
    return value


def _marked(text: str, tag: str) -> Markup:
    if not tag:
        return escape(text)
    # An empty tag says that the language is unknown, and keeps it from passing for the page's.
    return Markup('<span lang="{}" dir="auto">{}</span>').format("" if tag == UNKNOWN else tag, text)


def plain(value: object) -> str:
    """A text without the marks of its languages, for attributes."""
    return str.__str__(value) if isinstance(value, str) else str(value)


_INSIDE = re.compile(r"[\\`*\[\]<>|~^$@{}]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
"""What means something wherever it stands; an underscore only at the edge of a word, & only before an entity."""
_AT_START = re.compile(r"^(?:[#+\-=>:]|\d+(?=[.)]))")
"""What means something at the beginning of a line only, where a value may stand."""


def as_markdown(value: object) -> Markup:
    """A value as text in Markdown, on one line. What is Markdown already stays."""
    if hasattr(value, "__html__"):
        return Markup(value)
    text = _INSIDE.sub(r"\\\g<0>", " ".join(str(value).splitlines()))
    found = _AT_START.match(text)
    if found and found[0].isdigit():
        text = f"{found[0]}\\{text[found.end() :]}"
    elif found:
        text = f"\\{text}"
    return Markup(text)


def as_address(url: str) -> Markup:
    """A web address between angle brackets in Markdown, where nothing is escaped."""
    return Markup(url)
