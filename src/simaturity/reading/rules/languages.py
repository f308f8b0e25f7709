"""Texts in several languages: what a reader of one language would miss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from simaturity.core.model import Model
from simaturity.core.problem import Problem, Route
from simaturity.reading.texts import mapped_texts

from .case import Case

_NAME: Route = ("region", "name")
_ENOUGH = 3
"""From so many texts in several languages, a language that stands in one of them looks like a slip."""


def profile_translations(case: Case) -> Iterator[Problem]:
    """The same for a profile."""
    yield from translations(case.profile, case.profile.language)


def translations(model: Model, own: str) -> Iterator[Problem]:
    """A text lacks a language that most others have, or has one that no other has."""
    texts = list(mapped_texts(model))
    if not texts:
        return
    counts = Counter(tag for _, text in texts for tag in text)
    usual = {tag for tag, count in counts.items() if count * 2 > len(texts)} if len(texts) > 1 else set()
    for route, text in texts:
        lacking = sorted(tag for tag in usual if tag not in text)
        if lacking:
            message = f"no text in {', '.join(lacking)}, which most others have"
            yield Problem("missing-translation", route, message, "add it", "warning")
        elif own not in text and "en" not in text:
            message = f"no text in {own}, the file's language, nor in en"
            yield Problem("missing-translation", route, message, "add one of them", "warning")
    yield from _lonely(texts, counts, own)


def _lonely(texts: list[tuple[Route, dict[str, str]]], counts: Counter[str], own: str) -> Iterator[Problem]:
    for route, text in texts:
        if route == _NAME:
            continue
        for tag in text:
            if counts[tag] > 1 or tag == own:
                continue
            near = sorted(other for other in counts if other != tag and other.split("-")[0] == tag.split("-")[0])
            if near or len(texts) >= _ENOUGH:
                help = f"is it {near[0]}?" if near else "is the tag right?"
                message = f"the only text in {tag}"
                yield Problem("lonely-language", (*route, tag), message, help, "warning", at_key=True)
