"""What would change, as a diff."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from simaturity.cli.patching import BOLD, CYAN, GREEN, PLAIN, RED, patch


def test_a_change() -> None:
    assert patch("x.yaml", "a:  1\nb: 2\n", "a: 1\nb: 2\n") == (
        "--- x.yaml\n+++ x.yaml\n@@ -1,2 +1,2 @@\n-a:  1\n+a: 1\n b: 2\n"
    )


def test_nothing() -> None:
    assert patch("x.yaml", "a: 1\n", "a: 1\n") == ""


def test_a_missing_end() -> None:
    assert patch("x", "a: 1", "a: 1\n") == ("--- x\n+++ x\n@@ -1 +1 @@\n-a: 1\n\\ No newline at end of file\n+a: 1\n")


def test_colours() -> None:
    assert patch("x", "a\nb\n", "a\nc\n", coloured=True).splitlines() == [
        f"{BOLD}--- x{PLAIN}",
        f"{BOLD}+++ x{PLAIN}",
        f"{CYAN}@@ -1,2 +1,2 @@{PLAIN}",
        " a",
        f"{RED}-b{PLAIN}",
        f"{GREEN}+c{PLAIN}",
    ]


@pytest.mark.parametrize("before", ["a:  1\nb: 2", "a:  1\nb: 2\n\n", "- é\x0c x\na:  1\n"])
def test_git_takes_it(tmp_path: Path, before: str) -> None:
    after = "a: 1\nb: 2\n"
    path = tmp_path / "x.yaml"
    path.write_text(before, encoding="utf-8")
    said = patch("x.yaml", before, after)
    subprocess.run(["git", "apply", "-p0", "-"], cwd=tmp_path, input=said.encode(), check=True, capture_output=True)
    assert path.read_text(encoding="utf-8") == after
