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
MOST_PATH = 1_000
"""Letters of the path of a snapshot."""


def read_bytes(path: str) -> bytes:
    """Read a report, or standard input for ``-``; no further than what one may hold."""
    shown = escaped(path, most=4096)
    if path == "-":
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        try:
            kind = os.stat(path)
            if not stat.S_ISREG(kind.st_mode):
                raise _no_file(path, stat.S_ISDIR(kind.st_mode))
            if kind.st_size > MOST_BYTES:
                raise _too_large(shown)
            with open(path, "rb", opener=_without_waiting) as stream:
                data = stream.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise _not_there(path) from error
        except OSError as error:
            raise Stop([f"{shown}: cannot be read: {error.strerror}"]) from error
        except ValueError as error:  # a NUL in the name
            raise Stop([f"{shown}: no such file"]) from error
    if len(data) > MOST_BYTES:
        raise _too_large(shown)
    return data


def _no_file(path: str, is_folder: bool) -> Stop:
    shown = escaped(path, most=4096)
    if not is_folder:
        return Stop([f"{shown}: a pipe or device, not a file"])
    files = escaped(os.path.join(path, "*.txt"), most=4096)
    return Stop([f"{shown}: a folder, not a file", f"    help: name its files: {files}"])


def _not_there(path: str) -> Stop:
    shown = escaped(path, most=4096)
    if path.lower().startswith(("http://", "https://")):
        help = "save the page first, and import the file; import asks the network nothing"
        return Stop([f"{shown}: a web address, not a file", f"    help: {help}"])
    return Stop([f"{shown}: no such file"])


def folder_for(output: str | None) -> str | None:
    """The folder that profiles are written to; None for standard output."""
    if output == "-":
        return None
    return os.path.dirname(output) if output is not None and _is_file(output) else output or ""


def below(folder: str | None, path: str) -> str | None:
    """The path of a report from its profile's folder, where it lies in it or below it and a profile can hold it."""
    from simaturity.exchange.reports.letters import without_addresses

    if folder is None or path == "-":
        return None
    top, place = os.path.realpath(folder), os.path.realpath(path)
    if not place.startswith(os.path.join(top, "")):
        return None
    found = os.path.relpath(place, top).replace(os.sep, "/")
    plain = found.isprintable() and found == found.strip() and "\\" not in found and ":" not in found
    return found if plain and len(found) <= MOST_PATH and without_addresses(found) == found else None


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
    if there := [path for path in paths if os.path.lexists(path)]:
        raise taken(*there, what="folder" if several else "file")
    return paths


def taken(*paths: str, what: str = "file") -> Stop:
    """Say that files are there."""
    said = [f"{escaped(path, most=4096)}: is there already, and stays as it is" for path in paths]
    return Stop([*said, f"    help: name another {what} with --output"])


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
