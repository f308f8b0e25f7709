"""simaturity.cli.git_diff: what git shows where it is the diff driver of profiles."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from unittest import mock

import pytest

from ..repository import AUTHOR, commit, git, on_its_own
from .profiles import PROFILE, WRONG, write
from .running import Run, command, environment, run
from .states import ADOPTED, NEW, OLD, RULE, region, repository
from .test_versions import BEFORE, LAW

HEAD = f"Land  x-land, both as of 31 December 2024, rubric social-innovation-policy/1\n{RULE}\n"


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with land.yaml (OLD in HEAD, NEW on disk) that shows YAML files by our driver."""
    on_its_own(monkeypatch)
    top = repository(tmp_path)
    git(top, "config", "diff.simaturity.command", shlex.join(command("git-diff")))
    (top / ".git" / "info" / "attributes").write_text("*.yaml diff=simaturity\n", encoding="utf-8")
    return top


def shown(top: Path, *words: str, code: int = 0) -> str:
    """What git prints."""
    done = subprocess.run(
        ["git", *AUTHOR, *(words or ("diff",))],
        cwd=top,
        env=environment({}),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode()) == (code, "")
    return done.stdout.decode()


def driver(top: Path, path: str, old: str, new: str, *more: str) -> Run:
    """Run the driver as git does."""
    return run("git-diff", path, old, "0" * 40, "100644", new, "1" * 40, "100644", *more, folder=top)


def test_change_by_what_it_means(top: Path) -> None:
    text = shown(top)
    assert text.startswith(f"simaturity diff land.yaml\n{HEAD}")
    assert "\n  ▼ lowered  Social economy: 5 → 3  (evidence)\n" in text
    assert "\n@@" not in text
    assert text == shown(top, "diff", "HEAD")
    git(top, "add", ".")
    assert (shown(top), shown(top, "diff", "--cached")) == ("", text)
    commit(top)
    assert shown(top, "diff", "HEAD~1", "HEAD") == text
    assert text in shown(top, "show", "--ext-diff")
    assert text in shown(top, "log", "-p", "-1", "--ext-diff")
    assert "@@" in shown(top, "diff", "--no-ext-diff", "HEAD~1")


def test_from_a_folder_below(top: Path) -> None:
    text = shown(top)
    (top / "sub").mkdir()
    assert shown(top / "sub") == text


def test_several_files_one_below_the_other(top: Path) -> None:
    commit(top, town=region("town"))
    write(top, land=OLD, town=region("town", NEW))
    (top / "notes.txt").write_text("", encoding="utf-8")
    text = shown(top)
    assert [line for line in text.splitlines() if line.startswith("simaturity diff")] == [
        "simaturity diff land.yaml",
        "simaturity diff town.yaml",
    ]


def test_new_and_deleted_file(top: Path) -> None:
    write(top, land=OLD)
    commit(top, town=region("town"))
    added = shown(top, "diff", "HEAD~1", "HEAD", "--", "town.yaml")
    assert added.startswith("simaturity diff town.yaml\nTown  x-town, as of 31 December 2024, rubric ")
    assert "added" in added
    (top / "town.yaml").unlink()
    gone = shown(top)
    assert gone.startswith("simaturity diff town.yaml\nTown  x-town, as of 31 December 2024, rubric ")
    assert "removed" in gone


def test_renamed_file(top: Path) -> None:
    git(top, "mv", "land.yaml", "far land.yaml")
    text = shown(top, "diff", "-M40%", "HEAD")
    assert text.startswith(f"simaturity diff land.yaml far land.yaml\n{HEAD}")
    assert "5 → 3" in text


def test_wording_alone_is_shown_line_by_line(top: Path) -> None:
    write(top, land=OLD.replace("title: Decree", "title: The decree"))
    assert shown(top) == (
        f"simaturity diff land.yaml\n{HEAD}Nothing changed.\n"
        "The files differ in wording, or in what does not count at these dates.\n"
        """\
--- a/land.yaml
+++ b/land.yaml
@@ -8,7 +8,7 @@
   - {stages: [5], domains: [social-economy, welfare], sources: [gazette]}
 instruments:
   decree:
-    title: Decree
+    title: The decree
     kind: decree
     domains: {social-economy: dedicated, other/housing: partial}
     milestones:
"""
    )


def test_rights_alone(top: Path) -> None:
    write(top, land=OLD)
    (top / "land.yaml").chmod(0o755)
    assert shown(top) == f"simaturity diff land.yaml\n{HEAD}Nothing changed.\n"


@pytest.mark.parametrize("swapped", [False, True])
def test_file_that_is_no_valid_profile_is_shown_line_by_line(top: Path, swapped: bool) -> None:
    texts = [OLD, WRONG][:: -1 if swapped else 1]
    commit(top, land=texts[0])
    write(top, land=texts[1])
    text = shown(top)
    assert text.startswith("simaturity diff land.yaml\n--- a/land.yaml\n+++ b/land.yaml\n@@ ")
    assert f"\n{'-' if swapped else '+'}as_of: soon\n" in text
    assert "lowered" not in text


@pytest.mark.parametrize("place", ["simaturity.core.changes.diff.diff", "simaturity.report.diff.view.view"])
def test_what_takes_too_long_is_shown_line_by_line(top: Path, place: str) -> None:
    write(top, old=OLD)
    with mock.patch(place, side_effect=TimeoutError):
        done = driver(top, "land.yaml", "old.yaml", "land.yaml")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("simaturity diff land.yaml\n--- a/land.yaml\n+++ b/land.yaml\n@@ ")


def test_files_of_other_kinds_are_shown_line_by_line(top: Path) -> None:
    commit(top, land=OLD, other="a: 1\n")
    write(top, other="a: 2\n")
    lines = "--- a/other.yaml\n+++ b/other.yaml\n@@ -1 +1 @@\n-a: 1\n+a: 2\n"
    assert shown(top) == f"simaturity diff other.yaml\n{lines}"
    (top / "other.yaml").unlink()
    gone = "--- a/other.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a: 1\n"
    assert shown(top) == f"simaturity diff other.yaml\n{gone}"


def test_another_region_is_shown_line_by_line(top: Path) -> None:
    write(top, land=region("town"))
    text = shown(top)
    assert "\n-region: {id: x-land, name: Land}\n+region: {id: x-town, name: Town}\n" in text
    assert "Nothing changed" not in text
    write(top, old=OLD)
    assert driver(top, "land.yaml", "old.yaml", "land.yaml") == Run(0, text, "")


def test_file_that_is_no_text(top: Path) -> None:
    (top / "land.yaml").write_bytes(b"a: \xff")
    expected = "land.yaml:1:4: the byte 0xFF is not UTF-8 [not-utf-8]"
    assert shown(top).splitlines()[:2] == ["simaturity diff land.yaml", expected]


def test_link_instead_of_a_file(top: Path) -> None:
    (top / "land.yaml").unlink()
    (top / "land.yaml").symlink_to("nowhere.yaml")
    text = shown(top)
    assert text.count("simaturity diff land.yaml\n") == 2  # to git, one that is gone and one that is new
    assert "\n+nowhere.yaml\n" in text


def test_what_stands_in_files_does_nothing_to_a_terminal(top: Path) -> None:
    commit(top, land=OLD, other="a: 1\n")
    write(top, other="a: \x1b[31m\u202e2\t3\n")
    assert shown(top).splitlines()[-1] == "+a: \\x1b[31m\\u202e2\\t3"
    done = driver(top, "a\x1b[31m\nb.yaml", "/dev/null", "other.yaml")
    assert done.out.splitlines()[0] == "simaturity diff a\\x1b[31m\\nb.yaml"
    assert run("git-diff", "a\x1bb.yaml", folder=top) == Run(0, "a\\x1bb.yaml: not merged\n", "")


def test_file_that_is_not_merged(top: Path) -> None:
    commit(top, land=OLD)
    git(top, "checkout", "--quiet", "-b", "side")
    commit(top, land=OLD.replace("as_of: 2024", "as_of: 2025"))
    git(top, "checkout", "--quiet", "main")
    commit(top, land=OLD.replace("as_of: 2024", "as_of: 2026"))
    subprocess.run(["git", *AUTHOR, "merge", "side"], cwd=top, capture_output=True, check=False)
    assert shown(top, "diff", "--cached") == "land.yaml: not merged\n"


def test_own_rubric(top: Path) -> None:
    (top / "before.yml").write_text(BEFORE, encoding="utf-8")
    write(top, old=LAW, new=LAW.replace(ADOPTED, "").replace("milestones:\n", "milestones: []\n"))
    own = driver(top, "land.yaml", "old.yaml", "new.yaml")
    assert own.out.startswith("simaturity diff land.yaml\n--- a/land.yaml\n")
    done = run(
        "git-diff", "--rubric", "before.yml", "land.yaml", "old.yaml", "0", "1", "new.yaml", "0", "1", folder=top
    )
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("simaturity diff land.yaml\nLand  x-land, both as of 31 December 2024, rubric short/1\n")
    assert "Social economy: 2 → 1" in done.out or "milestone" in done.out.lower()
    wrong = run("git-diff", "--rubric", "none.yml", "land.yaml", "old.yaml", "0", "1", "new.yaml", "0", "1", folder=top)
    assert (wrong.code, wrong.out, wrong.err.splitlines()[0]) == (2, "", "none.yml: no such file [no-such-file]")


def test_language(top: Path) -> None:
    write(top, old=OLD, new=NEW)
    french = run("git-diff", "land.yaml", "old.yaml", "0", "1", "new.yaml", "0", "1", "--lang", "fr", folder=top)
    assert french.code == 0
    assert "31 décembre 2024" in french.out
    assert PROFILE == OLD


def test_no_work_is_left_behind(top: Path) -> None:
    shown(top)
    assert sorted(os.listdir(top)) == [".git", "land.yaml"]
