"""simaturity.cli.exporting_place: an export takes its place whole, and never that of others."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from simaturity.cli.exporting_place import BESIDE, check_file, check_folder, file, folder
from simaturity.cli.stop import Stop

OURS = frozenset({"book", "a.csv", "b.csv"})
MARK = ("book", "ours")


def check(place: Path) -> list[str]:
    """What is said against a folder."""
    try:
        check_folder(str(place), OURS, MARK)
    except Stop as stop:
        return [line.replace(str(place), "PLACE") for line in stop.lines]
    return []


def fill(place: Path, **texts: str) -> Path:
    """A folder with some files."""
    place.mkdir(exist_ok=True)
    for name, text in texts.items():
        (place / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return place


def read(place: Path) -> dict[str, str]:
    """The files of a folder."""
    return {path.name: path.read_text("utf-8") for path in sorted(place.iterdir())}


def _half(place: Path) -> None:
    """Write something, and fail."""
    fill(place, a_csv="1")
    raise KeyError


def test_folders_that_an_export_may_have(tmp_path: Path) -> None:
    assert check(tmp_path / "new") == []
    assert check(fill(tmp_path / "empty")) == []
    assert check(fill(tmp_path / "older", book="ours\nmore", a_csv="1")) == []
    left = fill(tmp_path / "left")
    (left / f"{BESIDE}x").mkdir()
    assert check(left) == []


@pytest.mark.parametrize(
    ("texts", "strange"),
    [
        ({"book": "ours\n", "notes": ""}, "notes"),
        ({"a_csv": "1"}, "a.csv"),
        ({"book": "mine\n", "a_csv": "1"}, "a.csv"),
        ({"book": "\udcff".encode("utf-8", "surrogateescape").decode("latin-1")}, "book"),
    ],
)
def test_folders_of_others(tmp_path: Path, texts: dict[str, str], strange: str) -> None:
    assert check(fill(tmp_path / "place", **texts)) == [
        f"PLACE: not an export of ours: it holds {strange}",
        "    help: name a new folder, or one that `simaturity export` has written",
    ]


def test_a_mark_that_is_no_text(tmp_path: Path) -> None:
    (fill(tmp_path / "place") / "book").write_bytes(b"\xff\xfe\n")
    assert check(tmp_path / "place")[0] == "PLACE: not an export of ours: it holds book"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert check(tmp_path / "file") == ["PLACE: a file, not a folder", "    help: name a new folder"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="for whom every folder can be read")
def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    place = fill(tmp_path / "place")
    place.chmod(0)
    assert check(place) == ["PLACE: cannot be written: Permission denied"]


def test_files_that_an_export_may_have(tmp_path: Path) -> None:
    place = tmp_path / "book.xlsx"
    check_file(str(place))
    place.write_text("ours")
    check_file(str(place), lambda path: path == str(place))
    with pytest.raises(Stop, match=r"book\.xlsx: there is another file already"):
        check_file(str(place))
    with pytest.raises(Stop, match="a folder, not a file"):
        check_file(str(tmp_path))


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    place = tmp_path / "place"
    with folder(str(place)) as growing:
        fill(Path(growing), a_csv="1")
        assert not place.exists()
    assert read(place) == {"a.csv": "1"}
    assert [path.name for path in tmp_path.iterdir()] == ["place"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(place.stat().st_mode) == 0o777 & ~mask


def test_an_older_export_is_replaced_and_its_other_files_go(tmp_path: Path) -> None:
    place = fill(tmp_path / "place", book="old", a_csv="old", b_csv="old")
    inode = place.stat().st_ino
    with folder(str(place)) as growing:
        fill(Path(growing), book="new", a_csv="new")
    assert read(place) == {"a.csv": "new", "book": "new"}
    assert place.stat().st_ino == inode


@pytest.mark.parametrize("there", [False, True])
def test_where_something_fails_all_stays_as_it_was(tmp_path: Path, there: bool) -> None:
    place = tmp_path / "place"
    if there:
        fill(place, book="old")
    with pytest.raises(KeyError), folder(str(place)) as growing:
        _half(Path(growing))
    assert [path.name for path in tmp_path.iterdir()] == (["place"] if there else [])
    assert not there or read(place) == {"book": "old"}


def test_a_link_to_a_folder_stays_one(tmp_path: Path) -> None:
    place = fill(tmp_path / "place")
    (tmp_path / "link").symlink_to(place)
    with folder(str(tmp_path / "link")) as growing:
        fill(Path(growing), a_csv="1")
    assert (tmp_path / "link").is_symlink()
    assert read(place) == {"a.csv": "1"}


@pytest.mark.parametrize("ways", [folder, file])
def test_a_place_in_no_folder(tmp_path: Path, ways: Callable[[str], AbstractContextManager[str]]) -> None:
    place = tmp_path / "none" / "place"
    with pytest.raises(Stop, match="place: cannot be written: No such file or directory"), ways(str(place)):
        raise AssertionError


def test_a_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    place = tmp_path / "book.xlsx"
    place.write_text("old")
    with file(str(place)) as growing:
        Path(growing).write_text("new")
        assert place.read_text() == "old"
    assert place.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["book.xlsx"]


def test_a_file_that_was_never_written(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="cannot be written: No such file"), file(str(tmp_path / "book.xlsx")):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_the_name_of_a_file_of_ours(tmp_path: Path) -> None:
    place = fill(tmp_path / "place", book="ours\n")
    (place / "a.csv").mkdir()
    assert check(place)[0] == "PLACE: not an export of ours: it holds a.csv"


def test_what_somebody_puts_there_meanwhile_stays(tmp_path: Path) -> None:
    place = fill(tmp_path / "place", book="old", a_csv="old")
    with folder(str(place)) as growing:
        fill(Path(growing), book="new")
        fill(place, notes="mine")
    assert read(place) == {"book": "new", "notes": "mine"}
