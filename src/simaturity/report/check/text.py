"""The gates as text for a terminal, a pipe or a file."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from rich.text import Text

from ...core.gates.gate import State
from ..page import UNICODE, Page, Style
from ..words import Words, words
from .view import CheckView, GateView, ProfileView

STYLES: Mapping[State, str] = {
    "passed": "green",
    "warned": "yellow",
    "failed": "bold red",
    "not-applicable": "dim",
    "off": "dim",
}
LEAST = 30
"""Columns that a sentence needs beside the name of its gate."""
MOST = 10
"""Things that are named one by one of those that fall short of a gate; the other formats have all of them."""


def render(view: CheckView, style: Style) -> str:
    """Lay out the gates of every profile, and how many passed."""
    return _Writer(view, Page(style), words(view.lang)).text()


class _Writer:
    def __init__(self, view: CheckView, page: Page, say: Words) -> None:
        self.view, self.page, self.say = view, page, say
        marks = page.marks
        no = marks.no if marks is UNICODE else "x"  # a hyphen begins each line below
        self.signs: Mapping[State, str] = {
            "passed": marks.yes,
            "warned": "!",
            "failed": no,
            "not-applicable": marks.beside,
            "off": " ",
        }

    def text(self) -> str:
        for profile in self.view.profiles:
            self._profile(profile)
            self.page.blank()
        if self.view.mends:
            self.page.line(self.say.gettext("What to do"), style="bold")
            titles = max(cell_len(gate.title) for one in self.view.profiles for gate in one.gates)
            self.page.rows(list(self.view.mends), labels=titles)
            self.page.blank()
        self.page.line(self.view.tally, style="bold")
        self.page.line(self.view.asked, style="dim")
        return self.page.text()

    def _profile(self, one: ProfileView) -> None:
        _ = self.say.gettext
        aside = _("{id}, as of {date}, rubric {rubric}") if one.rubric else _("{id}, as of {date}")
        self.page.heading(one.region, aside.format(id=one.id, date=self.view.as_of, rubric=one.rubric))
        titles = max(cell_len(gate.title) for gate in one.gates)
        room = titles + 4 if self.page.width - titles - 4 >= LEAST else 0
        for gate in one.gates:
            self._gate(gate, room)

    def _gate(self, gate: GateView, room: int) -> None:
        """The gate, how it stands, the figure with the threshold; below, what falls short of it."""
        style = STYLES[gate.state]
        left = Text.assemble((f"{self.signs[gate.state]} ", style), (gate.title, "" if gate.state != "off" else "dim"))
        said = Text.assemble((gate.state_said, style))
        text = gate.details[0].text if gate.gone and gate.details else gate.text
        if text:
            said.append(self.say.colon, style="")
            said.append(text, style="" if gate.state in ("failed", "warned", "passed") else "dim")
        if room:
            self.page.beside(Text.assemble(left, " " * (room - left.cell_len)), said)
        else:
            self.page.line(left)
            self.page.line(said, indent=2)
        self._short(gate, room or 2)

    def _short(self, gate: GateView, indent: int) -> None:
        # The figures of the stages have told it already, and that a profile is gone is one thing.
        details = () if gate.id == "stages" or gate.gone else gate.details
        for detail in details[:MOST]:
            self.page.beside(Text(f"{' ' * indent}- ", style="dim"), Text(detail.text))
        more = len(details) - MOST
        if more > 0:
            told = self.say.ngettext("and {count} more", "and {count} more", more).format(count=more)
            self.page.line(told, indent=indent + 2, style="dim")
        if gate.let_pass:
            self.page.line(gate.let_pass, indent=indent + 2, style="dim")
