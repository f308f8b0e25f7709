"""Where reports go: to standard output, to one file, or to a folder under names that stay the same."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from simaturity.core.problem import escaped

from .output import stage, write
from .stop import Stop, unwritable

INDEX = "index"


class Destination(NamedTuple):
    """The files of a run, in the order of the profiles; an index comes last."""

    folder: str | None
    """None: the names are paths, or ``-``."""
    names: tuple[str, ...]
    has_index: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """The files as they are written."""
        return tuple(os.path.join(self.folder, name) if self.folder else name for name in self.names)

    def write(self, texts: Iterable[str]) -> None:
        """Write all pages, each replaced in one step, or none of them."""
        if self.folder is None:
            write(next(iter(texts)), self.names[0], as_bytes=True)
            return
        pages = iter(texts)
        first = next(pages)  # a page that cannot be made leaves no folder behind
        try:
            os.makedirs(self.folder, exist_ok=True)
            with stage() as staged:
                for path, text in zip(self.paths, chain([first], pages), strict=True):
                    staged.add(path, text)
        except FileExistsError as error:
            raise Stop([f"{escaped(self.folder, most=4096)}: a file, not a folder"]) from error
        except OSError as error:
            raise unwritable(str(error.filename or self.folder), error) from error


def destination(output: str | None, names: list[str], keys: list[str], ending: str) -> Destination:
    """Decide where the reports on some profiles go, by the names and keys of these."""
    several = len(names) > 1
    if output == "-":
        if several:
            raise Stop(["--output -: standard output takes one report", "    help: name a folder"])
        return Destination(None, ("-",), False)
    # A name with an ending is a file, one without a folder.
    if output and not several and not os.path.isdir(output) and os.path.splitext(output)[1]:
        return Destination(None, (output,), False)
    files = [f"{_stem(name, key)}.{ending}" for name, key in zip(names, keys, strict=True)]
    if several:
        files.append(f"{INDEX}.{ending}")
    _refuse_doubles(files, names)
    return Destination(output or os.curdir, tuple(files), several)


def _stem(name: str, key: str) -> str:
    """The name of the profile's file without its ending; on standard input the profile's id."""
    return key.lower() if name == "-" else os.path.splitext(os.path.basename(name))[0]


def _refuse_doubles(files: list[str], names: list[str]) -> None:
    """Two reports must not be written to one file, also where capitals make no difference."""
    seen: dict[str, str] = {}
    for file, name in zip(files, [*names, "the index of the reports"], strict=False):
        other = seen.setdefault(file.casefold(), name)
        if other != name:
            help = "give one of them another name, or write them to two folders"
            told = [escaped(text, most=4096) for text in (file, other, name)]
            raise Stop(["{}: {} and {} would be written to it".format(*told), f"    help: {help}"])
