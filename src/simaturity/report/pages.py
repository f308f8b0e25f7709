"""Full reports and their index, rendered by the templates."""

import os
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from jinja2 import Template

from .full import Report
from .sections.ladder import Ladder
from .templates import environment
from .words import words

FORMATS = ("html", "md")


class Entry(NamedTuple):
    """A report as the index names it: what the template ``index`` is given for each."""

    address: str
    """Where the file is, from the index: its name in the same folder, as a link needs it."""
    region: str
    id: str
    as_of: str
    sentence: str
    ladders: tuple[Ladder, ...]


def entry(file: str, report: Report) -> Entry:
    """Take from a report what the index says of it."""
    view = report.view
    ladders = tuple(one.ladder for one in report.domains)
    return Entry(quote(os.fsencode(file)), view.region, view.id, view.as_of, view.sentence, ladders)


class Pages:
    """Renders pages of one format in one language, with templates compiled once.

    `folder` holds a user's templates, which come before ours. Of a wrong template, the methods raise what jinja2 does:
    ``jinja2.TemplateError`` and, from its expressions, anything.
    """

    def __init__(self, format: str, lang: str, folder: str | None = None) -> None:
        self.format, self.lang = format, lang
        self.environment = environment(format, lang, folder)

    def render(self, report: Report) -> str:
        """The page of one region."""
        return self._template("report").render(report=report, lang=self.lang)

    def render_index(self, entries: Sequence[Entry]) -> str:
        """The index of several reports, by the names of their regions."""
        ordered = sorted(entries, key=lambda one: (one.region.casefold(), one.address))
        count = words(self.lang).regions(len(ordered))
        return self._template("index").render(entries=ordered, lang=self.lang, count=count)

    def page(self, name: str, **values: object) -> str:
        """Another page: its template, and what this one is given beside `lang`."""
        return self._template(name).render(values, lang=self.lang)

    def _template(self, name: str) -> Template:
        return self.environment.get_template(f"{name}.{self.format}")
