"""Full reports and their index, rendered by the templates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .full import Report
from .sections.ladders import Ladder
from .templates import environment
from .words import words

FORMATS = ("html", "md")


class Entry(NamedTuple):
    """A report as the index names it: what the template ``index`` is given for each."""

    file: str
    """The file's name, in the same folder."""
    region: str
    id: str
    as_of: str
    sentence: str
    ladders: tuple[Ladder, ...]


def entry(file: str, report: Report) -> Entry:
    """Take from a report what the index says of it."""
    view = report.view
    ladders = tuple(one.ladder for one in report.domains)
    return Entry(file, view.region, view.id, view.as_of, view.sentence, ladders)


def render(report: Report, format: str, folder: str | None = None) -> str:
    """Render a report as ``html`` or ``md``, with the templates of a folder before ours.

    Raises what jinja2 raises of a template: ``jinja2.TemplateError`` and, from its expressions, anything.
    """
    lang = report.view.lang
    return environment(format, lang, folder).get_template(f"report.{format}").render(report=report, lang=lang)


def render_index(entries: Sequence[Entry], format: str, lang: str, folder: str | None = None) -> str:
    """Render the index of several reports, by the names of their regions."""
    ordered = sorted(entries, key=lambda one: (one.region.casefold(), one.file))
    page = environment(format, lang, folder).get_template(f"index.{format}")
    return page.render(entries=ordered, lang=lang, count=words(lang).regions(len(ordered)))
