"""docs/commands.md: the help page of every command, as it stands in a terminal of 80 columns without colour.

``python -m tests.packaging.command_pages`` writes it anew.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from simaturity.cli.app import COMMANDS, in_code

from ..cli.running import run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"

HEAD = """# Commands

The help page of every command, as `simaturity COMMAND --help` shows it; `make docs` writes this file. The examples are
run by the tests. Completion on the Tab key is switched on once by `simaturity --install-completion`: it knows the
commands, the shipped regions, and the ids of the rubric.

"""


def subjects() -> list[str]:
    """What has a help page: the program, each command, and the commands of a command."""
    found = [""]
    for name in COMMANDS:
        module = import_module(f"simaturity.cli.{in_code(name)}")
        inner = [one.callback.__name__ for one in module.app.registered_commands] if hasattr(module, "app") else []
        found += [f"{name} {one}" for one in inner] or [name]
    return found


def page() -> str:
    """The text of docs/commands.md."""
    return HEAD + "\n".join(_section(subject) for subject in subjects())


def _section(subject: str) -> str:
    shown = run(*subject.split(), "--help", settings={"COLUMNS": "80"}).out
    lines = [line.rstrip() for line in shown.strip("\n").splitlines()]
    return f"## simaturity {subject}".rstrip() + "\n\n```text\n" + "\n".join(lines).strip("\n") + "\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.exit(0)
