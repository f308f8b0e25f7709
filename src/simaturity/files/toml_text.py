"""TOML text in, plain data and the places of its keys out."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

from simaturity.core.problem import Problem, escaped

from .places import Place, Places

_PLACE = re.compile(
    r"(?P<message>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)
_BARE = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DOTTED = rf"{_BARE}(?:[ \t]*+\.[ \t]*+{_BARE})*+"
MOST_STEPS = 50
"""Parts of a key: for one of thousands the parser of Python takes hours."""
_TOO_DEEP = re.compile(rf"(?<![A-Za-z0-9_-]){_BARE}(?:[ \t]*+\.[ \t]*+{_BARE}){{{MOST_STEPS}}}")
MOST_OF_A_LINE = 1_000
"""Characters of a line that keys are looked for in: what is longer is a text."""
_HEADER = re.compile(rf"^[ \t]*\[\[?[ \t]*(?P<keys>{_DOTTED})[ \t]*\]", re.MULTILINE)
_TOKEN = re.compile(
    rf"""(?<![A-Za-z0-9_.-])(?P<keys>{_DOTTED})[ \t]*=|(?P<sign>[{{}}#])|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'"""
)
_STEP = re.compile(_BARE)


class Toml(NamedTuple):
    """What a text holds: dicts, lists, texts, numbers, dates, true and false."""

    data: dict[str, Any] | None
    """None where the text is no TOML."""
    problems: tuple[Problem, ...] = ()


def read_toml(text: str) -> Toml:
    """Read a TOML text, or say what is wrong with it as TOML; the parser stops at the first thing."""
    if deep := _TOO_DEEP.search(text):
        lines = text[: deep.start()].split("\n")
        message = f"a key of more than {MOST_STEPS} parts"
        return Toml(None, (Problem("toml-syntax", (), message, line=len(lines), column=len(lines[-1]) + 1),))
    try:
        return Toml(tomllib.loads(text))
    except (ValueError, RecursionError) as error:
        found = _PLACE.fullmatch(str(error))
        # Python takes no number of thousands of digits.
        beside = "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
        message = escaped(found["message"] if found else beside, 120)
        line, column = (found["line"], found["column"]) if found else ("1", "1")
        ends = (text.count("\n") + 1, 1)
        place = (int(line), int(column)) if line else ends
        help = "texts stand in quotes" if message == "Invalid value" else None
        return Toml(None, (Problem("toml-syntax", (), f"not TOML: {message}", help, line=place[0], column=place[1]),))


def find_toml_places(text: str) -> Places:
    """Find where each key stands, as far as a look at the lines tells; of equal ones, the first."""
    places = Places()
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MOST_OF_A_LINE:
            continue
        header = _HEADER.match(line)
        if header:
            table = _steps(header["keys"])
            _note(places, table, (number, header.start("keys") + 1))
            continue
        _note_line(places, table, line, number)
    return places


def _note_line(places: Places, table: tuple[str, ...], line: str, number: int) -> None:
    """Note the keys of a line, and those of the tables that are written within it."""
    around, latest = [table], table
    for token in _TOKEN.finditer(line):
        if token["keys"]:
            latest = (*around[-1], *_steps(token["keys"]))
            _note(places, latest, (number, token.start("keys") + 1))
        elif token["sign"] == "{":
            around.append(latest)
        elif token["sign"] == "}" and len(around) > 1:
            around.pop()
        elif token["sign"] == "#":
            return


def _steps(keys: str) -> tuple[str, ...]:
    return tuple(step.strip("\"'") for step in _STEP.findall(keys))


def _note(places: Places, route: tuple[str, ...], place: Place) -> None:
    for length in range(1, len(route) + 1):
        places.keys.setdefault(route[:length], place)
        places.values.setdefault(route[:length], place)
