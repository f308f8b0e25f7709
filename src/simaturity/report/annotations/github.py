"""Workflow commands of GitHub: one line each, which the runner shows beside the file.

The form and its escaping are documented under "Workflow commands for GitHub Actions"; what is written as data can
begin neither a line nor a property.
"""

from __future__ import annotations

from collections.abc import Mapping

from .annotation import Annotated, Annotation, Severity, whole

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(found: Annotated) -> str:
    """Write everything that was found; what passed is not told."""
    return "".join(f"{_command(one)}\n" for one in found.annotations if one.outcome == "found")


def _command(one: Annotation) -> str:
    place = {"line": one.line, "endLine": one.end_line, "col": one.column, "endColumn": one.end_column}
    properties = {"file": one.path, **(place if one.path else {}), "title": one.title or None}
    told = ",".join(
        f"{name}={_escaped(str(value), _PROPERTY)}" for name, value in properties.items() if value is not None
    )
    return f"::{COMMANDS[one.severity]}{' ' if told else ''}{told}::{_escaped(one.text, _DATA)}"


def _escaped(text: str, signs: Mapping[int, str]) -> str:
    return whole(text).translate(signs)
