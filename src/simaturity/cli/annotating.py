"""Annotations for machines: which file of the checkout is meant, which line of it, and the text in a format."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from .stop import WRONG

if TYPE_CHECKING:
    from simaturity.core.assessment import Assessment
    from simaturity.core.changes.change import Subject
    from simaturity.core.problem import Problem
    from simaturity.files.places import Places
    from simaturity.report.annotations.annotation import Annotated

FORMATS = ("github", "sarif", "junit")

Place = tuple[int, int]


def rendered(found: Annotated, format: str) -> str:
    """Write annotations in one of the formats for machines."""
    from simaturity.report.annotations import github, junit, sarif

    renderers: dict[str, Callable[[Annotated], str]] = {
        "github": github.render,
        "sarif": sarif.render,
        "junit": junit.render,
    }
    return renderers[format](found)


def problems_rendered(found: Iterable[tuple[str, Sequence[Problem]]], format: str, strict: bool) -> str:
    """Write the problems of files, those without any as well."""
    from simaturity.files.revisions import in_revision
    from simaturity.report.annotations.of_problems import FileProblems, of_problems

    # The lines of a revision are not those of the file of today.
    files = [FileProblems(name, None if in_revision(name) else path_of(name), problems) for name, problems in found]
    return rendered(of_problems(files, strict), format)


@contextmanager
def refusing_in(format: str, output: str | None, quiet: bool = False) -> Iterator[None]:
    """Tell a CI in its own format of settings and other files that turn out to be wrong."""
    from .inputs import Refused

    try:
        yield
    except Refused as wrong:
        if format not in FORMATS:
            raise
        refuse(wrong.found, format, output, quiet)


def refuse(found: Iterable[tuple[str, Sequence[Problem]]], format: str, output: str | None, quiet: bool) -> NoReturn:
    """Tell a CI of errors in its own format: they come before any gate."""
    from .output import write

    if not quiet or output not in (None, "-"):
        write(problems_rendered(found, format, strict=False), output, as_bytes=True)
    raise typer.Exit(WRONG)


def path_of(name: str) -> str | None:
    """A file as it is called from the top of the checkout, with slashes; None for what is no file here.

    Of ``REV:path`` it is the file of today.
    """
    from simaturity.files.checkout import checkout
    from simaturity.files.revisions import in_revision

    place = in_revision(name) if name != "-" else None
    given = place.path if place else name
    if name == "-" or not os.path.lexists(given):
        return None
    whole, here = os.path.abspath(given), os.getcwd()
    top = checkout(here) or here
    inside = os.path.commonpath([whole, top]) == top if _drive(whole) == _drive(top) else False
    return (os.path.relpath(whole, top) if inside else whole).replace(os.sep, "/")


def _drive(path: str) -> str:
    return os.path.splitdrive(path)[0].casefold()


class Lines:
    """Where the statements of one profile stand in its file, which is read again when somebody asks."""

    def __init__(self, name: str) -> None:
        self.name = name

    def of(self, it: Assessment, subject: Subject) -> Place | None:
        """The line and column of what stands behind a subject; None on standard input."""
        from simaturity.core.gates.routes import route_of
        from simaturity.reading.placing import as_written

        if self._data is None:
            return None
        return self._places.at(as_written(route_of(it, subject), self._data, {}))

    @cached_property
    def _text(self) -> str | None:
        from simaturity.files.revisions import in_revision, read_revision
        from simaturity.reading.opening import open_text

        if self.name == "-":
            return None
        place = in_revision(self.name)
        return (read_revision(place) if place else open_text("profiles", self.name)).text

    @cached_property
    def _data(self) -> dict[str, Any] | None:
        from simaturity.files.yaml_text import read_plain

        return read_plain(self._text).data if self._text is not None else None

    @cached_property
    def _places(self) -> Places:
        from simaturity.files.yaml_text import find_places

        return find_places(self._text or "")
