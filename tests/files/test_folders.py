"""The YAML files of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from simaturity.files.folders import Folder, yaml_files


def test_sorted_and_below(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "inner/c.yaml", "inner/deep/d.yaml", "z.txt", ".hidden.yaml", ".git/e.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "linked").symlink_to("inner")
    (tmp_path / "circle").symlink_to(".")
    (tmp_path / "linked.yaml").symlink_to("inner")
    (tmp_path / "link.yaml").symlink_to("b.yaml")
    names = ("a.yml", "b.yaml", "inner/c.yaml", "inner/deep/d.yaml", "link.yaml")
    assert yaml_files(tmp_path) == Folder(str(tmp_path), tuple(f"{tmp_path}/{name}" for name in names))


def test_what_cannot_be_read_is_listed_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    (tmp_path / "gone.yaml").symlink_to("nowhere")
    assert len(yaml_files(tmp_path).files) == 2


def test_paths_are_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "a.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert yaml_files("profiles").files == ("profiles/a.yaml",)


def test_an_empty_folder(tmp_path: Path) -> None:
    (problem,) = yaml_files(tmp_path).problems
    assert (problem.code, problem.message) == ("no-profiles", "no YAML file in this folder")


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").touch()
    (tmp_path / "closed").mkdir()
    look = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr("simaturity.files.folders.os.scandir", refuse)
    found = yaml_files(tmp_path)
    assert found.files == (f"{tmp_path}/a.yaml",)
    assert [problem.code for problem in found.problems] == ["unreadable-folder"]
    assert found.problems[0].message.endswith("closed: Permission denied")
