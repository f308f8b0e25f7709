"""Published reports: the text of a file, what it says by the form, and the profile that comes of it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from simaturity.core.problem import escaped

from .importing import BYTES, MOST_LETTERS, MOST_LINES, SECONDS, Asked, Made
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
MOST_LISTED = 20
"""Lines that are listed on the screen; the file has them all."""

_TAG = re.compile(rb"<(?:p|div|li|ul|h[1-6]|body|table|article|section|main)\b[^>]{0,500}>", re.IGNORECASE)
_TAGS = 3
"""So many tags that a text without a head is a piece of a page."""
_WHY = {
    "second-answer": "a second answer to the question",
    "too-many": "more than the question takes",
    "stage-unknown": "no stage of the rubric",
    "other-territory": "on another territory",
    "too-long": "what a note has no room for",
}


class Known(NamedTuple):
    """What reports are read by."""

    table: Table
    rules: Rules


class Reports:
    """Reads the reports of one run."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked

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

    def read(self, path: str, data: bytes) -> Made:
        """Read one. Raises `Stop` where it is none, or where its region is not known."""
        from simaturity.exchange.reports.parse import parse

        from .limits import limits

        name = escaped(path, most=4096)
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
            raise Stop(
                [
                    f"{name}: no national report on social innovation: too few of its headings and sentences are in it",
                    "    help: if its headings are in another language, give them with --form (docs/importing.md)",
                ]
            )
        return _made(path, draft, known, self.asked)


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
    except NotRead as error:
        raise Stop([f"{name}: {_UNREAD[error.reason]}"]) from error
    except ModuleNotFoundError as error:
        raise Stop(["import needs pypdf to read a PDF", "    help: pip install 'simaturity[sources]'"]) from error
    if kind == "html" or len(_TAG.findall(data[:4096])) >= _TAGS:
        return piece_lines(*html_begun(decoded(data, declared_encoding(data))))
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


def _made(path: str, draft: Draft, known: Known, asked: Asked) -> Made:
    from simaturity.exchange.reports.profile import Head, profile_data
    from simaturity.files.data_text import data_text
    from simaturity.files.texts import FileText
    from simaturity.reading.profiles import parse_profile
    from simaturity.report.problems import lines

    from .inputs import refuse_errors

    region = _region(path, draft, known, asked)
    head = Head(region.id, region.name, asked.as_of, asked.collected, asked.published, asked.url, asked.language)
    made = profile_data(draft, head, known.table, *known.rules)
    name = os.path.basename(path) if path != "-" else "standard input"
    text = f"{_opening(name)}{data_text(made.data)}{_ending(made, draft)}"
    reading = parse_profile(FileText(path, text), *known.rules)
    refuse_errors([reading])
    told = tuple(lines(f"{name} as a profile", reading.problems))
    return Made(
        text, region.stem, f"{region.told} ({region.id})", (*_summary(draft, made, known.table.territories), *told)
    )


def _region(path: str, draft: Draft, known: Known, asked: Asked) -> Region:
    """The region: the one asked for, else the one that the report names."""
    from simaturity.exchange.reports.regions import region_of

    from .naming import region_asked

    found = region_of(draft, known.table.territories)
    said = (*draft.body, *((draft.title,) if draft.title else ()))
    if asked.region:
        own = asked.region[:2].lower() == "x-"
        return region_asked(asked.region, asked.name or (said[0] if own and said else None))
    if found:
        return region_asked(found.territory.code, asked.name)
    named = f' "{escaped(said[0])}" is no name of ISO 3166 that is known here' if said else " it names none"
    help = "give its code with --region: BE, BE-WAL, or x-my-valley for a territory without one"
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
    rows = (f"#   {unit} {one.place}: {_plain(one.text)}{_reason(one.why)}\n" for one in made.unplaced)
    return "".join(["\n# Not placed:\n", *rows])


def _reason(why: str | None) -> str:
    return f" ({_WHY[why]})" if why else ""


def _plain(text: str) -> str:
    """A text for a comment: on one line, without what a file may not hold."""
    from simaturity.exchange.reports.letters import without_addresses
    from simaturity.files.characters import REFUSED

    return without_addresses(" ".join(REFUSED.sub(" ", text).split()))


def _summary(draft: Draft, made: Data, territories: Mapping[str, str]) -> list[str]:
    """What was found, what is open, and what is missing."""
    from simaturity.exchange.reports.draft import found_in
    from simaturity.exchange.reports.regions import is_same

    asked = made.data["conditions"]
    open_ = sum(one["answer"] == "unknown" for one in asked.values())
    told = [
        f"{len(asked) - open_} of {len(asked)} questions answered, {open_} open; claims: {len(draft.claims)}; "
        f"barriers: {len(draft.barriers)}; not placed: {len(made.unplaced)}"
    ]
    if draft.title and draft.body and not is_same(draft.title, draft.body[0], territories):
        told.append(f'the title says "{escaped(draft.title)}", the text "{escaped(draft.body[0])}": the text counts')
    if draft.absent:
        told.append(f"nothing found of: {', '.join(draft.absent)}")
    unit = "page" if draft.paged else "line"
    if draft.cut is not None:
        told.append(f"the text may be cut: it ends within {unit} {draft.cut}, and nothing after that says it is whole")
    if not found_in(draft) and not draft.claims:
        told.append("no answer was found in it")
    told += [
        f"not placed: {unit} {one.place}: {escaped(one.text, 100)}{_reason(one.why)}"
        for one in made.unplaced[:MOST_LISTED]
    ]
    rest = len(made.unplaced) - MOST_LISTED
    return [*told, *([f"and {rest} more, at the end of the file"] if rest > 0 else [])]
