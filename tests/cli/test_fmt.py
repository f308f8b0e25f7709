"""simaturity.cli.fmt, and docs/formatting.md."""

from __future__ import annotations

import os
import re
import shlex
import stat
import sys
from pathlib import Path

import pytest

from simaturity.cli import limits
from simaturity.files import layout
from simaturity.reading import formatting

from ..packaging.readme_commands import agrees, commands
from .profiles import PROFILE, WRONG, write
from .running import ROOT, run

UNTIDY = PROFILE.replace("declared:\n  -", "declared:\n-   ")
PAGE = (ROOT / "docs" / "formatting.md").read_text(encoding="utf-8")
DIFF = (
    "--- untidy.yaml\n+++ untidy.yaml\n@@ -5,7 +5,7 @@\n sources:\n"
    "   gazette: {title: Gazette, kind: law, published: 2013-02-15}\n declared:\n"
    "--    {stages: [5], domains: [social-economy, welfare], sources: [gazette]}\n"
    "+  - {stages: [5], domains: [social-economy, welfare], sources: [gazette]}\n"
    " instruments:\n   decree:\n     title: Decree\n"
)
PROBLEMS = (
    'wrong.yaml:4:8: as_of: expected a date, got "soon" [date-form]\n'
    "    help: write 2013, 2013-02 or 2013-02-28\n"
    'wrong.yaml:12:11: instruments.decree.kind: the rubric has no instrument kind "decre" [unknown-instrument-kind]\n'
    '    help: did you mean "decree"?\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a tidy, an untidy and a wrong profile."""
    write(tmp_path, tidy=PROFILE, untidy=UNTIDY, wrong=WRONG + "\n\n\n")
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("names", "code", "out", "err"),
    [
        ("tidy", 0, "", "1 file: 1 as it was\n"),
        ("untidy", 0, "", "untidy.yaml: rewritten\n1 file: 1 rewritten\n"),
        ("tidy untidy", 0, "", "untidy.yaml: rewritten\n2 files: 1 rewritten, 1 as it was\n"),
        ("wrong", 2, "", f"{PROBLEMS}1 file: 1 left alone\n"),
        ("tidy --check", 0, "", "1 file: 1 as it should be\n"),
        ("untidy --check", 3, "untidy.yaml\n", "1 file: 1 would be rewritten\n"),
        ("tidy untidy --check", 3, "untidy.yaml\n", "2 files: 1 would be rewritten, 1 as it should be\n"),
        ("wrong untidy --check", 2, "untidy.yaml\n", f"{PROBLEMS}2 files: 1 would be rewritten, 1 left alone\n"),
        ("tidy untidy --diff", 0, DIFF, "2 files: 1 would be rewritten, 1 as it should be\n"),
        ("untidy --diff --check", 3, DIFF, "1 file: 1 would be rewritten\n"),
        ("tidy tidy", 0, "", "1 file: 1 as it was\n"),
    ],
)
def test_what_it_does(folder: Path, names: str, code: int, out: str, err: str) -> None:
    before = texts(folder)
    words = [word if word.startswith("-") else f"{word}.yaml" for word in names.split()]
    done = run("fmt", *words, folder=folder)
    assert (done.code, done.out, done.err) == (code, out, err)
    rewritten = "untidy.yaml: rewritten" in err
    assert texts(folder) == (before | {"untidy.yaml": PROFILE} if rewritten else before)


def test_a_folder(folder: Path) -> None:
    before = texts(folder)
    done = run("fmt", ".", folder=folder)
    assert (done.code, done.err.splitlines()[-1]) == (2, "3 files: 1 rewritten, 1 as it was, 1 left alone")
    assert texts(folder) == before | {"untidy.yaml": PROFILE}


def test_an_empty_folder(tmp_path: Path) -> None:
    done = run("fmt", ".", folder=tmp_path)
    assert (done.code, done.out, done.err) == (
        2,
        "",
        ".: no YAML file in this folder [no-profiles]\n    help: name a folder with *.yaml files\n0 files\n",
    )


def test_standard_input(folder: Path) -> None:
    done = run("fmt", "-", folder=folder, stdin=UNTIDY.replace("\n", "\r\n").encode())
    assert (done.code, done.out, done.err) == (0, PROFILE, "1 file: 1 rewritten\n")
    done = run("fmt", "-", "--check", folder=folder, stdin=UNTIDY.encode())
    assert (done.code, done.out) == (3, "-\n")
    done = run("fmt", "-", folder=folder, stdin=WRONG.encode())
    assert (done.code, done.out) == (2, "")


def test_what_is_no_text_of_the_terminal_comes_as_it_is(folder: Path) -> None:
    done = run("fmt", "-", folder=folder, stdin=PROFILE.replace("Land", "Łänd").encode(), encoding="utf-8")
    assert done.out == PROFILE.replace("Land", "Łänd")


def test_keys_in_order(folder: Path) -> None:
    text = PROFILE.replace("    title: Decree\n    kind: decree\n", "    kind: decree  # why\n    title: Decree\n")
    write(folder, land=text)
    assert run("fmt", "land.yaml", "--sort", folder=folder).code == 0
    assert (folder / "land.yaml").read_text(encoding="utf-8") == (
        PROFILE.replace("    kind: decree", "    kind: decree  # why")
        .replace("domains:\n  other/housing: {title: Housing}\n", "")
        .replace("sources:\n  gaz", "domains:\n  other/housing: {title: Housing}\nsources:\n  gaz")
    )


def test_line_ends_of_windows(folder: Path) -> None:
    (folder / "tidy.yaml").write_bytes(PROFILE.replace("\n", "\r\n").encode())
    done = run("fmt", "tidy.yaml", "--diff", folder=folder)
    assert (done.code, done.out, done.err) == (
        0,
        "",
        "tidy.yaml: its lines end as on Windows; they would end with line feeds only\n1 file: 1 would be rewritten\n",
    )
    assert run("fmt", "tidy.yaml", "--check", folder=folder).code == 3
    assert run("fmt", "tidy.yaml", folder=folder).code == 0
    assert texts(folder)["tidy.yaml"] == PROFILE


def test_colours_on_a_terminal(folder: Path) -> None:
    done = run("fmt", "untidy.yaml", "--diff", folder=folder, terminal=True, settings={"TERM": "xterm"})
    assert re.sub(r"\x1b\[[0-9]*m", "", done.out) == DIFF
    assert done.out.startswith("\x1b[1m--- untidy.yaml\x1b[0m\n")


@pytest.mark.parametrize("name", ["wallonia", "wallonia.yaml"])
def test_shipped_profiles_are_not_touched(folder: Path, name: str) -> None:
    done = run("fmt", "untidy.yaml", name, folder=folder)
    assert (done.code, done.out, done.err) == (
        2,
        "",
        f"{name}: no such file here; fmt does not touch the profiles that come along\n    help: name a file of yours\n",
    )
    assert texts(folder)["untidy.yaml"] == UNTIDY
    write(folder, wallonia=UNTIDY)
    (folder / "wallonia").write_text(UNTIDY, encoding="utf-8")
    assert run("fmt", name, folder=folder).code == 0
    assert (folder / name).read_text(encoding="utf-8") == PROFILE


def test_a_rubric_of_ones_own(folder: Path) -> None:
    write(folder, own=UNTIDY.replace("social-innovation-policy/1", "own/1"))
    assert run("fmt", "own.yaml", folder=folder).code == 2
    done = run("fmt", "own.yaml", "--rubric", "social-innovation-policy", folder=folder)
    assert (done.code, done.err) == (0, "own.yaml: rewritten\n1 file: 1 rewritten\n")


def test_rights_and_links_stay(folder: Path) -> None:
    path, link = folder / "untidy.yaml", folder / "link.yaml"
    path.chmod(0o640)
    link.symlink_to("untidy.yaml")
    assert run("fmt", "link.yaml", folder=folder).code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text(encoding="utf-8") == PROFILE


def test_a_file_that_is_laid_out_is_not_touched(folder: Path) -> None:
    path = folder / "tidy.yaml"
    os.utime(path, (1, 1))
    run("fmt", "tidy.yaml", folder=folder)
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("why", ["no right to write it", "a full disk"])
def test_what_cannot_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    write(folder, other=UNTIDY)
    before = texts(folder)

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    if why == "a full disk":
        monkeypatch.setattr(os, "replace", full)
        reason = "No space left on device"
    else:
        monkeypatch.setattr(os, "access", lambda path, mode: False)
        reason = "Permission denied"
    done = run("fmt", "other.yaml", "untidy.yaml", folder=folder)
    assert (done.code, done.err) == (
        2,
        f"other.yaml: cannot be written: {reason}\nuntidy.yaml: cannot be written: {reason}\n2 files: 2 left alone\n",
    )
    assert texts(folder) == before


def test_what_cannot_be_laid_out_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out = layout.lay_out

    def loses(text: str, order: object) -> str:
        if text == UNTIDY:
            raise layout.Loss("a comment would move")
        return lay_out(text, None)

    monkeypatch.setattr(formatting, "lay_out", loses)
    done = run("fmt", "untidy.yaml", "tidy.yaml", folder=folder)
    assert (done.code, done.err) == (
        2,
        "untidy.yaml: left alone: it cannot be laid out without loss: a comment would move\n"
        "2 files: 1 as it was, 1 left alone\n",
    )
    assert texts(folder)["untidy.yaml"] == UNTIDY


@pytest.mark.skipif(not limits.BOUNDED, reason="only a Unix has bounds")
def test_what_takes_too_long_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(text: str, order: object) -> str:
        raise TimeoutError

    monkeypatch.setattr(formatting, "lay_out", late)
    done = run("fmt", "untidy.yaml", folder=folder)
    assert (done.code, done.err) == (
        2,
        "untidy.yaml: too much for one layout: it takes over 60 seconds or 2 GB\n    help: split the profile\n"
        "1 file: 1 left alone\n",
    )


def test_without_the_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("ruamel", "simaturity.files.layout"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    done = run("fmt", "tidy.yaml", folder=folder)
    assert (done.code, done.out, done.err) == (
        2,
        "",
        "fmt needs ruamel.yaml\n    help: pip install 'simaturity[authors]'\n",
    )


def test_another_module_that_is_missing_is_a_bug(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "simaturity.files.layout", raising=False)
    monkeypatch.setitem(sys.modules, "simaturity.files.layout.building", None)
    with pytest.raises(ModuleNotFoundError, match=r"layout\.building"):
        run("fmt", "tidy.yaml", folder=folder)


def test_commands_of_the_page(tmp_path: Path) -> None:
    (profile,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    write(tmp_path, land=profile)
    found = commands(PAGE)
    assert [command.words for command in found] == [
        "simaturity fmt land.yaml --diff",
        "simaturity fmt - --sort < land.yaml",
    ]
    for command in found:
        words = shlex.split(command.words.partition(" <")[0])[1:]
        done = run(*words, folder=tmp_path, stdin=profile.encode())
        assert (done.code, command.shown and agrees(command.shown, done.out)) == (0, True), done.out
