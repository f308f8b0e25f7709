"""Explanations as text for a terminal, a pipe or a file."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ..page import Page, Style
from ..phrase import joined, phrase
from .book import Chapter
from .index import Index
from .topic import Example, Row, Topic

MOST_LINES = 6
"""More ids than these stand one after the other, not one below the other."""
TONES = {"example": "cyan", "wrong": "red", "right": "green"}
MOST_NAMED = 4
"""Ids that the overview names of each kind."""


def render(topics: Sequence[Topic], index: Index, style: Style) -> str:
    """Lay out what was asked about, one topic below the other."""
    page = Page(style)
    writer = _Writer(page, index)
    for number, topic in enumerate(topics):
        if number:
            page.blank()
        writer.topic(topic)
    return page.text()


class _Writer:
    def __init__(self, page: Page, index: Index) -> None:
        self.page, self.book = page, index.book
        self.last = ""
        """The example that stands above."""

    def topic(self, topic: Topic) -> None:
        page = self.page
        alone = topic.kind == "stage" or topic.title == topic.id
        page.heading(topic.title, topic.what if alone else f"{topic.id}, {topic.what}")
        page.line(topic.means)
        if topic.options:
            page.blank()
            page.rows(list(topic.options))
        if topic.rows:
            page.blank()
            page.rows([(row.label, self._row(row)) for row in topic.rows])
        for example in topic.examples:
            page.blank()
            self._example(example)

    def _row(self, row: Row) -> str:
        named = [self.book.named(one) for one in row.references]
        if not named:
            return row.text
        titled = any(name != one.id for name, one in zip(named, row.references, strict=True))
        between = "\n" if titled and len(named) <= MOST_LINES else ", "
        references = joined(named, between)
        return joined([row.text, references], "\n") if row.text else references

    def _example(self, example: Example) -> None:
        """As it is written, whatever the width: what is wrapped cannot be pasted."""
        if example.code == self.last:
            self.page.rows([(example.label, self.book.words.gettext("The same as above."))])
            return
        self.last = example.code
        self.page.line(example.label, indent=2, style="dim")
        for line in example.code.split("\n"):
            style = "dim" if line.startswith("#") else TONES[example.tone]
            self.page.lines.append(Text(f"    {line}", style=style))


def overview(index: Index, style: Style) -> str:
    """What can be asked about: each kind with how many there are and some of them."""
    page, _ = Page(style), index.book.words.gettext
    page.heading(_("What can be asked about"), index.book.rubric.pin)
    page.rows([(one.title, _some(one, index)) for one in index.chapters], indent=0)
    page.blank()
    page.line(_("Ask by id, by title, or by kind and id where several have one name:"))
    for command in (
        "simaturity explain funded",
        'simaturity explain "Stage 6"',
        "simaturity explain criterion:adopted",
    ):
        page.lines.append(Text(f"    {command}", style="cyan"))
    return page.text()


def _some(chapter: Chapter, index: Index) -> str:
    named = ", ".join(chapter.ids[:MOST_NAMED])
    more = len(chapter.ids) - MOST_NAMED
    if more <= 0:
        return named
    text = index.book.words.ngettext("{ids} and {count} more", "{ids} and {count} more", more)
    return phrase(text, ids=named, count=more)
