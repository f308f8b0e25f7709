"""simaturity.files.checkout: the nearest folder with a .git."""

from __future__ import annotations

from pathlib import Path

from simaturity.files.checkout import checkout

from ..repository import git, start


def test_nearest_folder_with_a_repository(tmp_path: Path) -> None:
    outer = start(tmp_path / "outer")
    below = outer / "profiles" / "deep"
    below.mkdir(parents=True)
    assert [checkout(str(folder)) for folder in (outer, below)] == [str(outer)] * 2
    start(outer / "profiles")
    assert checkout(str(below)) == str(outer / "profiles")


def test_linked_checkout_has_a_file(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    assert checkout(str(tmp_path)) == str(tmp_path)


def test_no_repository(tmp_path: Path) -> None:
    assert checkout(str(tmp_path)) is None


def test_files_that_look_like_a_repository_are_none(tmp_path: Path) -> None:
    outer = start(tmp_path / "outer")
    git(outer, "init", "--quiet", "--bare", "profiles")
    assert checkout(str(outer / "profiles")) == str(outer)
