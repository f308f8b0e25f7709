"""simaturity.cli.app: help, version, and how a run ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from simaturity import __version__
from simaturity.cli import main

from .profiles import PROFILE, WRONG, write
from .running import environment, process, run

COMMANDS = (["score"], ["diff"], ["git-diff"], ["validate"], ["regions"], ["rubric"], ["rubric", "show"])


def test_version() -> None:
    assert run("--version") == process("--version")
    assert run("--version").out == f"simaturity {__version__}\n"


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], *COMMANDS])
def test_help(command: list[str], option: str) -> None:
    done = run(*command, option)
    assert (done.code, done.err) == (0, "")
    assert "Usage: " in done.out


def test_every_command_is_in_the_help() -> None:
    text = run("--help").out
    assert all(f" {command[0]} " in text for command in COMMANDS)


def test_without_a_command_there_is_help() -> None:
    done = run()
    assert done.code == 2
    assert "Usage: " in done.out + done.err


def test_command_that_does_not_exist() -> None:
    done = run("scor")
    assert (done.code, done.out) == (2, "")
    assert "No such command 'scor'. Did you mean 'score'?" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_onto_a_full_disk(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with (
        open("/dev/full", "w", encoding="utf-8") as full,
        mock.patch.multiple(sys, argv=["simaturity", option], stdout=full, stdin=None),
        pytest.raises(SystemExit) as end,
    ):
        main()
    assert end.value.code == 2
    assert capsys.readouterr().err == "standard output: cannot be written: No space left on device\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["score", "right.yaml"], 0),
        (["score", "wrong.yaml"], 2),
        (["score", "right.yaml", "--fail-under", "8"], 3),
        (["score", "right.yaml", "--nothing"], 2),
        (["validate", "right.yaml"], 0),
        (["validate", "wrong.yaml"], 2),
        (["rubric", "show", "--rubric", "right.yaml"], 2),
    ],
)
def test_exit_codes_of_processes(tmp_path: Path, arguments: list[str], code: int) -> None:
    write(tmp_path, right=PROFILE, wrong=WRONG)
    done = process(*arguments, folder=tmp_path)
    assert done.code == code
    assert "Traceback" not in done.err
    assert done == run(*arguments, folder=tmp_path) or "Usage:" in done.err


def test_bug_is_a_traceback_and_1(tmp_path: Path) -> None:
    write(tmp_path, right=PROFILE)
    script = (
        "import simaturity.core.assess as module\n"
        "def broken(*a, **k): raise OSError(2, 'a file that nobody caught', 'file') if 'os' in __import__('sys').argv "
        "else RuntimeError('a bug')\n"
        "module.assess = broken\n"
        "from simaturity.cli import main\n"
        "main()\n"
    )
    for extra in ([], ["--as-of", "2024"]):
        arguments = [sys.executable, "-c", script, "score", "right.yaml", *extra]
        done = subprocess.run(arguments, cwd=tmp_path, env=environment({}), capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("Traceback (most recent call last):")
        assert done.stderr.endswith("RuntimeError: a bug\n")


def test_file_error_that_nobody_caught_is_a_bug(tmp_path: Path) -> None:
    write(tmp_path, right=PROFILE)
    error = FileNotFoundError(2, "No such file or directory", "some file")
    with mock.patch("simaturity.core.assess.assess", side_effect=error), pytest.raises(FileNotFoundError):
        run("score", "right.yaml", folder=tmp_path)


def test_interruption_is_quiet_wherever_it_comes(tmp_path: Path) -> None:
    write(tmp_path, right=PROFILE)
    for place in ("simaturity.core.assess.assess", "simaturity.cli.app.app", "simaturity.cli.app.run"):
        with mock.patch(place, side_effect=KeyboardInterrupt):
            done = run("score", "right.yaml", folder=tmp_path)
        assert (done.code, done.out, done.err) == (130, "", "")


# ---- What is imported: a start has to be quick

MODULES = ("jinja2", "pydantic", "rich", "yaml")


def imported(tmp_path: Path, *arguments: str) -> set[str]:
    """Which of the heavy modules a command imports."""
    script = (
        "import sys\n"
        "from simaturity.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        f"open('imported', 'w').write(' '.join(name for name in {MODULES} if name in sys.modules))\n"
    )
    done = [sys.executable, "-c", script, *arguments]
    subprocess.run(done, cwd=tmp_path, env=environment({}), stdout=subprocess.DEVNULL, check=True)
    return set((tmp_path / "imported").read_text().split())


@pytest.mark.parametrize(
    ("arguments", "modules"),
    [
        (["--version"], set()),
        (["validate", "right.yaml"], {"pydantic", "yaml"}),
        (["score", "right.yaml", "--format", "json"], {"pydantic", "yaml"}),
        (["diff", "right.yaml", "right.yaml"], {"pydantic", "rich", "yaml"}),
        (["diff", "right.yaml", "right.yaml", "--format", "json"], {"pydantic", "yaml"}),
        (["git-diff", "right.yaml", "right.yaml", "0", "0", "right.yaml", "0", "0"], {"pydantic", "rich", "yaml"}),
        (["score", "right.yaml"], {"pydantic", "rich", "yaml"}),
        (["rubric", "show"], {"pydantic", "rich", "yaml"}),
    ],
)
def test_imports(tmp_path: Path, arguments: list[str], modules: set[str]) -> None:
    write(tmp_path, right=PROFILE)
    assert imported(tmp_path, *arguments) == modules


def test_python_dash_m_is_the_same_as_the_script(tmp_path: Path) -> None:
    write(tmp_path, right=PROFILE)
    script = [sys.executable, "-c", "from simaturity.cli import main; main()", "score", "right.yaml"]
    done = subprocess.run(script, cwd=tmp_path, env=environment({}), capture_output=True, check=True)
    assert done.stdout.decode() == process("score", "right.yaml", folder=tmp_path).out
    assert os.listdir(tmp_path) == ["right.yaml"]
