"""Data made harmless in Markdown, as jinja2 makes it in HTML: what a profile says never acts as markup."""

from __future__ import annotations

import re

from markupsafe import Markup


def plain(value: object) -> str:
    """A text without the marks of its languages, for attributes."""
    return str.__str__(value) if isinstance(value, str) else str(value)


_INSIDE = re.compile(
    r"[\\`*\[\]<>|~^$@{}]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])|:(?=//|[\w+-]+:)|(?<=\bwww)\.", re.IGNORECASE
)
"""What means something wherever it stands; an underscore only at the edge of a word, & only before an entity."""
_AT_START = re.compile(r"^(?:[#+\-=>:(]|(?:\d+|[a-z]|[ivxlcdm]+)(?=[.)](?:\s|$)))", re.IGNORECASE)
"""What means something at the beginning of a line only, where a value may stand: lists count with letters, too."""


def as_markdown(value: object) -> Markup:
    """A value as text in Markdown, on one line. What is Markdown already stays."""
    if isinstance(value, Markup):
        return value
    text = _INSIDE.sub(r"\\\g<0>", " ".join(str(value).splitlines()))
    found = _AT_START.match(text)
    if found and found[0].isalnum():
        text = f"{found[0]}\\{text[found.end() :]}"
    elif found:
        text = f"\\{text}"
    return Markup(text)


def as_address(url: str) -> Markup:
    """A web address between angle brackets in Markdown, where nothing is escaped."""
    return Markup(url)
