"""Files that are no good, to every command that reads them: a clear line with place and code, and exit code 2."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from .running import Run, process, run

HEAD = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: x-a, name: A}
as_of: 2024
"""
BOMB = "sources:\n  a: &a [x]\n" + "".join(
    f"  {x}: &{x} [{f'*{y}, ' * 9}*{y}]\n" for x, y in zip("bc", "ab", strict=True)
)
Place = tuple[int, int, str]
"""Line, column and code."""

WRONG: dict[str, tuple[bytes, list[Place]]] = {
    "not UTF-8": (f"{HEAD}note: caf".encode() + b"\xe9\n", [(5, 10, "not-utf-8")]),
    "UTF-16": (HEAD.encode("utf-16"), [(1, 1, "not-utf-8")]),
    "BOM": (f"\ufeff{HEAD}".encode(), [(1, 1, "byte-order-mark")]),
    "empty": (b"", [(1, 1, "empty-file")]),
    "remarks only": (b"# nothing\n\n", [(3, 1, "empty-file")]),
    "list at the top": (b"- a\n- b\n", [(1, 1, "no-mapping")]),
    "text at the top": (b"hello\n", [(1, 1, "no-mapping")]),
    "two documents": (f"{HEAD}---\n{HEAD}".encode(), [(5, 1, "several-documents")]),
    "tab for indent": (f"{HEAD}sources:\n\ta: {{title: A, kind: law}}\n".encode(), [(6, 1, "tab")]),
    "tab in a text": (f"{HEAD}note: a\tb\n".encode(), [(5, 8, "tab")]),
    "NUL": (f"{HEAD}note: a\0b\n".encode(), [(5, 8, "control-character")]),
    "ESC": (f"{HEAD}note: a\x1b]0;x\x07b\n".encode(), [(5, 8, "control-character"), (5, 13, "control-character")]),
    "ESC by backslash": (f'{HEAD}note: "\\e[31mred"\n'.encode(), [(5, 7, "control-character")]),
    "C1 control": (f"{HEAD}note: a\x9b31mb\n".encode(), [(5, 8, "control-character")]),
    "direction override": (f"{HEAD}note: a\u202eb\n".encode(), [(5, 8, "control-character")]),
    "duplicate key": (f"{HEAD}as_of: 2023\n".encode(), [(5, 1, "duplicate-key")]),
    "alias": (f"{HEAD}note: &a b\ntitle: *a\n".encode(), [(5, 7, "anchor"), (6, 8, "alias")]),
    "alias bomb": (
        f"{HEAD}{BOMB}".encode(),
        [(6, 6, "anchor"), (6, 6, "mapping-form")]
        + [(line, 6 + 4 * i, "alias" if i else "anchor") for line in (7, 8) for i in range(11)],
    ),
    "merge key": (f"{HEAD}<<: {{note: a}}\n".encode(), [(5, 1, "merge-key")]),
    "Python object": (
        f"{HEAD}note: !!python/object/apply:os.getcwd []\n".encode(),
        [(5, 7, "tag"), (5, 7, "text-form")],
    ),
    "tag of its own": (f"{HEAD}note: !mine a\n".encode(), [(5, 7, "tag")]),
    "100,000 lists deep": (f"{HEAD}note: {'[' * 100_000}{']' * 100_000}\n".encode(), [(5, 46, "too-deep")]),
    "100,000 open mappings": (f"{HEAD}note: {'{a: ' * 100_000}\n".encode(), [(5, 163, "too-deep")]),
    "key that is a list": (f"{HEAD}? [a, b]\n: c\n".encode(), [(5, 3, "key-form")]),
    "key that is a mapping": (f"{HEAD}{{a: b}}: c\n".encode(), [(5, 1, "key-form")]),
    "key without a name": (f'{HEAD}"": a\n'.encode(), [(5, 1, "empty-key")]),
    "version that looks like a number": (HEAD.replace("policy/1", "policy/1.10").encode(), [(2, 9, "unknown-rubric")]),
    "29 February of no leap year": (HEAD.replace("2024", "2023-02-29").encode(), [(4, 8, "date-impossible")]),
    "13th month": (HEAD.replace("2024", "2024-13").encode(), [(4, 8, "date-impossible")]),
    "year 0": (HEAD.replace("2024", "0000").encode(), [(4, 8, "date-impossible")]),
    "date and time": (HEAD.replace("2024", "2024-01-01T00:00:00Z").encode(), [(4, 8, "date-form")]),
    "million letters": (f"{HEAD}note: {'a' * 1_000_000}\n".encode(), [(5, 7, "too-long")]),
    "open quotes": (f'{HEAD}note: "a\n'.encode(), [(5, 7, "yaml-syntax")]),
    "open bracket": (f"{HEAD}note: [a\n".encode(), [(5, 7, "yaml-syntax")]),
    "second colon": (f"{HEAD}note: a: b\n".encode(), [(5, 8, "yaml-syntax")]),
    "random bytes": (bytes(range(256)), [(2, 118, "not-utf-8")]),
}
_LINE = re.compile(r"(?P<path>.+?)(:(?P<line>\d+):(?P<column>\d+))?: [^ ].* \[(?P<code>[a-z0-9-]+)\]")


def problems(text: str, path: str) -> list[Place]:
    """The places and codes of printed problems; every line must be one, or help on the one above."""
    found = []
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            assert line.startswith("    help: "), line
            continue
        assert match["path"] == path
        found.append((int(match["line"] or 0), int(match["column"] or 0), match["code"]))
    return found


def check(command: str, done: Run, path: str, expected: list[Place]) -> None:
    """A command printed these problems, in the right place, and nothing else."""
    assert done.code == 2
    assert "\x1b" not in done.out + done.err
    if command == "score":
        assert (done.out, problems(done.err, path)) == ("", expected)
    else:
        tally = f"1 file, {len(expected)} error{'s' * (len(expected) > 1)}, 0 warnings\n"
        assert (problems(done.out, path), done.err) == (expected, tally)


@pytest.mark.parametrize("command", ["score", "validate"])
@pytest.mark.parametrize("name", WRONG)
def test_wrong_content(command: str, name: str, tmp_path: Path) -> None:
    content, places = WRONG[name]
    path = tmp_path / "wrong.yaml"
    path.write_bytes(content)
    check(command, run(command, path), str(path), places)
    check(command, run(command, "-", stdin=content), "-", places)


@pytest.mark.parametrize("command", ["score", "validate"])
def test_sparse_file_of_100_megabytes(command: str, tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    check(command, run(command, path), str(path), [(0, 0, "file-too-large")])


def _loop(folder: Path) -> str:
    (folder / "loop.yaml").symlink_to("loop.yaml")
    return "loop.yaml"


def _pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe.yaml")
    return "pipe.yaml"


def _link_to_nothing(folder: Path) -> str:
    (folder / "link.yaml").symlink_to("gone.yaml")
    return "link.yaml"


PATHS: dict[str, tuple[Callable[[Path], str], str]] = {
    "missing": (lambda folder: "missing.yaml", "no-such-file"),
    "below a missing folder": (lambda folder: "missing/a.yaml", "no-such-file"),
    "below a file": (lambda folder: f"{(folder / 'a').write_text('') or 'a'}/b.yaml", "no-such-file"),
    "no name": (lambda folder: "", "no-such-file"),
    "NUL in the name": (lambda folder: "a\0b.yaml", "no-such-file"),
    "name too long": (lambda folder: "a" * 300 + ".yaml", "no-such-file"),
    "link to itself": (_loop, "unreadable-file"),
    "link to nothing": (_link_to_nothing, "no-such-file"),
    "pipe": (_pipe, "not-a-file"),
    "device": (lambda folder: "/dev/null", "not-a-file"),
}


@pytest.mark.parametrize("command", ["score", "validate"])
@pytest.mark.parametrize("name", PATHS)
def test_wrong_path(command: str, name: str, tmp_path: Path) -> None:
    make, code = PATHS[name]
    path = make(tmp_path)
    done = run(command, path, folder=tmp_path)
    printed = done.err if command == "score" else done.out
    assert done.code == 2
    assert printed.splitlines()[0].endswith(f" [{code}]")
    assert len([line for line in printed.splitlines() if not line.startswith("    help: ")]) == 1


@pytest.mark.parametrize("command", ["score", "validate"])
def test_file_without_permission(command: str, tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text(HEAD)
    # Root may read everything, so the refusal is staged.
    refusal = PermissionError(13, "Permission denied")
    with mock.patch("simaturity.files.texts._without_waiting", side_effect=refusal):
        done = run(command, path)
    check(command, done, str(path), [(0, 0, "unreadable-file")])


@pytest.mark.parametrize("command", ["score", "validate"])
def test_folder_without_profiles(command: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no profile")
    (tmp_path / ".hidden.yaml").write_text(HEAD)
    done = run(command, ".", folder=tmp_path)
    said = ".: no YAML file in this folder [no-profiles]\n    help: name a folder with *.yaml files\n"
    tally = "0 files, 1 error, 0 warnings\n"
    assert done == (Run(2, "", said) if command == "score" else Run(2, said, tally))


@pytest.mark.parametrize("command", ["score", "validate"])
def test_folder_without_profiles_hides_no_other_problem(command: str, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "wrong.yaml").write_bytes(b"- a\n")
    done = run(command, "none", "wrong.yaml", "missing.yaml", folder=tmp_path)
    printed = done.err if command == "score" else done.out
    codes = [line.rpartition("[")[2] for line in printed.splitlines() if not line.startswith("    help: ")]
    assert (done.code, codes) == (2, ["no-profiles]", "no-mapping]", "no-such-file]"])


def test_folder_that_may_not_be_looked_into(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD)
    with mock.patch("simaturity.files.folders.os.scandir", side_effect=PermissionError(13, "Permission denied")):
        done = run("score", tmp_path)
    assert done == Run(2, "", f"{tmp_path}: cannot look into {tmp_path}: Permission denied [unreadable-folder]\n")


@pytest.mark.parametrize("command", ["score", "validate"])
def test_names_of_files_are_no_terminal_control_either(command: str, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\nb.yaml"
    path.write_bytes(b"- a\n")
    done = run(command, path.name, folder=tmp_path)
    printed = done.err if command == "score" else done.out
    assert printed == "a\\x1b[31m\\nb.yaml:1:1: expected keys with values, got a list [no-mapping]\n"


def test_name_that_is_not_utf_8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.yaml"
    with open(path, "wb") as file:
        file.write(b"- a\n")
    name = os.fsdecode(b"caf\xe9.yaml")
    assert process("validate", name, folder=tmp_path).out == (
        "caf\\udce9.yaml:1:1: expected keys with values, got a list [no-mapping]\n"
    )
    done = process("validate", name, "--format", "json", folder=tmp_path)
    assert done.code == 2
    assert '"path": "caf\\udce9.yaml"' in done.out


@pytest.mark.parametrize("id", ["NO", "BE-WAL", "x-a"])
def test_norway_is_no_false(id: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD.replace("x-a", id).replace("name: A", "name: NO"))
    assert run("score", path).out.startswith(f"NO  {id}, as of 31 December 2024, ")


def test_line_ends_of_other_systems(tmp_path: Path) -> None:
    (tmp_path / "unix.yaml").write_bytes(HEAD.encode())
    (tmp_path / "dos.yaml").write_bytes(HEAD.replace("\n", "\r\n").encode())
    assert run("score", "dos.yaml", folder=tmp_path) == run("score", "unix.yaml", folder=tmp_path)


@pytest.mark.parametrize("name", ["Python object", "alias bomb", "100,000 lists deep"])
def test_as_a_process_without_traceback(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(WRONG[name][0])
    done = process("score", "a.yaml", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert done.err.startswith("a.yaml:")
