"""simaturity.files.enclosed: files are read inside their folder only, and no further than a bound."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from simaturity.files.enclosed import MOST_BYTES, NotRead, read_enclosed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in it and one beside it."""
    inside = tmp_path / "inside"
    (inside / "deep").mkdir(parents=True)
    (inside / "deep" / "file").write_bytes(b"inside")
    (tmp_path / "secret").write_bytes(b"secret")
    return inside


def reason(folder: Path, path: str) -> str:
    with pytest.raises(NotRead) as refused:
        read_enclosed(folder, path)
    return refused.value.reason


@pytest.mark.parametrize("path", ["deep/file", "./deep/file", "deep//file", "deep/./file"])
def test_files_inside_are_read(folder: Path, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_enclosed(folder, path) == b"inside"
    assert read_enclosed(str(folder), path) == b"inside"
    monkeypatch.chdir(folder.parent)
    assert read_enclosed("inside", path) == b"inside"
    monkeypatch.chdir(folder)
    assert read_enclosed(os.curdir, path) == b"inside"


@pytest.mark.parametrize(
    "path",
    [
        *("../secret", "deep/../../secret", "deep/../deep/file", "/etc/passwd", "//etc/passwd", ".."),
        *("..\\secret", "deep\\..\\..\\secret", "C:\\secret", "C:secret", "\\secret", "\\\\host\\share\\secret"),
    ],
)
def test_paths_that_lead_out_are_refused(folder: Path, path: str) -> None:
    assert reason(folder, path) == "outside"


def test_links_may_not_lead_out(folder: Path) -> None:
    (folder / "out").symlink_to(folder.parent / "secret")
    (folder / "up").symlink_to(folder.parent)
    (folder / "near").symlink_to("deep/file")
    (folder / "chain").symlink_to("out")
    assert reason(folder, "out") == "outside"
    assert reason(folder, "up/secret") == "outside"
    assert reason(folder, "chain") == "outside"
    assert read_enclosed(folder, "near") == b"inside"
    # A folder whose name begins alike is another.
    (folder.parent / "inside-too").mkdir()
    (folder.parent / "inside-too" / "file").write_bytes(b"")
    (folder / "beside").symlink_to("../inside-too/file")
    assert reason(folder, "beside") == "outside"


def test_a_link_that_has_come_since_the_path_was_judged_is_not_followed(folder: Path) -> None:
    file = folder / "deep" / "file"
    real = os.stat

    def swap(path: str) -> os.stat_result:
        found = real(path)
        file.unlink()
        file.symlink_to(folder.parent / "secret")
        return found

    with mock.patch("os.stat", swap):
        assert reason(folder, "deep/file") == "missing"


def test_what_is_no_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    assert reason(folder, "deep") == "not-a-file"
    assert reason(folder, ".") == "not-a-file"
    assert reason(folder, "pipe") == "not-a-file"
    assert reason(folder, "none") == "missing"
    assert reason(folder, "deep/file/more") == "missing"
    assert reason(folder, "loop") == "missing"
    assert reason(folder, "a\0b") == "missing"
    assert reason(folder, "x" * 1000) == "missing"


def test_what_may_not_be_read(folder: Path) -> None:
    with mock.patch("builtins.open", side_effect=PermissionError):
        assert reason(folder, "deep/file") == "no-permission"


def test_what_is_too_large(folder: Path) -> None:
    with (folder / "large").open("wb") as stream:
        stream.truncate(MOST_BYTES)
    assert len(read_enclosed(folder, "large")) == MOST_BYTES
    with (folder / "large").open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    assert reason(folder, "large") == "too-large"
    # One that grows while it is read.
    small = os.stat(folder / "deep" / "file")
    with mock.patch("os.stat", return_value=small):
        assert reason(folder, "large") == "too-large"
