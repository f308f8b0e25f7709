"""Runs the commands that a page shows, in a copy of the project, and compares what they print with what it shows.

A fenced block marked ``console`` holds commands after ``$ `` with what they print; one marked ``sh`` holds commands
only. A line of output that is just ``...`` stands for any lines. A remark behind a command, or a comment above a block
for all of its commands, may say how they end: ``# exit 3``, ``<!-- exit 3 -->``. A block below the comment
``<!-- not run: reason -->`` is left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 600
RUN_ELSEWHERE = frozenset({"make test", "make check", ".ci/run"})
"""Commands that run the tests, and with them this."""
LEFT_OUT = (".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist", "htmlcov")

_FENCE = re.compile(
    r"^(?:<!-- *(?P<comment>[^\n]*?) *-->\n\n?)?```(?P<form>console|sh)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Command:
    """A command of a page."""

    line: int
    words: str
    shown: str | None
    """What the page says it prints; None where it shows nothing."""
    exit: int = 0


def commands(page: str) -> list[Command]:
    """List the commands of a page, in order."""
    found: list[Command] = []
    for block in _FENCE.finditer(page):
        comment = block["comment"] or ""
        if comment.startswith("not run:"):
            continue
        code = int(comment.removeprefix("exit ")) if comment.startswith("exit ") else 0
        line = page.count("\n", 0, block.start("body")) + 1
        read = _with_output if block["form"] == "console" else _bare
        found += read(block["body"].splitlines(), line, code)
    return found


def _bare(lines: list[str], first: int, code: int) -> list[Command]:
    told = ((first + i, line.strip()) for i, line in enumerate(lines))
    return [_command(line, words, code) for line, words in told if words and not words.startswith("#")]


def _with_output(lines: list[str], first: int, code: int) -> list[Command]:
    found: list[Command] = []
    for i, line in enumerate(lines):
        if line.startswith("$ "):
            found.append(_command(first + i, line[2:], code))
        elif found:
            last = found.pop()
            found.append(replace(last, shown=f"{last.shown or ''}{line}\n"))
    return found


def _command(line: int, words: str, code: int) -> Command:
    words, _, remark = words.partition(" # ")
    said = re.match(r"exit ([0-9]+)\b", remark.strip())
    return Command(line, words.strip(), None, int(said[1]) if said else code)


def agrees(shown: str, printed: str) -> bool:
    """Whether what is printed is what is shown, ``...`` lines standing for anything."""
    pattern = "".join(
        "(?:.*\n)*?" if line.strip() == "..." else re.escape(line.rstrip()) + r"[ ]*\n"
        for line in shown.strip("\n").splitlines()
    )
    return re.fullmatch(pattern, printed.strip("\n") + "\n") is not None


def run(command: Command, folder: Path) -> str | None:
    """Run a command in a folder and give what is wrong with it, if anything."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "VENV": sys.prefix,
        "COLUMNS": "88",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["bash", "-c", command.words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if done.returncode != command.exit:
        return f"exit code {done.returncode}, not {command.exit}; it printed:\n{done.stdout}"
    if command.shown is not None and not agrees(command.shown, done.stdout):
        return f"the page shows:\n{command.shown}it prints:\n{done.stdout}"
    return None


def main(pages: list[str]) -> int:
    """Run the commands of some pages; 1 where one of them does something else than its page says."""
    wrong = 0
    with tempfile.TemporaryDirectory() as top:
        copy = Path(top) / "simaturity"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
        for page in pages:
            for command in commands((ROOT / page).read_text(encoding="utf-8")):
                elsewhere = command.words in RUN_ELSEWHERE
                trouble = None if elsewhere else run(command, copy)
                state = "wrong" if trouble else "elsewhere" if elsewhere else "ok"
                print(f"{page}:{command.line}: {command.words}: {state}", flush=True)
                if trouble:
                    wrong += 1
                    print(trouble)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["README.md"]))
