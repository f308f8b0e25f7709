"""What only a real process shows: pipes, signals, terminals, closed streams and full disks."""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import struct
import subprocess
import termios
from pathlib import Path

import pytest

from .profiles import PROFILE, write
from .running import ROOT, SECONDS, Run, command, environment, process

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes, signals and terminals of POSIX")

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no device here that is always full")
LONG = ("score", ROOT / "tests" / "golden", "--explain")
"""A command that would print more than a pipe holds, if it could."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile, land.yaml."""
    write(tmp_path, land=PROFILE)
    return tmp_path


def shell(line: str, folder: Path) -> Run:
    """Run a line of bash in which `simaturity` stands for our command."""
    script = f'set -o pipefail; simaturity() {{ {" ".join(command())} "$@"; }}; {line}'
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=environment({}), capture_output=True, timeout=SECONDS, check=False
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


# ---- Pipes


@pytest.mark.parametrize(
    "words",
    [
        "score land.yaml --explain",
        "score land.yaml --format json",
        "rubric show",
        "regions",
    ],
)
def test_reader_that_has_seen_enough(folder: Path, words: str) -> None:
    done = shell(f"simaturity {words} | head -1", folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1


@pytest.mark.parametrize("words", ["score land.yaml", "validate land.yaml --format json", "rubric show"])
def test_reader_that_reads_nothing(folder: Path, words: str) -> None:
    done = shell(f"simaturity {words} | true", folder)
    assert "Traceback" not in done.err
    assert "Exception" not in done.err
    assert done.code == 0


@pytest.mark.parametrize("words", ["--help", "--version", "score --help"])
def test_reader_of_the_help(folder: Path, words: str) -> None:
    done = shell(f"simaturity {words} | true", folder)
    assert done.err == ""


def test_pipe_in(folder: Path) -> None:
    done = shell("cat land.yaml | simaturity score - --format json | head -c 1", folder)
    assert (done.code, done.out, done.err) == (0, "{", "")


def test_shells_own_files(folder: Path) -> None:
    """A process substitution is a pipe with a path: it is refused in words, and `-` is named."""
    done = shell("simaturity score <(cat land.yaml)", folder)
    assert done.code == 2
    assert done.err.endswith(
        'a pipe, socket or device, not a file [not-a-file]\n    help: write "-" for standard input\n'
    )


# ---- Streams that are closed or full


@pytest.mark.parametrize("words", ["score land.yaml", "validate land.yaml", "rubric show", "--version", "--help"])
@needs_full
def test_full_standard_output(folder: Path, words: str) -> None:
    done = shell(f"simaturity {words} >/dev/full", folder)
    if words == "validate land.yaml":
        assert (done.code, done.err) == (0, "1 file, no problems\n")  # nothing to write
    else:
        assert (done.code, done.err) == (2, "standard output: cannot be written: No space left on device\n")


@needs_full
def test_full_standard_error(folder: Path) -> None:
    assert shell("simaturity score missing.yaml 2>/dev/full", folder) == Run(2, "", "")
    assert shell("simaturity validate land.yaml 2>/dev/full", folder) == Run(0, "", "")
    assert shell("simaturity score --nothing 2>/dev/full", folder).code == 2


def test_closed_standard_output(folder: Path) -> None:
    done = shell("simaturity score land.yaml >&-", folder)
    assert (done.code, done.err) == (2, "standard output: cannot be written: it is closed\n")
    assert shell("simaturity score land.yaml --output out >&-", folder) == Run(0, "", "")
    assert "Traceback" not in shell("simaturity --help >&-", folder).err


def test_closed_standard_error(folder: Path) -> None:
    assert shell("simaturity score missing.yaml 2>&-", folder) == Run(2, "", "")
    assert shell("simaturity score land.yaml 2>&-", folder).code == 0
    assert shell("simaturity score --nothing 2>&-", folder).code == 2


def test_closed_standard_input(folder: Path) -> None:
    done = shell("simaturity score - <&-", folder)
    assert (done.code, done.err) == (2, "-:1:1: the file is empty [empty-file]\n")
    assert shell("simaturity score land.yaml <&-", folder).code == 0


# ---- Signals


def test_interrupted_while_reading(folder: Path) -> None:
    with subprocess.Popen(
        command("score", "-"),
        cwd=folder,
        env=environment({}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdin
        # More than a pipe holds: once all is written, the command is reading.
        started.stdin.write(b"# a remark\n" * 50_000)
        started.stdin.flush()
        started.send_signal(signal.SIGINT)
        out, err = started.communicate(timeout=SECONDS)
    assert (started.returncode, out, err) == (130, b"", b"")


# ---- Terminals


def on_terminal(folder: Path, *arguments: str, columns: int = 80, **settings: str) -> str:
    """What a command prints on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    size_of_terminal = {"COLUMNS": "0", "TERM": "xterm-256color"}
    with subprocess.Popen(
        command(*arguments),
        cwd=folder,
        env=environment({**size_of_terminal, **settings}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as started:
        os.close(theirs)
        read = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so where others say nothing more
                break
            if not piece:
                break
            read += piece
        started.wait(timeout=SECONDS)
    os.close(ours)
    assert started.returncode == 0
    return read.decode().replace("\r\n", "\n")


def test_terminal_shows_colour_and_fills_its_width(folder: Path) -> None:
    shown = on_terminal(folder, "score", "land.yaml", columns=57)
    assert "\x1b[1mLand\x1b[0m" in shown
    assert f"\x1b[2m{'─' * 57}\x1b[0m\n" in shown


def test_terminal_without_colour(folder: Path) -> None:
    plain = process("score", "land.yaml", folder=folder).out
    assert on_terminal(folder, "score", "land.yaml", NO_COLOR="1") == plain
    assert on_terminal(folder, "score", "land.yaml", TERM="dumb") == plain


def test_terminal_without_letters(folder: Path) -> None:
    shown = on_terminal(folder, "score", "land.yaml", PYTHONIOENCODING="ascii")
    assert "\x1b[1mLand\x1b[0m" in shown
    assert shown.isascii()


def test_files_text_does_not_reach_the_terminal_as_control(folder: Path) -> None:
    write(folder, land=PROFILE.replace("name: Land", 'name: "[bold red]Land[/] [link=https://example.org]x[/link]"'))
    shown = on_terminal(folder, "score", "land.yaml", columns=100)
    assert "\x1b[1m[bold red]Land[/] [link=https://example.org]x[/link]\x1b[0m" in shown
    assert "\x1b]" not in shown


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8", "utf-16"])
def test_every_encoding_of_standard_output(folder: Path, encoding: str) -> None:
    write(folder, land=PROFILE.replace("name: Land", "name: Wallonië 社会"))
    done = process("score", "land.yaml", folder=folder, settings={"PYTHONIOENCODING": encoding})
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        {"ascii": "Wallonie ??", "utf-8": "Wallonië 社会", "utf-16": "Wallonië 社会"}.get(encoding, "Wallonië ??")
    )
