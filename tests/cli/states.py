"""A profile in several states, on disk and in the revisions of a repository."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..repository import commit, start
from .profiles import PROFILE

ADOPTED = "      - {reached: adopted, on: 2013-02-15, sources: [gazette]}\n"
OLD, NEW = PROFILE, PROFILE.replace(ADOPTED, "")
"""The adoption is gone: 5 becomes 3 in social-economy, for want of evidence."""

RULE = "─" * 80
EVIDENCE = "evidence  something older was found, or a source was withdrawn\n"
LOWERED = f"""\
Land  x-land, both as of 31 December 2024, rubric social-innovation-policy/1
{RULE}
1 change, 1 stage lowered.

Stages
  ▼ lowered  Social economy: 5 → 3  (evidence)
             because: adopted (evidence), piloted (evidence)

{EVIDENCE}"""
"""What `diff --only stage` prints from OLD to NEW."""

NOTHING = f"""\
Land  x-land, both as of 31 December 2024, rubric social-innovation-policy/1
{RULE}
Nothing changed.
"""


def region(name: str, text: str = PROFILE) -> str:
    """The same profile for another region."""
    return text.replace("{id: x-land, name: Land}", f"{{id: x-{name}, name: {name.title()}}}")


def folder_of(top: Path, name: str, texts: Mapping[str, str]) -> None:
    """Write a folder of files that says these texts and nothing else."""
    folder = top / name
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for file_name, text in texts.items():
        (folder / file_name).write_text(text, encoding="utf-8")


def repository(folder: Path) -> Path:
    """A repository with land.yaml: OLD in HEAD, NEW on disk."""
    top = start(folder / "top")
    commit(top, land=OLD)
    (top / "land.yaml").write_text(NEW, encoding="utf-8")
    return top
