"""What would change in a text, as a unified diff that `patch` and `git apply` take."""

from __future__ import annotations

import difflib

BOLD, RED, GREEN, CYAN, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"
_COLOURS = {"-": RED, "+": GREEN, "@": CYAN}


def patch(name: str, before: str, after: str, coloured: bool = False) -> str:
    """Word the change of a file. Where nothing changes there is nothing to say."""
    lines = difflib.unified_diff(_lines(before), _lines(after), name, name)
    shown = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    if not coloured:
        return "".join(shown)
    return "".join(_painted(line, header=number < 2) for number, line in enumerate(shown))


def _lines(text: str) -> list[str]:
    """The lines of a text as other programs count them: only a line feed ends one."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _painted(line: str, header: bool) -> str:
    colour = BOLD if header else _COLOURS.get(line[0])
    body = line.removesuffix("\n")
    return f"{colour}{body}{PLAIN}\n" if colour else line
