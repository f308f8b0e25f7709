"""``simaturity rubric show``: the ladder, the questionnaire and the checklist, with their ids."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Lang, OutputFile

if TYPE_CHECKING:
    from .inputs import Rules

app = typer.Typer(help="The rubric behind the stages.", no_args_is_help=True)


class Format(StrEnum):
    """The formats of a rubric."""

    TEXT = "text"
    MD = "md"
    HTML = "html"


@app.callback()
def _group() -> None:
    """The rubric behind the stages."""


@app.command()
def show(
    rubric: Annotated[
        str, typer.Option(metavar="RUBRIC", help="A rubric file, or the name of a shipped one.")
    ] = "social-innovation-policy",
    barriers: Annotated[
        str | None, typer.Option(metavar="LIST", help="A barriers checklist; default: the rubric's.")
    ] = None,
    format: Annotated[
        Format, typer.Option(help="A list of ids, or a page with everything that the rubric says.")
    ] = Format.TEXT,
    output: OutputFile = None,
    lang: Lang = None,
) -> None:
    """Show the ladder, conditions, barriers and levers with their ids.

    As a page (html or md) it also says what shows each criterion, what blocks it and how to meet it; each id has an
    anchor there, such as #criterion-adopted.
    """
    from .assessing import language_asked
    from .inputs import rules
    from .output import write

    language = language_asked(lang)
    text = _rendered(rules(rubric, barriers, language), format, language, output)
    write(text, output, as_bytes=format is not Format.TEXT)


def _rendered(found: Rules, format: Format, lang: str, output: str | None) -> str:
    if format is Format.TEXT:
        from simaturity.report.lists import rubric as render

        from .terminal import style

        return render(found.rubric, found.checklist, style(to_file=output not in (None, "-")), lang)
    from simaturity.report.pages import Pages
    from simaturity.report.rubric.view import rubric_view

    return Pages(format.value, lang).page("rubric", view=rubric_view(found.rubric, found.checklist, lang))
