"""Where an export goes: a folder or file that takes its place when all of it is written, and never that of others."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from simaturity.core.problem import escaped

from .stop import Stop, unwritable

BESIDE = ".simaturity-"
"""How the folder begins in which an export grows."""


def check_folder(path: str, ours: frozenset[str], mark: tuple[str, str]) -> None:
    """Refuse a place that is no folder, or a folder with files that no export has written.

    `mark` is the name of a file of every export, and its first line; `ours` are the names that an export writes.
    """
    if not os.path.lexists(path):
        return
    if not os.path.isdir(path):
        raise Stop([f"{_told(path)}: a file, not a folder", "    help: name a new folder"])
    try:
        there = sorted(name for name in os.listdir(path) if not name.startswith(BESIDE))
    except OSError as error:
        raise unwritable(path, error) from error
    strange = next((name for name in there if name not in ours or not os.path.isfile(os.path.join(path, name))), None)
    if strange is None and there and not _is_marked(os.path.join(path, mark[0]), mark[1]):
        strange = there[0]
    if strange is not None:
        message = f"{_told(path)}: not an export of ours: it holds {escaped(strange, most=4096)}"
        raise Stop([message, "    help: name a new folder, or one that `simaturity export` has written"])


def check_file(path: str, is_ours: Callable[[str], bool] = lambda path: False) -> None:
    """Refuse a place where something stands that an export has not written: somebody may have filled it in."""
    if os.path.isdir(path):
        raise Stop([f"{_told(path)}: a folder, not a file", "    help: name a new file"])
    if os.path.lexists(path) and not is_ours(path):
        raise Stop([f"{_told(path)}: there is another file already", "    help: name a new file with --output"])


def _is_marked(path: str, line: str) -> bool:
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.readline(200).rstrip("\n") == line
    except (OSError, UnicodeDecodeError):
        return False


@contextmanager
def folder(path: str) -> Iterator[str]:
    """A folder to write to that becomes the one asked for, or nothing where anything fails before.

    A new one appears whole. In one that is there already each file is replaced in one step, and those of an older
    export that are not written again are taken away.
    """
    place = os.path.realpath(path)
    there = os.path.isdir(place)
    with _failing(path):
        old = os.listdir(place) if there else []
    with _failing(path):
        growing = tempfile.mkdtemp(prefix=BESIDE, dir=place if there else os.path.dirname(place))
    try:
        with _failing(path):
            yield growing
            if there:
                _replace(growing, place, old)
            else:
                os.chmod(growing, 0o777 & ~_mask())
                os.rename(growing, place)
    finally:
        shutil.rmtree(growing, ignore_errors=True)


def _replace(growing: str, place: str, old: list[str]) -> None:
    new = os.listdir(growing)
    for name in new:
        os.replace(os.path.join(growing, name), os.path.join(place, name))
    for name in old:  # not what somebody has put there since
        if name not in new and not name.startswith(BESIDE):
            with suppress(FileNotFoundError):
                os.unlink(os.path.join(place, name))


@contextmanager
def file(path: str) -> Iterator[str]:
    """A file to write to that takes its place at the end, or nothing where anything fails before."""
    place = os.path.realpath(path)
    with _failing(path):
        growing = tempfile.mkdtemp(prefix=BESIDE, dir=os.path.dirname(place))
    try:
        with _failing(path):
            made = os.path.join(growing, "made")
            yield made
            os.chmod(made, 0o666 & ~_mask())
            os.replace(made, place)
    finally:
        shutil.rmtree(growing, ignore_errors=True)


@contextmanager
def _failing(path: str) -> Iterator[None]:
    """Say that the place asked for cannot be written; the one in which the export grows is nobody's."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, error) from error


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _told(path: str) -> str:
    return escaped(path, most=4096)
