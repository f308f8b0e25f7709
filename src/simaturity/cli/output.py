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
    """Files written beside those that they are to replace or become."""

    def __init__(self) -> None:
        self.files: list[tuple[str, str]] = []
        self.new: list[str] = []
        """Places where nothing may stand yet."""
        self.taken: list[str] = []
        """Those of them that are ours by now."""

    def add(self, path: str, text: str, new: bool = False) -> None:
        """Write a text beside the file that it is for, with the rights of that one.

        Where it is to be a `new` one, a file that is there already, even by then, is left alone.
        """
        import tempfile  # imported late: most results go to standard output

        if os.path.isdir(path):
            raise IsADirectoryError(errno.EISDIR, "a folder, not a file", path)
        if not os.path.basename(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        # A link that leads nowhere is no room for a new file.
        place = path if new else os.path.realpath(path)
        if new:
            self.new.append(place)
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
        """Put every file in its place, each in one step.

        Raises FileExistsError, and puts none, where a new one finds its place taken.
        """
        for place in self.new:
            os.close(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
            self.taken.append(place)
        while self.files:
            beside, place = self.files[0]
            os.replace(beside, place)
            del self.files[0]

    def drop(self) -> None:
        """Take away what was not put in its place."""
        for beside, place in self.files:
            for file in (beside, place) if place in self.taken else (beside,):
                with suppress(FileNotFoundError):
                    os.unlink(file)


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
