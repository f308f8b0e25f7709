""".pre-commit-hooks.yaml: the hooks are run by pre-commit itself, as docs/recipes.md shows them."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from simaturity.files.yaml_text import read_plain

from ..browser.tools import PRE_COMMIT, need
from ..cli.profiles import PROFILE, WRONG
from ..cli.running import ROOT, environment
from ..cli.states import NEW
from ..repository import AUTHOR, SETTINGS, commit, git, start
from .page import blocks, section

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
LEFT_OUT = (".*_cache", ".git", ".hypothesis", ".venv", "__pycache__", "benchmarks", "build", "dist", "docs", "tests")
(CONFIGURATION,) = blocks("## Before each commit", "yaml")


def hooks() -> dict[str, dict[str, Any]]:
    """The hooks by their ids."""
    found = read_plain(f"hooks:\n{MANIFEST.read_text(encoding='utf-8')}").data
    assert found is not None
    return {hook["id"]: hook for hook in found["hooks"]}


def test_manifest() -> None:
    need(PRE_COMMIT)
    words = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_hooks_are_commands() -> None:
    assert list(hooks()) == ["simaturity-validate", "simaturity-fmt", "simaturity-check"]
    for name, hook in hooks().items():
        assert hook["entry"] == name.replace("-", " ", 1) == hook["name"]
    assert re.findall(r"^\| `([a-z-]+)` \|", section("## Before each commit"), re.MULTILINE) == list(hooks())


def test_what_fmt_needs_is_what_the_extra_has() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    (needed,) = hooks()["simaturity-fmt"]["additional_dependencies"]
    assert needed in extras["authors"]


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("profiles/land.yaml", ["simaturity-validate", "simaturity-fmt", "simaturity-check"]),
        ("a/profiles/b/land.yml", ["simaturity-validate", "simaturity-fmt", "simaturity-check"]),
        ("profiles/land.be.yaml", ["simaturity-validate", "simaturity-fmt", "simaturity-check"]),
        ("rubrics/own.yaml", ["simaturity-validate", "simaturity-fmt"]),
        (".simaturity.toml", ["simaturity-validate"]),
        (".simaturity-ignore.yaml", ["simaturity-validate"]),
        (".pre-commit-config.yaml", []),
        ("data/land.yaml", []),
        ("xprofiles/land.yaml", []),
        ("--config=x/profiles/land.yaml", []),
        ("--output=x/.simaturity.toml", []),
    ],
)
def test_files(path: str, taken: list[str]) -> None:
    def takes(hook: Mapping[str, Any]) -> bool:
        return bool(re.search(hook["files"], path)) and not re.search(hook["exclude"], path)

    assert [name for name, hook in hooks().items() if takes(hook)] == taken


# ---- The real pre-commit


class Project:
    """A project with profiles, whose hooks come from a clone of ours."""

    def __init__(self, folder: Path) -> None:
        ours = folder / "simaturity"
        shutil.copytree(ROOT, ours, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
        commit(start(ours))
        self.top = start(folder / "project")
        self.settings = {**SETTINGS, "PRE_COMMIT_HOME": str(folder / "home"), "PYTHONPATH": "", "PIP_NO_INPUT": "1"}
        text = CONFIGURATION.replace("https://github.com/OWNER/simaturity", str(ours))
        text = text.replace("VERSION", git(ours, "rev-parse", "HEAD").strip())
        (self.top / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
        (self.top / ".simaturity.toml").write_text('[gates]\nevidence-age = "off"\n', encoding="utf-8")
        (self.top / "profiles").mkdir()
        self.put(PROFILE)
        commit(self.top)
        self.install, self.run = (shlex.split(line) for line in blocks("## Before each commit", "sh")[0].splitlines())

    def put(self, text: str) -> None:
        """Write the profile, and stage it."""
        (self.top / "profiles" / "land.yaml").write_text(text, encoding="utf-8")
        git(self.top, "add", "--all")

    def text(self) -> str:
        """The profile as it stands on disk."""
        return (self.top / "profiles" / "land.yaml").read_text(encoding="utf-8")

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the project."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        settings = environment({**self.settings, "PATH": path})
        return subprocess.run(words, cwd=self.top, env=settings, capture_output=True, text=True, check=False)

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Try to commit what is staged."""
        return self.call("git", *AUTHOR, "commit", "--message", "work")

    def head(self) -> str:
        """The last commit."""
        return git(self.top, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project in which the hooks are installed; that takes a while, once."""
    need(PRE_COMMIT)
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        project = Project(tmp_path_factory.mktemp("hooks"))
        done = project.call(*project.install)
        assert done.returncode == 0, done.stderr
        done = project.call(*project.run)
        assert done.returncode == 0, done.stdout + done.stderr
        assert re.findall(r"^simaturity ([a-z]+)\.+Passed$", done.stdout, re.MULTILINE) == ["validate", "fmt", "check"]
        yield project


@pytest.mark.slow
def test_good_change_is_committed(project: Project) -> None:
    before = project.head()
    project.put(PROFILE.replace("title: Decree\n", "title: Decree on the social economy\n"))
    done = project.commit()
    assert (done.returncode, project.head() == before) == (0, False), done.stdout + done.stderr


@pytest.mark.slow
def test_broken_change_is_not(project: Project) -> None:
    before = project.head()
    project.put(WRONG)
    done = project.commit()
    assert (done.returncode, project.head()) == (1, before)
    assert "simaturity validate" in done.stderr
    assert 'profiles/land.yaml:4:8: as_of: expected a date, got "soon" [date-form]\n' in done.stderr
    run = project.call(*project.run)
    assert (run.returncode, "profiles/land.yaml:12:11: instruments.decree.kind: " in run.stdout) == (1, True)


@pytest.mark.slow
def test_lowered_stage_is_not(project: Project) -> None:
    before = project.head()
    project.put(NEW)
    done = project.commit()
    assert (done.returncode, project.head()) == (1, before)
    assert "✗ Regression       failed: 1 stage is lower than in HEAD; none may be\n" in done.stderr
    # It is asked about what is staged, and not about what else lies there.
    project.put(PROFILE)
    (project.top / "profiles" / "land.yaml").write_text(NEW, encoding="utf-8")
    done = project.commit()
    assert (done.returncode, project.text()) == (0, NEW), done.stdout + done.stderr


@pytest.mark.slow
def test_layout_is_mended_and_wants_to_be_added(project: Project) -> None:
    before = project.head()
    project.put(f"{PROFILE}levers:   {{}}\n")
    done = project.commit()
    assert (done.returncode, project.head(), project.text()) == (1, before, f"{PROFILE}levers: {{}}\n")
    assert "files were modified by this hook" in done.stderr
    project.put(project.text())
    done = project.commit()
    assert (done.returncode, project.head() == before) == (0, False), done.stdout + done.stderr


@pytest.mark.slow
def test_texts_of_a_profile_are_validated_and_not_checked(project: Project) -> None:
    (project.top / "profiles" / "land.fr.yaml").write_text("schema: simaturity/texts/1\n", encoding="utf-8")
    git(project.top, "add", "--all")
    done = project.commit()
    git(project.top, "rm", "--quiet", "--force", "profiles/land.fr.yaml")
    assert done.returncode == 1
    assert re.findall(r"^simaturity (?:validate|check)\.+.*?([A-Z]\w+)$", done.stderr, re.MULTILINE) == [
        "Failed",
        "Passed",
    ]
