"""simaturity.report.annotations.github: read back as the runner of GitHub reads it."""

from __future__ import annotations

import re

from hypothesis import given

from simaturity.report.annotations.annotation import Annotated, whole
from simaturity.report.annotations.github import COMMANDS, render

from .samples import ANY, EVERY

_COMMAND = re.compile(r"::([a-z-]+)(?: ([^:]*))?::(.*)", re.DOTALL)
_SIGNS = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def unescaped(text: str, signs: tuple[str, ...]) -> str:
    """What the runner makes of escapes: each sign by itself, the per cent sign last."""
    for sign in signs:
        text = text.replace(sign, _SIGNS[sign])
    return text


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command: its name, its properties and its message."""
    found = _COMMAND.fullmatch(line)
    assert found is not None, line
    properties = dict(part.split("=", 1) for part in (found[2] or "").split(",") if part)
    told = {name: unescaped(value, tuple(_SIGNS)) for name, value in properties.items()}
    return found[1], told, unescaped(found[3], ("%0D", "%0A", "%25"))


def test_lines() -> None:
    place = "file=profiles/land.yaml,line={}"
    told = 'as_of: expected a date, got "soon"'
    assert render(EVERY).splitlines() == [
        f"::error {place.format(4)},col=8,title=date-form::{told}%0Ahelp: write 2013",
        f"::error {place.format(9)},endLine=10,col=8,endColumn=3,title=date-form::{told}%0Ahelp: write 2013",
        f"::warning {place.format(4)}::{told}",
        f"::error title=date-form::{told}%0Ahelp: write 2013",
    ]
    assert render(Annotated((), ())) == ""


def test_command_without_properties() -> None:
    bare = EVERY.annotations[-1]._replace(title="", message="a", help=None, severity="note")
    assert render(Annotated((bare,), ())) == "::notice::a\n"


@given(ANY)
def test_nothing_in_data_forges_an_annotation(found: Annotated) -> None:
    told = [one for one in found.annotations if one.outcome == "found"]
    # The runner breaks lines at line feeds and carriage returns.
    lines = re.split(r"\r\n|\r|\n", render(found))
    assert lines.pop() == ""
    assert [line.lstrip().startswith("::") for line in lines] == [True] * len(told)
    for line, one in zip(lines, told, strict=True):
        expected = {"file": one.path, "line": one.line, "col": one.column} if one.path else {}
        expected["title"] = one.title or None
        properties = {name: whole(str(value)) for name, value in expected.items() if value is not None}
        assert parsed(line) == (COMMANDS[one.severity], properties, whole(one.text))
