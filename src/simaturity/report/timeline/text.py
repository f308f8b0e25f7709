"""The timeline for a terminal, a pipe or a file: a chart per domain, then its steps and what is to come."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from ..page import Page, Style
from ..words import words
from .chart import Column, filled, time, years
from .view import DomainCourse, StepView, TimelineView

LABELS = 4
"""Columns before a chart: a stage of two digits between blanks."""


class _Signs(NamedTuple):
    """The signs of a chart that the ladder does not have."""

    supported: str
    """What stays supported if nothing new happens."""
    possible: str
    now: str
    crossing: str
    tick: str


UNICODE = _Signs("▪", "▫", "│", "┴", "┬")
ASCII = _Signs("=", "-", "|", "+", "+")


def render(view: TimelineView, style: Style) -> str:
    """Lay a timeline out."""
    return _Layout(view, style).text()


class _Layout:
    def __init__(self, view: TimelineView, style: Style) -> None:
        self.view, self.say = view, words(view.lang)
        self.page = Page(style)
        self.signs = UNICODE if style.unicode else ASCII
        # One column is left for the line between what was and what is to come.
        self.along = time(view.begin, view.end, view.day, self.page.width - LABELS - 1)

    def text(self) -> str:
        page, view, say = self.page, self.view, self.say
        aside = say.gettext("{id}, as of {date}, rubric {rubric}")
        page.heading(view.region, aside.format(id=view.id, date=view.as_of, rubric=view.rubric))
        page.line(view.lead)
        if view.domains:
            page.blank()
            self._legend()
        for domain in view.domains:
            page.blank()
            self._domain(domain)
        if view.still:
            page.blank()
            page.rows([(say.gettext("No step"), view.still)], indent=0)
        return page.text()

    def _legend(self) -> None:
        """What the signs mean, never with a break between a sign and its meaning."""
        marks, signs, _ = self.page.marks, self.signs, self.say.gettext
        meanings = [
            f"{marks.supported} {_('supported by evidence')}",
            f"{marks.possible} {_('possible')}",
            f"{marks.ruled_out} {_('ruled out')}",
            f"{signs.now} {_('as of {date}').format(date=self.view.as_of)}",
            f"{signs.supported} {signs.possible} {_('the same if nothing new happens')}",
        ]
        lines = meanings[:1]
        for meaning in meanings[1:]:
            longer = f"{lines[-1]}   {meaning}"
            lines[-1:] = [longer] if len(longer) <= self.page.width else [lines[-1], meaning]
        self.page.line(Text("\n".join(lines), style="dim"))

    def _domain(self, domain: DomainCourse) -> None:
        page, say = self.page, self.say
        page.line(domain.title, style="bold")
        self._chart(filled((*domain.steps, *domain.coming), self.along))
        widest = max(cell_len(step.on) for step in (*domain.steps, *domain.coming))
        page.rows([(step.on, _told(step)) for step in domain.steps], labels=widest)
        now = say.gettext("As of {date}: {sentence}").format(date=self.view.as_of, sentence=domain.now)
        page.line(f"{now}.", 2, style="bold")
        if not domain.coming:
            page.line(domain.outlook, 2)
            return
        page.line(say.gettext("If nothing new happens:"), 2)
        page.rows([(step.on, _told(step)) for step in domain.coming], labels=widest)

    def _chart(self, found: list[Column]) -> None:
        split = self.along.split
        for stage in range(self.view.top, 0, -1):
            row = Text.assemble((f" {stage:>2} ", "dim"))
            self._cells(row, found[:split], stage)
            row.append(self.signs.now, style="magenta")
            self._cells(row, found[split:], stage)
            self.page.lines.append(row)  # as wide as the page, and never to be broken
        self._axis()

    def _cells(self, row: Text, some: list[Column], stage: int) -> None:
        for (sign, style), run in groupby(self._sign(column, stage) for column in some):
            row.append(sign * len(list(run)), style=style)

    def _sign(self, column: Column, stage: int) -> tuple[str, str]:
        marks, signs = self.page.marks, self.signs
        if not column.supported:
            return " ", ""
        if stage <= column.supported:
            return (signs.supported, "green") if column.ahead else (marks.supported, "bold green")
        if stage <= column.possible:
            return signs.possible if column.ahead else marks.possible, "yellow"
        return marks.ruled_out, "dim"

    def _axis(self) -> None:
        """The line below a chart, with the years."""
        line, split = [self.page.marks.rule] * self.along.columns, self.along.split
        labels = ""
        for column, year in years(self.view.begin, self.view.end, self.along):
            line[column] = self.signs.tick
            place = column + (column >= split)
            # A year that the chart has no room for has its tick alone.
            labels = f"{labels:<{place}}{year}" if place + 4 <= len(line) + 1 else labels
        line.insert(split, self.signs.crossing)
        self.page.line(Text(" " * LABELS + "".join(line), style="dim"))
        self.page.line(Text(" " * LABELS + labels, style="dim"))


def _told(step: StepView) -> str:
    """A step with what stands behind it, a line each."""
    return "\n".join((step.sentence, *(cause.sentence for cause in step.causes)))
