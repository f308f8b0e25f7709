"""simaturity.cli.completing: the form of each shell, every parameter, and the shells themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from typer.models import ParameterInfo

from simaturity.cli.app import ASKED, COMMANDS, in_code
from simaturity.cli.completing import OFFERS

from ..browser.tools import FISH, ZSH, need
from .running import environment, process, run
from .tab_key import asked, hostile_rubric
from .typing_keys import typed_in_bash, typed_in_zsh

BY_NAME = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
"""The shell is named; otherwise typer looks which one has started it, and the tests may run without any."""

SHELL_SCRIPTS = ("bash", "zsh", "fish", "powershell")


def test_each_shell_gets_its_form(tmp_path: Path) -> None:
    assert asked("zsh", "simaturity score fl", tmp_path) == """_arguments '*: :(("flanders":"a shipped region"))'\n"""
    assert asked("zsh", "simaturity score x", tmp_path) == "_files\n"
    assert asked("fish", "simaturity score fl", tmp_path) == "flanders\ta shipped region\n"
    assert (
        asked("powershell", "simaturity path x --to ", tmp_path).splitlines()[1]
        == "2:::Initial Discussions & Awareness"
    )


def test_shell_that_typer_does_not_know(tmp_path: Path) -> None:
    done = run(folder=tmp_path, settings={ASKED: "complete_tcsh"})
    assert (done.code, done.out, done.err) == (1, "", "Shell tcsh not supported.\n")


@pytest.mark.parametrize("shell", SHELL_SCRIPTS)
def test_show_completion(shell: str) -> None:
    done = run("--show-completion", shell, settings=BY_NAME)
    assert (done.code, done.err) == (0, "")
    assert ASKED in done.out


def test_install_completion(tmp_path: Path) -> None:
    done = process("--install-completion", "bash", settings={"HOME": str(tmp_path), **BY_NAME})
    assert done.code == 0
    script = tmp_path / ".bash_completions" / "simaturity.sh"
    assert (tmp_path / ".bashrc").read_text(encoding="utf-8") == f"\nsource '{script}'\n"
    assert script.read_text(encoding="utf-8") == run("--show-completion", "bash", settings=BY_NAME).out.rstrip("\n")


# ---- Every parameter

NOTHING = {
    *("format", "fail_on", "waves", "version"),  # choices, which typer knows
    *(
        "output",
        "templates",
        "ignore",
        "path",
        "config",
        "cache",
        "git_diff.old",
        "git_diff.new",
    ),  # files, which the shell completes
    *("old_hex", "old_mode", "new_hex", "new_mode", "renamed", "against", "since", "name", "port", "timeout"),
    *("import.report", "import.form", "import.url"),
}


def test_every_parameter_is_thought_of() -> None:
    missing = []
    for name in COMMANDS:
        module = import_module(f"simaturity.cli.{in_code(name)}")
        functions = [module.show] if name == "rubric" else [getattr(module, in_code(name))]
        for function in functions:
            for parameter, hint in get_type_hints(function, include_extras=True).items():
                takes = any(isinstance(one, ParameterInfo) for one in get_args(hint)[1:])
                is_switch = bool in get_args(hint)
                known = {parameter, f"{name}.{parameter}"} & {*OFFERS, *NOTHING}
                if takes and not is_switch and not known:
                    missing.append(f"{name}.{parameter}")
    assert missing == []


# ---- The shells themselves


def with_command(tmp_path: Path) -> dict[str, str]:
    """An environment in which `simaturity` is a command, in a home of its own."""
    bin = tmp_path / "bin"
    bin.mkdir()
    script = bin / "simaturity"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m simaturity "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    path = f"{bin}{os.pathsep}{os.environ['PATH']}"
    return environment({"PATH": path, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "TERM": "dumb"})


def test_function_in_bash(tmp_path: Path) -> None:
    (tmp_path / "bru x.yaml").touch()
    script = """
    source <(simaturity --show-completion bash)
    ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _simaturity_completion simaturity; echo "${COMPREPLY[*]}"; }
    ask simaturity val
    ask simaturity score f
    ask simaturity score --assume social-economy : funded = not
    ask simaturity score "'bru x.yaml'" --domain social-i
    ask simaturity score nothing
    """
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=with_command(tmp_path), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["validate", "flanders", "not-met not-applicable", "social-innovation", ""]


KEYS = [
    ("simaturity vali", "simaturity validate"),
    ("simaturity score fl", "simaturity score flanders"),
    ("simaturity score --domain social-ec", "simaturity score --domain social-economy"),
    ("simaturity score --assume social-economy:adopted=n", "simaturity score --assume social-economy:adopted=not-met"),
    ("simaturity score --assume social-ec", "simaturity score --assume social-economy:"),
]


@pytest.mark.slow
def test_keys_in_bash(tmp_path: Path) -> None:
    found = typed_in_bash([typed for typed, _ in KEYS], tmp_path, with_command(tmp_path))
    assert found == [becomes for _, becomes in KEYS]


@pytest.mark.slow
def test_keys_in_zsh(tmp_path: Path) -> None:
    need(ZSH)
    found = typed_in_zsh([typed for typed, _ in KEYS], tmp_path, with_command(tmp_path))
    assert found == [becomes for _, becomes in KEYS]


@pytest.mark.slow
def test_texts_of_a_rubric_do_nothing_to_zsh(tmp_path: Path) -> None:
    need(ZSH)
    hostile_rubric(tmp_path / "short.yaml")
    line = "simaturity score --rubric short.yaml --domain social-"
    becomes = typed_in_zsh([f"{line}e", f"{line}i"], tmp_path, with_command(tmp_path))
    assert becomes == [f"{line}economy", f"{line}innovation"]
    assert sorted(path.name for path in tmp_path.iterdir() if "pwned" in path.name) == []


@pytest.mark.slow
def test_lists_in_fish(tmp_path: Path) -> None:
    fish = need(FISH)
    script = (
        "simaturity --show-completion fish | source; complete -C 'simaturity score '; complete -C 'simaturity vali'"
    )
    (tmp_path / "mine.yaml").touch()
    done = subprocess.run(
        [fish, "-N", "-c", script],
        cwd=tmp_path,
        env=with_command(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:-1] == [
        "bin/\ta folder",
        "brussels\ta shipped region",
        "flanders\ta shipped region",
        "mine.yaml\ta file",
        "wallonia\ta shipped region",
    ]
    assert done.stdout.splitlines()[-1].startswith("validate\t")
