"""The visible text of an HTML file, in pieces with their lines: scripts, styles and what is never shown left out."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

HIDDEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "select"})
"""What no reader sees as text; `title` lies in the head."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr".split()
)
"""Tags between which a word may go on."""


BULLET, STRUCK, BOXES = "\u2022 ", "~~", {True: "\u2611 ", False: "\u2610 "}
"""What stands for an item of a list, on both sides of what is crossed out, and for a box, ticked or not."""
CROSSED_OUT = frozenset({"s", "del", "strike"})
AROUND = frozenset({"nav", "header", "footer", "aside", "button", "dialog"})
"""What stands on a page around its text."""

ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
"""The same, as attributes say it."""


class _Reader(HTMLParser):
    def __init__(self, hides: frozenset[str] = HIDDEN) -> None:
        super().__init__(convert_charrefs=True)
        self.hides = hides
        self.pieces: list[tuple[int, str]] = []
        self.hidden: list[str] = []
        self._line = 1
        self._said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.hides:
            self.hidden.append(tag)
        elif tag == "body":
            self.hidden.clear()  # a head that nobody closed ends here
        if tag not in INLINE:
            self.settle()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.settle()

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
        if tag not in INLINE:
            self.settle()

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if not self._said:
            begun = len(data) - len(data.lstrip())
            self._line = self.getpos()[0] + data.count("\n", 0, begun)
        self._said.append(data)

    def settle(self) -> None:
        """End a piece."""
        if self._said:
            self.pieces.append((self._line, "".join(self._said)))
            self._said = []


def html_lines(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of an HTML text that are set apart from each other, each with the line in which it begins."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.settle()
    yield from reader.pieces


class Begun(NamedTuple):
    """As much of an HTML text as it says to be whole."""

    pieces: list[tuple[int, str]]
    """Items of lists begin with a bullet."""
    rest: tuple[int, str] | None
    """The piece that is still open."""


class _Main(_Reader):
    """Without what stands around the text, with bullets."""

    def __init__(self) -> None:
        super().__init__(HIDDEN | AROUND)
        self._typed = False
        """Within what keeps its line ends: a text that a browser saved stands so on its page."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._typed = self._typed or tag == "pre"
        if tag in self.hidden or dict(attrs).get("role") in ROLES:
            self.settle()
            self.hidden.append(tag)  # within what is hidden, each tag of that name has its own end
            return
        super().handle_starttag(tag, attrs)
        if tag == "li":
            self.handle_data(BULLET)
        elif tag in CROSSED_OUT:
            self.handle_data(STRUCK)
        else:
            self._box(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        if tag in CROSSED_OUT:
            self.handle_data(STRUCK)
        self._typed = self._typed and tag != "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_startendtag(tag, attrs)
        self._box(tag, attrs)

    def _box(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "input" and (dict(attrs).get("type") or "").lower() in ("checkbox", "radio"):
            self.handle_data(BOXES["checked" in dict(attrs)])

    def handle_data(self, data: str) -> None:
        lines = data.split("\n") if self._typed else [data]
        for number, line in enumerate(lines):
            if number:
                self.settle()
            begins = not self._said
            if line:
                super().handle_data(line)
            if begins and number:
                self._line = self.getpos()[0] + number

    def settle(self) -> None:
        if "".join(self._said).strip() == BULLET.strip():
            return  # its text stands in a tag of its own
        super().settle()


def html_begun(text: str) -> Begun:
    """The main text of an HTML text that may be cut: what is given is not changed by anything that may follow."""
    reader = _Main()
    reader.feed(text)
    open_piece, left = "".join(reader._said), reader.rawdata.strip()
    line = reader._line if open_piece.strip() else reader.getpos()[0]
    if not (open_piece.strip() or left):
        return Begun(reader.pieces, None)
    return Begun(reader.pieces, (line, open_piece + ("" if reader.hidden else left.partition("<")[0])))
