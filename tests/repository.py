"""Real git repositories for the tests, free of the settings of the machine that they run on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
AUTHOR = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")


def on_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git, whoever starts it in this test, know of no settings but a repository's own."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)


def git(folder: Path, *words: str) -> str:
    """Run git in a folder."""
    command = ["git", *AUTHOR, "-c", "protocol.file.allow=always", *words]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **SETTINGS}, capture_output=True, text=True, check=True
    )
    return done.stdout


def start(folder: Path) -> Path:
    """Make a folder, and in it a repository without a commit, on the branch main."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return folder


def commit(folder: Path, **texts: str) -> None:
    """Commit everything in a folder, some YAML files with another text than before."""
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "work")
