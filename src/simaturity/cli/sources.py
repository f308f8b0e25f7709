"""``simaturity sources``: what rests on each source, whether its links are alive, and whether quotes are in it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsOf, Lang, OutputFile, RubricAsked
from .stop import GATE, Stop, say

if TYPE_CHECKING:
    from simaturity.report.sources.found import Checked

    from .assessing import Assessed

INTERRUPTED = 130


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """What must not be."""

    DEAD = "dead"
    MOVED = "moved"
    CHANGED = "changed"
    UNREACHABLE = "unreachable"
    QUOTE = "quote"


def sources(
    profile: Annotated[
        list[str], typer.Argument(help="Profiles: files, folders, - for standard input, or names of shipped regions.")
    ],
    as_of: AsOf = None,
    rubric: RubricAsked = None,
    format: Annotated[Format, typer.Option(help="Text to read, or JSON for programs.")] = Format.TEXT,
    output: OutputFile = None,
    lang: Lang = None,
    check_links: Annotated[
        bool, typer.Option("--check-links", help="Visit the address and the archived copy of each source.")
    ] = False,
    verify_quotes: Annotated[
        bool, typer.Option("--verify-quotes", help="Look for each quote in the snapshot of its source.")
    ] = False,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=600, metavar="SECONDS", help="What one link may take in all.")
    ] = 30.0,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Visit private and local addresses, too.")
    ] = False,
    cache: Annotated[
        str | None, typer.Option(metavar="FOLDER", help="Where to keep what links showed; default: the user's cache.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Visit every link anew, and keep nothing.")] = False,
    fail_on: Annotated[
        list[FailOn] | None,
        typer.Option(
            metavar="KIND",
            help="Exit with 3 at a link that is dead, moved, changed or unreachable, or at a quote; may be repeated.",
        ),
    ] = None,
) -> None:
    """List what rests on each source; on request visit its links, and look for its quotes in their snapshots.

    A source stands apart where another than the publisher of the declaration made it, and it is no self-report. Links
    are visited politely; one that cannot be judged is never called dead. With --fail-on, what is found makes a gate.
    """
    from .assessing import assessed, date_asked, language_asked
    from .output import write

    asked = fail_on or []
    _allowed(asked, check_links, verify_quotes)
    language = language_asked(lang or ("en" if format is Format.JSON else None))
    found = assessed(profile, date_asked(as_of), rubric, None, [], language)
    visiting = (_cache(cache, no_cache), timeout, allow_private) if check_links else None
    checked, interrupted = _checked(found, visiting, verify_quotes)
    write(_rendered(found, checked, format, language, output), output, json=format is Format.JSON)
    if interrupted:
        raise typer.Exit(INTERRUPTED)
    _gate(found, checked, asked)


def _allowed(asked: Sequence[FailOn], check_links: bool, verify_quotes: bool) -> None:
    """Refuse a gate that nothing would ever be held against."""
    for gate in asked:
        needed, there = ("--verify-quotes", verify_quotes) if gate is FailOn.QUOTE else ("--check-links", check_links)
        if not there:
            raise Stop([f"--fail-on {gate.value} needs {needed}"])
    if check_links:
        from importlib.util import find_spec

        if find_spec("httpx") is None:
            raise Stop(["sources --check-links needs httpx", "    help: pip install 'simaturity[sources]'"])


def _cache(named: str | None, none: bool) -> Path | None:
    import os

    from .visiting.memory import cache_folder

    if named and none:
        raise Stop(["--cache and --no-cache do not go together"])
    return None if none else Path(named) if named else cache_folder(os.environ)


def _checked(
    found: list[Assessed], visiting: tuple[Path | None, float, bool] | None, quotes: bool
) -> tuple[list[Checked], bool]:
    """What was checked of each profile, and whether a Ctrl-C came in between."""
    from simaturity.report.sources.found import Checked

    from .snapshots import quotes_of, time_for_all

    in_time = time_for_all()
    told = [tuple(quotes_of(one, in_time)) if quotes else None for one in found]
    if visiting is None:
        return [Checked(None, each) for each in told], False
    from .links import links_of, visit_all
    from .visiting.manners import POLITE

    cache, timeout, private = visiting
    done = visit_all(found, POLITE._replace(timeout=timeout, private=private), cache)
    return [Checked(tuple(links_of(one, done)), each) for one, each in zip(found, told, strict=True)], done.interrupted


def _rendered(found: list[Assessed], checked: list[Checked], format: Format, lang: str, output: str | None) -> str:
    pairs = [(one.assessment, each) for one, each in zip(found, checked, strict=True)]
    if format is Format.JSON:
        from simaturity.report.sources.as_json import render as render_json

        return render_json(pairs, lang)
    from simaturity.report.sources.text import render
    from simaturity.report.sources.view import view

    from .terminal import style

    return render([view(it, each, lang) for it, each in pairs], style(to_file=output not in (None, "-")))


def _gate(found: list[Assessed], checked: list[Checked], asked: Sequence[FailOn]) -> None:
    from .keeping import short_of

    short = [
        line
        for one, each in zip(found, checked, strict=True)
        for line in short_of(one.assessment.profile.key, each, [gate.value for gate in asked])
    ]
    if short:
        say(*short)
        raise typer.Exit(GATE)
