"""Where results go: to standard output at once, or to a file whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .stop import Stop, unwritable
from .terminal import in_json, spelled


def write(text: str, output: str | None, json: bool = False, as_bytes: bool = False) -> None:
    """Write a result to a file, or to standard output where none or ``-`` is named.

    There it is spelled in the letters that standard output has; `as_bytes` for what says itself that it is UTF-8.
    """
    path = None if output == "-" else output
    try:
        if path is None:
            _print(text, json, as_bytes)
        else:
            _save(text, path)
    except OSError as error:
        raise unwritable("standard output" if path is None else path, error) from error


def _print(text: str, json: bool, as_bytes: bool) -> None:
    if sys.stdout is None:
        raise Stop(["standard output: cannot be written: it is closed"])
    with suppress(BrokenPipeError):  # the reader has seen enough
        if as_bytes:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8"))
        else:
            sys.stdout.write((in_json if json else spelled)(text, sys.stdout.encoding))
        sys.stdout.flush()


def _save(text: str, path: str) -> None:
    if _takes_as_it_comes(path):
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        return
    with stage() as staged:
        staged.add(path, text)


def _takes_as_it_comes(path: str) -> bool:
    """Whether there is a pipe or a device, which cannot be replaced."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


class Staged:
    """Files written beside those that they are to replace."""

    def __init__(self) -> None:
        self.files: list[tuple[str, str]] = []

    def add(self, path: str, text: str) -> None:
        """Write a text beside the file that it is for, with the rights of that one."""
        import tempfile  # imported late: most results go to standard output

        if os.path.isdir(path):
            raise IsADirectoryError(errno.EISDIR, "a folder, not a file", path)
        if not os.path.basename(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        place = os.path.realpath(path)
        try:
            handle, beside = tempfile.mkstemp(dir=os.path.dirname(place), prefix=".simaturity-")
        except OSError as error:
            error.filename = path  # the user knows that one
            raise
        self.files.append((beside, place))
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.chmod(beside, _mode(place))

    def put(self) -> None:
        """Put every file in its place, each in one step."""
        while self.files:
            beside, place = self.files[0]
            os.replace(beside, place)
            del self.files[0]

    def drop(self) -> None:
        """Take away what was not put in its place."""
        for beside, _ in self.files:
            with suppress(FileNotFoundError):
                os.unlink(beside)


@contextmanager
def stage() -> Iterator[Staged]:
    """Files that are put in their places at the end, all of them, or none where anything fails before."""
    staged = Staged()
    try:
        yield staged
        staged.put()
    except BaseException:
        staged.drop()
        raise


def _mode(path: str) -> int:
    """The rights of a file, or those that a new one gets."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
