"""``simaturity fmt``: files in the canonical layout, rewritten whole or not at all."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from simaturity.core.problem import escaped

from .options import BarriersAsked, RubricAsked
from .stop import GATE, WRONG, Stop, say

if TYPE_CHECKING:
    from simaturity.reading.formatting import Laid
    from simaturity.reading.outcome import Reading

    from .inputs import Rules

CHANGED, KEPT, LEFT = "changed", "kept", "left"


def fmt(
    file: Annotated[
        list[str],
        typer.Argument(help="Profiles, rubrics, checklists and texts: files, folders, or - for standard input."),
    ],
    check: Annotated[bool, typer.Option("--check", help="Only name the files that would change; then exit 3.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Only show what would change.")] = False,
    sort: Annotated[bool, typer.Option("--sort", help="Put keys in the order of the format, too.")] = False,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
) -> None:
    """Put files into the one layout that simaturity has for them; comments, quotes and line breaks stay.

    A file with errors is left alone, and its problems are shown. What is read from standard input goes to standard
    output.
    """
    from .inputs import read_all, rules

    _refuse(file)
    given = rules(rubric or "social-innovation-policy", barriers) if rubric or barriers else None
    ends: Counter[str] = Counter()
    for one in read_all(file, lambda path: _read(path, sort, given)):
        ends[_end(one, check, diff)] += 1
        ends["folders"] += os.path.isdir(one.path)
    say(_tally(ends, check or diff))
    if ends[LEFT] or (check and ends[CHANGED]):
        raise typer.Exit(WRONG if ends[LEFT] else GATE)


def _refuse(names: list[str]) -> None:
    """Stop where nothing could be laid out, or what comes along with simaturity would be written over."""
    from simaturity.files.shipped import shipped_names

    try:
        import simaturity.files.layout  # noqa: F401 - what it needs is an extra
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "ruamel":
            raise
        raise Stop(["fmt needs ruamel.yaml", "    help: pip install 'simaturity[authors]'"]) from missing
    for name in names:
        if name.removesuffix(".yaml") in shipped_names("profiles") and not os.path.lexists(name):
            what = f"{name}: no such file here; fmt does not touch the profiles that come along"
            raise Stop([what, "    help: name a file of yours"])


def _read(path: str, sort: bool, given: Rules | None) -> Reading[Laid]:
    """Read a file and lay it out; a file that is not to be laid out says why, and has no text."""
    from simaturity.files.layout import Loss
    from simaturity.reading.formatting import read_laid
    from simaturity.reading.outcome import Reading

    from .limits import TooMuch, bounded

    rubric, checklist = given or (None, None)
    try:
        with bounded(path, "layout"):
            return read_laid(path, sort, rubric, checklist)
    except Loss as loss:
        say(f"{escaped(path, most=4096)}: left alone: it cannot be laid out without loss: {loss}")
    except TooMuch as stop:
        say(*stop.lines)
    return Reading(path, None)


def _end(one: Reading[Laid], check: bool, diff: bool) -> str:
    """Do with a file what was asked for."""
    from simaturity.report.problems import lines

    from .output import write

    name = escaped(one.path, most=4096)
    if one.value is None:
        say(*lines(one.path, one.problems))
        return LEFT
    if diff:
        _show(one.path, one.value)
    if check and one.value.changes and not diff:
        write(f"{name}\n", None)
    if not check and not diff:
        try:
            _put(one.path, one.value)
        except OSError as error:
            say(f"{name}: cannot be written: {error.strerror or error}")
            return LEFT
    return CHANGED if one.value.changes else KEPT


def _put(path: str, laid: Laid) -> None:
    """Write a file in place, or what came from standard input to standard output."""
    from .output import stage, write

    if path == "-":
        write(laid.after, None, as_bytes=True)
    elif laid.changes:
        if not os.access(path, os.W_OK):  # taking its place would need no right to write it
            raise PermissionError(13, os.strerror(13), path)
        with stage() as staged:
            staged.add(path, laid.after)
        say(f"{escaped(path, most=4096)}: rewritten")


def _show(path: str, laid: Laid) -> None:
    """Print what would change."""
    from .output import write
    from .patching import patch
    from .terminal import coloured

    name = escaped(path, most=4096)
    if laid.foreign_breaks:
        say(f"{name}: its lines end as on Windows; they would end with line feeds only")
    write(patch(name, laid.before, laid.after, coloured()), None)


def _tally(ends: Counter[str], would: bool) -> str:
    """The last word: how many files ended how."""
    left = ends[LEFT] - ends["folders"]
    number = ends[CHANGED] + ends[KEPT] + left
    told = [
        (ends[CHANGED], "would be rewritten" if would else "rewritten"),
        (ends[KEPT], _kept(ends[KEPT], would)),
        (left, "left alone"),
    ]
    parts = [f"{count} {words}" for count, words in told if count]
    return f"{number} {'file' if number == 1 else 'files'}" + (f": {', '.join(parts)}" if parts else "")


def _kept(number: int, would: bool) -> str:
    if would:
        return "as it should be" if number == 1 else "as they should be"
    return "as it was" if number == 1 else "as they were"
