"""simaturity.cli.inputs: which files the words of a command mean."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.inputs import meant

from .profiles import PROFILE, WRONG, write
from .running import Run, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is empty, beside one with the shipped profiles a and b."""
    shipped = tmp_path / "shipped" / "profiles"
    shipped.mkdir(parents=True)
    write(shipped, a=PROFILE.replace("x-land", "x-shipped-a"), b=PROFILE.replace("x-land", "x-shipped-b"))
    here = tmp_path / "here"
    here.mkdir()
    return here


def score(folder: Path, *names: str, stdin: bytes = b"") -> Run:
    """Score without the text below the first line."""
    from simaturity.files import shipped

    original = shipped.shipped_folder
    beside = folder.parent / "shipped" / "profiles"
    with mock.patch.object(shipped, "shipped_folder", lambda name: beside if name == "profiles" else original(name)):
        done = run("score", *names, folder=folder, stdin=stdin)
    return Run(done.code, "".join(f"{line}\n" for line in done.out.splitlines() if ", as of " in line), done.err)


def ids(done: Run) -> list[str]:
    """The ids of the profiles that were scored."""
    assert done.code == 0, done.err
    return [line.split()[1].strip(",") for line in done.out.splitlines()]


@pytest.mark.parametrize("name", ["a", "a.yaml"])
def test_shipped_region_where_no_such_file_is_here(folder: Path, name: str) -> None:
    done = score(folder, name)
    assert ids(done) == ["x-shipped-a"]
    assert done.err == f'{name}: no such file here; this is the shipped profile "a"\n'


@pytest.mark.parametrize("name", ["a", "a.yaml"])
def test_file_that_lies_here_comes_first(folder: Path, name: str) -> None:
    (folder / name).write_text(PROFILE)
    done = score(folder, name)
    assert (ids(done), done.err) == (["x-land"], "")


def test_what_lies_here_comes_first_even_where_it_is_wrong(folder: Path) -> None:
    (folder / "a").write_text(WRONG)
    assert score(folder, "a").err.startswith("./a:4:8: as_of: ")
    (folder / "b").symlink_to("nowhere")
    assert score(folder, "b").err.startswith("./b: no such file [no-such-file]\n")


@pytest.mark.parametrize("name", ["./a", "./a.yaml", "profiles/a.yaml", "a.yml", "A", "c"])
def test_a_path_is_only_a_path(folder: Path, name: str) -> None:
    done = score(folder, name)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{name}: no such file [no-such-file]\n")


@pytest.mark.parametrize("name", ["::stop-commands::x.yaml", " ::error::x.yaml"])
def test_a_path_is_no_command_to_a_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(PROFILE)
    assert meant(name) == f"./{name}"
    assert meant(f"./{name}") == f"./{name}"
    assert meant("a::b.yaml") == "a::b.yaml"


def test_folder_of_the_name_of_a_shipped_region(folder: Path) -> None:
    (folder / "a").mkdir()
    write(folder / "a", mine=PROFILE)
    assert ids(score(folder, "a")) == ["x-land"]


def test_folders_are_read_whole_and_sorted(folder: Path) -> None:
    for name in ("b", "a/c", "a"):
        (folder / "set" / name).mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(("b/z", "a/c/y", "a/x", "w")):
        write((folder / "set" / path).parent, **{path[-1]: PROFILE.replace("x-land", f"x-{number}")})
    (folder / "set" / "yml.yml").write_text(PROFILE)
    (folder / "set" / "notes.md").write_text("# no profile")
    done = score(folder, "set", "set/w.yaml")
    assert ids(done) == ["x-1", "x-2", "x-0", "x-3", "x-land"]


def test_folder_inside_itself(folder: Path) -> None:
    (folder / "set").mkdir()
    (folder / "set" / "again").symlink_to(".")
    write(folder / "set", mine=PROFILE)
    assert ids(score(folder, "set")) == ["x-land"]


def test_standard_input(folder: Path) -> None:
    done = score(folder, "-", stdin=PROFILE.encode())
    assert (ids(done), done.err) == (["x-land"], "")
    assert score(folder, "-", stdin=WRONG.encode()).err.startswith("-:4:8: as_of: ")


def test_file_named_like_standard_input(folder: Path) -> None:
    (folder / "-").write_text(PROFILE.replace("x-land", "x-dash"))
    assert ids(score(folder, "./-")) == ["x-dash"]
    assert ids(score(folder, "-", stdin=PROFILE.encode())) == ["x-land"]


def test_name_that_begins_with_a_dash(folder: Path) -> None:
    write(folder, **{"-x": PROFILE})
    assert ids(score(folder, "--", "-x.yaml")) == ["x-land"]


def test_several_of_all_sorts(folder: Path) -> None:
    write(folder, mine=PROFILE)
    done = score(folder, "b", "mine.yaml", "-", "a", stdin=PROFILE.replace("x-land", "x-in").encode())
    assert ids(done) == ["x-shipped-b", "x-land", "x-in", "x-shipped-a"]
