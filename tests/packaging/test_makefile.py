"""The Makefile's list of targets, and what it says where it cannot work."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def make(*words: str) -> subprocess.CompletedProcess[str]:
    """Run make in the project, without the settings of a make around it."""
    around = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(["make", *words], cwd=ROOT, env=around, capture_output=True, text=True, check=False)


def test_help_lists_every_target() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony
    listed = [line.split()[1] for line in make("help").stdout.splitlines()]
    assert sorted(listed) == sorted(phony[1].split())


def test_missing_python_is_said_in_words(tmp_path: Path) -> None:
    done = make("score", f"VENV={tmp_path / 'venv'}", "PYTHON=no-such-python")
    assert done.returncode == 2
    assert done.stderr.startswith("simaturity needs Python 3.11 or later")


def test_python_without_venv_is_said_in_words(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\ncase "$2" in *venv*) exit 1;; esac\n', encoding="utf-8")
    python.chmod(0o755)
    done = make("score", f"VENV={tmp_path / 'venv'}", f"PYTHON={python}")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{python} cannot make environments: its venv or ensurepip module is missing.")
    assert not (tmp_path / "venv").exists()


def test_ci_is_executable_bash() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert subprocess.run([shutil.which("bash") or "bash", "-n", ".ci/run"], cwd=ROOT, check=False).returncode == 0
