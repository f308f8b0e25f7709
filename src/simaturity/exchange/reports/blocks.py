"""From lines to blocks: a heading, a bullet, a sentence or a paragraph each, however the lines were broken.

A block is given only once something after it says that it is whole, so that a text that is cut gives the first blocks
of the whole one and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .letters import bare, key
from .lines import Line, Lines
from .options import options_in
from .table import Sentence, Table

_BULLET = re.compile(
    r"(?P<mark>[•‣\u2043∙●○◦■□▪▫◆◇▸►▶➢➤→➔➜⇒*·]+|[-\u2013\u2014+](?=\s)|o(?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))\s*(?=\S)"
)
_UNTICKED = re.compile(r"(?:[☐❏❑⬜◻▢]|\[[ _-]?\]|\( ?\))\s*(?=\S)")
_TICKED = re.compile(r"(?:\[[xX]\]|[☑☒✓✔])\s*(?=\S)")
_CROSSED = re.compile(r"[✗✘]")
_NUMBERING = re.compile(
    r"(?:#+|\*+|(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[ivx]{1,5}|[a-z])[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})*\s*[-:]?)\s+"
)
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|pagina|página)?\s*\d{1,4}(?:\s*(?:/|of|de|sur|van|von)\s*\d{1,4})?|[-_=*~.\s]+"
)
_MOST_LINES = 12
"""Lines that a sentence or an option of the form may take."""
_FAR, _FEW = 150, 3
"""Letters that the name of a territory may take, and blanks between so many words that they are no accident."""
_ENDS = (".", ":", ";", "!", "?", '"', "”", "»", ")")


class Block(NamedTuple):
    """Something that stands by itself."""

    place: int
    """The line in which it begins, or its page."""
    text: str
    said: str
    """Its key."""
    bullet: bool = False
    ticked: bool = True
    """False where its box is empty."""
    lines: int = 1
    last: int = 0
    """The line in which it ends, or its page."""
    runs: tuple[str, ...] = ()
    """Its text in pieces, where a line of the page stands between."""
    heading: str | None = None
    """The part whose heading it is."""


class Reading(NamedTuple):
    """The blocks of a report."""

    blocks: tuple[Block, ...]
    rest: tuple[Block, ...]
    """What stands open at its end: a block that may go on, and a line that may be cut."""


def blocks(found: Lines, table: Table) -> Reading:
    """Join lines to blocks."""
    made: list[Block] = []
    building: list[Block] = []
    blank = True
    for line in found.lines:
        if not line.text or _is_page_furniture(line.text):
            # A page may end within a paragraph, and in a PDF blank lines tell nothing.
            if not line.text and not found.paged:
                made += _joined(building)
                building, blank = [], True
            elif line.text and building:
                building[-1] = building[-1]._replace(runs=("",))
            continue
        begun = _begun(line, table)
        if not blank and found.wraps and building and _goes_on(building, begun, table):
            building.append(begun)
            continue
        made += _joined(building)
        building, blank = [begun], False
        below_title = bool(made) and bare(made[-1].said) in table.report
        if not found.wraps or begun.heading or below_title or _is_known_line(begun.said, table):  # whole by itself
            made.append(begun)
            building = []
    last = _begun(found.rest, table) if found.rest and not _is_page_furniture(found.rest.text) else None
    if last and last.bullet:  # whatever it goes on to, it is a line of its own
        made += _joined(building)
        building = []
    return Reading(tuple(made), tuple(_rest(building, last, table)))


def _rest(building: list[Block], last: Block | None, table: Table) -> list[Block]:
    if building and last and last.text and _goes_on(building, last, table):
        return _joined([*building, last])
    return [*_joined(building), *([last] if last else [])]


def _is_page_furniture(text: str) -> bool:
    """A number of a page, or a line that is drawn."""
    return len(text) < 200 and _PAGE_NUMBER.fullmatch(text.casefold()) is not None


def _begun(line: Line, table: Table) -> Block:
    """A line as the beginning of a block."""
    said = key(line.text)
    heading = _heading(said, table)
    if heading is not None:
        return Block(line.place, line.text, said, heading=heading, last=line.place)
    mark = _BULLET.match(line.text)
    text = line.text[mark.end() :] if mark else line.text
    if _CROSSED.match(text):  # it may say no
        return Block(line.place, text, key(text), bullet=True, last=line.place)
    box = _UNTICKED.match(text) or _TICKED.match(text)
    if mark or box:
        ticked = not _UNTICKED.match(text)
        text = text[box.end() :] if box else text
        if text:
            return Block(line.place, text, key(text), bullet=True, ticked=ticked, last=line.place)
    return Block(line.place, line.text, said, last=line.place)


def _heading(said: str, table: Table) -> str | None:
    if len(said) > 150:
        return None
    found = table.headings.get(bare(said))
    if found is None and (number := _NUMBERING.match(said)):
        found = table.headings.get(bare(said[number.end() :]))
    return found


def _goes_on(building: list[Block], line: Block, table: Table) -> bool:
    """Whether a line that no blank one sets apart goes on with what stands before it."""
    if building[0].heading or line.heading or line.bullet or _opens(line, table):
        return False
    before = building[-1]
    if before.said.endswith((";", ",", "/")) and _names_fields(" ".join(one.said for one in building), table):
        return True
    capital = line.text[0].isupper()
    if before.text.endswith(_ENDS) and (capital or line.text[0].isdigit()):
        return False
    if len(building) > _MOST_LINES:
        return True  # longer than anything that is known
    said = " ".join(one.said for one in building)
    if _is_known_line(said, table) or (capital and (_introduces(said, table) or _names_fields(said, table))):
        return False
    # An option that is whole, and a capital: a new line, be it one that we do not know.
    return not (capital and building[0].bullet and bare(said) in table.wordings)


def _opens(line: Block, table: Table) -> bool:
    """Whether a line begins something that is known."""
    said = line.said
    return (
        table.stage_word.match(said) is not None
        or opens_sentence(line, table)
        or _opens_option(line, table)
        or _is_known_line(said, table)
        or label(said, table) is not None
        or any(said.startswith(title) for title in table.report)
    )


def _opens_option(line: Block, table: Table) -> bool:
    """Whether a line begins with an option and what is said of it."""
    head, _, tail = line.said.partition(":")
    return bool(tail.strip()) and line.text[0].isupper() and bare(head) in table.wordings


def opens_sentence(block: Block, table: Table) -> bool:
    """Whether a block begins a fixed sentence."""
    return any(_begins(sentence, block.said) for sentence in table.sentences)


def _begins(sentence: Sentence, said: str) -> bool:
    """Whether a line begins a fixed sentence, be it broken after some words."""
    first = sentence.first
    if not first:
        return 0 < said.find(sentence.literal) < _FAR
    if not said.startswith(first):
        return said.count(" ") >= _FEW and first.startswith(said)
    return first == sentence.literal or sentence.literal in said[: len(first) + _FAR]


def _names_fields(said: str, table: Table) -> bool:
    """Whether a line names fields for a stage, all of which are known."""
    stage = table.stage.match(said)
    row = options_in(said[stage.end() :], table.fields) if stage and len(said) < _FAR * 4 else None
    return row is not None and bool(row.ids) and not row.others


def _introduces(said: str, table: Table) -> bool:
    """Whether a fixed sentence is over that the answer follows."""
    return any(
        said.endswith(sentence.last) and sentence.literal in said for sentence in table.sentences if sentence.last
    )


def _is_known_line(said: str, table: Table) -> bool:
    known = bare(said)
    return known in table.furniture or known in table.ends or known in table.legend_follows or known in table.report


def label(said: str, table: Table) -> tuple[str, int] | None:
    """The label of free text with which a key begins, and where the text begins."""
    head, colon, _ = said.partition(":")
    if head.strip() in table.labels:
        return head.strip(), len(head) + len(colon)
    return (bare(said), len(said)) if bare(said) in table.labels else None


def _joined(lines: list[Block]) -> list[Block]:
    """Several lines as one block."""
    if len(lines) < 2:
        return lines
    text = " ".join(line.text for line in lines)
    if "- " in text:
        text = _unbroken([line.text for line in lines])
    runs = tuple(_runs(lines))
    runs = runs if len(runs) > 1 else ()
    return [lines[0]._replace(text=text, said=key(text), lines=len(lines), last=lines[-1].place, runs=runs)]


def _runs(lines: list[Block]) -> Iterator[str]:
    """What stands between lines of the page, or line ends at which whoever looks for it may see no blank."""
    first = 0
    for i, line in enumerate(lines, 1):
        if i == len(lines) or line.runs or line.text[-1] in "([" or lines[i].text[0] in ",.;:!?)]":
            yield _unbroken([one.text for one in lines[first:i]])
            first = i


def _unbroken(texts: list[str]) -> str:
    """Lines as one text; a word that a hyphen parts at the end of a line keeps it, and no blank."""
    text = texts[0]
    for more in texts[1:]:
        parted = len(text) > 1 and text[-1] == "-" and text[-2].isalpha() and more[0].isalpha()
        text += more if parted else f" {more}"
    return text
