"""Questions that ask whether there is something: any words say yes, a bare ``None`` says no, and all else is open."""

from __future__ import annotations

from typing import Literal

from .draft import Said
from .letters import bare
from .notebook import Notebook
from .table import Table

State = Literal["no", "yes", "open"]

_DENIES = ("there is no", "there are no", "there is not", "there are not", "not ", "nothing ", "il n'y a", "no hay")


class Presences:
    """The answers to such questions, as they are read."""

    def __init__(self, book: Notebook, table: Table) -> None:
        self.book, self.table = book, table
        self.states: dict[str, State] = {}
        self.waiting: dict[str, Said] = {}
        """Where a bare ``None`` stands, until what follows shows that it is all."""

    def read(self, condition: str, text: str, said: str, place: Said) -> None:
        """Read a paragraph below such a question. The first one decides."""
        plain = bare(said)
        if said.strip() in self.table.not_said or plain in self.table.not_said:
            self.states.setdefault(condition, "open")
            return
        state = self.states.get(condition)
        if state is None and plain in self.table.nothing:
            self.states[condition], self.waiting[condition] = "no", place
            return
        if denied := self.waiting.pop(condition, None):
            self.book.note(condition, denied.words or "", denied)  # a remark follows, which may say otherwise
            self.states[condition] = "open"
        elif state is None:
            self.states[condition] = "open" if self._denies(said) else "yes"
        if self.states[condition] == "yes":
            self.book.choose(condition, "yes", place)
        self.book.note(condition, text, place)

    def _denies(self, said: str) -> bool:
        first = bare(said.partition(" ")[0])
        return first in self.table.nothing or said.startswith(_DENIES)

    def close(self) -> None:
        """Another question begins: what stands there was all."""
        for condition, said in self.waiting.items():
            self.book.choose(condition, "no", said)
        self.waiting.clear()

    def end(self) -> None:
        """The text ends: whether a remark followed, nobody knows."""
        for condition, said in self.waiting.items():
            self.book.note(condition, said.words or "", said)
        self.waiting.clear()
