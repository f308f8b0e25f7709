"""YAML texts as people leave them: any indentation, quotes of every style, brackets over several lines, and comments.

Every word and every comment is there once, so that a law can look up where each of them stands.
"""

from __future__ import annotations

import re

from .chance import Chance

WORD = re.compile(r"\b[kv][0-9]+e\b")
COMMENT = re.compile(r"#~[0-9]+")

_ODD = "NO on yes 1.10 010 0x7E9 12:30 2013-02 true ~ 1e3 8 -0 null 1_000 https://x.org/a?b#c".split()
_TAME = ("é—ü", "a#b", "x  y", "long " * 30 + "line", "100 %", "&", "日本")
_HOSTILE = ("it's", "a, [b", "{c}", ": d", "- e", "# f", "#~")


def messy(seed: int, hostile: bool = True) -> str:
    """The text of a seed. A hostile one has in its quoted texts what means something outside of them."""
    writer = _Writer(Chance(seed), hostile)
    return writer.document()


class _Writer:
    def __init__(self, chance: Chance, hostile: bool) -> None:
        self.chance = chance
        self.hostile = hostile
        self.lines: list[str] = []
        self._number = 0
        self._aside = -1
        """The column of a comment beside the last line: one below it in that column would go on with it."""
        self._keeps = False
        """A block text keeps the blank lines that follow."""

    def word(self, kind: str) -> str:
        self._number += 1
        return f"{kind}{self._number}e"

    def comment(self) -> str:
        self._number += 1
        return f"#~{self._number}" + self.chance.choice(("", " a: {b, - c]", "  'é'", "#", "   "))

    def spaces(self, least: int, most: int) -> str:
        return " " * self.chance.randint(least, most)

    def new_line(self, text: str) -> None:
        self.lines.append(text)
        self._aside = -1

    def go_on(self, text: str) -> None:
        self.lines[-1] += text

    def quoted(self, word: str) -> str:
        quote = self.chance.choice(("", "", "", "'", '"'))
        return f"{quote}{word}{quote}"

    def beside(self) -> None:
        """Perhaps a comment behind what stands in the line."""
        if self.chance.odds(0.2):
            self.go_on(self.spaces(1, 5))
            self._aside = len(self.lines[-1])
            self.go_on(self.comment())

    def above(self, column: int, most: int | None = None) -> None:
        """A comment in a line of its own."""
        at = column if most is None else self.chance.randint(column, most)
        self.new_line(" " * (at if at != self._aside else 0) + self.comment())
        self._keeps = False

    def between(self, column: int) -> None:
        """Perhaps blank lines and comments before what stands in a column."""
        for _ in range(self.chance.choice((0, 0, 0, 1, 3))):
            self.new_line("" if self._keeps else self.spaces(0, 3))
        while self.chance.odds(0.25):
            self.above(column) if self.chance.odds(0.7) else self.above(0, column)
            if self.chance.odds(0.2):
                self.new_line("")

    # ---- Blocks

    def document(self) -> str:
        """The whole text."""
        if self.chance.odds(0.1):
            self.new_line(self.chance.choice(("---", "%YAML 1.1\n---", "--- #~0")))
        if self.chance.odds(0.1):
            self.between(0)
            self.new_line("")
            self.flow(0, 1, "{")
            self.beside()
        else:
            self.mapping(0, 0)
        if self.chance.odds(0.1) and not self._keeps:
            self.new_line("...")
        while self.chance.odds(0.2) and not self._keeps:
            self.new_line(self.comment() if self.chance.odds(0.5) else "")
        return "\n".join(self.lines) + ("" if self.chance.odds(0.15) else "\n")

    def mapping(self, column: int, depth: int, compact: bool = False) -> None:
        """A mapping of lines; the first line of a compact one is that of a dash."""
        for i in range(self.chance.randint(1, 4)):
            key = self.quoted(self.word("k"))
            if i or not compact:
                self.between(column)
                self.new_line(" " * column)
            if self.hostile and self.chance.odds(0.05):
                self.go_on(f"? {key}")
                self.new_line(" " * column + ":")
            else:
                self.go_on(key + (":" if self.chance.odds(0.9) else "  :"))
            self.value(column, depth, 0)
        if not compact:
            self.tail(column)

    def tail(self, column: int) -> None:
        """Perhaps comments after the last entry, as far in as that one."""
        while column and column != self._aside and self.chance.odds(0.1):
            self.above(column)

    def list(self, column: int, depth: int) -> None:
        for _ in range(self.chance.randint(1, 3)):
            self.between(column)
            self.new_line(" " * column + "-")
            if self.chance.odds(0.4) and depth < 4:
                self.go_on(self.spaces(1, 3))
                self.mapping(len(self.lines[-1]), depth + 1, compact=True)
            else:
                self.value(column, depth, 1)
        self.tail(column)

    def value(self, column: int, depth: int, least: int) -> None:
        """What stands behind a colon or a dash; a list in it is indented at least so far."""
        self._keeps = False
        kinds = ("null", "scalar", "scalar", "scalar", "block", "flow", "mapping", "list")
        kind = self.chance.choice(kinds if depth < 3 else kinds[:6])
        if kind in ("null", "mapping", "list"):
            self.beside()
        if kind == "mapping":
            self.mapping(column + self.chance.randint(1, 5), depth + 1)
        elif kind == "list":
            self.list(column + self.chance.randint(least, 4), depth + 1)
        elif kind == "null":
            while self.chance.odds(0.15) and column + 3 != self._aside:
                self.above(column + 3)
        elif kind == "block":
            self.block(column)
        else:
            self.go_on(self.spaces(1, 3))
            if self.chance.odds(0.1):
                self.beside()
                self.new_line(" " * (column + 2))
            self.flow(column, depth + 1) if kind == "flow" else self.scalar(column)
            self.beside()

    # ---- Texts

    def scalar(self, column: int) -> None:
        """A text of one line or several; further lines stand anywhere to the right of the column."""
        style = self.chance.choice(("plain", "'", '"', "lines", *(("plain", "odd") if self.hostile else ())))
        if style == "odd":
            self.go_on(self.quoted(self.chance.choice(_ODD)))
        elif style == "lines":
            self.several_lines(column, self.chance.choice(("", "'", '"')))
        elif style == "plain":
            self.go_on(f"{self.word('v')} {self.chance.choice(_TAME)} {self.word('v')}")
        else:
            self.go_on(f"{style}{self.word('v')} {self.odd_text(style)} {self.word('v')}{style}")

    def odd_text(self, quote: str) -> str:
        text = self.chance.choice(_TAME + _HOSTILE if self.hostile else _TAME)
        if quote == '"':
            return text.replace("é", '\\xe9\\"\\n\\t')
        return text.replace("'", "''")

    def several_lines(self, column: int, quote: str) -> None:
        self.go_on(f"{quote}{self.word('v')} begins")
        while self.chance.odds(0.5):
            if quote == '"':
                self.go_on(self.chance.choice(("", "", " \\", "\\ ", "\\ \\", "\\\\", "\\\\  ")))
            self.go_on(self.spaces(0, 2))
            if self.chance.odds(0.3):
                self.new_line(self.spaces(0, 9))
            self.new_line(" " * column + self.spaces(1, 6) + self.chance.choice(("goes on", "- on", "ü")))
            if quote == '"' and self.chance.odds(0.2):
                self.go_on("\\n")
        self.new_line(" " * column + self.spaces(1, 6) + f"ends {self.word('v')}{quote}")

    def block(self, column: int) -> None:
        """A text below its sign, literal or folded."""
        step, digit, chomp = self.chance.randint(1, 6), self.chance.odds(0.3), self.chance.choice(("", "-", "+"))
        marks = [str(step) if digit else "", chomp]
        self.chance.shuffle(marks)
        self.go_on(self.spaces(1, 3) + self.chance.choice("|>") + "".join(marks))
        self.beside()
        margin = " " * (column + step)
        self.new_line(margin + (self.spaces(0, 3) if digit else "") + self.word("v"))
        while self.chance.odds(0.5):
            lines = (
                "",
                margin,
                f"{margin}  more",
                f"{margin}# text",
                f"{margin}- x: y",
                f"{margin}end  ",
                f"{margin}   ",
            )
            self.new_line(self.chance.choice(lines))
        self._keeps = chomp == "+"

    # ---- Brackets

    def flow(self, column: int, depth: int, opening: str = "") -> None:
        """A mapping or list in brackets, in one line or several."""
        opening = opening or self.chance.choice("{[")
        self.go_on(opening)
        number = self.chance.choice((0 if self.hostile else 1, 1, 2, 3))
        for i in range(number):
            self.room(column, "")
            if opening == "{" or self.chance.odds(0.15):
                self.go_on(f"{self.quoted(self.word('k'))}:")
                self.room(column, " ")
            if opening == "[" or self.chance.odds(0.9):
                self.flow(column, depth + 1) if depth < 4 and self.chance.odds(0.25) else self.scalar(column)
            self.room(column, "")
            if i + 1 < number or self.chance.odds(0.2):
                self.go_on(",")
        self.room(column, "")
        self.go_on("}" if opening == "{" else "]")

    def room(self, column: int, least: str) -> None:
        """Perhaps spaces, lines and comments between two parts."""
        self.go_on(self.chance.choice((least, least, " ", "   ")))
        if not self.chance.odds(0.2):
            return
        self.beside()
        while self.chance.odds(0.2):
            self.above(column + 1, column + 9)
            if self.chance.odds(0.2):
                self.new_line("")
        self.new_line(" " * column + self.spaces(1, 8))
