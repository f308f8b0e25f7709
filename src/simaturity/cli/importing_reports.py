"""Published reports: the text of a file, what it says by the form, and the profile that comes of it."""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .importing import BYTES, MOST_LETTERS, MOST_LINES, SECONDS, Asked, Made
from .importing_files import below
from .importing_kinds import OTHER, is_without_tags, refuse_other
from .importing_summary import reason, summary
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.exchange.reports.draft import Draft
    from simaturity.exchange.reports.lines import Lines
    from simaturity.exchange.reports.profile import Made as Data
    from simaturity.exchange.reports.table import Table

    from .inputs import Rules
    from .naming import Region

LEAST_KNOWN = 3
"""Headings and sentences of the form without which a text is another kind of report."""

_PIECE_OF_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!--|\?xml\b|(?:p|div|ul|ol|h[1-6]|body|head|meta|title|table|article|section|main|header|nav"
    rb"|span|a)\b)",
    re.IGNORECASE,
)
"""So begins a text without a head that is a piece of a page. Tags further on tell nothing: it may be cut before."""


class Known(NamedTuple):
    """What reports are read by."""

    table: Table
    rules: Rules


class Reports:
    """Reads the reports of one run."""

    def __init__(self, asked: Asked, folder: str | None = None, several: bool = False) -> None:
        self.asked, self.several = asked, several
        self.folder = folder
        """Where the profiles will lie; None where nobody knows."""

    @cached_property
    def known(self) -> Known:
        """What they are read by, found once."""
        from simaturity.exchange.reports.table import table
        from simaturity.reading.forms import read_form, shipped_form

        from .inputs import refuse_errors, rules

        forms = [shipped_form()]
        if self.asked.form is not None:
            reading = read_form(self.asked.form)
            refuse_errors([reading])
            forms.append(reading.result())
        return Known(table(forms), rules(self.asked.rubric or forms[0].rubric or "", self.asked.barriers))

    def prepare(self) -> None:
        """Stop where no report can be read as was asked."""
        from simaturity.files.territories import territory

        from .naming import region_asked

        name, code = self.asked.name, self.asked.region
        found = region_asked(code, name) if name is not None and code else None
        if name is not None and (found is None or territory(found.id)):
            why = f"{found.id} has its names" if found else "give that, too"
            help = '--region x-my-valley --name "My valley"'
            raise Stop([f"--name: is for a code of one's own; {why}", f"    help: {help}"])
        self.known  # noqa: B018 - it is found now

    def read(self, path: str, data: bytes) -> Made:
        """Read one. Raises `Stop` where it is none, or where its region is not known."""
        from simaturity.exchange.reports.parse import parse

        from .limits import limits

        name = escaped(path, most=4096)
        refuse_other(path, data)
        known = self.known
        try:
            with limits(SECONDS, BYTES):
                lines = _lines(path, data)
                _refuse_too_long(lines, name)
                draft = parse(lines, known.table, known.rules.rubric)
        except (TimeoutError, MemoryError) as error:
            message = f"{name}: too much for a report: it takes over {SECONDS} seconds or 1 GB to read"
            raise Stop([message]) from error
        if draft.known < LEAST_KNOWN:
            said = "no national report on social innovation: too few of its headings and sentences are in it"
            raise Stop([f"{name}: {said}", *OTHER])
        return _made(path, draft, self, _snapshot(path, data, self.folder))


def _lines(path: str, data: bytes) -> Lines:
    """The text of a file, whatever its kind."""
    from simaturity.exchange.reports.lines import decoded, page_lines, piece_lines, text_lines
    from simaturity.files.enclosed import NotRead
    from simaturity.reading.quotes.html_lines import html_begun
    from simaturity.reading.quotes.pdf_pages import pdf_pages
    from simaturity.reading.quotes.snapshot import declared_encoding, kind_of

    name = escaped(path, most=4096)
    try:
        kind = kind_of(data, path)
        if kind == "pdf":
            return page_lines(pdf_pages(data))
        if kind == "html" and is_without_tags(data):
            kind = "text"
    except NotRead as error:
        raise Stop([f"{name}: {_UNREAD[error.reason]}"]) from error
    except ModuleNotFoundError as error:
        raise Stop(["import needs pypdf to read a PDF", "    help: pip install 'simaturity[sources]'"]) from error
    if kind == "html" or _PIECE_OF_PAGE.match(data[:2048]):
        return piece_lines(*html_begun(decoded(data, *declared_encoding(data))))
    return text_lines(decoded(data))


_UNREAD = {
    "not-text": "no text, HTML or PDF",
    "encrypted": "a PDF that needs a password",
    "broken": "a PDF that cannot be read",
    "too-much": "a PDF that takes too long or too much memory to read",
}


def _refuse_too_long(lines: Lines, name: str) -> None:
    letters = sum(len(line.text) for line in lines.lines) + (len(lines.rest.text) if lines.rest else 0)
    if not letters:
        help = "a scanned PDF has pictures of its pages only: let a program recognise their text first"
        raise Stop([f"{name}: no text in it", *([f"    help: {help}"] if lines.paged else [])])
    if letters > MOST_LETTERS or len(lines.lines) > MOST_LINES:
        raise Stop([f"{name}: longer than a report: over {MOST_LETTERS:,} letters or {MOST_LINES:,} lines of text"])


def _snapshot(path: str, data: bytes, folder: str | None) -> tuple[str, str] | None:
    """The file as the snapshot of its source, where quotes can be looked for in it from the profile's folder."""
    from simaturity.reading.quotes.snapshot import kind_of, sha256

    place = below(folder, path)
    if place is None or (kind_of(data, path) == "text" and _PIECE_OF_PAGE.match(data[:2048])):
        return None  # a piece of a page would be searched with its tags
    return place, sha256(data)


def _made(path: str, draft: Draft, reports: Reports, snapshot: tuple[str, str] | None) -> Made:
    from simaturity.exchange.reports.profile import Head, profile_data
    from simaturity.files.data_text import data_text
    from simaturity.files.texts import FileText
    from simaturity.reading.profiles import parse_profile
    from simaturity.report.problems import lines

    from .inputs import refuse_errors

    known, asked = reports.known, reports.asked
    region = _region(path, draft, reports)
    dates = (asked.as_of, asked.collected, asked.published)
    head = Head(region.id, region.name, *dates, asked.url, asked.language, snapshot)
    made = profile_data(draft, head, known.table, *known.rules)
    name = os.path.basename(path) if path != "-" else "standard input"
    text = f"{_opening(name)}{data_text(made.data)}{_ending(made, draft)}"
    reading = parse_profile(FileText(path, text), *known.rules)
    refuse_errors([reading])
    told = tuple(lines(f"{name} as a profile", reading.problems))
    code = region.id if asked.region else None
    said = summary(draft, made, known.rules.rubric, known.table.territories, code)
    return Made(text, region.stem, f"{region.told} ({region.id})", (*said, *told))


def _region(path: str, draft: Draft, reports: Reports) -> Region:
    """The region: the one asked for, else the one that the report names."""
    from simaturity.exchange.reports.regions import region_of

    from .naming import region_asked

    asked = reports.asked
    found = region_of(draft, reports.known.table.territories)
    said = (*draft.body, *((draft.title,) if draft.title else ()))
    if asked.region:
        own = asked.region[:2].lower() == "x-"
        return region_asked(asked.region, asked.name or (said[0] if own and said else None))
    if found:
        return region_asked(found.territory.code, None)
    named = f' "{escaped(said[0])}" is no name of ISO 3166 that is known here' if said else " it names none"
    give = "import it by itself, with its code after --region" if reports.several else "give its code with --region"
    help = f"{give}: BE, BE-WAL, or x-my-valley for a territory without one"
    raise Stop([f"{escaped(path, most=4096)}: which region?{named}", f"    help: {help}"])


def _opening(name: str) -> str:
    """What a reader of the profile is told first."""
    return (
        f"# A draft, read from {_plain(name)} by simaturity import: what the report says, and in which words.\n"
        "# Declared stages are claims. Instruments, milestones and findings are left to whoever goes on.\n"
    )


def _ending(made: Data, draft: Draft) -> str:
    """What could not be placed, as comments behind the profile."""
    if not made.unplaced:
        return ""
    unit = "page" if draft.paged else "line"
    rows = (f"#   {unit} {one.place}: {_plain(one.text)}{reason(one.why)}\n" for one in made.unplaced)
    return "".join(["\n# Not placed:\n", *rows])


def _plain(text: str) -> str:
    """A text for a comment: on one line, without what a file may not hold."""
    from simaturity.exchange.reports.letters import without_addresses
    from simaturity.files.characters import REFUSED

    return without_addresses(" ".join(REFUSED.sub(" ", text).split()))
