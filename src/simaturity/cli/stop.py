"""The ways in which a command ends early, each with its exit status."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

DONE, WRONG, GATE = 0, 2, 3


class Stop(Exception):  # noqa: N818 - it ends a run, be it for an error or not
    """Ends a command; lines go to stderr."""

    def __init__(self, lines: list[str], status: int = WRONG) -> None:
        super().__init__("\n".join(lines))
        self.lines, self.status = lines, status

    def report(self) -> int:
        """Print the lines and give the exit status."""
        say(*self.lines)
        return self.status


def unwritable(place: str, error: OSError) -> Stop:
    """Say that a result cannot be written."""
    from simaturity.core.problem import escaped

    return Stop([f"{escaped(place, most=4096)}: cannot be written: {error.strerror or error}"])


def say(*lines: str) -> None:
    """Print remarks to stderr, in whatever letters it takes; a closed stderr is nobody's fault.

    A path that comes first must not be taken for a command by a CI that reads along: `::` begins one.
    """
    from .terminal import spelled

    if sys.stderr is None:
        return
    with suppress(OSError):
        for line in lines:
            safe = f"./{line}" if line.lstrip().startswith("::") else line
            print(spelled(safe, sys.stderr.encoding), file=sys.stderr)


def settle(stream: TextIO | None) -> None:
    """Let a stream go: what it could not write must not fail again, and loudly, when Python closes it."""
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
