"""Answers a shell that asks, on the Tab key, how a command line may go on.

Typer does the asking and the wording for bash, zsh, fish and PowerShell. Here stands which values each argument and
option takes; it is put in only when a shell asks, so that no other run pays for it.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from typing import Any, get_args, get_type_hints

import typer
from typer.models import ParameterInfo

from . import offers
from .offers import Line, Offers, offered

Offer = Callable[[Line], Offers]

OFFERS: Mapping[str, Offer] = {
    "profile": offers.profiles,
    "old": offers.profiles,
    "new": offers.profiles,
    "file": offers.profiles,
    "fmt.file": offers.files,
    "among": offers.profiles,
    "rubric": offers.rubrics,
    "old_rubric": offers.rubrics,
    "barriers": offers.checklists,
    "old_barriers": offers.checklists,
    "domain": offers.domains,
    "assume": offers.assumptions,
    "only": offers.kinds,
    "lang": offers.languages,
    "as_of": offers.today,
    "published": offers.today,
    "collected": offers.today,
    "from_": offers.today,
    "to": offers.today,
    "until": offers.today,
    "path.to": offers.stages,
    "fail_under": offers.stages,
    "region": offers.territories,
    "ids": offers.ids,
    "schema.name": offers.schemas,
    "preset": offers.presets,
}
"""By the name of a parameter, or that of the command and the parameter. Choices and files need no entry."""


def put_in(command: str, function: Callable[..., Any]) -> None:
    """Give the parameters of a command what they offer."""
    hints = get_type_hints(function, include_extras=True)
    for name, hint in hints.items():
        offer = OFFERS.get(f"{command}.{name}") or OFFERS.get(name)
        for info in get_args(hint)[1:]:
            if offer and isinstance(info, ParameterInfo):
                info.autocompletion = _completer(offer)
    # As text, annotations are evaluated each time anew, and what is put into them is lost.
    function.__annotations__ = hints


def _completer(offer: Offer) -> Callable[..., list[tuple[str, str]]]:
    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        rubric, barriers = (ctx.params.get(name) for name in ("rubric", "barriers"))
        return offered(offer, Line(incomplete, rubric, barriers))

    return complete


def answer(asked: str, app: Callable[[list[str]], typer.Typer]) -> int:
    """Print what fits, in the form that a shell asks for, such as ``complete_bash``, and give the exit status."""
    before = _put_together() if asked == "complete_bash" else ""
    said = io.StringIO()
    code: Any = 0
    with redirect_stdout(said):
        try:
            app(_whole_words())(prog_name="simaturity")
        except SystemExit as end:
            code = end.code
    sys.stdout.write("".join(f"{line.removeprefix(before)}\n" for line in said.getvalue().splitlines()))
    return int(code or 0)


def _put_together() -> str:
    """Put together what bash has taken apart, and give the beginning of the last word that bash takes for others.

    Bash ends a word at = and :, so ``--assume social-economy:funded`` comes as four, of which it replaces the last.
    """
    words, at = os.environ.get("COMP_WORDS", "").split("\n"), int(os.environ.get("COMP_CWORD", "0"))
    whole, before, sticks = [""], "", True
    for word in (words + [""] * at)[: at + 1]:
        breaks = bool(word) and not word.strip("=:")
        before = whole.pop() if sticks or breaks else ""
        whole.append(before + word)
        before += word if breaks else ""
        sticks = breaks
    os.environ.update(COMP_WORDS="\n".join(whole), COMP_CWORD=str(len(whole) - 1))
    return before.partition("=")[2] if before.startswith("-") else before


def _whole_words() -> list[str]:
    """Give the words between the name of the program and the one to complete, but options: the command is the first."""
    if "COMP_WORDS" in os.environ:
        words = os.environ["COMP_WORDS"].split("\n")[:-1]
    else:
        text = os.environ.get("_TYPER_COMPLETE_ARGS", "")
        words = text.split() if text.endswith(" ") else text.split()[:-1]
    return [word for word in words[1:] if not word.startswith("-")]
