"""``simaturity schema``: the JSON Schema of a kind of file, or of what a command writes as JSON."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import OutputFile
from .stop import Stop


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            help="A kind of file: profile, rubric, barriers, texts or ignore; or a result: assessment, check, "
            "comparison, diff, path, sources, timeline or validation."
        ),
    ] = None,
    rubric: Annotated[
        str | None,
        typer.Option(metavar="RUBRIC", help="For profiles of this rubric: a file, or the name of a shipped one."),
    ] = None,
    barriers: Annotated[
        str | None,
        typer.Option(metavar="LIST", help="For profiles of this barriers checklist; default: the rubric's own."),
    ] = None,
    output: OutputFile = None,
) -> None:
    """Print a JSON Schema: for editors, which complete and check with it, and for programs.

    An editor finds the schema by the first line of a profile; docs/editors.md tells how to set it up. Without --rubric
    and --barriers it is the shipped one, with the ids of the shipped rubric.
    """
    from .output import write

    text = _shipped(name)
    if rubric or barriers:
        if name != "profile":
            asked = "--rubric" if rubric else "--barriers"
            raise Stop([f"schema {name}: {asked} is for the schema of profiles", f"    help: leave out {asked}"])
        text = _own(rubric, barriers)
    write(text, output, json=True)


OF_COMMANDS = {"score": "assessment", "compare": "comparison", "validate": "validation"}
"""Commands whose result is called otherwise."""


def names() -> list[str]:
    """The schemas that there are: of files first, then of results."""
    from simaturity.files.shipped import shipped_folder

    found = [path.name.removesuffix(".schema.json") for path in shipped_folder("schemas").glob("*.schema.json")]
    files = ("profile", "rubric", "barriers", "texts", "ignore")
    return [*files, *sorted(set(found) - set(files))]


def _shipped(name: str | None) -> str:
    """A schema as it is shipped."""
    from simaturity.core.problem import did_you_mean, shown
    from simaturity.files.shipped import shipped_folder

    known = names()
    if name is None:
        raise Stop(["schema: which one?", f"    help: there are: {', '.join(known)}"])
    if name not in known:
        near = did_you_mean(OF_COMMANDS.get(name, name), known)
        helps = ([near] if near else []) + [f"there are: {', '.join(known)}"]
        raise Stop([f"schema: there is none of the name {shown(name)}", *(f"    help: {one}" for one in helps)])
    return (shipped_folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")


def _own(rubric: str | None, barriers: str | None) -> str:
    """The schema of profiles for another rubric or checklist."""
    from simaturity.reading.load import DEFAULT_RUBRIC
    from simaturity.reading.schemas import as_text

    from .inputs import rules

    found = rules(rubric or DEFAULT_RUBRIC, barriers)
    return as_text("profile", found.rubric, found.checklist)
