"""A profile read and rendered again and again; what comes of it is put up for the server."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from simaturity.reading.outcome import InvalidFile
from simaturity.report.preview import SCRIPT, STYLES, Frame, Outcome, preview_view

from .assessing import now, scored
from .inputs import Refused, given, refusing
from .serving import Board, Content
from .stop import Stop
from .watching import Watched

if TYPE_CHECKING:
    from simaturity.core.problem import Problem
    from simaturity.core.profile import Profile
    from simaturity.report.problems import Found

FRAME_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
REPORT_POLICY = "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
"""The report says itself what it may do; this adds what a page cannot say, and holds for a user's templates, too."""

HTML, CSS, JS = "text/html; charset=utf-8", "text/css; charset=utf-8", "text/javascript; charset=utf-8"


class Asked(NamedTuple):
    """What the command line asks for."""

    name: str
    """The profile, as it is read."""
    lang: str
    day: date | None = None
    rubric: str | None = None
    barriers: str | None = None
    templates: str | None = None

    def watched(self) -> Watched:
        """The files that the page depends on; what comes with simaturity does not change, and is none of them."""
        from simaturity.reading.translating import texts_beside

        ours = [name for name in (self.name, self.rubric, self.barriers) if name and os.path.isfile(name)]
        texts = [texts_beside(name, self.lang) for name in ours]
        return Watched((*ours, *texts), (self.templates,) if self.templates else ())


class Preview:
    """One profile, and the last good page of it."""

    def __init__(self, asked: Asked, board: Board) -> None:
        self.asked, self.board, self.frame = asked, board, Frame(asked.lang)
        kinds = {**dict.fromkeys(STYLES, CSS), SCRIPT: JS}
        self.parts = {
            f"/{name}": Content(kind, self.frame.part(name).encode("utf-8"), FRAME_POLICY)
            for name, kind in kinds.items()
        }
        self.page: Content | None = None
        self.since = ""

    def refresh(self) -> Outcome:
        """Read and render; whatever is wrong keeps the last good page."""
        try:
            text, found = rendered(self.asked)
        except Refused as refused:
            outcome = Outcome(refused.found)
        except Stop as stop:
            outcome = Outcome(lines=stop.lines)
        else:
            outcome = Outcome(found)
            self.page, self.since = Content(HTML, text.encode("utf-8"), REPORT_POLICY), now()
        self._put_up(outcome)
        return outcome

    def _put_up(self, outcome: Outcome) -> None:
        # By content, so that a page in the browser knows it again after a new start.
        report = hashlib.sha256(self.page.body).hexdigest()[:12] if self.page else ""
        view = preview_view(self.asked.name, outcome, report, self.since, self.asked.lang)
        frame = Content(HTML, self.frame.render(view).encode("utf-8"), FRAME_POLICY)
        self.board.put({"/": frame, **self.parts, **({"/report": self.page} if self.page else {})})


def rendered(asked: Asked) -> tuple[str, Found]:
    """The page that `simaturity report` writes, and the warnings of its files; raises Stop where there is none."""
    from simaturity.reading.profiles import read_profile

    from .destination import Destination
    from .rendering import pages

    rules = given(asked.rubric, asked.barriers)
    with refusing(InvalidFile):
        reading = read_profile(asked.name, *rules)
        profile = reading.result()
        texts = _texts(asked, profile)
    found = scored([(asked.name, profile)], rules, asked.day, asked.rubric, asked.barriers, [], asked.lang)
    (page,) = pages(found, Destination(None, ("-",), False), "html", asked.lang, asked.templates)
    return page, [(asked.name, reading.problems), *texts]


def _texts(asked: Asked, profile: Profile) -> list[tuple[str, tuple[Problem, ...]]]:
    """What there is to say of the texts beside a profile in the language of the page."""
    from simaturity.files.texts import read_text
    from simaturity.reading.translating import parse_texts, texts_beside

    beside = texts_beside(asked.name, asked.lang)
    if asked.lang == profile.language or not os.path.isfile(beside):
        return []
    reading = parse_texts(read_text(beside), profile)
    reading.result()
    return [(beside, reading.problems)]
