"""docs/changes.md: its example is what both tools print, and its tables name everything."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from simaturity.core.changes.change import CAUSES, KINDS

from ...cli.running import ROOT, run
from ...packaging.readme_commands import agrees, commands

PAGE = (ROOT / "docs" / "changes.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the profiles of the page."""
    for name, text in re.findall(r"^<!-- (\d+\.yaml) -->\n```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_simaturity_says(folder: Path) -> None:
    (command,) = [one for one in commands(PAGE) if one.shown]
    done = run(*shlex.split(command.words)[1:], folder=folder)
    assert command.shown
    assert agrees(command.shown, done.out), done.out


def test_what_deepdiff_says(folder: Path) -> None:
    (block,) = re.findall(r"^```pycon\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest(block, {}, "changes.md", None, None)
    said: list[str] = []
    assert not doctest.DocTestRunner().run(test, out=said.append).failed, "".join(said)


def test_every_kind_and_cause_is_named() -> None:
    assert [kind for kind in KINDS if f"`{kind}`" not in PAGE] == []
    assert [cause for cause in CAUSES if f"| `{cause}` |" not in PAGE] == []
