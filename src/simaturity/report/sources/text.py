"""The sources of regions for a terminal, a pipe or a file."""

from __future__ import annotations

from rich.text import Text

from ..page import Page, Style
from ..words import words
from .view import SourceLine, SourcesView, Trouble


def render(views: list[SourcesView], style: Style) -> str:
    """Lay the sources of some regions out, one region after the other."""
    return "\n\n".join(_Layout(view, style).text().rstrip("\n") for view in views) + "\n"


class _Layout:
    def __init__(self, view: SourcesView, style: Style) -> None:
        self.view, self.say = view, words(view.lang)
        self.page = Page(style)

    def text(self) -> str:
        page, view, _ = self.page, self.view, self.say.gettext
        aside = _("{id}, as of {date}, rubric {rubric}")
        page.heading(view.region, aside.format(id=view.id, date=view.as_of, rubric=view.rubric))
        for line in view.lead:
            page.line(line)
        for source in view.sources:
            page.blank()
            self._source(source)
        for title, found in ((_("Links"), view.links), (_("Quotes"), view.quotes)):
            if found is not None:
                page.blank()
                self._checked(title, *found)
        return page.text()

    def _source(self, one: SourceLine) -> None:
        page = self.page
        page.line(Text.assemble((one.id, "bold"), (f"  {one.resting}", "dim")))
        page.line(one.title, 2)
        page.line(one.about, 2, style="dim")
        for address in (one.url, one.archived):
            if address:
                page.line(address, 2, style="cyan")
        page.rows(list(one.rows))

    def _checked(self, title: str, count: str, troubles: tuple[Trouble, ...]) -> None:
        page = self.page
        page.heading(title, count)
        for one in troubles:
            page.line(one.source, style="bold")
            page.line(one.what, 2)
            page.line(one.said, 2, style="yellow")
