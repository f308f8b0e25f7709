"""An origin with a base, and a clone of it with a head: what a recipe is run in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ..cli.running import environment
from ..repository import commit, git, start
from .runner import Runner

PULL = {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main", "GITHUB_REF": "refs/pull/7/merge"}
SETTINGS = """\
[gates]
problems = "off"
evidence-age = "off"
independence = "off"
tensions = "off"
expiry = "off"
"""
"""What hangs on today is off: the tests are to end tomorrow as they do today."""


class Place:
    """An origin with a base, and a clone of it in which a head is made."""

    def __init__(self, folder: Path, base: str) -> None:
        self.files = folder / "runner"
        self.files.mkdir()
        self.origin = start(folder / "origin")
        (self.origin / "profiles").mkdir()
        (self.origin / ".simaturity.toml").write_text(SETTINGS, encoding="utf-8")
        self.put(self.origin, base)
        commit(self.origin)
        self.head = folder / "head"
        git(folder, "clone", "--quiet", self.origin.as_uri(), "head")
        git(self.head, "checkout", "--quiet", "-b", "work")

    @staticmethod
    def put(top: Path, text: str, name: str = "land") -> None:
        """Write a profile."""
        (top / "profiles" / f"{name}.yaml").write_text(text, encoding="utf-8")

    def change(self, text: str) -> None:
        """Commit another text in the clone."""
        self.put(self.head, text)
        commit(self.head)

    def shallow(self, depth: int = 1) -> None:
        """Let the clone be one that knows the last commits of its branch alone."""
        git(self.head, "push", "--quiet", "origin", "work")
        words = ("--quiet", "--depth", str(depth), "--branch", "work", "--single-branch")
        git(self.head.parent, "clone", *words, self.origin.as_uri(), "shallow")
        self.head = self.head.parent / "shallow"

    def base(self) -> str:
        """The base as it is named in messages."""
        return git(self.origin, "rev-parse", "--short=12", "main").strip()

    def runner(self, inputs: Mapping[str, str], settings: Mapping[str, str], event: Mapping[str, Any]) -> Runner:
        """A runner at the clone."""
        event = {"repository": {"default_branch": "main"}, **event}
        return Runner(self.head, self.files, dict(inputs), event, settings)

    def run(
        self,
        action: dict[str, Any],
        inputs: Mapping[str, str] = {},
        only: Collection[str] = (),
        settings: Mapping[str, str] = PULL,
        event: Mapping[str, Any] = {},
    ) -> Runner:
        """Take the action, but for what it installs: that is here."""
        (self.files / "written").mkdir(exist_ok=True)
        instead = {"install": {"folder": str(self.files / "written")}, "python": {"python-path": sys.executable}}
        runner = self.runner(inputs, settings, event)
        runner.run(action, instead, only)
        return runner

    def shell(self, script: str, **settings: str) -> int:
        """Run a script in the clone, as a CI does, that ends at the first line that fails; its exit code."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(words, cwd=self.head, env=environment({**settings, "PATH": path}), check=False).returncode

    def written(self) -> list[str]:
        """The files that are uploaded."""
        return sorted(str(path.relative_to(self.files / "written")) for path in self._files())

    def _files(self) -> list[Path]:
        return [path for path in (self.files / "written").rglob("*") if path.is_file()]
