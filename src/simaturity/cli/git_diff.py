"""``simaturity git-diff``: what git calls to show a change of a profile by what it means."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from simaturity.core.problem import escaped

from .options import Lang

if TYPE_CHECKING:
    from simaturity.files.texts import FileText

    from .inputs import Rules


def git_diff(
    path: Annotated[str, typer.Argument(help="The file, as git calls it.")],
    old: Annotated[str, typer.Argument(metavar="OLD-FILE", help="Where its old content is.")] = "",
    old_hex: Annotated[str, typer.Argument(hidden=True)] = "",
    old_mode: Annotated[str, typer.Argument(hidden=True)] = "",
    new: Annotated[str, typer.Argument(metavar="NEW-FILE", help="Where its new content is.")] = "",
    new_hex: Annotated[str, typer.Argument(hidden=True)] = "",
    new_mode: Annotated[str, typer.Argument(hidden=True)] = "",
    renamed: Annotated[list[str] | None, typer.Argument(hidden=True)] = None,
    rubric: Annotated[str | None, typer.Option(help="A rubric file or name; default: each profile's own.")] = None,
    barriers: Annotated[str | None, typer.Option(help="A barriers checklist; default: the rubric's.")] = None,
    lang: Lang = None,
) -> None:
    """Show one file's change to git: set it as `diff.simaturity.command`, see docs/git.md."""
    from simaturity.files.texts import read_text

    from .assessing import language_asked
    from .output import write
    from .versions import pinned

    if not new:
        write(f"{path}: not merged\n", None)
        return
    sides = [None if file == os.devnull else read_text(file)._replace(path=path) for file in (old, new)]
    given = pinned(rubric, barriers) if rubric else None
    write(_told(path, sides, given, language_asked(lang)), None)


def _told(path: str, sides: list[FileText | None], given: Rules | None, lang: str) -> str:
    """By what it means, or line by line where that is nothing, or the file is no valid profile."""
    told = _by_meaning(sides, given, lang)
    lines = _by_line(path, sides) if told is None or not told[1] else ""
    return f"simaturity diff {path}\n{told[0] if told else ''}{lines}"


def _by_meaning(sides: list[FileText | None], given: Rules | None, lang: str) -> tuple[str, bool] | None:
    """What changed in words, and whether anything did; None where a side is no valid profile."""
    from simaturity.report.diff.text import render
    from simaturity.report.diff.view import view

    from .diffing import Asked, pair_of
    from .terminal import style
    from .versions import of_text

    versions = [of_text(side, given) if side else None for side in sides]
    if any(side and not version for side, version in zip(sides, versions, strict=True)):
        return None
    found = pair_of(Asked("", ""), *versions)
    old, new = ((one.it, one.rules.checklist) if one else None for one in (found.old, found.new))
    return render([view(old, new, found.changes, reworded=found.reworded, lang=lang)], style(False)), bool(
        found.changes
    )


def _by_line(path: str, sides: list[FileText | None]) -> str:
    """The lines that differ; what stands in them does nothing to a terminal."""
    from difflib import unified_diff

    old, new = ((side.text or "").splitlines() if side else [] for side in sides)
    lines = unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm="")
    return "".join(f"{escaped(line, most=10_000)}\n" for line in lines)
