"""The help page of a command: what typer makes of it, and examples at its end."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from .examples import EXAMPLES, Example


class Helpful(TyperCommand):
    """A command whose help ends with examples."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        # Typer keeps the line ends of all paragraphs but the first, however wide the terminal is.
        paragraphs = inspect.cleandoc(self.help or "").split("\n\n")
        self.help = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the page."""
        for one in self.get_params(ctx):
            _leave_type_out(one)
        super().format_help(ctx, formatter)
        _print(EXAMPLES[ctx.command_path.partition(" ")[2]])


class HelpfulGroup(TyperGroup):
    """Commands that belong together."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the page."""
        for one in self.get_params(ctx):
            _leave_type_out(one)
        super().format_help(ctx, formatter)


def _leave_type_out(parameter: Any) -> None:
    """Leave out what tells a reader nothing: the type of an argument, and that a switch is on or off."""
    if parameter.param_type_name == "argument":
        parameter.display_type_rich = lambda ctx: None
    elif parameter.is_flag:
        parameter.metavar = ""


def _print(examples: Sequence[Example]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Padding(Text("Examples", style="bold"), (1, 1, 0, 1)))
    for one in examples:
        console.print(Padding(Text(one.command, style="cyan"), (1, 1, 0, 1)))
        console.print(Padding(Text(one.does, style="dim"), (0, 1, 0, 5)))
