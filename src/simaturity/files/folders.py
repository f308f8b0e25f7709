"""The YAML files of a folder, in a stable order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from simaturity.core.problem import Problem, escaped

SUFFIXES = (".yaml", ".yml")


class Folder(NamedTuple):
    """What a folder holds."""

    path: str
    files: tuple[str, ...]
    """Paths of its YAML files and those of its folders, sorted."""
    problems: tuple[Problem, ...] = ()


def yaml_files(path: str | Path) -> Folder:
    """List the YAML files below a folder. Hidden entries and linked folders are passed over."""
    top = str(path)
    found: list[str] = []
    problems: list[Problem] = []
    due = [top]
    while due:
        folder = due.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        due.append(entry.path)
                    elif entry.name.endswith(SUFFIXES) and not os.path.isdir(entry.path):
                        found.append(entry.path)
        except OSError as error:
            message = f"cannot look into {escaped(folder, 4096)}: {error.strerror}"
            problems.append(Problem("unreadable-folder", (), message))
    if not found and not problems:
        problems.append(Problem("no-profiles", (), "no YAML file in this folder", "name a folder with *.yaml files"))
    return Folder(top, tuple(sorted(found)), tuple(problems))
