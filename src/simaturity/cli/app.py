"""The typer app: one command per module, and how every run ends."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from simaturity import __version__

from .stop import Stop, settle, unwritable

if TYPE_CHECKING:
    from typer.core import TyperGroup

COMMANDS = (
    "score",
    "report",
    "compare",
    "diff",
    "git-diff",
    "timeline",
    "path",
    "validate",
    "check",
    "sources",
    "init",
    "explain",
    "fmt",
    "preview",
    "schema",
    "import",
    "export",
    "rubric",
    "regions",
)
"""In the order of the help. Each is a function or, with commands of its own, an app in the module of its name."""

ASKED = "_SIMATURITY_COMPLETE"
"""The variable by which a shell asks, on the Tab key, how a command line may go on."""

PANELS = {
    "Read profiles": ("score", "report", "compare", "diff", "git-diff", "timeline", "path"),
    "Write profiles": ("validate", "init", "explain", "fmt", "preview", "schema"),
    "Keep profiles": ("check", "sources"),
    "In and out": ("import", "export"),
    "Look up": ("rubric", "regions"),
}
"""The headings of the help, and what stands under each."""

ABOUT = (
    "What stage a region's social-innovation policy has really reached, from published evidence.\n\n"
    "A profile is a YAML file of dated statements, each with its source. simaturity says which stage they support in "
    "each policy domain, which remains possible, which was declared, and what decides the difference."
)

BEGIN = """[bold]Where to begin[/]

  simaturity score wallonia            a region that comes along
  simaturity init x-vale --name Vale   a profile of your own region
  simaturity score --help              a command in full, with examples

docs/tutorial.md goes from an empty file to a scored profile."""


def app(asked: Sequence[str], completes: bool = False) -> typer.Typer:
    """The app as far as a command line needs it: typer takes its time over the options of each command.

    What only a help page shows, and what only the Tab key offers, is put in only then.
    """
    needed = _needed(asked)
    alone = len(needed) == 1
    helps = not alone or len(asked) == 1 or any(word in ("-h", "--help") for word in asked)
    made = typer.Typer(
        name="simaturity",
        cls=_helpful_group() if helps else None,
        help=ABOUT,
        epilog=BEGIN,
        no_args_is_help=True,
        add_completion=completes or not alone,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_options)
    for name in needed:
        _add(made, name, helps, completes)
    return made


def _add(made: typer.Typer, name: str, helps: bool, completes: bool) -> None:
    in_python = in_code(name)
    module = import_module(f".{in_python}", __package__)
    panel = next(title for title, names in PANELS.items() if name in names)
    if hasattr(module, "app"):
        made.add_typer(module.app, name=name, cls=_helpful_group() if helps else None, rich_help_panel=panel)
        commands = module.app.registered_commands
    else:
        made.command(name, rich_help_panel=panel)(getattr(module, in_python))
        commands = made.registered_commands[-1:]
    for one in commands:
        if helps:
            from .helping import Helpful

            one.cls = Helpful
        if completes:
            from .completing import put_in

            put_in(name, one.callback)


def in_code(name: str) -> str:
    """What the module and the function of a command are called; `import` is a word of Python's own."""
    return "import_" if name == "import" else name.replace("-", "_")


def _helpful_group() -> type[TyperGroup]:
    from .helping import HelpfulGroup

    return HelpfulGroup


def _needed(asked: Sequence[str]) -> Sequence[str]:
    """The command that is asked for; all of them where it is none of ours, or the help is asked for."""
    first = next((word for word in asked if not word.startswith("-")), None)
    if first in COMMANDS:
        return (first,)
    return () if asked == ["--version"] else COMMANDS


def _version(ctx: typer.Context, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
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
        if os.environ.get(ASKED):
            from .completing import answer

            return answer(os.environ[ASKED], lambda words: app(words, completes=True))
        app(sys.argv[1:])(prog_name="simaturity")
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
