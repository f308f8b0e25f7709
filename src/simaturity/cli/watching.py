"""Tells when something that a command has read is another than it was, until the command is interrupted."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import NamedTuple

SECONDS = 1.0
"""How long what no notification tells of may stay unseen."""
QUIET, AT_MOST = 50, 300
"""Milliseconds without a change that end a row of saves, and how long such a row may keep us waiting."""

State = tuple[int, int, int]


class Watched(NamedTuple):
    """What is watched."""

    files: tuple[str, ...]
    """They need not be there: what is not may come."""
    folders: tuple[str, ...] = ()
    """With all that is below them."""

    def places(self) -> tuple[str, ...]:
        """The folders to watch, as far as they are there: editors put new files in the place of old ones."""
        near = [os.path.dirname(place) for file in self.files for place in (os.path.abspath(file), _target(file))]
        return tuple(sorted({place for place in (*near, *self._below()) if os.path.isdir(place)}))

    def states(self) -> dict[str, State]:
        """Every file that is there, with what changes when it is written."""
        inside = [os.path.join(place, name) for place in self._below() for name in _names(place)]
        return {file: state for file in (*self.files, *inside) if (state := _state(file))}

    def concerns(self, paths: Iterable[str]) -> bool:
        """Whether one of some changed paths is among what is watched."""
        ours = {place for file in self.files for place in (os.path.abspath(file), _target(file))}
        inside = tuple(f"{place}{os.sep}" for place in self._below())
        return any(path in ours or path.startswith(inside) for path in map(os.path.abspath, paths))

    def _below(self) -> list[str]:
        return [os.path.abspath(place) for folder in self.folders for place, _, _ in os.walk(folder)]


def changes(watched: Watched) -> Iterator[None]:
    """Yield at once, and after each row of changes. Never ends by itself; an interruption is a KeyboardInterrupt.

    Notifications tell soon. A look at the files tells surely: also when a folder went and came back, and where a
    network drive tells nothing.
    """
    seen = watched.states()
    yield
    while True:
        places = watched.places()
        for paths in _noticed(places):
            states = watched.states()
            if states != seen or watched.concerns(paths):
                seen = states
                yield
            if watched.places() != places:
                break  # what came must be watched, too


def _noticed(places: tuple[str, ...]) -> Iterator[list[str]]:
    """The paths that changed in some folders; none when the time is up."""
    from watchfiles import watch

    told = partial(watch, watch_filter=None, debounce=AT_MOST, step=QUIET, yield_on_timeout=True, recursive=False)
    # A folder may just be going, or the system may have no watches left: then the look at the files has to do.
    with suppress(OSError, RuntimeError):
        for changed in told(*places, rust_timeout=int(1000 * SECONDS)) if places else ():
            yield [path for _, path in changed]
    time.sleep(SECONDS)
    yield []


def _target(file: str) -> str:
    return os.path.realpath(file)


def _names(folder: str) -> list[str]:
    with suppress(OSError):
        return os.listdir(folder)
    return []


def _state(file: str) -> State | None:
    with suppress(OSError):
        found = os.stat(file)
        return found.st_mtime_ns, found.st_size, found.st_ino
    return None
