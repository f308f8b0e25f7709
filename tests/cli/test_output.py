"""simaturity.cli.output: a result arrives whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from simaturity.cli.output import write as write_result
from simaturity.cli.stop import Stop

from .profiles import PROFILE, WRONG, write
from .running import Run, process, run

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no device here that is always full")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile, land.yaml."""
    write(tmp_path, land=PROFILE, wrong=WRONG)
    return tmp_path


def score(folder: Path, output: str | Path, *options: str) -> Run:
    """Score the profile into a file."""
    return run("score", "land.yaml", "--output", output, *options, folder=folder)


def names(folder: Path) -> list[str]:
    """All that lies in the folder beside the profiles."""
    return sorted(set(os.listdir(folder)) - {"land.yaml", "wrong.yaml"})


@pytest.mark.parametrize("options", [(), ("--explain",), ("--format", "json")])
def test_file_holds_what_would_be_printed(folder: Path, options: tuple[str, ...]) -> None:
    printed = run("score", "land.yaml", *options, folder=folder).out
    assert score(folder, "out", *options) == Run(0, "", "")
    assert (folder / "out").read_text(encoding="utf-8") == printed
    assert names(folder) == ["out"]


def test_file_has_neither_colour_nor_the_terminals_width_nor_its_letters(folder: Path) -> None:
    settings = {"COLUMNS": "40", "PYTHONIOENCODING": "ascii"}
    arguments = ("score", "land.yaml", "--output", "out")
    run(*arguments, folder=folder, terminal=True, encoding="ascii", settings=settings)
    assert (folder / "out").read_text(encoding="utf-8") == run("score", "land.yaml", folder=folder).out


def test_dash_is_standard_output(folder: Path) -> None:
    assert score(folder, "-") == run("score", "land.yaml", folder=folder)
    assert names(folder) == []


def test_file_is_replaced_and_keeps_its_permissions(folder: Path) -> None:
    path = folder / "out"
    path.write_text("old " * 10_000)
    path.chmod(0o640)
    assert score(folder, path).code == 0
    assert path.read_text(encoding="utf-8").startswith("Land  x-land")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_new_file_has_the_usual_permissions(folder: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        score(folder, "out")
    finally:
        after = os.umask(before)
    assert after == mask
    assert stat.S_IMODE((folder / "out").stat().st_mode) == mode


def test_link_stays_a_link(folder: Path) -> None:
    (folder / "there").mkdir()
    (folder / "there" / "file").write_text("old")
    (folder / "out").symlink_to("there/file")
    (folder / "new").symlink_to("there/new")
    assert (score(folder, "out").code, score(folder, "new").code) == (0, 0)
    assert (folder / "out").is_symlink()
    assert (folder / "there" / "file").read_bytes() == (folder / "there" / "new").read_bytes() != b"old"
    assert sorted(os.listdir(folder / "there")) == ["file", "new"]


def test_pipe_takes_the_text_as_it_comes(folder: Path) -> None:
    os.mkfifo(folder / "out")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((folder / "out").read_text(encoding="utf-8")))
    reader.start()
    assert score(folder, "out").code == 0
    reader.join(timeout=10)
    assert read == [run("score", "land.yaml", folder=folder).out]
    assert (folder / "out").is_fifo()


# ---- What fails leaves everything as it was


@contextmanager
def failing(place: str, error: BaseException) -> Iterator[None]:
    """Let a step of the writing fail."""
    with mock.patch(place, side_effect=error):
        yield


class _FullStream:
    """A file that has no room left."""

    def __init__(self, handle: int, *rest: Any, **named: Any) -> None:
        os.close(handle)

    def __enter__(self) -> _FullStream:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def write(self, text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


NO_ROOM = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.chmod", "os.replace"])
@pytest.mark.parametrize("before", ["old", None])
def test_failure_keeps_the_old_file(folder: Path, step: str, before: str | None) -> None:
    path = folder / "out"
    if before:
        path.write_text(before)
    with failing(step, NO_ROOM):
        done = score(folder, "out")
    assert done == Run(2, "", "out: cannot be written: No space left on device\n")
    assert names(folder) == (["out"] if before else [])
    assert not before or path.read_text() == before


def test_disk_that_gets_full_while_writing(folder: Path) -> None:
    (folder / "out").write_text("old")
    with mock.patch("simaturity.cli.output.os.fdopen", _FullStream):
        done = score(folder, "out")
    assert done == Run(2, "", "out: cannot be written: No space left on device\n")
    assert (names(folder), (folder / "out").read_text()) == (["out"], "old")


def test_interruption_keeps_the_old_file(folder: Path) -> None:
    (folder / "out").write_text("old")
    with failing("os.replace", KeyboardInterrupt()):
        done = score(folder, "out")
    assert done == Run(130, "", "")
    assert (names(folder), (folder / "out").read_text()) == (["out"], "old")


def test_invalid_profile_keeps_the_old_file(folder: Path) -> None:
    (folder / "out").write_text("old")
    done = run("score", "land.yaml", "wrong.yaml", "--output", "out", folder=folder)
    assert (done.code, (folder / "out").read_text()) == (2, "old")


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (".", "a folder, not a file"),
        ("missing/out", "No such file or directory"),
        ("land.yaml/out", "Not a directory"),
        ("", "No such file or directory"),
        ("out/", "No such file or directory"),
        ("a" * 300, "File name too long"),
        ("loop", "Too many levels of symbolic links"),
    ],
)
def test_place_that_is_none(folder: Path, output: str, reason: str) -> None:
    (folder / "loop").symlink_to("loop")
    done = score(folder, output)
    assert done == Run(2, "", f"{output}: cannot be written: {reason}\n")
    assert names(folder) == ["loop"]


@needs_full
def test_full_disk(folder: Path) -> None:
    done = score(folder, FULL)
    assert done == Run(2, "", "/dev/full: cannot be written: No space left on device\n")
    assert stat.S_ISCHR(FULL.stat().st_mode)


def test_nothing_is_written_where_no_one_asked(folder: Path) -> None:
    done = process("score", "land.yaml", folder=folder)
    assert done.code == 0
    assert names(folder) == []


def test_closed_standard_output(folder: Path) -> None:
    with (
        mock.patch.object(sys, "stdout", None),
        pytest.raises(Stop, match="it is closed"),
    ):
        write_result("text", None)


# ---- Standard output of few letters


def test_json_escapes_what_the_encoding_lacks(folder: Path) -> None:
    write(folder, land=PROFILE.replace("name: Land", 'name: "Côte 社 👩"'))
    for encoding, name in (
        ("ascii", r"C\u00f4te \u793e \ud83d\udc69"),
        ("latin-1", "Côte \\u793e \\ud83d\\udc69"),
        ("utf-8", "Côte 社 👩"),
    ):
        done = run("score", "land.yaml", "--format", "json", folder=folder, encoding=encoding)
        assert f'"name": "{name}"' in done.out
