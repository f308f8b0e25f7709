"""docs/json.md and docs/library.md: their examples do what they show."""

from __future__ import annotations

import doctest
import json
import re
import shlex
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import simaturity

from ..packaging.readme_commands import agrees, commands
from .running import ROOT, run

PAGES = {name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("json", "library")}


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the profile of a page, where its examples run."""
    (profile,) = blocks(request.param, "yaml")
    (tmp_path / "land.yaml").write_text(profile, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("folder", PAGES, indirect=True)
def test_profile_has_no_problems(folder: Path) -> None:
    assert run("validate", "land.yaml", folder=folder).err == "1 file, no problems\n"


@pytest.mark.parametrize("folder", ["json"], indirect=True)
def test_commands_of_the_json_page(folder: Path) -> None:
    found = commands(PAGES["json"])
    assert [command.words.split()[1] for command in found] == ["score", "validate", "diff"]
    for command in found:
        done = run(*shlex.split(command.words)[1:], folder=folder)
        assert command.shown
        assert agrees(command.shown, done.out), done.out
        schema = {"score": "assessment", "validate": "validation"}.get(name := command.words.split()[1], name)
        text = (ROOT / "schemas" / f"{schema}.schema.json").read_text(encoding="utf-8")
        Draft202012Validator(json.loads(text)).validate(json.loads(done.out))


@pytest.mark.parametrize("folder", ["json"], indirect=True)
def test_python_of_the_json_page(folder: Path) -> None:
    run("score", "land.yaml", "--format", "json", "--output", "scores.json", folder=folder)
    (code,) = blocks("json", "python")
    names: dict[str, object] = {}
    exec(code, names)
    assert names["rows"] == [("x-land", "social-economy", 5, 8)]


@pytest.mark.parametrize("folder", ["library"], indirect=True)
def test_python_of_the_library_page(folder: Path) -> None:
    names: dict[str, object] = {}
    for number, block in enumerate(blocks("library", "pycon")):
        test = doctest.DocTestParser().get_doctest(block, {}, f"library.md, block {number + 1}", None, None)
        test.globs = names
        said: list[str] = []
        failed = doctest.DocTestRunner().run(test, out=said.append, clear_globs=False).failed
        assert not failed, "".join(said)


def test_library_page_names_everything_public() -> None:
    assert [name for name in simaturity.__all__ if name not in PAGES["library"]] == []


def test_every_name_in_all_is_there() -> None:
    assert [name for name in simaturity.__all__ if not hasattr(simaturity, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        simaturity.nothing  # noqa: B018
