"""The files of `simaturity import`: read within bounds, and written where nothing was."""

from __future__ import annotations

import os
import stat
import sys
from typing import Any

from simaturity.core.problem import escaped

from .stop import Stop

MOST_BYTES = 20_000_000
"""What a report may hold; a saved page brings much that is no text."""


def read_bytes(path: str) -> bytes:
    """Read a report, or standard input for ``-``; no further than what one may hold."""
    shown = escaped(path, most=4096)
    if path == "-":
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        try:
            kind = os.stat(path)
            if not stat.S_ISREG(kind.st_mode):
                raise Stop([f"{shown}: {'a folder' if stat.S_ISDIR(kind.st_mode) else 'a pipe or device'}, not a file"])
            if kind.st_size > MOST_BYTES:
                raise _too_large(shown)
            with open(path, "rb", opener=_without_waiting) as stream:
                data = stream.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise Stop([f"{shown}: no such file"]) from error
        except OSError as error:
            raise Stop([f"{shown}: cannot be read: {error.strerror}"]) from error
        except ValueError as error:  # a NUL in the name
            raise Stop([f"{shown}: no such file"]) from error
    if len(data) > MOST_BYTES:
        raise _too_large(shown)
    return data


def _too_large(shown: str) -> Stop:
    return Stop([f"{shown}: larger than {MOST_BYTES // 1_000_000} MB; no report is"])


def _without_waiting(path: str, flags: int) -> int:
    extra: Any = getattr(os, "O_NONBLOCK", 0)
    return os.open(path, flags | extra)


def places(output: str | None, found: list[tuple[str, str]]) -> list[str]:
    """The file for each report, which must not be there; ``-`` for standard output. Given by path and region."""
    several = len(found) > 1
    if output == "-":
        if several:
            raise Stop(["--output -: standard output takes one profile", "    help: name a folder"])
        return ["-"]
    if output is not None and _is_file(output):
        if several:
            raise Stop([f"--output {escaped(output, most=4096)}: several profiles need a folder"])
        paths = [output]
    elif several and output is None:
        raise Stop(["several reports need a folder to write to", "    help: name it with --output"])
    else:
        paths = [os.path.join(output or "", f"{_stem(path, region)}.yaml") for path, region in found]
    _refuse_doubles(paths)
    for path in paths:
        if os.path.lexists(path):
            raise taken(path)
    return paths


def taken(path: str) -> Stop:
    """Say that a file is there."""
    shown = escaped(path, most=4096)
    return Stop([f"{shown}: is there already, and stays as it is", "    help: name another file with --output"])


def _is_file(path: str) -> bool:
    """Whether a file is meant; as for reports, a name with an ending is a file."""
    return not os.path.isdir(path) and bool(os.path.splitext(path)[1])


def _stem(path: str, region: str) -> str:
    """The name of the report's file without its ending; on standard input the region's."""
    return region if path == "-" else os.path.splitext(os.path.basename(path))[0]


def _refuse_doubles(paths: list[str]) -> None:
    seen: set[str] = set()
    for path in paths:
        if path.casefold() in seen:
            shown = escaped(path, most=4096)
            raise Stop([f"{shown}: two profiles would be written to it", "    help: rename one of the reports"])
        seen.add(path.casefold())
