"""The question at hand while a report is read, and how what stands below it is put down."""

from __future__ import annotations

from collections.abc import Mapping

from simaturity.core.rubric import Rubric

from .blocks import Block
from .draft import Said
from .letters import EDGES, bare, words_between
from .notebook import Notebook, quote
from .options import Row, option_in, options_in
from .presence import Presences
from .ranks import Ranks
from .table import Part, Table

MOST_NAME, MOST_PARTS = 80, 200
"""Letters of a name, and parts of a line that semicolons set apart."""


class Answering:
    """Where reading has come to."""

    def __init__(self, table: Table, rubric: Rubric) -> None:
        self.table, self.rubric = table, rubric
        self.book = Notebook()
        self.presences = Presences(self.book, table)
        self.part: Part | None = None
        self.noting = False
        """Whether a label of free text stands before, so that no option is looked for."""
        self.labelled = False
        """Whether the label stands just before."""
        self.in_legend = self.legend_open = False
        self.stage_due: tuple[int, ...] = ()
        """Stages of a line without fields: those of the lines below belong to them."""
        self.begun: Block | None = None
        """A piece of an option with slashes, whose other pieces may be the next bullets."""
        self.ranks = Ranks()
        self.seen: set[str] = set()
        self.known = 0

    # ---- Where we are

    def enter(self, id: str) -> None:
        """Go on to a question."""
        self.settle()
        part = self.table.parts[id]
        if part is not self.part:
            self.presences.close()
        self.part = part
        if (ranking := self.ranking()) and self.book.options(ranking):
            self.ranks.miss(ranking, bullet=True)  # a second list has places of its own
        self.seen.add(id)
        self.known += 1
        self.noting = self.labelled = self.in_legend = self.legend_open = False
        self.stage_due = ()

    def leave_report(self) -> None:
        """What follows belongs to no question."""
        self.settle()
        self.presences.close()
        self.part = None

    def settle(self) -> None:
        """Read a piece of an option that no other piece has followed."""
        begun, self.begun = self.begun, None
        if begun and not self.take_row(begun, self.options()):
            self.leave_option(begun)

    def here(self) -> Part:
        """The question at hand, where there is one."""
        assert self.part is not None
        return self.part

    def holds(self, what: str) -> bool:
        """Whether the question at hand is of a kind."""
        return self.part is not None and self.part.holds == what

    def kind(self) -> str | None:
        """The type of the condition at hand."""
        part = self.here()
        condition = self.rubric.conditions.get(part.condition or "")
        return condition.type if condition and part.holds == "condition" else None

    def ranking(self) -> str | None:
        """The condition at hand, where the places of its options count."""
        return self.here().condition if self.kind() == "ranking" else None

    def options(self) -> Mapping[str, str]:
        """The options of the question at hand."""
        part = self.here()
        return self.table.fields if part.condition == "frameworks" else part.options

    def is_nothing(self, block: Block) -> bool:
        """Whether a block says that nothing is said."""
        return block.said.strip() in self.table.not_said or bare(block.said) in self.table.not_said

    # ---- Putting down

    def said(self, block: Block) -> Said:
        """The words of a block, and where they stand."""
        return Said(block.place, self.here().title, quote(block.text, block.runs))

    def take(self, id: str, block: Block) -> None:
        """Put down an option of the question at hand."""
        part = self.here()
        if part.holds == "barriers":
            self.book.barriers.setdefault(id, self.said(block))
        elif self.kind() == "scale":
            self.choose(id, block)
        elif part.condition and self._has_place(id, block):
            condition = self.rubric.conditions.get(part.condition)
            if not self.book.tick(part.condition, id, self.said(block), condition.most if condition else None):
                self.leave(block, "too-many")

    def _has_place(self, id: str, block: Block) -> bool:
        """Whether an option may be put down; in a ranking only where its place is known, else as a note."""
        ranking = self.ranking()
        if ranking is None:
            return True
        if id in self.book.options(ranking):
            self.ranks.miss(ranking, bullet=True)  # a place for what has one is none for another
        elif not self.ranks.is_known(ranking, block.bullet):
            self.book.note(ranking, block.text, self.said(block))
            return False
        return True

    def leave_option(self, block: Block) -> None:
        """List what stands where an option is asked for. In a ranking it takes a place."""
        ranking = self.ranking()
        if ranking is None or self.is_full(ranking):
            self.leave(block)
            return
        self.ranks.miss(ranking, bullet=True)
        self.book.note(ranking, block.text, self.said(block))
        self.leave(block, "no-place")

    def is_full(self, condition: str) -> bool:
        """Whether there is no room for another option."""
        most = self.rubric.conditions[condition].most
        return most is not None and len(self.book.options(condition)) >= most

    def choose(self, id: str, block: Block) -> None:
        """Put down the one answer to the question at hand."""
        condition = self.here().condition
        if condition and not self.book.choose(condition, id, self.said(block)):
            self.leave(block, "second-answer")

    def take_row(self, block: Block, options: Mapping[str, str]) -> bool:
        """Read one option with what is said of it, or several in a row. False where there is none."""
        if bare(block.said) not in options and (row := _row(block, options)):
            if row.others and self.ranking():
                self.leave_option(block)
                return True
            for id in row.ids:
                self.take(id, block)
            for span in row.others:
                self.leave(within(block, *span))
            return True
        option = option_in(block.said, options)
        if option is None:
            return False
        self.take(option.id, block)
        if bare(block.said[option.end :]) and bare(block.said) not in self.table.wordings:
            self.note(block)
        return True

    def note(self, block: Block) -> None:
        """Keep the respondent's own words."""
        is_name = block.bullet and self.noting and len(block.text) <= MOST_NAME and not block.text.endswith(".")
        self.labelled = False
        self.book.note(self.here().condition, block.text, self.said(block), is_name)

    def leave(self, block: Block, why: str | None = None) -> None:
        """List a block that could not be placed."""
        self.book.leave(block.place, block.text, why)


def within(block: Block, begin: int, end: int) -> Block:
    """A part of a block, by its place in the key, without what stands around its words."""
    said = block.said[begin:end]
    lead = len(said) - len(said.lstrip(EDGES))
    if lead == len(said):
        return block._replace(text="", said="")
    text = words_between(block.text, block.said, begin + lead, end - 1)
    return block._replace(text=text.strip(" ;"), said=said[lead:])


def _row(block: Block, options: Mapping[str, str]) -> Row | None:
    """Several options in one line. Words that are none are let pass where semicolons set them apart."""
    if ";" in block.said and block.said.count(";") < MOST_PARTS:
        found = _parts(block.said, options)
        if len(found.ids) + len(found.others) > 1 and found.ids:
            return found
    row = options_in(block.said, options)
    return row if row.ids and not row.others else None


def _parts(said: str, options: Mapping[str, str]) -> Row:
    ids: list[str] = []
    others: list[tuple[int, int]] = []
    begin = 0
    for part in said.split(";"):
        end = begin + len(part)
        option = option_in(part, options) if bare(part) else None
        if option:
            ids.append(option.id)
        elif bare(part):
            others.append((begin, end))
        begin = end + 1
    return Row(tuple(ids), (), tuple(others))
