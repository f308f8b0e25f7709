"""Files that lie beside another, read only where they stay inside its folder, and no further than a bound."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

MOST_BYTES = 20_000_000


class NotRead(Exception):  # noqa: N818 - a finding, no error of ours
    """Why a file was not read: ``outside``, ``missing``, ``not-a-file``, ``no-permission`` or ``too-large``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_enclosed(folder: str | Path, path: str) -> bytes:
    """Read a file by its path below a folder. Raises `NotRead`.

    A path may not be absolute or hold ``..``, nor may any link on its way lead out of the folder.
    """
    place = _inside(os.path.realpath(folder), path)
    try:
        kind = os.stat(place)
        if not stat.S_ISREG(kind.st_mode):
            raise NotRead("not-a-file")
        if kind.st_size > MOST_BYTES:
            raise NotRead("too-large")
        with open(place, "rb", opener=_as_it_stands) as stream:
            data = stream.read(MOST_BYTES + 1)
    except PermissionError as error:
        raise NotRead("no-permission") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise NotRead("missing") from error
    if len(data) > MOST_BYTES:
        raise NotRead("too-large")
    return data


def _inside(folder: str, path: str) -> str:
    # A profile may be written on one system and read on another: a path is judged by the customs of both.
    forms = (PurePosixPath(path), PureWindowsPath(path))
    if any(form.is_absolute() or form.drive or form.root or ".." in form.parts for form in forms):
        raise NotRead("outside")
    try:
        place = os.path.realpath(os.path.join(folder, path))
    except (OSError, ValueError) as error:
        raise NotRead("missing") from error
    if place != folder and not place.startswith(os.path.join(folder, "")):
        raise NotRead("outside")
    return place


def _as_it_stands(path: str, flags: int) -> int:
    """Open without waiting for a pipe, and without following a link that has come since the path was judged."""
    extra: Any = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(path, flags | extra)
