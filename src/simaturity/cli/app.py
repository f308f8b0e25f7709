"""The typer app: one command per module, and how every run ends."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from simaturity import __version__

from . import regions, report, rubric, score, validate
from .stop import Stop, settle, unwritable

app = typer.Typer(
    name="simaturity",
    help="What stage a region's social-innovation policy has really reached, from published evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("score")(score.score)
app.command("report")(report.report)
app.command("validate")(validate.validate)
app.add_typer(rubric.app, name="rubric")
app.command("regions")(regions.regions)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"simaturity {__version__}")
        raise typer.Exit


@app.callback()
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
        app()
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
