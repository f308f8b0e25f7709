"""Asks what the Tab key offers, as the shells do."""

from __future__ import annotations

from json import dumps
from pathlib import Path

from simaturity.cli.app import ASKED

from .running import ROOT, Run, run

RUBRIC = (ROOT / "tests" / "golden" / "short-rubric.yaml").read_text(encoding="utf-8")
HOSTILE = "\\$(touch pwned) `touch pwned` '\"; touch pwned; [bold]x[/] : %F{red} [31m é"


def hostile_rubric(path: Path) -> None:
    """Write a rubric with a title that would do something to a shell that evaluates it."""
    title = f"{{title: {dumps(HOSTILE, ensure_ascii=False)}, core: true}}"
    path.write_text(RUBRIC.replace("{title: Social economy, core: true}", title), encoding="utf-8")


def in_bash(*words: str, folder: Path) -> Run:
    """What bash is told, as it takes words apart; the last one is the one to complete."""
    asked = {ASKED: "complete_bash", "COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    return run(folder=folder, settings=asked)


def offered(*words: str, folder: Path) -> list[str]:
    """What bash is offered."""
    done = in_bash("simaturity", *words, folder=folder)
    assert (done.code, done.err) == (0, "")
    return done.out.split("\n")[:-1] if done.out.strip() else []


def asked(shell: str, line: str, folder: Path) -> str:
    """What a shell other than bash is told."""
    settings = {"_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_WORD_TO_COMPLETE": line.rpartition(" ")[2]}
    done = run(folder=folder, settings={ASKED: f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line, **settings})
    assert (done.code, done.err) == (0, "")
    return done.out
