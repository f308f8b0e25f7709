"""The text view of what changed: made for reading, at any width, with or without colour."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from ..page import Page, Style
from ..phrase import joined, phrase
from ..words import Words, words
from .view import ChangeView, DiffView, Section, apart

UNICODE = {"up": "▲", "down": "▼", "plus": "+", "minus": "\u2212", "edit": "~"}
ASCII = {"up": "^", "down": "v", "plus": "+", "minus": "-", "edit": "~"}
LEAST = 44
"""Columns that a change needs beside its kind."""
COLOURS = {"up": "green", "down": "red", "plus": "green", "minus": "red", "edit": "yellow"}


def render(views: Sequence[DiffView], style: Style) -> str:
    """Render what changed in each region, one below the other."""
    page = Page(style)
    loud, still = apart(views, views[0].lang) if views else (views, None)
    for number, view in enumerate(loud):
        if number:
            page.blank()
        _Writer(page, view, style).region()
    if still:
        if loud:
            page.blank()
        page.line(still)
    return page.text()


class _Writer:
    def __init__(self, page: Page, view: DiffView, style: Style) -> None:
        self.page, self.view, self.say = page, view, words(view.lang)
        self.signs = UNICODE if style.unicode else ASCII
        self.arrow = "→" if style.unicode else "->"

    def region(self) -> None:
        view, page = self.view, self.page
        page.heading(view.region, self._spelled(aside(view, self.say)))
        page.line(view.sentence, style="bold")
        if view.remark:
            page.line(view.remark, style="dim")
        for section in view.sections:
            page.blank()
            self._section(section)
        if view.ignored:
            self._ignored()
        if view.causes:
            page.blank()
            page.rows([(cause, meaning) for cause, meaning in view.causes], indent=0)

    def _section(self, section: Section) -> None:
        self.page.line(section.title, style="bold")
        widest = max(cell_len(one.kind_said) for one in section.changes)
        # Where it is narrow the kinds stand with the changes, not in a column of their own.
        room = widest + 6 if self.page.width - widest - 6 >= LEAST else 0
        for one in section.changes:
            self._change(one, room)

    def _change(self, one: ChangeView, room: int) -> None:
        """What it is about, what happened and why, then what was edited and what explains it."""
        left = Text(f"  {self.signs[one.sign]} ", style=COLOURS[one.sign])
        line = Text()
        if room:
            left.append(one.kind_said + " " * (room - 4 - cell_len(one.kind_said)))
        else:
            line.append(f"{one.kind_said} ", style=COLOURS[one.sign])
        line.append(one.title)
        line.append(self.say.colon)
        line.append(self._spelled(one.text), style="bold")
        line.append(f"  ({one.cause_said})", style="dim")
        self.page.beside(left, line)
        for detail in one.details:
            self.page.line(self._spelled(detail), indent=max(room, 6), style="dim")
        if one.because:
            self.page.line(one.because_said, indent=max(room, 6))

    def _spelled(self, text: str) -> str:
        """With an arrow that the place of output has, before lines are broken: two letters are wider than one sign."""
        return text.replace("→", self.arrow)

    def _ignored(self) -> None:
        self.page.blank()
        self.page.line(self.say.gettext("Let pass"), style="bold")
        for one in self.view.ignored:
            what = joined([one.change.title, one.change.kind_said], ", ")
            dated = phrase("{what} ({until})", what=what, until=one.until_said)
            self.page.rows([("-", joined([dated, one.reason], self.say.colon))])


def aside(view: DiffView, say: Words) -> str:
    """What was held against what: the id, the two dates, the rubric."""
    return say.gettext("{id}, {dates}, rubric {rubric}").format(id=view.id, dates=view.dates, rubric=view.rubric)
