"""Options that several commands take, each described once."""

from __future__ import annotations

from typing import Annotated

import typer

Lang = Annotated[
    str | None,
    typer.Option(metavar="LANG", help="The language: en, fr, nl or de; default: the system's; for programs English."),
]

AsOf = Annotated[str | None, typer.Option(metavar="DATE|today", help="The date to assess; default: the profile's own.")]
RubricAsked = Annotated[
    str | None, typer.Option(metavar="RUBRIC", help="A rubric file or name; default: the profile's own.")
]
BarriersAsked = Annotated[
    str | None, typer.Option(metavar="LIST", help="A barriers checklist; default: the rubric's own.")
]
Domains = Annotated[list[str] | None, typer.Option(metavar="DOMAIN", help="Only this domain; may be repeated.")]
OutputFile = Annotated[str | None, typer.Option(metavar="FILE", help="Write to a file, whole or not at all.")]
