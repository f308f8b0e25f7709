"""``simaturity init``: a first profile of a region, with all questions in it and no answer yet."""

from __future__ import annotations

import os
import re
import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from simaturity.core.problem import escaped

from .options import BarriersAsked, Lang
from .stop import Stop, say, unwritable

if TYPE_CHECKING:
    from simaturity.core.dates import PartialDate

    from .naming import Region
    from .schema_line import SchemaFile

DEFAULT_RUBRIC = "social-innovation-policy"


def init(
    region: Annotated[
        str, typer.Argument(help="An ISO 3166 code (IT-25), a name (Lombardy), or x-my-valley with --name.")
    ],
    lang: Lang = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="The region's name, in that language.")] = None,
    output: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|DIR|-", help="Where to write; default: NAME.yaml in this folder, never over a file."
        ),
    ] = None,
    rubric: Annotated[
        str, typer.Option(metavar="RUBRIC", help="The rubric to write for: a file or a name.")
    ] = DEFAULT_RUBRIC,
    barriers: BarriersAsked = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE|today", help="The date that the profile speaks for; default: today.")
    ] = None,
) -> None:
    """Begin a profile: a file with every question, an example of each kind of fact, and how to go on.

    The region is one of ISO 3166, by its code or its name in English, French, Dutch or German; any other has an id that
    begins with x-. All conditions and barriers stand in the file as unknown, so it is valid at once. A file that is
    there already is never written over.
    """
    from simaturity.report.starter.text import Beginning, starter

    from .assessing import language_asked
    from .inputs import rules
    from .naming import region_asked
    from .schema_line import schema_for

    language, date = language_asked(lang), _date(as_of)
    asked = region_asked(region, name, language)
    path = _place(output, asked)
    found = rules(rubric, barriers, language)
    options = _options(rubric, barriers)
    schema = schema_for(None if path == "-" else os.path.dirname(path), rubric, barriers, shipped=not options)
    file = f"{asked.stem}.yaml" if path == "-" else os.path.basename(path)
    words = _plainly(file, "FILE"), _in_comment(options)
    text = starter(Beginning(asked.id, asked.name, date, *found, language, schema.reference, *words))
    _write(path, text, schema, makes=output is not None and output != "-" and _is_folder(output))
    say(*(_about_schema(schema, options) if path == "-" else _written(path, asked, schema, options)))


def _date(text: str | None) -> PartialDate:
    """The date of the profile, as precise as it was asked for."""
    from simaturity.core.dates import partial_date

    from .assessing import date_asked, today

    if text is None or text == "today":
        return partial_date(today().isoformat())
    date_asked(text)
    return partial_date(text)


def _place(output: str | None, region: Region) -> str:
    """The file to write, which must not be there; ``-`` for standard output."""
    if output == "-":
        return output
    path = f"{region.stem}.yaml" if output is None else output
    if _is_folder(path):
        path = os.path.join(path, f"{region.stem}.yaml")
    if os.path.lexists(path):
        raise _taken(path)
    return path


def _is_folder(path: str) -> bool:
    """Whether a folder is meant; as for reports, a name with an ending is a file."""
    return os.path.isdir(path) or not os.path.splitext(path)[1]


def _taken(path: str) -> Stop:
    shown = escaped(path, most=4096)
    return Stop([f"{shown}: is there already, and stays as it is", "    help: name another file with --output"])


def _options(rubric: str, barriers: str | None) -> list[str]:
    """What later commands have to say, too, where the rubric or the checklist is one's own."""
    found = [] if rubric == DEFAULT_RUBRIC else ["--rubric", rubric]
    return [*found, "--barriers", barriers] if barriers else found


def _in_comment(options: list[str]) -> str:
    """The same for a comment, beside a command."""
    pairs = zip(options[::2], options[1::2], strict=True)
    return "".join(f" {option} {_plainly(value, option.removeprefix('--').upper())}" for option, value in pairs)


def _plainly(name: str, instead: str) -> str:
    """A name for a comment, if it is one that needs no quotes."""
    return name if re.fullmatch(r"[\w./][\w./-]*", name) else instead


def _write(path: str, text: str, schema: SchemaFile, makes: bool) -> None:
    """Write the profile, and the schema where it is missing: both or none, and over nothing.

    `makes`: a folder that was asked for is made.
    """
    from .output import stage, write

    if path == "-":
        write(text, path, as_bytes=True)
        return
    try:
        if makes:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with stage() as staged:
            staged.add(path, text, new=True)
            if schema.text is not None:
                staged.add(schema.path, schema.text, new=True)
    except FileExistsError as error:
        raise _taken(str(error.filename or path)) from error
    except OSError as error:
        raise unwritable(str(error.filename or path), error) from error


def _written(path: str, region: Region, schema: SchemaFile, options: list[str]) -> list[str]:
    """What was written, and the next two commands."""
    name = escaped(path, most=4096)
    file = shlex.join([path if not path.startswith("-") else os.path.join(os.curdir, path), *options])
    told = [f"{name}: written for {region.told} ({region.id})"]
    if schema.text is not None:
        told.append(
            f"{escaped(schema.path, most=4096)}: written, too; with it, an editor completes and checks the profile"
        )
    return [
        *told,
        *_nameless(region),
        "next:",
        f"    simaturity validate {escaped(file, most=4096)}",
        f"    simaturity score {escaped(file, most=4096)} --explain",
    ]


def _nameless(region: Region) -> list[str]:
    """That the table has no name of the region in the language asked."""
    if isinstance(region.name, str) or region.lang in region.name:
        return []
    return [f"no name in {region.lang} is known here: put it in under region"]


def _about_schema(schema: SchemaFile, options: list[str]) -> list[str]:
    """How to get the schema that a profile on standard output refers to."""
    if schema.is_there:
        return []
    command = shlex.join(["simaturity", "schema", "profile", *options, "--output", schema.reference])
    return [f"for an editor that completes and checks it: {escaped(command, most=4096)}"]
