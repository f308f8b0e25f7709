"""From the lines of a report to a draft: block by block, each read by what stands before it and never by what follows.

So a text that is cut anywhere yields the first answers of the whole one, and none besides: only whole blocks are read,
what was put down is never taken back, and where two answers differ, the first stays.
"""

from __future__ import annotations

import re

from simaturity.core.rubric import Rubric

from .answering import MOST_NAME, Answering, within
from .blocks import Block, blocks, label, opens_sentence
from .declaring import is_closed, is_stage_line, stages_in
from .draft import Draft
from .ending import is_beginning
from .letters import EDGES, bare, key, without_addresses, words_between
from .lines import Lines
from .listing import is_listed
from .options import option_in, options_in, takes_back
from .regions import is_same
from .sentences import Piece, is_name, pieces
from .table import Table

_NUMBERED = re.compile(r"^(?:#+|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+")
_LIKE_HEADING = re.compile(r"[^\W\d_a-z][^.;!?\d]*[^\W\d_):]\)?:?")
_MOST_HEADING, _MOST_HEADING_WORDS = 80, 9
_AROUND_TITLE = " :.\u2013\u2014-"


def parse(lines: Lines, table: Table, rubric: Rubric) -> Draft:
    """Read a report."""
    found = blocks(lines, table)
    report = _Report(table, rubric)
    last = len(found.blocks) - 1
    for i, block in enumerate(found.blocks):
        if not report.is_like_heading(block):
            report.read(block)
        elif i == last and not report.over:
            report.leave_open(block)  # whether it is a heading that we do not know, only what follows can tell
        elif i < last and report.opens(found.blocks[i + 1]):
            report.it.leave(block)
        else:
            report.read(block)
    for block in found.rest:
        report.leave_open(block)
    return report.draft(lines.paged)


class _Report:
    """A report while it is read: its title, the page around it, and what answers its questions."""

    def __init__(self, table: Table, rubric: Rubric) -> None:
        self.table = table
        self.it = Answering(table, rubric)
        self.titled = self.over = False
        """Whether the title stands just before; whether the page goes on without the report."""
        self.title: str | None = None
        self.names: dict[str, str] = {}
        """Names of the territory by their keys."""
        self.elsewhere = False
        """Whether what stands here is of another territory."""
        self.cut: int | None = None

    def read(self, block: Block) -> None:
        """Read one block."""
        if block.heading is not None:
            self.enter(block.heading)
            return
        if self._is_page(block) or self._is_title(block) or not block.ticked:
            return
        found = pieces(block.text, block.said, self.table, self.names)
        if not any(piece.sentence for piece in found):
            self._text(block)
            return
        for piece in found:
            said = block.said[piece.begin : piece.end]
            begin = piece.begin + len(said) - len(said.lstrip())
            text = words_between(block.text, block.said, begin, begin + len(said.strip()) - 1)
            part = block._replace(text=text, said=said.strip())
            if piece.sentence is None:
                self._text(part)
            else:
                self._sentence(block, piece, part)

    def opens(self, block: Block) -> bool:
        """Whether a block is a fixed sentence or declares stages, so that what stands before it may be its heading."""
        return opens_sentence(block, self.table) or stages_in(self.it, block) is not None

    def enter(self, id: str) -> None:
        """Go on to a question."""
        self.it.enter(id)
        self.titled = self.over = False

    def _sentence(self, block: Block, piece: Piece, part: Block) -> None:
        """Read a fixed sentence, which may hold the respondent's words."""
        sentence = piece.sentence
        assert sentence
        self.enter(sentence.part)
        if piece.region:
            self.elsewhere = not self._is_here(piece.region)
        if self.elsewhere:
            self.it.leave(part, "other-territory")
            return
        if sentence.answer:
            self.it.choose(sentence.answer, part)
            return
        words = within(block, *piece.respondent) if piece.respondent else None
        if words is None or not words.said:
            return
        if sentence.goes_on == "words":
            self.it.note(part)
        elif sentence.goes_on == "option":
            self._option(words, part)
        else:
            self._options(words, part)

    def _is_here(self, name: str) -> bool:
        """Whether a name is that of the territory: the first one is, and others for the same."""
        said = key(name)
        if said not in self.names:
            if self.names and not any(is_same(name, other, self.table.territories) for other in self.names.values()):
                return False
            self.names[said] = name
        return True

    def _option(self, words: Block, sentence: Block) -> None:
        option = option_in(words.said, self.it.options())
        if option is None:
            self.it.leave_option(words)
            return
        self.it.take(option.id, sentence)
        if bare(words.said[option.end :]) and bare(words.said) not in self.table.wordings:
            self.it.note(words)

    def _options(self, words: Block, sentence: Block) -> None:
        row = options_in(words.said, self.it.options())
        if any(takes_back(words.said[slice(*span)]) for span in row.others) or (row.others and self.it.ranking()):
            self.it.leave_option(words)
            return
        for id in row.ids:
            self.it.take(id, sentence)
        for span in row.others:
            self.it.leave(within(words, *span))

    def _is_page(self, block: Block) -> bool:
        """Whether a block is known to be none of the report's own."""
        said = _unnumbered(block.said)
        if said in self.table.ends:
            self.it.leave_report()
            self.over = True
            return True
        if said in self.table.legend_follows and self.it.holds("stages"):
            self.it.in_legend = True
            return True
        return said in self.table.furniture

    def _is_title(self, block: Block) -> bool:
        """Read the title of the report, or the name of the territory on the line below."""
        title = next((title for title in self.table.report if block.said.startswith(title)), None)
        if title is not None:
            return self._titled(" ".join(block.text.split()[title.count(" ") + 1 :]))
        if not self.titled:
            return False
        self.titled = False
        if not is_name(block.text) or len(block.text) > MOST_NAME:
            return False
        self.title = self.title or block.text.strip(EDGES + _AROUND_TITLE)
        return True

    def _titled(self, name: str) -> bool:
        name = without_addresses(name.strip(_AROUND_TITLE))
        if len(name) > MOST_NAME:
            return False
        if name and self.title and not is_same(name, self.title, self.table.territories):
            self.elsewhere = True
        self.title = self.title or name or None
        self.it.leave_report()
        self.titled, self.over = not name, False
        self.it.known += 1
        return True

    def _text(self, block: Block) -> None:
        """Read a block that is no fixed sentence."""
        it = self.it
        if self.elsewhere and it.part is not None:
            it.leave(block, "other-territory")
        elif is_stage_line(it, block):
            self.titled = self.over = False
        elif it.part is None:
            it.leave(block)
        elif named := label(block.said, self.table):
            it.settle()
            it.noting = it.labelled = True
            it.in_legend = it.legend_open = False
            block = within(block, named[1], len(block.said))
            if block.said:
                self._free(block)
        elif it.legend_open:
            it.legend_open = not is_closed(block.text)
        elif it.noting or not is_listed(it, block):
            self._free(block)

    def _free(self, block: Block) -> None:
        """Keep the respondent's own words."""
        it, part = self.it, self.it.here()
        if part.holds == "nothing":
            it.leave(block)
        elif it.kind() == "presence" and part.condition:
            it.labelled = False
            it.presences.read(part.condition, block.text, block.said, it.said(block))
        elif block.bullet or not it.is_nothing(block):
            it.note(block)

    def leave_open(self, block: Block) -> None:
        """List what stands open at the end, unless it is the beginning of what is known."""
        said = _unnumbered(block.said)
        if said in self.table.ends or said in self.table.furniture:
            return
        self.cut = block.last
        if not is_beginning(self.it, block, [*self.names, *([key(self.title)] if self.title else [])]):
            self.it.leave(block)

    def is_like_heading(self, block: Block) -> bool:
        """Whether a block looks like a heading, and is none that is known."""
        if block.heading or block.bullet or block.lines > 1 or self.it.labelled or len(block.text) > _MOST_HEADING:
            return False
        plain = _NUMBERED.sub("", block.text).strip("*# ")
        if block.text.count(" ") >= _MOST_HEADING_WORDS or not _LIKE_HEADING.fullmatch(plain):
            return False
        if self.titled or bare(block.said) in self.table.all or label(block.said, self.table):
            return False
        return not (block.said.startswith(self.table.report) or self.table.stage.match(block.said))

    def draft(self, paged: bool) -> Draft:
        """What was read."""
        self.it.presences.end()
        book, begun = self.it.book, self.it.begun
        if begun:
            self.it.leave(begun)
        parts = [part for part in self.table.parts.values() if part.id not in self.it.seen]
        return Draft(
            tuple(self.names.values()),
            self.title,
            tuple(book.claims.values()),
            book.conditions,
            book.barriers,
            book.domains,
            tuple(book.notes),
            tuple(book.unplaced),
            self.it.known,
            tuple(dict.fromkeys(part.title for part in parts if part.holds != "nothing")),
            self.cut,
            paged,
        )


def _unnumbered(said: str) -> str:
    return bare(_NUMBERED.sub("", said))
