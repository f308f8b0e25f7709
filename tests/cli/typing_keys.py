"""Types at a real shell, as somebody does who presses Tab, and gives what then stands on the line."""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

SECONDS = 60.0
"""How long a shell may take for an answer."""
TAB, HOME, END = "\t", "\x01", "\x05"


def typed_in_bash(lines: Sequence[str], folder: Path, settings: Mapping[str, str]) -> list[str]:
    """What becomes of lines in bash."""
    prepare = "PS1='> '; bind 'set enable-bracketed-paste off'; source <(simaturity --show-completion bash)"
    return _typed(["bash", "--norc", "-i"], prepare, lines, folder, settings)


def typed_in_zsh(lines: Sequence[str], folder: Path, settings: Mapping[str, str]) -> list[str]:
    """What becomes of lines in zsh."""
    prepare = (
        "PS1='> '; unset zle_bracketed_paste; bindkey -e; autoload -Uz compinit; compinit -u -D; "
        "simaturity --show-completion zsh > completion; source ./completion"
    )
    return _typed(["zsh", "-f", "-i"], prepare, lines, folder, settings)


def _typed(
    shell: Sequence[str], prepare: str, lines: Sequence[str], folder: Path, settings: Mapping[str, str]
) -> list[str]:
    import pty  # not on every system

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(shell[0], list(shell), {**settings, "COLUMNS": "400", "LINES": "50"})
    screen = _Screen(terminal)
    try:
        screen.type(f"stty columns 400; {prepare}; echo rea''dy\n")
        screen.until(r"\nready\r?\n")
        return [_completed(screen, line) for line in lines]
    finally:
        screen.type("\x03exit\n")
        os.close(terminal)
        os.waitpid(child, 0)


def _completed(screen: _Screen, line: str) -> str:
    """Type a line and Tab; then have it printed, between marks, instead of run. The shell reads on when it is done."""
    screen.type(f"{line}{TAB}{HOME}echo '<<' {END}'>>'\n")
    return screen.until(r"\n<< (.*?) ?>>\r?\n").strip()


class _Screen:
    """What a shell shows."""

    def __init__(self, terminal: int) -> None:
        self.terminal = terminal
        self.seen = ""

    def type(self, keys: str) -> None:
        with suppress(OSError):
            os.write(self.terminal, keys.encode())

    def until(self, pattern: str) -> str:
        """Wait for something to be shown, and give the group of the pattern."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if found := re.search(pattern, self.seen):
                self.seen = self.seen[found.end() :]
                return found[1] if found.lastindex else ""
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.seen += os.read(self.terminal, 65536).decode(errors="replace")
        raise AssertionError(f"the shell does not show {pattern!r}, but:\n{self.seen}")
