"""Everything that can be asked about: by id, by kind and id, or by title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from .barriers import barriers, levers
from .book import Book, Chapter
from .codes import problems
from .conditions import conditions, options
from .criteria import criteria
from .instruments import instruments, milestones
from .keys.chapter import said_fields, said_keys, said_sources
from .keys.key import short
from .ladder import domains, stages
from .moves import changes, said_causes, said_gates
from .said import said_bases, said_figures, said_outcomes, said_verdicts
from .tensions import tensions
from .topic import Topic

CHAPTERS: Mapping[str, Callable[[Book], Chapter]] = {
    "stage": stages,
    "criterion": criteria,
    "milestone": milestones,
    "instrument": instruments,
    "domain": domains,
    "condition": conditions,
    "option": options,
    "barrier": barriers,
    "lever": levers,
    "tension": tensions,
    "key": said_keys,
    "source": said_sources,
    "field": said_fields,
    "outcome": said_outcomes,
    "basis": said_bases,
    "verdict": said_verdicts,
    "word": said_figures,
    "problem": problems,
    "change": changes,
    "cause": said_causes,
    "gate": said_gates,
}
"""By the word that narrows a question, as in ``criterion:adopted``; answers come in this order."""

MOST_NEAR = 4
"""Near misses that are named."""
_PARTS = re.compile("[-._]")
_STAGE = re.compile(r"[a-zé]+[ -]?([0-9]+)")


class Index:
    """All ids of a rubric and its checklist, and of the program itself."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._made: dict[str, Chapter] = {}

    def chapter(self, kind: str) -> Chapter:
        """All ids of a kind."""
        if kind not in self._made:
            self._made[kind] = CHAPTERS[kind](self.book)
        return self._made[kind]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All kinds that have any id."""
        return tuple(one for kind in CHAPTERS if (one := self.chapter(kind)).ids)

    def find(self, asked: str) -> tuple[Topic, ...]:
        """What is asked about, once for each kind that has such an id; where none has, by option or by title."""
        kinds, name = self._narrowed(asked)
        found = tuple(one.topic(id) for one, id in self._by_id(kinds, name))
        found = found or tuple(self._options(kinds, name))
        if found:
            return found
        title = " ".join(asked.split()).casefold()
        return tuple(topic for topic in self._topics(kinds) if topic.title.casefold() == title)

    def _narrowed(self, asked: str) -> tuple[tuple[str, ...], str]:
        """The kinds that are asked about, and the id as ids are written."""
        before, colon, after = asked.partition(":")
        kind = before.strip().lower()
        kinds, name = ((kind,), after) if colon and kind in CHAPTERS else (tuple(CHAPTERS), asked)
        return kinds, "-".join(name.lower().split())

    def _by_id(self, kinds: tuple[str, ...], name: str) -> Iterator[tuple[Chapter, str]]:
        renamed = {**self.book.rubric.renamed, **(self.book.checklist.renamed if self.book.checklist else {})}
        names = (name, name.replace("-", "_"), name.replace("_", "-"), renamed.get(name, name))
        for kind in kinds:
            chapter = self.chapter(kind)
            if kind == "key":
                yield from ((chapter, id) for id in _keys(chapter.ids, names, alone=kinds == ("key",)))
                continue
            known = self._stage(name) if kind == "stage" else next((it for it in names if it in chapter.ids), None)
            if known in chapter.ids:
                yield chapter, known

    def _options(self, kinds: tuple[str, ...], name: str) -> Iterator[Topic]:
        """The options of that name, whatever their condition."""
        if "option" in kinds:
            chapter = self.chapter("option")
            yield from (chapter.topic(id) for id in chapter.ids if id.partition(".")[2] == name)

    def _stage(self, name: str) -> str:
        """``stage-6`` is 6, in any language."""
        found = _STAGE.fullmatch(name)
        word = self.book.words.stage("").strip().lower()
        return found[1] if found and name.startswith((word, "stage")) else name

    def _topics(self, kinds: tuple[str, ...]) -> Iterator[Topic]:
        for kind in kinds:
            chapter = self.chapter(kind)
            yield from map(chapter.topic, chapter.ids)

    def near(self, asked: str) -> tuple[str, ...]:
        """Ids that may be meant: those that are near, then those that hold the word."""
        from difflib import get_close_matches  # imported late: only a question without an answer needs it

        kinds, name = self._narrowed(asked)
        ids = sorted({name for kind in kinds for name in names(self.chapter(kind))})
        near = get_close_matches(name[:100], ids, n=MOST_NEAR, cutoff=0.7)
        holding = [id for id in ids if len(name) > 2 and name in _PARTS.split(id)]
        return tuple(dict.fromkeys((*near, *holding)))[:MOST_NEAR]


def _keys(ids: tuple[str, ...], names: tuple[str, ...], alone: bool) -> list[str]:
    """Keys of a name in all their meanings, the one of just that id first; alone where only keys are asked about."""
    exact = [id for id in ids if id in names]
    return exact if exact and alone else exact + [id for id in ids if short(id) in names and id not in exact]


def names(chapter: Chapter) -> Mapping[str, str]:
    """What can be asked for in a chapter, each with its id: a key of two meanings also as it stands in a file."""
    ids = {id: id for id in chapter.ids}
    return {**{short(id): id for id in reversed(chapter.ids)}, **ids} if chapter.kind == "key" else ids
