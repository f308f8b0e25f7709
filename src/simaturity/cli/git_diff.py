"""``simaturity git-diff``: what git calls to show a change of a profile by what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from simaturity.core.problem import escaped

from .options import Lang

if TYPE_CHECKING:
    from simaturity.files.texts import FileText

    Sides = list[FileText | None]
    Pins = tuple[str | None, str | None]

NOTHING = "/dev/null"
"""What git names, on every system, where a file is new or gone."""


def git_diff(
    path: Annotated[str, typer.Argument(help="The file, as git calls it.")],
    old: Annotated[str, typer.Argument(metavar="OLD-FILE", help="Where its old content is.")] = "",
    old_hex: Annotated[str, typer.Argument(metavar="OLD-HEX", hidden=True)] = "",
    old_mode: Annotated[str, typer.Argument(metavar="OLD-MODE", hidden=True)] = "",
    new: Annotated[str, typer.Argument(metavar="NEW-FILE", help="Where its new content is.")] = "",
    new_hex: Annotated[str, typer.Argument(metavar="NEW-HEX", hidden=True)] = "",
    new_mode: Annotated[str, typer.Argument(metavar="NEW-MODE", hidden=True)] = "",
    renamed: Annotated[list[str] | None, typer.Argument(metavar="RENAMED", hidden=True)] = None,
    rubric: Annotated[
        str | None, typer.Option(metavar="RUBRIC", help="A rubric file or name; default: each profile's own.")
    ] = None,
    barriers: Annotated[
        str | None, typer.Option(metavar="LIST", help="A barriers checklist; default: the rubric's.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Show one file's change to git, by what it means.

    Git calls this command by itself, once it is set as its `diff.simaturity.command`; docs/git.md tells how. A profile
    is told as `simaturity diff` tells it. Any other file, and a profile that is broken, is shown line by line.
    """
    from simaturity.files.texts import read_text

    from .assessing import language_asked
    from .output import write

    if not new:
        write(f"{escaped(path, most=4096)}: not merged\n", None)
        return
    paths = (path, renamed[0] if renamed else path)
    sides = [
        None if file == NOTHING else read_text(file)._replace(path=name)
        for file, name in zip((old, new), paths, strict=True)
    ]
    write(_told(sides, list(dict.fromkeys(paths)), (rubric, barriers), language_asked(lang)), None)


def _told(sides: Sides, paths: list[str], pins: Pins, lang: str) -> str:
    """By what it means, or line by line where that is nothing, or the file is no valid profile."""
    told = _by_meaning(sides, pins, lang)
    lines = _by_line(sides) if told is None or not told[1] else ""
    names = " ".join(escaped(path, most=4096) for path in paths)
    return f"simaturity diff {names}\n{told[0] if told else ''}{lines}"


def _by_meaning(sides: Sides, pins: Pins, lang: str) -> tuple[str, bool] | None:
    """What changed in words, and whether anything did.

    None where a side is no valid profile, or another region's, or where it would take too long.
    """
    from simaturity.report.diff.text import render
    from simaturity.report.diff.view import view

    from .diffing import Asked, pair_of
    from .limits import TooMuch, bounded
    from .ruling import Named
    from .terminal import style
    from .versions import of_text

    rules = Named(*pins)
    given = rules.given
    versions = [of_text(side, given) if side else None for side in sides]
    if any(side and not version for side, version in zip(sides, versions, strict=True)):
        return None
    if len({version.profile.key for version in versions if version}) != 1:
        return None
    asked = Asked("", "", rules=(rules, rules))
    try:
        with bounded("", "diff"):
            found = pair_of(asked, *versions)
            old, new = ((one.it, one.rules.checklist) if one else None for one in (found.old, found.new))
            shown = view(old, new, found.changes, reworded=found.reworded, lang=lang)
            return render([shown], style(to_file=False)), bool(found.changes)
    except TooMuch:
        return None


def _by_line(sides: Sides) -> str:
    """The lines that differ, or why there are none; what stands in them does nothing to a terminal."""
    from difflib import unified_diff

    from simaturity.report.problems import lines

    unreadable = [line for side in sides if side and side.text is None for line in lines(side.path, side.problems)]
    old, new = ((side.text or "").splitlines() if side else [] for side in sides)
    was, is_ = (f"{letter}/{side.path}" if side else NOTHING for letter, side in zip("ab", sides, strict=True))
    found = unreadable or unified_diff(old, new, was, is_, lineterm="")
    return "".join(f"{escaped(line, most=10_000)}\n" for line in found)
