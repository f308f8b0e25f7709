"""Paths as text for a terminal, a pipe or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from ..page import Page, Style
from ..phrase import joined, phrase
from ..words import Words, words
from .view import HindranceView, LeverView, PathsView, PathView, SourceView, StepView, WalkView

MOST_SOURCES = 3
"""Sources of a region that are named; the other formats have all of them."""
WAY_STYLES = {"document": "green", "renew": "yellow", "finish": "yellow", "reform": "red"}


def render(view: PathsView, style: Style) -> str:
    """Lay out the paths of one region."""
    return _Writer(view, Page(style), words(view.lang)).text()


class _Writer:
    def __init__(self, view: PathsView, page: Page, say: Words) -> None:
        self.view, self.page, self.say = view, page, say

    def text(self) -> str:
        _, page, view = self.say.gettext, self.page, self.view
        aside = _("{id}, as of {date}, rubric {rubric}").format(id=view.id, date=view.as_of, rubric=view.rubric)
        page.heading(view.region, aside)
        page.line(phrase(_("The shortest path to {stage}"), stage=view.target), style="bold")
        if view.nothing:
            page.line(view.nothing)
            return page.text()
        page.line(_("What is still open, and not what is likely or worth doing."), style="dim")
        if view.compared:
            page.line(view.compared, style="dim")
        for path in view.paths:
            page.blank()
            self._path(path)
        return page.text()

    def _path(self, path: PathView) -> None:
        page = self.page
        page.line(path.headline, style="bold")
        if path.tally:
            page.line(path.tally, indent=2)
        for note in path.notes:
            page.line(note, indent=2)
        for step in path.steps:
            page.blank()
            self._step(step)
        if path.command:
            page.blank()
            page.line(self.say.gettext("To try it out:"), indent=2, style="dim")
            self._command(path.command)

    def _command(self, parts: Sequence[str]) -> None:
        """On one line where there is room, else part by part, so that it can be pasted."""
        line = " ".join(parts)
        if len(line) + 4 <= self.page.width:
            self.page.line(line, indent=4)
            return
        for number, part in enumerate(parts, 1):
            end = " \\" if number < len(parts) else ""
            self.page.line(f"{part}{end}", indent=4 if number == 1 else 6)

    def _step(self, step: StepView) -> None:
        title = Text(f"{step.number}. ", style="dim")
        title.append(step.title, style="bold")
        title.append(f"  {step.stage}, {step.said}", style="dim")
        way = Text(step.way_said, style=WAY_STYLES[step.way])
        # Beside the title where both fit, so that the ways are seen at a glance.
        if title.cell_len + 2 + way.cell_len + 2 <= self.page.width:
            self.page.line(Text.assemble(title, "  ", way), indent=2)
        else:
            self.page.line(title, indent=2)
            self.page.line(way, indent=5)
        self.page.rows(list(self._rows(step)), indent=5)

    def _rows(self, step: StepView) -> Iterator[tuple[str, str]]:
        _ = self.say.gettext
        # Translators: how the criterion stands today.
        yield _("Now"), step.reason
        # Translators: the way in which a criterion can come to be met.
        yield _("Way"), step.way_means
        if step.brings:
            # Translators: other criteria that are met along with this one.
            yield _("Brings"), step.brings
        yield _("Advice"), step.advice
        if step.evidence:
            yield _("Evidence"), step.evidence
        for number, one in enumerate(step.barriers):
            yield "" if number else _("In the way"), self._hindrance(one)
        if step.levers:
            yield _("Further levers") if step.barriers else _("Levers"), self._levers(step.levers)
        for number, walk in enumerate(step.walks):
            # Translators: the regions that meet the criterion, as one walks a path.
            yield "" if number else _("Walked by"), self._walk(walk)
        for number, walk in enumerate(step.once):
            # Translators: the regions that met it once.
            yield "" if number else _("Once by"), self._walk(walk)
        if self.view.among and not step.walks and not step.once:
            yield _("Walked by"), _("none of these regions in this domain")

    def _hindrance(self, one: HindranceView) -> str:
        _ = self.say.gettext
        stands = phrase(_("{barrier} (stands before the next stage)"), barrier=one.title) if one.binding else one.title
        if not one.levers:
            return stands
        return phrase(_("{barrier}; levers: {levers}"), barrier=stands, levers=self._levers(one.levers))

    def _levers(self, some: Iterable[LeverView]) -> str:
        return joined([phrase("{title} ({said})", title=one.title, said=one.said) for one in some], ", ")

    def _walk(self, walk: WalkView) -> str:
        shown = joined([walk.region, walk.how], self.say.colon)
        return joined([shown, self._sources(walk.sources)], "\n") if walk.sources else shown

    def _sources(self, some: Sequence[SourceView]) -> str:
        named = [joined([one.title, one.at], ", ") if one.at else one.title for one in some[:MOST_SOURCES]]
        more = len(some) - MOST_SOURCES
        if more > 0:
            named.append(self.say.ngettext("{count} more source", "{count} more sources", more).format(count=more))
        return phrase(self.say.gettext("Sources: {sources}"), sources=joined(named, self.say.semicolon))
