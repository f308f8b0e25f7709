"""docs/gates.md and docs/ci.md: what they say to type does what they show."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from simaturity.cli.annotating import FORMATS
from simaturity.core.gates.gate import GATES
from simaturity.files.texts import FileText
from simaturity.reading.settings import parse_settings

from ..packaging.readme_commands import agrees, commands
from ..repository import commit, on_its_own, start
from .profiles import PROFILE, write
from .running import ROOT, run

PAGES = {name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("gates", "ci")}


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the profile and the settings of docs/gates.md, and a profile for docs/ci.md."""
    on_its_own(monkeypatch)
    top = start(tmp_path / "top")
    (top / "profiles").mkdir()
    write(top / "profiles", land=blocks("gates", "yaml")[0])
    write(top, land=PROFILE)
    commit(top)
    return top


def test_commands_of_the_gates(top: Path) -> None:
    (top / ".simaturity.toml").write_text(blocks("gates", "toml")[0], encoding="utf-8")
    found = commands(PAGES["gates"])
    assert [command.words for command in found if command.shown is None] == [
        "simaturity check profiles",
        "simaturity check profiles --against main",
    ]
    for command in found:
        done = run(*shlex.split(command.words)[1:], folder=top)
        assert done.code == (command.exit if command.shown else 3), done.err
        assert agrees(command.shown, done.out) if command.shown else done.out, done.out


def test_settings_of_the_page() -> None:
    own, shared = blocks("gates", "toml")
    assert parse_settings(FileText(".simaturity.toml", own)).problems == ()
    found = parse_settings(FileText("pyproject.toml", shared))
    assert (found.problems, found.result().baseline) == ((), "origin/main")


def test_problem_of_the_page(top: Path) -> None:
    (top / ".simaturity.toml").write_text('preset = "draft"\n\n[gates]\nflor = "warn"\n', encoding="utf-8")
    (shown,) = blocks("gates", "text")
    assert run("check", "profiles", folder=top).err == shown


def test_every_gate_is_told() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| [^|]*\|$", PAGES["gates"], re.MULTILINE)
    assert rows == list(GATES)


def test_commands_of_the_ci_page(top: Path) -> None:
    found = commands(PAGES["ci"])
    assert {word for command in found for word in shlex.split(command.words) if word in FORMATS} == set(FORMATS)
    for command in found:
        words = shlex.split(command.words)[1:]
        to = words.index(">") if ">" in words else len(words)
        done = run(*words[:to], folder=top)
        assert done.code == command.exit, done.err
        assert command.shown is None or agrees(command.shown, done.out), done.out
    assert sorted(path.name for path in top.glob("gates.*")) == ["gates.sarif", "gates.xml"]
