"""Whole outputs against the files of tests/golden; ``GOLDEN=write`` in the environment writes them anew."""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from ..cli.running import ROOT, Run, run

FOLDER = ROOT / "tests" / "golden"
_SETTING = re.compile(r"([A-Z_]+)=(.*)")


@dataclass(frozen=True)
class Case:
    """A line of tests/golden/cases: an output, and the command that makes it."""

    output: str
    command: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]
    """For the environment; `EXIT` is the expected exit code, and `TERMINAL` makes standard output one."""

    @property
    def path(self) -> Path:
        """The file with the output."""
        return FOLDER / self.output

    @property
    def renderer(self) -> str:
        """The module of simaturity.report that writes it."""
        name = self.command[0]
        if name == "score":
            return "as_json" if "json" in self.command else "text"
        return {
            "validate": "problems",
            "report": "pages",
            "compare": "compare",
            "diff": "diff",
            "check": "check",
            "timeline": "timeline",
            "path": "path",
            "sources": "sources",
            "explain": "explain",
            "init": "starter",
        }.get(name, "rubric" if "--format" in self.command else "lists")

    @property
    def schema(self) -> str:
        """The schema of its JSON."""
        return {
            "problems": "validation",
            "compare": "comparison",
            "diff": "diff",
            "timeline": "timeline",
            "path": "path",
            "sources": "sources",
        }.get(self.renderer, "assessment")

    def run(self) -> Run:
        """Run the command in tests/golden."""
        settings = dict(self.settings)
        return run(
            *self.command,
            folder=FOLDER,
            encoding=settings.get("PYTHONIOENCODING", "utf-8"),
            terminal="TERMINAL" in settings,
            settings=settings,
        )


def read_cases(text: str) -> list[Case]:
    """Read the list of cases."""
    return [_case(line) for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _case(line: str) -> Case:
    output, *words = shlex.split(line)
    settings = []
    while match := _SETTING.fullmatch(words[0]):
        settings.append((match[1], match[2]))
        del words[0]
    return Case(output, tuple(words), tuple(settings))


CASES = read_cases((FOLDER / "cases").read_text(encoding="utf-8"))


def cases(renderer: str) -> dict[str, Case]:
    """The cases of one renderer, by the name of their output."""
    return {case.output: case for case in CASES if case.renderer == renderer}


def check(case: Case) -> None:
    """Compare an output with what is expected."""
    done = case.run()
    printed = done.out
    if case.path.suffix == ".txt":
        remarks = f"== standard error\n{done.err}" if done.err else ""
        printed = f"{printed}{remarks}".replace("\x1b", "␛")
    if os.environ.get("GOLDEN") == "write":
        case.path.write_text(printed, encoding="utf-8")
    assert printed == case.path.read_text(encoding="utf-8")
    assert done.code == int(dict(case.settings).get("EXIT", 0))
