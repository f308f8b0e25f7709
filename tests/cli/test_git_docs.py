"""docs/git.md: what it says to type is run in a real repository with an origin, a base and a branch."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from simaturity.files.yaml_text import read_plain

from ..packaging.readme_commands import agrees, commands
from ..repository import commit, git, on_its_own, start
from .running import ROOT, environment, run

PAGE = (ROOT / "docs" / "git.md").read_text(encoding="utf-8")
WIDE = {"COLUMNS": "88"}
TITLES = ("In `git diff`", "In a pull request", "Letting a change pass")
IGNORE = ".simaturity-ignore.yaml"


def blocks(language: str, page: str = PAGE) -> list[str]:
    """The fenced blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    """The part of the page below a title."""
    begins = [PAGE.index(f"\n## {one}\n") for one in TITLES]  # the Markdown that it shows has titles of its own
    number = TITLES.index(title)
    return PAGE[begins[number] : [*begins, len(PAGE)][number + 1]]


def shell(script: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a CI does, with our simaturity."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env=environment({**WIDE, **settings, "PATH": path}),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone, on a branch, with the change of the page in the working tree."""
    on_its_own(monkeypatch)
    origin = start(tmp_path / "origin")
    (origin / "profiles").mkdir()
    (origin / "profiles" / "land.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    commit(origin)
    git(tmp_path, "clone", "--quiet", "origin", "clone")
    checkout = tmp_path / "clone"
    git(checkout, "checkout", "--quiet", "-b", "checked")
    (tmp_path / "change").write_text(blocks("diff")[0], encoding="utf-8")
    git(checkout, "apply", "../change")
    # Since then the base has moved on, which is no change of the branch.
    land = (origin / "profiles" / "land.yaml").read_text(encoding="utf-8")
    (origin / "profiles" / "town.yaml").write_text(land.replace("x-land", "x-town"), encoding="utf-8")
    commit(origin)
    return checkout


def test_profile_of_the_page_has_no_problems(checkout: Path) -> None:
    assert run("validate", "profiles", folder=checkout).err == "1 file, no problems\n"
    git(checkout, "stash")
    assert run("validate", "profiles", folder=checkout).err == "1 file, no problems\n"


def test_first_commands(checkout: Path) -> None:
    commit(checkout)
    git(checkout, "branch", "--force", "main", "checked")
    (block,) = blocks("sh", PAGE.partition("\n## ")[0])
    first, second = (shell(line, checkout) for line in block.splitlines())
    assert (first.returncode, first.stderr, first.stdout.splitlines()[2]) == (0, "", "Nothing changed.")
    assert (second.returncode, second.stderr, "5 → 3" in second.stdout) == (0, "", True)


def test_driver(checkout: Path) -> None:
    part = section("In `git diff`")
    (setting,) = blocks("sh", part)
    assert len(setting.splitlines()) == 3
    assert shell(setting, checkout).returncode == 0
    (command,) = commands(part[part.index("```console") :])
    done = shell(command.words, checkout)
    assert (done.returncode, done.stderr) == (0, "")
    assert agrees(command.shown or "", done.stdout), done.stdout
    for options in re.findall(r"'simaturity git-diff (--.*?)'", part):
        assert options.split()[0] in run("git-diff", "--help", folder=checkout).out


def test_pull_request(checkout: Path) -> None:
    commit(checkout)
    part = section("In a pull request")
    (script,) = blocks("sh", part)
    done = shell(script, checkout)
    assert (done.returncode, done.stdout) == (3, "")
    assert f"<!-- exit {done.returncode} -->\n```sh\n{script}" in part
    assert [done.stderr] == blocks("text", part)
    comment = (checkout / "comment.md").read_text(encoding="utf-8")
    assert [comment] == blocks("markdown", part), comment
    assert re.findall(r"^\| `([a-z]+)` \|", part, re.MULTILINE) == ["regress", "contradicted", "expiry", "change"]


def test_workflow(checkout: Path) -> None:
    commit(checkout)
    git(checkout, "fetch", "--quiet")
    (text,) = blocks("yaml", section("In a pull request"))
    workflow = read_plain(text).data
    assert workflow is not None
    assert list(workflow) == ["name", "on", "permissions", "jobs"]
    steps = {one.get("name", one.get("uses")): one for one in workflow["jobs"]["changes"]["steps"]}
    assert list(steps) == ["actions/checkout@v6", "Install", "Tell what changed", "Comment"]
    assert str(steps["actions/checkout@v6"]["with"]["fetch-depth"]) == "0"
    told = shell(steps["Tell what changed"]["run"], checkout, GITHUB_BASE_REF="main")
    assert (told.returncode, told.stdout) == (3, "")
    assert [told.stderr] == blocks("text", section("In a pull request"))
    assert [(checkout / "comment.md").read_text(encoding="utf-8")] == blocks("markdown")
    # `gh` is not here, so something in its place says what it was asked.
    (checkout / "gh").write_text('#!/bin/sh\nprintf "%s|" "$@"\n', encoding="utf-8")
    (checkout / "gh").chmod(0o755)
    said = shell(f'PATH=".:$PATH"; {steps["Comment"]["run"]}', checkout, NUMBER="7")
    assert (said.returncode, said.stdout) == (0, "pr|comment|7|--body-file|comment.md|")


def test_workflow_of_a_branch_that_changes_nothing(checkout: Path) -> None:
    git(checkout, "checkout", "--quiet", "--", ".")
    git(checkout, "fetch", "--quiet")
    (script,) = blocks("sh", section("In a pull request"))
    done = shell(script, checkout)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "\n**Nothing changed.**\n" in (checkout / "comment.md").read_text(encoding="utf-8")


def test_letting_pass(checkout: Path) -> None:
    commit(checkout)
    part = section("Letting a change pass")
    (text,) = blocks("yaml", part)
    (checkout / IGNORE).write_text(text, encoding="utf-8")
    assert run("validate", IGNORE, folder=checkout).err == "1 file, no problems\n"
    (command,) = commands(part)
    words = shlex.split(command.words)[1:]
    with mock.patch("simaturity.cli.assessing.date", wraps=date) as clock:
        clock.today.return_value = date(2027, 6, 30)
        done = run(*words, folder=checkout, settings=WIDE)
        assert (done.code, done.err) == (0, "")
        assert agrees(command.shown or "", done.out), done.out
        clock.today.return_value = date(2027, 7, 1)
        late = run(*words, folder=checkout, settings=WIDE)
    (gate,) = blocks("text", section("In a pull request"))
    assert late.code == 3
    assert late.err.endswith(gate)
    assert late.err.startswith(f"{IGNORE}: warning: ")
