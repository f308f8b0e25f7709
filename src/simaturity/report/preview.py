"""The frame around a report that is being written: whether it is up to date, and what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..core.problem import Problem, Severity, escaped, route_text
from .pages import Pages
from .problems import Found
from .words import words

STYLES, SCRIPT = ("report.css", "preview.css"), "preview.js"
"""What the frame asks for beside the report, by the names of the templates."""


class ProblemView(NamedTuple):
    """One problem, in the words of `validate`."""

    place: str
    """``land.yaml:12:5``."""
    route: str
    message: str
    code: str
    help: str | None


class PreviewView(NamedTuple):
    """What the frame says."""

    file: str
    title: str
    """Of the tab."""
    state: str
    """good | wrong | waiting: shown as it is, shown as it was, or nothing to show yet."""
    status: str
    """In a sentence, whether the page is up to date."""
    alarm: str | None
    """What keeps the page from being so."""
    older: str | None
    """Of when the page is that stands there all the same."""
    errors: tuple[ProblemView, ...]
    warnings: tuple[ProblemView, ...]
    warned: str | None
    """How many warnings there are."""
    lines: tuple[str, ...]
    """What went wrong otherwise, such as a mistake in a template."""
    report: str
    """Tells one page from another; empty while there is none."""


class Outcome(NamedTuple):
    """What came of the newest reading."""

    found: Found = ()
    lines: Sequence[str] = ()


def preview_view(file: str, outcome: Outcome, report: str, time: str, lang: str) -> PreviewView:
    """Word the state of a preview; `time` is that of the newest page there is."""
    say = words(lang)
    _ = say.gettext
    name = escaped(file, most=4096)
    errors, warnings = (tuple(_problems(outcome.found, severity)) for severity in ("error", "warning"))
    wrong = len(errors) + bool(outcome.lines)
    alarm, older, title, state = None, None, _("Preview of {file}").format(file=name), "good"
    if wrong:
        alarm = say.ngettext("{count} problem to mend", "{count} problems to mend", wrong).format(count=wrong)
        title = say.ngettext("{count} problem in {file}", "{count} problems in {file}", wrong)
        title = title.format(count=wrong, file=name)
        state = "wrong" if report else "waiting"
        older = _("The page below is the last good one, of {time}.").format(time=time) if report else None
    statuses = {
        "good": _("Up to date since {time}.").format(time=time),
        "wrong": _("Not up to date."),
        "waiting": _("No page yet: it appears by itself as soon as the file is mended."),
    }
    count = len(warnings)
    warned = say.ngettext("{count} warning", "{count} warnings", count).format(count=count) if count else None
    return PreviewView(
        name,
        title,
        state,
        statuses[state],
        alarm,
        older,
        errors,
        warnings,
        warned,
        tuple(outcome.lines),
        report,
    )


def _problems(found: Found, severity: Severity) -> Iterable[ProblemView]:
    for path, problems in found:
        for one in problems:
            if one.severity == severity:
                yield ProblemView(_place(path, one), route_text(one.route), one.message, one.code, one.help)


def _place(path: str, problem: Problem) -> str:
    numbers = (number for number in (problem.line, problem.column) if number is not None)
    return ":".join((escaped(path, most=4096), *map(str, numbers)))


class Frame:
    """Renders the frame in one language, and gives what goes with it."""

    def __init__(self, lang: str) -> None:
        self.pages = Pages("html", lang)

    def render(self, view: PreviewView) -> str:
        """The page around the report."""
        return self.pages.page("preview", preview=view)

    def part(self, name: str) -> str:
        """A style sheet or script."""
        loader = self.pages.environment.loader
        assert loader is not None
        return loader.get_source(self.pages.environment, name)[0]
