"""docs/recipes.md for any shell: the script is run, and the settings and the table of exit codes are right."""

from __future__ import annotations

import re

import pytest

from simaturity.cli.stop import GATE, WRONG
from simaturity.files.texts import FileText
from simaturity.reading.settings import parse_settings

from ..cli.profiles import PROFILE
from ..cli.profiles import WRONG as BROKEN
from ..cli.states import NEW, OLD
from ..repository import commit
from .page import blocks, section
from .place import Place

(SCRIPT,) = blocks("## Any shell", "sh")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("place", "head", "code", "kept"),
    [
        (OLD, OLD, 0, ["changes.md", "gates.xml", "reports"]),
        (NEW, OLD, 0, ["changes.md", "gates.xml", "reports"]),
        (OLD, NEW, 3, ["changes.md", "gates.xml", "reports"]),
        (OLD, BROKEN, 2, []),
        (BROKEN, OLD, 0, ["gates.xml", "reports"]),
    ],
    ids=["same", "raised", "lowered", "broken", "mended"],
    indirect=["place"],
)
def test_script(place: Place, head: str, code: int, kept: list[str]) -> None:
    before = {path.name for path in place.head.iterdir()}
    place.change(head)
    Place.put(place.origin, PROFILE.replace("x-land", "x-town"), "town")
    commit(place.origin)  # the base moves on, which is no change of the head
    assert place.shell(SCRIPT) == code
    assert sorted({path.name for path in place.head.iterdir()} - before) == kept


def test_exit_codes() -> None:
    assert re.findall(r"^\| ([0-9]) \|", section("## Any shell"), re.MULTILINE) == ["0", str(WRONG), str(GATE)]


def test_settings() -> None:
    (text,) = blocks("## Settings of a project", "toml")
    found = parse_settings(FileText(".simaturity.toml", text))
    assert (found.problems, found.result().preset, found.result().baseline) == ((), "publish", "origin/main")
    assert found.result().settings["floor"][:2] == ("error", 3)
