"""Options that several commands take, each described once."""

from __future__ import annotations

from typing import Annotated

import typer

Lang = Annotated[
    str | None,
    typer.Option(metavar="LANG", help="The language: en, fr, nl or de; default: the system's, in JSON English."),
]
