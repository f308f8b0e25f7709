"""Pages from assessments, with our templates or a user's; a mistake in a template names its file and line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .stop import Stop

if TYPE_CHECKING:
    from .assessing import Assessed
    from .destination import Destination

SECONDS, BYTES = 60, 2_000_000_000
"""What a stranger's templates may take for all pages of a run: time, and memory beyond what is in use."""


def pages(found: list[Assessed], where: Destination, format: str, lang: str, folder: str | None) -> Iterator[str]:
    """Render one report after the other, and last the index where there is one."""
    from simaturity.report.pages import Entry, entry, render, render_index

    from .report import full_report

    if folder is not None and not os.path.isdir(folder):
        raise Stop([f"--templates: no folder {folder}"])
    entries: list[Entry] = []
    with _mistakes(folder):
        for one, name in zip(found, where.names, strict=False):
            report = full_report(one, lang)
            yield render(report, format, folder)
            if where.has_index:
                entries.append(entry(name, report))
        if where.has_index:
            yield render_index(entries, format, lang, folder)


@contextmanager
def _mistakes(folder: str | None) -> Iterator[None]:
    """Say what is wrong with a user's template; of ours nothing can be, but for a bug."""
    if folder is None:
        yield
        return
    from .limits import limits

    try:
        with limits(SECONDS, BYTES):
            yield
    except (Stop, OSError):
        raise
    except Exception as mistake:
        raise Stop([_place(mistake, folder)]) from mistake


def _place(mistake: Exception, folder: str) -> str:
    """Where a template is wrong, and why: ``mine/report.html:12: 'colour' is undefined``."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    from simaturity.core.problem import escaped

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
    return f"{place}: {message}"
