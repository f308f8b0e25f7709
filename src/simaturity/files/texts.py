"""Files in, text out: regular files of bounded size in UTF-8; whatever else is a problem, not an exception."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from simaturity.core.problem import Problem, did_you_mean

MOST_BYTES = 4_000_000
STANDARD_INPUT = "-"

_REASONS = {
    errno.EACCES: ("unreadable-file", "no permission to read it"),
    errno.EPERM: ("unreadable-file", "no permission to read it"),
    errno.ELOOP: ("unreadable-file", "links that lead back to themselves"),
    errno.ENAMETOOLONG: ("no-such-file", "no such file: the name is too long"),
    errno.ENOTDIR: ("no-such-file", "no such file"),
    errno.EISDIR: ("is-a-folder", "a folder, not a file"),
}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class FileText(NamedTuple):
    """The text of a file, or why there is none."""

    path: str
    """As it was given."""
    text: str | None
    """With line feeds only."""
    problems: tuple[Problem, ...] = ()


def read_text(path: str | Path, standard_input: BinaryIO | None = None) -> FileText:
    """Read a file, or standard input for ``-``. Never blocks on a pipe or device that was named as a file."""
    name = str(path)
    if name == STANDARD_INPUT:
        stream = standard_input or sys.stdin.buffer
        return decode(stream.read(MOST_BYTES + 1), name)
    try:
        kind = os.stat(name)
        if stat.S_ISDIR(kind.st_mode):
            return _failed(name, "is-a-folder", "a folder, not a file", "name a file in it")
        if not stat.S_ISREG(kind.st_mode):
            return _failed(name, "not-a-file", "a pipe, socket or device, not a file", 'write "-" for standard input')
        if kind.st_size > MOST_BYTES:
            return _too_large(name)
        with open(name, "rb", opener=_without_waiting) as stream:
            return decode(stream.read(MOST_BYTES + 1), name)
    except FileNotFoundError:
        return _failed(name, "no-such-file", "no such file", _near_name(name))
    except OSError as error:
        code, reason = _REASONS.get(error.errno or 0, ("unreadable-file", f"cannot be read: {error.strerror}"))
        return _failed(name, code, reason)
    except ValueError:  # a NUL in the name
        return _failed(name, "no-such-file", "no such file")


def decode(data: bytes, path: str) -> FileText:
    """Read bytes as UTF-8, with line feeds for the line ends of other systems."""
    if len(data) > MOST_BYTES:
        return _too_large(path)
    if data.startswith(_UTF_16):
        return _failed(path, "not-utf-8", "the text is in UTF-16", "save it as UTF-8", line=1, column=1)
    problems: tuple[Problem, ...] = ()
    if data.startswith(_BYTE_ORDER_MARK):
        data = data[len(_BYTE_ORDER_MARK) :]
        help = 'save it as UTF-8 without "BOM"'
        problems = (Problem("byte-order-mark", (), "an invisible mark before the text", help, line=1, column=1),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        return _failed(path, "not-utf-8", message, "save it as UTF-8", line=line, column=column)
    return FileText(path, text.replace("\r\n", "\n") if "\r" in text else text, problems)


def _failed(
    path: str, code: str, message: str, help: str | None = None, line: int | None = None, column: int | None = None
) -> FileText:
    return FileText(path, None, (Problem(code, (), message, help, line=line, column=column),))


def _too_large(path: str) -> FileText:
    return _failed(path, "file-too-large", f"larger than {MOST_BYTES // 1_000_000} MB", "split the file")


def _near_name(path: str) -> str | None:
    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            return did_you_mean(name, [entry.name for _, entry in zip(range(1000), entries, strict=False)])
    except OSError:
        return None


def _without_waiting(path: str, flags: int) -> int:
    # A file that became a pipe since it was looked at must not make us wait for a writer.
    extra: Any = getattr(os, "O_NONBLOCK", 0)
    return os.open(path, flags | extra)
