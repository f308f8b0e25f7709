"""``simaturity preview``: the report in the browser while its profile is being written."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from simaturity.core.problem import escaped

from .options import AsOf, BarriersAsked, Lang, RubricAsked
from .stop import Stop, say

if TYPE_CHECKING:
    from simaturity.report.preview import Outcome

    from .serving import Board, Server

NOT_THERE = frozenset(("no-such-file", "is-a-folder", "not-a-file", "unreadable-file"))
"""Problems that, at the start, are slips on the command line; later, the file is waited for."""


def preview(
    profile: Annotated[str, typer.Argument(help="A profile: a file, or the name of a shipped region.")],
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="N", help="The port to serve at; 0 takes one that is free.")
    ] = 0,
    lang: Lang = None,
    as_of: AsOf = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
    templates: Annotated[
        str | None, typer.Option(metavar="DIR", help="A folder of your own templates, before ours.")
    ] = None,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
) -> None:
    """Show the report in the browser, and renew it with every save, until Ctrl-C; problems show in the page.

    Only this computer can open the page. While the file has mistakes, they stand above the last good report.
    """
    _refuse(profile, templates)
    from .assessing import date_asked, language_asked
    from .inputs import meant
    from .previewing import Asked, Preview
    from .serving import Board
    from .watching import changes

    asked = Asked(meant(profile), language_asked(lang), date_asked(as_of), rubric, barriers, templates)
    shown, turns = Preview(asked, Board()), changes(asked.watched())
    next(turns)  # what is saved from here on is noticed
    _refuse_missing(shown.refresh())
    with _served(shown.board, port) as server:
        say(f"{escaped(asked.name, most=4096)}: shown at {server.address}", "    help: Ctrl-C ends it")
        if open_:
            _open(server.address)
        for _ in turns:
            shown.refresh()


def _refuse(profile: str, templates: str | None) -> None:
    """Stop where there is nothing that could be watched."""
    if find_spec("watchfiles") is None:
        raise Stop(["preview needs watchfiles", "    help: pip install 'simaturity[authors]'"])
    if profile == "-":
        raise Stop(["preview: standard input is no file that could be saved again", "    help: name a file"])
    if os.path.isdir(profile):
        help = "name one of its files; `simaturity report` takes folders"
        raise Stop([f"preview takes one profile, and {escaped(profile, most=4096)} is a folder", f"    help: {help}"])
    if templates is not None and not os.path.isdir(templates):
        raise Stop([f"--templates: no folder {escaped(templates, most=4096)}"])


def _refuse_missing(first: Outcome) -> None:
    from .inputs import Refused

    missing = [(path, found) for path, found in first.found if any(one.code in NOT_THERE for one in found)]
    if missing:
        raise Refused(missing)


@contextmanager
def _served(board: Board, port: int) -> Iterator[Server]:
    """Serve as long as the block lasts; a polite end from outside is an interruption."""
    from .serving import Server, serving

    try:
        server = Server(board, port)
    except OSError as error:
        help = "leave --port out, and one that is free is taken"
        raise Stop([f"--port {port}: cannot be used: {error.strerror or error}", f"    help: {help}"]) from error
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with serving(server):
            yield server
    finally:
        signal.signal(signal.SIGTERM, before)


def _open(address: str) -> None:
    """Open the page without waiting for it: a browser within the terminal stays until it is left."""
    import webbrowser
    from threading import Thread

    def show() -> None:
        if not webbrowser.open(address):
            say("no browser was found; open the address in one")

    Thread(target=show, name="browser", daemon=True).start()
