"""simaturity.cli.preview: the command, up to real processes."""

from __future__ import annotations

import os
import signal
import socket
import threading
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli import previewing, watching

from .previews import asked, started, until
from .profiles import PROFILE, WRONG, write
from .running import SECONDS, Run, run

ADDRESS = "http://127.0.0.1:{port}/"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a profile, land.yaml."""
    write(tmp_path, land=PROFILE)
    return tmp_path


# ---- What is refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-"], "preview: standard input is no file that could be saved again\n    help: name a file\n"),
        (
            ["."],
            "preview takes one profile, and . is a folder\n"
            "    help: name one of its files; `simaturity report` takes folders\n",
        ),
        (["walonia"], 'walonia: no such file [no-such-file]\n    help: did you mean "wallonia"?\n'),
        (["lond.yaml"], 'lond.yaml: no such file [no-such-file]\n    help: did you mean "land.yaml"?\n'),
        (
            ["land.yaml", "--rubric", "o.yaml"],
            'o.yaml: no such file [no-such-file]\n    help: did you mean "land.yaml"?\n',
        ),
        (["land.yaml", "--templates", "mine"], "--templates: no folder mine\n"),
        (["land.yaml", "--lang", "it"], '--lang: expected one of en, de, fr, nl, got "it"\n'),
        (
            ["land.yaml", "--as-of", "soon"],
            '--as-of: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"\n',
        ),
    ],
)
def test_refused(folder: Path, words: list[str], said: str) -> None:
    assert run("preview", *words, "--no-open", folder=folder) == Run(2, "", said)


def test_port_that_there_is_not(folder: Path) -> None:
    assert run("preview", "land.yaml", "--no-open", "--port", "65536", folder=folder).code == 2


def test_port_that_is_taken(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("preview", "land.yaml", "--no-open", "--port", str(port), folder=folder)
    said = f"--port {port}: cannot be used: Address already in use\n"
    assert done == Run(2, "", f"{said}    help: leave --port out, and one that is free is taken\n")


def test_without_watchfiles(folder: Path) -> None:
    with mock.patch("simaturity.cli.preview.find_spec", return_value=None):
        done = run("preview", "land.yaml", folder=folder)
    assert done == Run(2, "", "preview needs watchfiles\n    help: pip install 'simaturity[authors]'\n")


# ---- In this process: each change is a turn


def _turns(folder: Path, *texts: str) -> mock._patch[object]:
    """Saves one text after the other instead of waiting for a user, who then presses Ctrl-C."""

    def changes(watched: object) -> Iterator[None]:
        yield
        for text in texts:
            write(folder, land=text)
            yield
        raise KeyboardInterrupt

    return mock.patch.object(watching, "changes", changes)


def test_every_change_is_rendered(folder: Path) -> None:
    outcomes = []
    refresh = previewing.Preview.refresh

    def kept(preview: previewing.Preview) -> object:
        outcomes.append(refresh(preview))
        return outcomes[-1]

    before = signal.getsignal(signal.SIGTERM)
    with _turns(folder, WRONG, PROFILE), mock.patch.object(previewing.Preview, "refresh", kept):
        done = run("preview", "land.yaml", "--no-open", "--lang", "en", folder=folder)
    assert [[one.code for _, found in outcome.found for one in found] for outcome in outcomes] == [
        [],
        ["date-form", "unknown-instrument-kind"],
        [],
    ]
    port = int(done.err.split(":")[3].split("/")[0])
    address = ADDRESS.format(port=port)
    assert done == Run(130, "", f"land.yaml: shown at {address}\n    help: Ctrl-C ends it\n")
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("found", [True, False])
def test_browser_is_opened(folder: Path, found: bool) -> None:
    opened = []

    def show(address: str) -> bool:
        opened.append(address)
        return found

    def changes(watched: object) -> Iterator[None]:
        yield
        for thread in threading.enumerate():
            if thread.name == "browser":
                thread.join(SECONDS)
        raise KeyboardInterrupt

    with mock.patch.object(watching, "changes", changes), mock.patch.object(webbrowser, "open", show):
        done = run("preview", "land.yaml", folder=folder)
    assert done.code == 130
    assert opened == [done.err.splitlines()[0].removeprefix("land.yaml: shown at ")]
    assert done.err.endswith("no browser was found; open the address in one\n") is not found


def test_wrong_file_is_waited_for(folder: Path) -> None:
    write(folder, land=WRONG)
    with _turns(folder):
        done = run("preview", "land.yaml", "--no-open", folder=folder)
    assert done.code == 130


# ---- As a process

needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@needs_posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_end_is_quiet_and_frees_the_port(folder: Path, number: int) -> None:
    with started(folder, "land.yaml") as preview:
        assert asked(preview.port, "/report")[0] == 200
        assert preview.end(number) == (130, b"", b"")
        with started(folder, "land.yaml", "--port", str(preview.port)) as again:
            assert again.port == preview.port


@needs_posix
def test_saves_in_a_row_end_in_the_last_state(folder: Path) -> None:
    with started(folder, "land.yaml", "--lang", "en") as preview:
        for number in range(200):
            write(folder, land=WRONG if number % 2 else PROFILE.replace("name: Land", f"name: Land {number}"))
        write(folder, land=PROFILE.replace("name: Land", "name: Last"))
        until(lambda: "<h1>Last</h1>" in preview.text("/report"))
        assert 'data-state="good"' in preview.text()
        write(folder, land=WRONG)
        until(lambda: 'data-state="wrong"' in preview.text())
        assert "<h1>Last</h1>" in preview.text("/report")


@needs_posix
def test_polling(folder: Path) -> None:
    with started(folder, "land.yaml", settings={"WATCHFILES_FORCE_POLLING": "1"}) as preview:
        write(folder, land=PROFILE.replace("name: Land", "name: Last"))
        until(lambda: "<h1>Last</h1>" in preview.text("/report"))


@needs_posix
def test_shipped_region(folder: Path) -> None:
    with started(folder, "wallonia", "--lang", "nl") as preview:
        first = 'wallonia: no such file here; this is the shipped profile "wallonia"\n'
        assert preview.said == f"{first}wallonia: shown at {preview.address}\n    help: Ctrl-C ends it\n"
        assert "<h1>Wallonië</h1>" in preview.text("/report")
        assert preview.end() == (130, b"", b"")
