"""Files of texts in a further language: found beside the file that they translate, read, and put into its model."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from simaturity.core.model import Model
from simaturity.core.problem import Problem, Route, did_you_mean, escaped, shown
from simaturity.core.text import LANGUAGE_PATTERN
from simaturity.core.texts import Texts, TranslatedText
from simaturity.files.texts import FileText, read_text
from simaturity.files.yaml_text import read_plain

from .building import Kind, Parts, build
from .outcome import Reading
from .texts import text_fields

TEXTS = Kind(
    Texts,
    "simaturity/texts/1",
    frozenset(("authors", "texts")),
    {"schema": "simaturity/texts/1", "language": "und"},
)

M = TypeVar("M", bound=Model)

_NAMED = re.compile(r"(?P<name>.+)\.(?P<language>[^./\\]+)(?P<ending>\.ya?ml)")
_TAG = re.compile(LANGUAGE_PATTERN)


def texts_beside(path: str | Path, language: str) -> str:
    """The name of the file that has the texts of another in a language: ``mine.yaml`` has ``mine.fr.yaml``."""
    name, ending = os.path.splitext(str(path))
    return f"{name}.{language}{ending}"


def named(path: str | Path) -> bool:
    """Whether a file is named like one that has the texts of another in a language."""
    found = _NAMED.fullmatch(str(path))
    return bool(found and _TAG.fullmatch(found["language"]))


def translates(path: str | Path) -> str | None:
    """The file whose texts one of this name has in another language; None where no such file lies beside it."""
    found = _NAMED.fullmatch(str(path))
    if not found or not _TAG.fullmatch(found["language"]):
        return None
    base = f"{found['name']}{found['ending']}"
    return base if os.path.isfile(base) else None


def is_texts(path: str | Path) -> bool:
    """Whether a file beside another holds its texts in a language, by its name and by what it says that it is."""
    return bool(translates(path)) and says_texts(read_text(path).text or "")


def says_texts(text: str) -> bool:
    """Whether a file says that it is one of texts; most do not even name their format."""
    # A comment that names it makes no texts of a profile, which would then be left out.
    return TEXTS.schema in text and (read_plain(text).data or {"schema": TEXTS.schema}).get("schema") == TEXTS.schema


def read_texts(file: FileText | str | Path) -> Reading[Texts]:
    """Read a file of texts by itself, without the file that it translates."""
    return build(file if isinstance(file, FileText) else read_text(file), TEXTS, lambda texts, parts: _doubled(texts))


def parse_texts(file: FileText, base: Model | None) -> Reading[Texts]:
    """Read a file of texts whose content is at hand, and hold it against what it translates, where that is valid."""

    def rules(texts: Texts, parts: Parts) -> Iterator[Problem]:
        found = _NAMED.fullmatch(file.path)
        if not found or not translates(file.path):
            help = "name it like that file, with the language before the ending: wallonia.fr.yaml"
            yield Problem("texts-without-file", (), "the file whose texts these are does not lie beside it", help)
            return
        if found["language"] != texts.language:
            message = f"the name of the file says {shown(found['language'])}, this says {shown(texts.language)}"
            yield Problem("texts-language", ("language",), message)
        yield from _doubled(texts)
        if base and parts.whole:
            yield from _against(texts, base)

    return build(file, TEXTS, rules)


def _doubled(texts: Texts) -> Iterator[Problem]:
    seen = set()
    for i, one in enumerate(texts.texts):
        key = (_plain(one.text), one.within)
        if key in seen:
            yield Problem("texts-doubled", ("texts", i, "text"), "translated before", "take one of the two out")
        seen.add(key)


def _against(texts: Texts, base: Model) -> Iterator[Problem]:
    """What the file translates that is not there, and what is there that it does not translate."""
    book = _Book(texts)
    lacking: dict[str, Route] = {}
    here = list(_own_texts(base, texts.language))
    for route, text in here:
        if book.find(text, route) is None:
            lacking.setdefault(text, route)
    known = [_plain(text) for _, text in here]
    for i, one in enumerate(texts.texts):
        if id(one) not in book.used and book.by_text[_plain(one.text)][one.within or ""] is one:
            where = f"no such text in the file{f' within {one.within}' if one.within else ''}"
            near = None if one.within else did_you_mean(_plain(one.text), known)
            yield Problem("texts-unknown", ("texts", i, "text"), where, near, "warning")
    for text, route in lacking.items():
        place = ".".join(map(str, route))
        message = f'no translation of "{escaped(text)}" ({place})'
        yield Problem("texts-missing", ("texts",), message, "add one", "warning")


def translated(model: M, texts: Texts) -> M:
    """Give the model with every text that the file translates as a map of both languages."""
    return _Translator(texts, getattr(model, "language", "en")).model(model, ())


class _Book:
    """Translations by text."""

    def __init__(self, texts: Texts) -> None:
        self.used: set[int] = set()
        self.by_text: dict[str, dict[str, TranslatedText]] = {}
        """By text, then by place; the first of two for one place counts."""
        for one in texts.texts:
            self.by_text.setdefault(_plain(one.text), {}).setdefault(one.within or "", one)

    def find(self, text: str, route: Route) -> str | None:
        """The translation of a text at a route; of several the one for the narrowest place."""
        places = self.by_text.get(_plain(text))
        if not places:
            return None
        steps = [str(step) for step in route]
        for length in range(len(steps) if len(places) > 1 or "" not in places else 0, -1, -1):
            one = places.get(".".join(steps[:length]))
            if one:
                self.used.add(id(one))
                return one.translation
        return None


class _Translator:
    def __init__(self, texts: Texts, own: str) -> None:
        self.book, self.language, self.own = _Book(texts), texts.language, own

    def model(self, model: M, route: Route) -> M:
        texts, inner = text_fields(type(model))
        values = model.__dict__
        update: dict[str, Any] = {}
        for name, key in texts:
            new = self.text(values[name], (*route, key))
            if new is not values[name]:
                update[name] = new
        for name, key in inner:
            if values[name]:
                update[name] = self.below(values[name], (*route, key))
        return model.model_copy(update=update) if update else model

    def below(self, value: Any, route: Route) -> Any:
        if isinstance(value, Model):
            return self.model(value, route)
        if isinstance(value, tuple):
            return tuple(self.below(item, (*route, i)) for i, item in enumerate(value))
        return {key: self.below(item, (*route, key)) for key, item in value.items()}

    def text(self, value: Any, route: Route) -> Any:
        if isinstance(value, tuple):
            return tuple(self.text(item, (*route, i)) for i, item in enumerate(value))
        said = value.get(self.own) if isinstance(value, dict) else value
        if said is None or (isinstance(value, dict) and self.language in value):
            return value
        found = self.book.find(said, route)
        if found is None:
            return value
        return {**(value if isinstance(value, dict) else {self.own: value}), self.language: found}


def _own_texts(model: Model, language: str) -> Iterator[tuple[Route, str]]:
    """Every text of a model that does not say itself in a language, as it stands in the model's own."""
    own = getattr(model, "language", "en")

    def of(model: Model, route: Route) -> Iterator[tuple[Route, str]]:
        texts, inner = text_fields(type(model))
        for name, key in texts:
            value = model.__dict__[name]
            several = enumerate(value) if isinstance(value, tuple) else [(None, value)]
            for i, text in several:
                said = text.get(own) if isinstance(text, dict) and language not in text else text
                if isinstance(said, str):
                    yield (*route, key) if i is None else (*route, key, i), said
        for name, key in inner:
            for step, value in _items(model.__dict__[name]):
                yield from of(value, (*route, key, *step))

    return of(model, ())


def _items(value: Any) -> Iterator[tuple[Route, Model]]:
    if isinstance(value, Model):
        yield (), value
    elif value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (((key, *step), inner) for step, inner in _items(item))


def _plain(text: str) -> str:
    return " ".join(text.split())
