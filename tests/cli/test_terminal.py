"""simaturity.cli.terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.cli.terminal import in_json, spelled
from simaturity.report.page import Style

from .profiles import PROFILE, write
from .running import run


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("Économie", "utf-8", "Économie"),
        ("Économie", None, "Économie"),
        ("Économie", "latin-1", "Économie"),
        ("Économie", "ascii", "Economie"),
        ("E\u0301conomie", "ascii", "Economie"),
        ("■ é", "latin-1", "? é"),
        ("l\u2019\u0153uvre \u2013 «\u00a0x\u00a0»", "ascii", 'l\'oeuvre - " x "'),
        ("Straße ½ ﬁn ²", "ascii", "Strasse 1?2 fin 2"),
        ("社会", "ascii", "??"),
        ("👩\u200d🏫 a\u200fb", "ascii", "?? ab"),
        ("a\udce9b", "utf-8", "a?b"),
        ("", "ascii", ""),
    ],
)
def test_spelled(text: str, encoding: str | None, shown: str) -> None:
    assert spelled(text, encoding) == shown


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ('{"a": "é"}', "utf-8", '{"a": "é"}'),
        ('{"a": "é"}', None, '{"a": "é"}'),
        ('{"a": "é■"}', "latin-1", '{"a": "é\\u25a0"}'),
        ('{"a": "é👩"}', "ascii", '{"a": "\\u00e9\\ud83d\\udc69"}'),
        ('{"a": "\udce9"}', "utf-8", '{"a": "\\udce9"}'),
    ],
)
def test_in_json(text: str, encoding: str | None, shown: str) -> None:
    assert in_json(text, encoding) == shown


@pytest.mark.parametrize(
    ("terminal", "settings", "coloured"),
    [
        (False, {}, False),
        (True, {}, True),
        (True, {"TERM": "xterm"}, True),
        (True, {"TERM": "dumb"}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (False, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_only_where_it_is_seen(tmp_path: Path, terminal: bool, settings: dict[str, str], coloured: bool) -> None:
    write(tmp_path, land=PROFILE)
    done = run("score", "land.yaml", folder=tmp_path, terminal=terminal, settings=settings)
    assert ("\x1b[" in done.out) == coloured
    assert run("score", "land.yaml", "--format", "json", folder=tmp_path, terminal=True).out.startswith("{\n")


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("1", 40), ("80", 80), ("200", 100), ("many", 80)])
def test_width(tmp_path: Path, columns: str, width: int) -> None:
    write(tmp_path, land=PROFILE)
    done = run("score", "land.yaml", folder=tmp_path, settings={"COLUMNS": columns})
    assert max(map(len, done.out.splitlines())) == width


def test_style_of_a_file() -> None:
    assert Style() == Style(width=80, colour=False, unicode=True)
