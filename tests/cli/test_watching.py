"""simaturity.cli.watching."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from unittest import mock

import pytest

from simaturity.cli import watching
from simaturity.cli.watching import Watched, changes

from .running import SECONDS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, and a folder of templates beside it."""
    (tmp_path / "land.yaml").write_text("a", encoding="utf-8")
    (tmp_path / "mine" / "html").mkdir(parents=True)
    (tmp_path / "mine" / "html" / "cover.html").write_text("a", encoding="utf-8")
    return tmp_path


@pytest.fixture
def watched(folder: Path) -> Watched:
    """The file, one that is not there, and the templates."""
    return Watched((str(folder / "land.yaml"), str(folder / "land.fr.yaml")), (str(folder / "mine"),))


def test_places(folder: Path, watched: Watched) -> None:
    assert watched.places() == tuple(str(folder / name) for name in ("", "mine", "mine/html"))
    assert Watched(("nowhere/land.yaml",), ("nowhere",)).places() == ()


def test_place_of_a_file_named_without_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert Watched(("land.yaml",)).places() == (str(folder),)


def test_link_is_watched_at_both_ends(folder: Path) -> None:
    (folder / "here").mkdir()
    (folder / "here" / "link.yaml").symlink_to(folder / "land.yaml")
    watched = Watched((str(folder / "here" / "link.yaml"),))
    assert watched.places() == (str(folder), str(folder / "here"))
    assert watched.concerns([str(folder / "land.yaml")])


def test_states(folder: Path, watched: Watched) -> None:
    before = watched.states()
    assert list(before) == [str(folder / name) for name in ("land.yaml", "mine/html", "mine/html/cover.html")]
    (folder / "land.yaml").write_text("ab", encoding="utf-8")
    changed = [name for name, state in watched.states().items() if before[name] != state]
    assert changed == [str(folder / "land.yaml")]


def test_folder_that_is_just_going() -> None:
    assert watching._names("nowhere") == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("land.yaml", True),
        ("land.fr.yaml", True),
        ("mine/new.html", True),
        ("mine/html/cover.html", True),
        ("land.nl.yaml", False),
        ("mine.html", False),
        ("", False),
    ],
)
def test_what_concerns_us(folder: Path, watched: Watched, path: str, expected: bool) -> None:
    assert watched.concerns([str(folder / path)]) is expected


# ---- Changes


@pytest.fixture
def turn(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Waits for the next turn; a test that waits in vain fails, and does not hang."""
    monkeypatch.setattr(watching, "SECONDS", 0.1)
    turns, done = changes(watched), Queue[None]()
    next(turns)

    def wait() -> None:
        Thread(target=lambda: done.put(next(turns)), daemon=True).start()
        done.get(timeout=SECONDS)

    return wait


def test_saves(folder: Path, turn: Callable[[], None]) -> None:
    for text in ("b", "c", "d"):
        (folder / "land.yaml").write_text(text, encoding="utf-8")
        turn()


def test_file_put_in_the_place_of_another(folder: Path, turn: Callable[[], None]) -> None:
    for text in ("b", "c"):
        (folder / ".land.yaml.swp").write_text(text, encoding="utf-8")
        (folder / ".land.yaml.swp").replace(folder / "land.yaml")
        turn()


def test_file_that_goes_and_comes_back(folder: Path, turn: Callable[[], None]) -> None:
    (folder / "land.yaml").unlink()
    turn()
    (folder / "land.yaml").write_text("a", encoding="utf-8")
    turn()


def test_file_that_comes(folder: Path, turn: Callable[[], None]) -> None:
    (folder / "land.fr.yaml").write_text("a", encoding="utf-8")
    turn()


def test_template_in_a_new_folder(folder: Path, turn: Callable[[], None]) -> None:
    (folder / "mine" / "new").mkdir()
    turn()
    (folder / "mine" / "new" / "one.html").write_text("a", encoding="utf-8")
    turn()


def test_folder_that_goes_and_comes_back(folder: Path, turn: Callable[[], None]) -> None:
    shutil.rmtree(folder)
    turn()
    folder.mkdir()
    (folder / "land.yaml").write_text("a", encoding="utf-8")
    turn()
    (folder / "land.yaml").write_text("b", encoding="utf-8")
    turn()


def test_save_that_the_clock_of_the_disk_does_not_tell(folder: Path, turn: Callable[[], None]) -> None:
    """Two saves of one length within a tick: nothing but the notification tells them apart."""
    file, over = folder / "land.yaml", Event()
    before = file.stat()

    def save() -> None:
        while not over.wait(0.02):
            file.write_text("b", encoding="utf-8")
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    with mock.patch.object(Watched, "states", return_value={}):
        saving = Thread(target=save)
        saving.start()
        try:
            turn()
        finally:
            over.set()
            saving.join()


def test_others_make_no_turn(folder: Path, watched: Watched) -> None:
    told: list[list[list[str]]] = [[[], [str(folder / "other.yaml")]], [[str(folder / "land.yaml")]]]
    turns = changes(watched)
    with mock.patch.object(watching, "_noticed", side_effect=told) as noticed:
        next(turns)
        next(turns)
    assert noticed.call_count == 2


@pytest.mark.parametrize("places", [(), ("nowhere",)], ids=["nothing", "gone"])
def test_nothing_to_watch(monkeypatch: pytest.MonkeyPatch, places: tuple[str, ...]) -> None:
    monkeypatch.setattr(watching, "SECONDS", 0.01)
    assert list(watching._noticed(places)) == [[]]


def test_no_watches_left(folder: Path, turn: Callable[[], None]) -> None:
    with mock.patch("watchfiles.watch", side_effect=RuntimeError("OS file watch limit reached")):
        (folder / "land.yaml").write_text("b", encoding="utf-8")
        turn()
