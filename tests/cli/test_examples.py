"""simaturity.cli.examples: every example of a help page runs, and ends as it is said to."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from simaturity.cli.app import COMMANDS
from simaturity.cli.examples import EXAMPLES, Example

from ..packaging.command_pages import subjects
from ..packaging.readme_commands import Command
from ..packaging.readme_commands import run as run_command
from .running import ROOT, run

NOT_RUN = {
    "preview": "serves until it is stopped; its own tests start it",
    "--check-links": "visits the network; its own tests have a server",
}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an analyst has in a folder: profiles under git, one of them their own, and its older state."""
    folder = tmp_path_factory.mktemp("examples")
    for name in ("profiles", "rubrics"):
        shutil.copytree(ROOT / name, folder / name)
    for report, name in (("plain-english.txt", "kenya.txt"), ("spanish-page.html", "colombia.html")):
        shutil.copy(ROOT / "tests" / "examples" / "reports" / report, folder / name)
    for words in (
        "simaturity init x-riverland --name Riverland",
        "git init -q -b main",
        "git add .",
        "git commit -q -m First",
    ):
        assert run_command(Command(0, words, None), folder) is None
    shutil.copy(folder / "riverland.yaml", folder / "old.yaml")
    return folder


def examples() -> list[tuple[str, Example]]:
    """Each example with the command that it is of."""
    return [(name, one) for name, several in EXAMPLES.items() for one in several]


@pytest.mark.parametrize(("name", "example"), examples())
def test_example_runs(checkout: Path, tmp_path: Path, name: str, example: Example) -> None:
    if name in NOT_RUN or NOT_RUN.keys() & set(shlex.split(example.command)):
        return
    folder = tmp_path / "copy"
    shutil.copytree(checkout, folder)
    first, *words = shlex.split(example.command)
    if first != "simaturity":
        assert run_command(Command(0, example.command, None, example.exit), folder) is None
        return
    done = run(*words, folder=folder)
    assert done.code == example.exit, done.out + done.err


def test_every_command_has_one_to_five() -> None:
    assert sorted(EXAMPLES) == sorted(subject for subject in subjects() if subject)
    assert all(1 <= len(several) <= 5 for several in EXAMPLES.values())


@pytest.mark.parametrize(("name", "example"), examples())
def test_example_is_one_of_its_command_and_fits(name: str, example: Example) -> None:
    assert name == "git-diff" or example.command.startswith(f"simaturity {name} ") or example.command.endswith(name)
    assert len(example.command) <= 78
    assert len(example.does) <= 74
    assert example.does.endswith(".")


def test_commands_are_all_of_the_program() -> None:
    assert {name.split()[0] for name in EXAMPLES} == set(COMMANDS)
