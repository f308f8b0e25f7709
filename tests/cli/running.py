"""Runs the command line: inside the test's own process where that is enough, and as a real one where it matters."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from simaturity.cli import main

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60.0
"""How long a process may take before the test gives it up."""
NO_SETTINGS: Mapping[str, str] = {}


@dataclass(frozen=True)
class Run:
    """What a command did."""

    code: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    """A standard stream that keeps what is written to it."""

    def __init__(self, encoding: str = "utf-8", content: bytes = b"", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding=encoding, newline="\n")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def written(self) -> str:
        self.flush()
        content = self.buffer
        assert isinstance(content, io.BytesIO)
        return content.getvalue().decode(self.encoding)


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of a run: ours, without what would change its output, and with some settings."""
    shaping = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "PYTHONIOENCODING", "PYTHONUNBUFFERED")
    language = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    ours = {name: value for name, value in os.environ.items() if name not in shaping + language}
    paths = [str(ROOT / "src"), *ours.get("PYTHONPATH", "").split(os.pathsep)]
    return {**ours, "COLUMNS": "80", "PYTHONPATH": os.pathsep.join(filter(None, paths)), **settings}


def run(
    *arguments: str | Path,
    folder: Path = ROOT,
    stdin: bytes = b"",
    encoding: str = "utf-8",
    terminal: bool = False,
    settings: Mapping[str, str] = NO_SETTINGS,
) -> Run:
    """Run a command in this process, from a folder, with settings in its environment."""
    out, err = _Stream(encoding, terminal=terminal), _Stream(encoding)
    before, pace = Path.cwd(), gc.get_threshold()
    with (
        mock.patch.dict(os.environ, environment(settings), clear=True),
        mock.patch.multiple(sys, argv=["simaturity", *map(str, arguments)], stdout=out, stderr=err),
        mock.patch.object(sys, "stdin", _Stream(content=stdin)),
        # Typer puts its own in place of it.
        mock.patch.object(sys, "excepthook", sys.excepthook),
    ):
        os.chdir(folder)
        try:
            main()
        except SystemExit as end:
            code = end.code
        finally:
            os.chdir(before)
            gc.set_threshold(*pace)
    assert isinstance(code, int), code
    return Run(code, out.written(), err.written())


def process(
    *arguments: str | Path, folder: Path = ROOT, stdin: bytes = b"", settings: Mapping[str, str] = NO_SETTINGS
) -> Run:
    """Run a command as a process of its own."""
    done = subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(settings),
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    encoding = settings.get("PYTHONIOENCODING", "utf-8")
    return Run(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


def command(*arguments: str | Path) -> list[str]:
    """The words that start simaturity with these arguments."""
    return [sys.executable, "-m", "simaturity", *map(str, arguments)]
