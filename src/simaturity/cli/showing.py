"""Prints what changed, in the format asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .ignoring import Told
from .output import write
from .stop import Stop

if TYPE_CHECKING:
    from simaturity.core.changes.change import Kind
    from simaturity.report.diff.view import DiffView, Side

    from .diffing import Assessed


def kinds_asked(only: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds that are asked for, by name or by how they begin; all of them where none is."""
    from simaturity.core.changes.change import KINDS
    from simaturity.core.problem import did_you_mean, shown

    for word in only:
        if not any(_fits(kind, word) for kind in KINDS):
            groups = sorted({kind.partition("-")[0] for kind in KINDS})
            help = did_you_mean(word, [*KINDS, *groups]) or f"known: {', '.join(groups)}, and the kinds that begin so"
            raise Stop([f"--only: unknown kind {shown(word)}", f"    help: {help}"])
    return tuple(kind for kind in KINDS if not only or any(_fits(kind, word) for word in only))


def _fits(kind: str, word: str) -> bool:
    return kind == word or kind.startswith(f"{word}-")


def show(found: Sequence[Told], format: str, lang: str, output: str | None) -> None:
    """Render what changed, and write it."""
    views = [_view(one, lang) for one in found]
    text = _rendered(found, views, format, lang, output)
    write(text, output, json=format == "json", as_bytes=format in ("html", "md"))


def _view(told: Told, lang: str) -> DiffView:
    from simaturity.core.text import say
    from simaturity.report.diff.view import Letting, view
    from simaturity.report.words import words

    sides = [_worded(side, lang) if side else None for side in (told.pair.old, told.pair.new)]
    ignored = [
        Letting(change, say(one.reason, lang, told.language), words(lang).period(one.until))
        for change, one in told.ignored
    ]
    # A change that is not shown is more than wording.
    reworded = told.pair.reworded and not told.pair.changes
    return view(sides[0], sides[1], told.changes, ignored, told.pair.changes, reworded, lang)


def _worded(side: Assessed, lang: str) -> Side:
    """One side with the texts of a language."""
    worded = side.named.of(side.version.profile, lang)
    return side.it._replace(profile=side.version.worded(lang), rubric=worded.rubric), worded.checklist


def _rendered(found: Sequence[Told], views: Sequence[DiffView], format: str, lang: str, output: str | None) -> str:
    if format == "json":
        return _json(found, views)
    if format == "text":
        from simaturity.report.diff.text import render

        from .terminal import style

        return render(views, style(to_file=output not in (None, "-")))
    from simaturity.report.diff.view import apart
    from simaturity.report.pages import Pages

    loud, still = apart(views, lang)
    return Pages(format, lang).page("diff", views=loud, unchanged=still)


def _json(found: Sequence[Told], views: Sequence[DiffView]) -> str:
    from simaturity.report.diff.as_json import Found, render

    return render(
        Found(
            told.pair.old.it if told.pair.old else None,
            told.pair.new.it if told.pair.new else None,
            told.changes,
            [
                (change, view.reason, one.until.last)
                for (change, one), view in zip(told.ignored, seen.ignored, strict=True)
            ],
            seen,
        )
        for told, seen in zip(found, views, strict=True)
    )
