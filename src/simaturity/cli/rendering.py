"""Pages from assessments, with our templates or a user's; a mistake in a template names its file and line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from simaturity.core.problem import escaped

from .limits import BYTES, SECONDS, bounded, limits
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.report.full import Report

    from .assessing import Assessed
    from .destination import Destination


def pages(found: list[Assessed], where: Destination, format: str, lang: str, folder: str | None) -> Iterator[str]:
    """Render one report after the other, and last the index where there is one."""
    from simaturity.report.pages import Entry, Pages, entry

    if folder is not None and not os.path.isdir(folder):
        raise Stop([f"--templates: no folder {escaped(folder, most=4096)}"])
    with _mistakes(folder):
        rendered = Pages(format, lang, folder)
    entries: list[Entry] = []
    hashes: dict[int, str] = {}
    for one, name in zip(found, where.names, strict=False):
        with bounded(one.name, "report"):
            report = _full_report(one, lang, hashes)
        with _mistakes(folder):
            page = rendered.render(report)
        yield page
        if where.has_index:
            entries.append(entry(name, report))
    if where.has_index:
        with _mistakes(folder):
            page = rendered.render_index(entries)
        yield page


def _full_report(one: Assessed, lang: str, hashes: dict[int, str]) -> Report:
    """Everything that the pages of one region say; `hashes` keeps those of the rubrics that many profiles share."""
    from simaturity.core.content import content_hash
    from simaturity.core.timeline import timeline
    from simaturity.report.full import full
    from simaturity.report.sections.method import Contents

    for rules in (one.rules.rubric, one.rules.checklist):
        if rules and id(rules) not in hashes:
            hashes[id(rules)] = content_hash(rules)
    checklist = one.rules.checklist
    contents = Contents(
        content_hash(one.profile), hashes[id(one.rules.rubric)], hashes[id(checklist)] if checklist else None
    )
    steps = timeline(one.profile, one.rules.rubric, one.assessment.as_of)
    return full(one.assessment, one.worded.checklist, steps, contents, lang)


@contextmanager
def _mistakes(folder: str | None) -> Iterator[None]:
    """Say what is wrong with a user's template; of ours nothing can be, but for a bug."""
    if folder is None:
        yield
        return
    try:
        with limits(SECONDS, BYTES):
            yield
    except Exception as mistake:
        raise Stop([_place(mistake, folder)]) from mistake


def _place(mistake: Exception, folder: str) -> str:
    """Where a template is wrong, and why: ``mine/report.html:12: 'colour' is undefined``."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    words = (
        f"no template {mistake}" if isinstance(mistake, TemplateNotFound) else str(mistake) or type(mistake).__name__
    )
    message = escaped(" ".join(words.split()), most=300)
    if isinstance(mistake, TemplateSyntaxError):
        return f"{mistake.filename or mistake.name}:{mistake.lineno}: {message}"
    place, trace = folder, mistake.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if os.path.splitext(file)[1] in (".html", ".md", ".css", ".js"):
            place = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{escaped(place, most=4096)}: {message}"
