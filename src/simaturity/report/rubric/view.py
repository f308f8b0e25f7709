"""What a page on a rubric says: the ladder, the vocabulary, the questionnaire and the checklist, each id once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...core.checklist import Checklist
from ...core.rubric import Rubric
from ..explain.book import Book
from ..explain.index import Index
from ..explain.topic import Reference, Row, Topic

SECTIONS = ("domain", "instrument", "milestone", "condition", "barrier", "lever", "tension")
"""The kinds of ids that come after the ladder, in the order of reading."""


class Rung(NamedTuple):
    """A stage with its criteria."""

    stage: Topic
    number: int
    name: str
    required: tuple[Reference, ...]
    supporting: tuple[Reference, ...]
    note: str
    """How many of the supporting criteria it needs; empty where it needs none."""
    criteria: tuple[Topic, ...]


class Section(NamedTuple):
    """All ids of a kind."""

    kind: str
    title: str
    rows: tuple[Row, ...]
    """What holds for each of them, said once."""
    topics: tuple[Topic, ...]


class RubricView(NamedTuple):
    """A rubric and the checklist that goes with it."""

    lang: str
    title: str
    pin: str
    checklist: str | None
    """How the checklist is named; None where there is none."""
    rungs: tuple[Rung, ...]
    sections: tuple[Section, ...]


def rubric_view(rubric: Rubric, checklist: Checklist | None, lang: str) -> RubricView:
    """Lay out a rubric for a page."""
    index = Index(Book(rubric, checklist, lang))
    sections = (_section(kind, index) for kind in SECTIONS)
    return RubricView(
        lang,
        index.book.ours(rubric.title),
        rubric.pin,
        checklist.pin if checklist else None,
        tuple(_rung(number, index) for number in sorted(index.book.stages)),
        tuple(one for one in sections if one.topics),
    )


def _rung(number: int, index: Index) -> Rung:
    book, known = index.book, index.book.rubric.criteria
    own = [name for name, one in known.items() if one.stage == number]
    needed = book.stages[number].supporting
    note = book.words.ngettext(
        "{count} of its supporting criteria is needed as well.",
        "{count} of its supporting criteria are needed as well.",
        needed,
    )
    return Rung(
        index.chapter("stage").topic(str(number)),
        number,
        book.ours(book.stages[number].name),
        book.criteria(name for name in own if known[name].kind == "required"),
        book.criteria(name for name in own if known[name].kind == "supporting"),
        note.format(count=needed) if needed else "",
        tuple(index.chapter("criterion").topic(name) for name in own),
    )


def _section(kind: str, index: Index) -> Section:
    chapter = index.chapter(kind)
    topics = [chapter.topic(id) for id in chapter.ids]
    shared = _shared(topics)
    return Section(kind, chapter.title, shared, tuple(_apart(one, shared, topics) for one in topics))


def _shared(topics: Sequence[Topic]) -> tuple[Row, ...]:
    """The sentences that are the same for each of several topics."""
    if len(topics) < 2:
        return ()
    first, *others = topics
    return tuple(row for row in first.rows if not row.references and all(row in one.rows for one in others))


def _apart(topic: Topic, shared: tuple[Row, ...], topics: Sequence[Topic]) -> Topic:
    """A topic without what is said of all of them."""
    same = len({one.what for one in topics}) == 1
    rows = tuple(row for row in topic.rows if row not in shared)
    return topic._replace(what="" if same else topic.what, rows=rows)
