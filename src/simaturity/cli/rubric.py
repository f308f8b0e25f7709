"""``simaturity rubric show``: the ladder, the questionnaire and the checklist, with their ids."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Lang

app = typer.Typer(help="The rubric behind the stages.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """The rubric behind the stages."""


@app.command()
def show(
    rubric: Annotated[
        str, typer.Option(help="A rubric file, or the name of a shipped one.")
    ] = "social-innovation-policy",
    barriers: Annotated[str | None, typer.Option(help="A barriers checklist; default: the rubric's.")] = None,
    lang: Lang = None,
) -> None:
    """Show the ladder, conditions, barriers and levers with their ids."""
    from simaturity.report.lists import rubric as render

    from .assessing import language_asked
    from .inputs import rules
    from .output import write
    from .terminal import style

    language = language_asked(lang)
    found = rules(rubric, barriers, language)
    write(render(found.rubric, found.checklist, style(to_file=False), language), None)
