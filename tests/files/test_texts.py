"""Files in, text out; whatever is no text of a regular file is a problem and never a wait."""

from __future__ import annotations

import io
import os
import socket
from pathlib import Path

import pytest

from simaturity.core.problem import Problem
from simaturity.files import texts
from simaturity.files.texts import MOST_BYTES, FileText, decode, read_text


def told(file: FileText) -> list[tuple[str, str, str | None, int | None, int | None]]:
    return [(p.code, p.message, p.help, p.line, p.column) for p in file.problems]


def failed(path: str | Path) -> tuple[str, str, str | None]:
    file = read_text(path)
    assert file.text is None
    assert file.path == str(path)
    ((code, message, help, *_),) = told(file)
    return code, message, help


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("é: 1\r\nb: 2\n".encode())
    assert read_text(path) == FileText(str(path), "é: 1\nb: 2\n")


def test_standard_input() -> None:
    assert read_text("-", io.BytesIO(b"a: 1")) == FileText("-", "a: 1")
    assert told(read_text("-", io.BytesIO(b"#" * (MOST_BYTES + 1))))[0][0] == "file-too-large"


def test_standard_input_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a: 1")))
    assert read_text("-").text == "a: 1"


def test_missing_with_a_near_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wallonia.yaml").touch()
    assert failed(tmp_path / "walonia.yaml") == ("no-such-file", "no such file", 'did you mean "wallonia.yaml"?')
    assert failed(tmp_path / "x") == ("no-such-file", "no such file", None)
    assert failed(tmp_path / "folder" / "x.yaml") == ("no-such-file", "no such file", None)
    assert failed(tmp_path / "wallonia.yaml" / "x") == ("no-such-file", "no such file", None)
    monkeypatch.chdir(tmp_path)
    assert failed("walonia.yaml")[2] == 'did you mean "wallonia.yaml"?'


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_names_that_cannot_be(name: str) -> None:
    assert failed(name)[0] == "no-such-file"


def test_a_folder(tmp_path: Path) -> None:
    assert failed(tmp_path) == ("is-a-folder", "a folder, not a file", "name a file in it")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device(device: str) -> None:
    assert failed(device)[0] == "not-a-file"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert failed(tmp_path / "pipe.yaml")[0] == "not-a-file"


def test_a_file_that_turns_into_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1")
    looked = os.stat(path)
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr("simaturity.files.texts.os.stat", lambda name: looked)
    assert read_text(path).text == ""


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # names of sockets are short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s.yaml")
        assert failed("s.yaml")[0] == "not-a-file"


def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert failed(tmp_path / "a.yaml") == ("unreadable-file", "links that lead back to themselves", None)


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert read_text(tmp_path / "b.yaml").text == "a: 1"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1")
    path.chmod(0)
    if os.geteuid() == 0:  # who may read everything

        def refuse(name: str, flags: int) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(texts, "_without_waiting", refuse)
    assert failed(path) == ("unreadable-file", "no permission to read it", None)


def test_another_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> os.stat_result:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("simaturity.files.texts.os.stat", refuse)
    assert failed(tmp_path / "a") == ("unreadable-file", "cannot be read: Input/output error", None)


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert failed(path) == ("file-too-large", "larger than 4 MB", "split the file")


def test_a_file_that_grows_is_read_up_to_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"")
    looked = os.stat(path)
    path.write_bytes(b"#" * (MOST_BYTES + 5))
    monkeypatch.setattr("simaturity.files.texts.os.stat", lambda name: looked)
    assert failed(path)[0] == "file-too-large"


def test_the_largest_there_may_be(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * MOST_BYTES)
    assert read_text(path).problems == ()


@pytest.mark.parametrize(
    ("data", "line", "column", "byte"),
    [
        (b"\xff", 1, 1, "0xFF"),
        ("é: 1\né".encode() + b"\xe9\n", 2, 2, "0xE9"),
        (b"a: \xc3", 1, 4, "0xC3"),
        (b"a\n\xed\xa0\x80", 2, 1, "0xED"),
    ],
)
def test_not_utf_8(data: bytes, line: int, column: int, byte: str) -> None:
    message = f"the byte {byte} is not UTF-8"
    assert told(decode(data, "x")) == [("not-utf-8", message, "save it as UTF-8", line, column)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16(encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"
    assert told(decode(f"{mark}a: 1".encode(encoding), "x")) == [
        ("not-utf-8", "the text is in UTF-16", "save it as UTF-8", 1, 1)
    ]


def test_a_byte_order_mark_comes_with_the_text() -> None:
    help = 'save it as UTF-8 without "BOM"'
    problem = Problem("byte-order-mark", (), "an invisible mark before the text", help, line=1, column=1)
    assert decode(b"\xef\xbb\xbfa: 1", "x") == FileText("x", "a: 1", (problem,))


def test_nul_is_left_to_the_yaml() -> None:
    assert decode(b"a: \0", "x") == FileText("x", "a: \0")
