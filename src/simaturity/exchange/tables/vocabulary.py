"""The lists of values that columns take: ids of rubrics and checklists, and the fixed words of the program."""

from __future__ import annotations

import gettext
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ...core.checklist import Checklist
from ...core.rubric import Condition, Rubric
from ...core.text import Text, say
from .fixed_words import fixed_words
from .table import Column, Say


class Word(NamedTuple):
    """A value with what people call it and what it says."""

    value: str
    title: str
    meaning: str = ""
    within: str = ""
    """The condition that an option belongs to."""
    rubric: str = ""
    """The rubric or checklist that it is of."""


class Rules(NamedTuple):
    """What some of the assessments are scored by, with texts in the language of the codebook."""

    rubric: Rubric
    checklist: Checklist | None


Vocabulary = Mapping[str, tuple[Word, ...]]
"""By the name of a list."""

OPEN = frozenset({"domains"})
"""Lists that profiles add values of their own to."""


def vocabulary(rules: Iterable[Rules], lang: str, translations: gettext.NullTranslations) -> Vocabulary:
    """All lists. What two rubrics share stands there once for each."""
    found: dict[str, list[Word]] = {name: [] for name in _OF_RUBRICS}
    for rubric, checklist in rules:
        for name, words in _of_rubric(rubric, lang, translations.gettext):
            found[name] += words
        for name, words in _of_checklist(checklist, lang) if checklist else ():
            found[name] += words
    fixed = {
        name: tuple(Word(value, *told) for value, told in words.items())
        for name, words in fixed_words(translations.gettext, translations.pgettext).items()
    }
    return {**{name: tuple(dict.fromkeys(words)) for name, words in found.items()}, **fixed}


_OF_RUBRICS = (
    "stages",
    "domains",
    "criteria",
    "instruments",
    "milestones",
    "conditions",
    "options",
    "barriers",
    "levers",
)


def _of_rubric(it: Rubric, lang: str, _: Say) -> Iterator[tuple[str, list[Word]]]:
    def word(value: str, title: Text, meaning: Text | None = None, within: str = "") -> Word:
        means = _line(say(meaning, lang, it.language)) if meaning else ""
        return Word(value, _line(say(title, lang, it.language)), means, within, it.pin)

    yield "stages", [word(str(one.stage), one.name, one.about) for one in it.stages]
    yield "domains", [word(name, one.title, one.about) for name, one in it.domains.items()]
    yield "criteria", [word(name, one.title, one.statement) for name, one in it.criteria.items()]
    yield "instruments", [word(name, one.title, one.about) for name, one in it.instruments.items()]
    yield "milestones", [word(name, one.title, one.about) for name, one in it.milestones.items()]
    yield "conditions", [word(name, one.title, one.asks) for name, one in it.conditions.items()]
    yield (
        "options",
        [
            word(option, title, within=name)
            for name, condition in it.conditions.items()
            for option, title in _options(condition, _).items()
        ],
    )


def _options(it: Condition, _: Say) -> dict[str, Text]:
    """The titles of the options; a question of presence has two that no rubric words."""
    return {name: one.title for name, one in it.options.items()} or {"yes": _("yes"), "no": _("no")}


def _of_checklist(it: Checklist, lang: str) -> Iterator[tuple[str, list[Word]]]:
    def word(value: str, title: Text, meaning: Text) -> Word:
        return Word(value, _line(say(title, lang, it.language)), _line(say(meaning, lang, it.language)), "", it.pin)

    yield "barriers", [word(name, one.title, one.statement) for name, one in sorted(it.barriers.items())]
    yield "levers", [word(name, one.title, one.statement) for name, one in sorted(it.levers.items())]


def _line(text: str) -> str:
    return " ".join(text.split())


def bounds(found: Vocabulary, column: Column) -> tuple[int | None, int | None]:
    """The least and the greatest number of a column; None where there is no such bound."""
    top = max(int(word.value) for word in found["stages"]) if column.most == "stage" else None
    return column.least, top


def values(found: Vocabulary, name: str) -> tuple[str, ...] | None:
    """All values of a list, each once; None where profiles may add their own."""
    return None if name in OPEN else tuple(dict.fromkeys(word.value for word in found[name]))
