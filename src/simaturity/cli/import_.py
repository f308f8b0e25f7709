"""``simaturity import``: published reports and filled-in workbooks become profiles."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import BarriersAsked, RubricAsked
from .stop import say


def import_(
    report: Annotated[
        list[str],
        typer.Argument(help="Reports (text, saved HTML or PDF) or workbooks of export; - for standard input."),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE|DIR|-", help="Where to write; default: NAME.yaml here, never over a file."
        ),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="The region, where the report does not tell: an ISO code, or x-my-valley."),
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The region's name, for a code of one's own.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE|today", help="The date that the report speaks for; default: today.")
    ] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When the report was published.")] = None,
    collected: Annotated[
        str | None, typer.Option(metavar="DATE|today", help="When the report was read; default: today.")
    ] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where the report stands on the web.")] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="LANG", help="The language of the respondent's own words; default: en.")
    ] = None,
    form: Annotated[
        str | None, typer.Option(metavar="FILE", help="Headings, sentences and options that are added to the form.")
    ] = None,
    rubric: RubricAsked = None,
    barriers: BarriersAsked = None,
) -> None:
    """Read published national reports, or workbooks that were filled in, and write a profile of each.

    A report becomes a draft: every answer with the words that give it, free text as notes, and what is silent as
    unknown. What could not be placed is listed, here and at the end of the file, so that nothing is lost. Declared
    stages become claims; what the evidence supports is left to you. docs/importing.md tells how reports are read.
    """
    from .importing import Asked, next_commands, told_before, write_all
    from .importing_each import read_each
    from .importing_files import places

    asked = Asked.of(region, name, as_of, published, collected, url, lang, form, rubric, barriers)
    told_before(asked, report)
    made = read_each(report, asked, output)
    paths = places(output, [(path, one.stem) for path, one in zip(report, made, strict=True)])
    also = write_all(paths, made, makes=output is not None)
    say(*(line for path, one in zip(paths, made, strict=True) for line in one.told(path)), *also)
    if len(paths) == 1 and paths != ["-"]:
        say(*next_commands(paths[0]))
