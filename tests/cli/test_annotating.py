"""simaturity.cli.annotating: what a file is called, and where something stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from simaturity.cli.annotating import Lines, path_of
from simaturity.core.assess import assess
from simaturity.core.checklist import Checklist
from simaturity.core.rubric import Rubric
from simaturity.reading.load import load_profile

from .profiles import PROFILE, write


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The top of a checkout with a file in a folder, in which we are."""
    (tmp_path / "top" / ".git").mkdir(parents=True)
    (tmp_path / "top" / "folder").mkdir()
    write(tmp_path / "top" / "folder", land=PROFILE)
    write(tmp_path, outside=PROFILE)
    monkeypatch.chdir(tmp_path / "top" / "folder")
    return tmp_path / "top"


def test_paths_are_told_from_the_top(top: Path) -> None:
    told = {
        "land.yaml": "folder/land.yaml",
        "./land.yaml": "folder/land.yaml",
        "../folder/land.yaml": "folder/land.yaml",
        str(top / "folder" / "land.yaml"): "folder/land.yaml",
        "HEAD:land.yaml": "folder/land.yaml",
        "../../outside.yaml": (top.parent / "outside.yaml").as_posix(),
        "flanders": None,
        "gone.yaml": None,
        "-": None,
    }
    assert {name: path_of(name) for name in told} == told


def test_without_a_checkout_paths_are_told_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, land=PROFILE)
    monkeypatch.chdir(tmp_path)
    assert path_of("land.yaml") == "land.yaml"


def test_lines(top: Path, rubric: Rubric, checklist: Checklist) -> None:
    it = assess(load_profile("land.yaml"), rubric, checklist)
    lines = Lines("land.yaml")
    subjects = (("instruments", "decree", "adopted"), ("declared", "0"), ("sources", "gazette"), ("nothing",))
    assert [lines.of(it, subject) for subject in subjects] == [(16, 9), (8, 5), (6, 12), (1, 1)]
    assert [Lines(name).of(it, subjects[0]) for name in ("-", "gone.yaml")] == [None, None]
