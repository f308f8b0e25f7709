"""Where results go: to standard output at once, or to a file whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress

from .stop import Stop, unwritable
from .terminal import in_json, spelled


def write(text: str, output: str | None, json: bool = False) -> None:
    """Write a result to a file, or to standard output where none or ``-`` is named."""
    path = None if output == "-" else output
    try:
        if path is None:
            _print(text, json)
        else:
            _save(text, path)
    except OSError as error:
        raise unwritable("standard output" if path is None else path, error) from error


def _print(text: str, json: bool) -> None:
    if sys.stdout is None:
        raise Stop(["standard output: cannot be written: it is closed"])
    with suppress(BrokenPipeError):  # the reader has seen enough
        sys.stdout.write((in_json if json else spelled)(text, sys.stdout.encoding))
        sys.stdout.flush()


def _save(text: str, path: str) -> None:
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        if not os.path.basename(path):
            raise
        _replace(os.path.realpath(path), text, 0o666 & ~_umask())
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "a folder, not a file", path)
    if stat.S_ISREG(mode):
        _replace(os.path.realpath(path), text, stat.S_IMODE(mode))
        return
    with open(path, "w", encoding="utf-8", newline="\n") as stream:  # a pipe or device takes the text as it comes
        stream.write(text)


def _replace(path: str, text: str, mode: int) -> None:
    """Write beside the file, then put it in its place in one step."""
    import tempfile  # imported late: most results go to standard output

    folder, name = os.path.split(path)
    handle, beside = tempfile.mkstemp(dir=folder, prefix=f".{name[:80]}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.chmod(beside, mode)
        os.replace(beside, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(beside)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
