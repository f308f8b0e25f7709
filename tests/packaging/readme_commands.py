"""Runs the commands that a page shows, in a copy of the project, and compares what they print with what it shows.

A fenced block marked ``console`` holds commands after ``$ `` with what they print; one marked ``sh`` holds commands
only. A line of output that is just ``...`` stands for any lines. A remark behind a command, or a comment above a block
for all of its commands, may say how they end: ``# exit 3``, ``<!-- exit 3 -->``. A block below the comment
``<!-- not run: reason -->`` is left alone. What a command says to write (``<<'END'``) goes to the line that is just
``END``. ``cd FOLDER`` on a line of its own holds for the commands after it.

A block of YAML below ``<!-- FILE, below "LINE" -->`` is written into the file there, and one below
``<!-- FILE, instead of "LINE" -->`` in place of the line, as the page tells its reader to do. A page with the comment
``<!-- begins in an empty folder -->`` has one to itself, outside the copy.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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
_EDIT = re.compile(
    r"^<!-- *(?P<file>[\w./-]+), (?P<how>below|instead of) \"(?P<anchor>[^\n]*)\" *-->\n\n?```yaml\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_HERE = re.compile(r"<<'(?P<word>\w+)'")
_CD = re.compile(r"cd (?P<folder>[\w./-]+)")
_EMPTY = "<!-- begins in an empty folder -->\n"


@dataclass(frozen=True)
class Command:
    """A command of a page."""

    line: int
    words: str
    shown: str | None
    """What the page says it prints; None where it shows nothing."""
    exit: int = 0


@dataclass(frozen=True)
class Edit:
    """A change of a file that a page tells its reader to make."""

    line: int
    file: str
    how: str
    """``below`` or ``instead of``."""
    anchor: str
    """The line of the file; a remark behind it does not count."""
    text: str

    @property
    def words(self) -> str:
        """What is to be done."""
        return f"write into {self.file} {self.how} {self.anchor.strip()}"


def steps(page: str) -> list[Command | Edit]:
    """List what a page does, in order."""
    found = (Edit(_line(page, one), *one.group("file", "how", "anchor", "body")) for one in _EDIT.finditer(page))
    return sorted((*commands(page), *found), key=lambda step: step.line)


def _line(page: str, block: re.Match[str]) -> int:
    return page.count("\n", 0, block.start("body")) + 1


def commands(page: str) -> list[Command]:
    """List the commands of a page, in order."""
    found: list[Command] = []
    for block in _FENCE.finditer(page):
        comment = block["comment"] or ""
        if comment.startswith("not run:"):
            continue
        code = int(comment.removeprefix("exit ")) if comment.startswith("exit ") else 0
        line = _line(page, block)
        read = _with_output if block["form"] == "console" else _bare
        found += read(block["body"].splitlines(), line, code)
    return found


def _bare(lines: list[str], first: int, code: int) -> list[Command]:
    found: list[Command] = []
    for i, line in enumerate(lines):
        if found and _is_open(found[-1].words):
            found.append(_longer(found.pop(), line))
        elif line.strip() and not line.strip().startswith("#"):
            found.append(_command(first + i, line.strip(), code))
    return found


def _with_output(lines: list[str], first: int, code: int) -> list[Command]:
    found: list[Command] = []
    for i, line in enumerate(lines):
        if found and _is_open(found[-1].words):
            found.append(_longer(found.pop(), line))
        elif line.startswith("$ "):
            found.append(_command(first + i, line[2:], code))
        elif found:
            last = found.pop()
            found.append(replace(last, shown=f"{last.shown or ''}{line}\n"))
    return found


def _command(line: int, words: str, code: int) -> Command:
    words, _, remark = words.partition(" # ")
    said = re.match(r"exit ([0-9]+)\b", remark.strip())
    return Command(line, words.strip(), None, int(said[1]) if said else code)


def _is_open(words: str) -> bool:
    """Whether what a command is told to write has not come to its end yet."""
    first, *rest = words.splitlines()
    end = _HERE.search(first)
    return end is not None and end["word"] not in rest


def _longer(command: Command, line: str) -> Command:
    return replace(command, words=f"{command.words}\n{line}")


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
        "LC_ALL": "C.UTF-8",
        # Commits of a page need an author, and are not to know the settings of the one who checks it.
        **{f"GIT_{role}_{what}": "analyst" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
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


def edit(step: Edit, folder: Path) -> str | None:
    """Change a file as a page tells, and give what is wrong with it, if anything."""
    path = folder / step.file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) if path.is_file() else []
    anchor = re.compile(re.escape(step.anchor) + r"( +#.*)?\s*")
    fit = [i for i, line in enumerate(lines) if anchor.fullmatch(line)]
    if len(fit) != 1:
        return f"{step.file} has {len(fit)} lines {step.anchor!r}"
    at = fit[0]
    lines[at if step.how == "instead of" else at + 1 : at + 1] = [step.text]
    path.write_text("".join(lines), encoding="utf-8")
    return None


def check(page: str, folder: Path) -> Iterator[tuple[Command | Edit, str, str | None]]:
    """Do what a page does, from a folder; each step with its state, and with what is wrong."""
    for command in steps(page):
        if isinstance(command, Edit):
            trouble = edit(command, folder)
            yield command, "wrong" if trouble else "ok", trouble
        elif command.words in RUN_ELSEWHERE:
            yield command, "elsewhere", None
        elif goes := _CD.fullmatch(command.words):
            there = folder / goes["folder"]
            folder = there if there.is_dir() else folder
            yield (command, "ok", None) if folder == there else (command, "wrong", "there is no such folder")
        else:
            trouble = run(command, folder)
            yield command, "wrong" if trouble else "ok", trouble


def main(pages: list[str]) -> int:
    """Run the commands of some pages; 1 where one of them does something else than its page says."""
    wrong = 0
    with tempfile.TemporaryDirectory() as top:
        copy = Path(top) / "simaturity"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
        for page in pages:
            text = (ROOT / page).read_text(encoding="utf-8")
            folder = Path(tempfile.mkdtemp(dir=top)) if _EMPTY in text else copy
            for command, state, trouble in check(text, folder):
                print(f"{page}:{command.line}: {command.words.splitlines()[0]}: {state}", flush=True)
                if trouble:
                    wrong += 1
                    print(trouble)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["README.md"]))
