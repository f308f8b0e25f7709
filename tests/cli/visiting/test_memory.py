"""simaturity.cli.visiting.memory: what is kept of visits survives whatever happens to its file."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from simaturity.cli.visiting.content import Content
from simaturity.cli.visiting.memory import FILE, MOST_BYTES, MOST_LINKS, PRIVATE_FILE, Kept, Memory, cache_folder

CONTENT = Content("a" * 64, "b" * 64, 12, True)
KEPT = Kept(1000.5, CONTENT, 200, "https://example.org/new", False, '"tag"', "Thu, 01 Jan 2026", "https://example.org/")
LITTLE = Kept(1000, None, 200)


def saved(folder: Path, **links: Kept) -> Memory:
    memory = Memory(folder)
    memory.links = dict(links)
    assert memory.save() is None
    return Memory(folder)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "links"
    assert saved(folder, a=KEPT, b=LITTLE).links == {"a": KEPT, "b": LITTLE}
    assert [one.name for one in folder.iterdir()] == [FILE]
    if os.name == "posix":
        assert folder.stat().st_mode & 0o777 == 0o700


def test_private_addresses_are_kept_apart(tmp_path: Path) -> None:
    private = Memory(tmp_path, private=True)
    private.links = {"a": KEPT}
    private.save()
    assert [one.name for one in tmp_path.iterdir()] == [PRIVATE_FILE]
    assert Memory(tmp_path).links == {}
    assert Memory(tmp_path, private=True).links == {"a": KEPT}


def test_nothing_is_kept_without_a_folder() -> None:
    memory = Memory(None)
    memory.links["a"] = KEPT
    assert memory.save() is None
    assert Memory(None).links == {}


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "null", "[]", '"x"', "[" * 100_000, "\udcff"),
        *('{"version": 2, "links": {}}', '{"version": 1}', '{"version": 1, "links": []}'),
        " " * (MOST_BYTES + 1),
    ],
    ids=lambda text: text[:20],
)
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert Memory(tmp_path).links == {}
    assert saved(tmp_path, a=KEPT).links == {"a": KEPT}


WRONG: dict[str, list[Any]] = {
    "at": [None, "1", -1, 1e300, True, float("nan")],
    "content": [1, {}, {**CONTENT._asdict(), "size": "1"}, {**CONTENT._asdict(), "more": 1}],
    "status": [None, "200", 200.5, True],
    "moved_to": [1, "x" * 3000, "é", "a\r\nX: y"],
    "changed": [2, "no"],
    "etag": ["a\r\nX: y", 1],
    "modified": ["\x1b[1m"],
    "final": [["x"]],
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)
    assert Memory(tmp_path).links == {}
    assert saved(tmp_path, a=KEPT).links == {"a": KEPT}


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, some in WRONG.items() for value in some])
def test_an_entry_that_is_none_of_ours_is_passed_over(tmp_path: Path, field: str, value: Any) -> None:
    saved(tmp_path, a=KEPT, b=LITTLE)
    told = json.loads((tmp_path / FILE).read_text())
    told["links"]["a"][field] = value
    (tmp_path / FILE).write_text(json.dumps(told))
    assert Memory(tmp_path).links == {"b": LITTLE}
    told["links"]["a"] = {"at": 1}
    (tmp_path / FILE).write_text(json.dumps(told))
    assert Memory(tmp_path).links == {"b": LITTLE}


def test_the_file_is_bounded(tmp_path: Path) -> None:
    many = {f"{number:06}": LITTLE._replace(at=number) for number in range(MOST_LINKS + 10)}
    found = saved(tmp_path, **many).links
    assert len(found) == MOST_LINKS
    assert min(found) == "000010"  # the oldest went


def test_no_more_is_written_than_is_read_again(tmp_path: Path) -> None:
    many = {f"{number:06}": KEPT._replace(at=1000 + number) for number in range(20)}
    saved(tmp_path, **many)
    whole = (tmp_path / FILE).stat().st_size
    with mock.patch("simaturity.cli.visiting.memory.MOST_BYTES", whole):
        assert len(saved(tmp_path, **many).links) == 20
    with mock.patch("simaturity.cli.visiting.memory.MOST_BYTES", whole - 1):
        assert sorted(saved(tmp_path, **many).links) == [f"{number:06}" for number in range(1, 20)]


def test_a_folder_that_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file")
    assert memory.links == {}
    assert memory.save() in ("File exists", "Not a directory")
    (tmp_path / "links" / FILE).mkdir(parents=True)
    assert Memory(tmp_path / "links").save() == "Is a directory"
    assert [one.name for one in (tmp_path / "links").iterdir()] == [FILE]


def test_where_the_system_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "simaturity" / "links"
    assert cache_folder({"LOCALAPPDATA": str(tmp_path), "XDG_CACHE_HOME": "/x"}) == tmp_path / "simaturity" / "links"
    monkeypatch.setenv("HOME", str(tmp_path))
    for environment in ({}, {"XDG_CACHE_HOME": ""}, {"XDG_CACHE_HOME": "relative"}):
        assert cache_folder(environment) == tmp_path / ".cache" / "simaturity" / "links"
    monkeypatch.setattr(Path, "home", _nobody)
    assert cache_folder({}) is None


def _nobody() -> Path:
    raise RuntimeError("no home")
