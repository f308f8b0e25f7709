"""The typer app: one command per module, and how every run ends."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Annotated

import typer

from simaturity import __version__

from .stop import Stop, settle, unwritable

COMMANDS = (
    *("score", "report", "compare", "diff", "git-diff", "timeline", "path"),
    *("validate", "check", "sources", "rubric", "regions"),
)
"""In the order of the help. Each is a function or, with commands of its own, an app in the module of its name."""


def app(asked: Iterable[str]) -> typer.Typer:
    """The app as far as a command line needs it: typer takes its time over the options of each command."""
    made = typer.Typer(
        name="simaturity",
        help="What stage a region's social-innovation policy has really reached, from published evidence.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_options)
    for name in _needed(list(asked)):
        in_python = name.replace("-", "_")
        module = import_module(f".{in_python}", __package__)
        if hasattr(module, "app"):
            made.add_typer(module.app, name=name)
        else:
            made.command(name)(getattr(module, in_python))
    return made


def _needed(asked: list[str]) -> Iterable[str]:
    """The command that is asked for; all of them where it is none of ours, or the help is asked for."""
    first = next((word for word in asked if not word.startswith("-")), None)
    if first in COMMANDS:
        return (first,)
    return () if asked == ["--version"] else COMMANDS


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"simaturity {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def run() -> int:
    """Run a command and give its exit status. Where it ends by itself, typer raises SystemExit."""
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO())  # closed is as good as empty
    try:
        app(sys.argv[1:])()
    except Stop as stop:
        return stop.report()
    except OSError as error:
        if error.filename is not None:
            raise
        # The help and the version are typer's to print; all other output goes through `write`.
        return unwritable("standard output", error).report()
    finally:
        settle(sys.stdout)
        settle(sys.stderr)
    return 0
