"""Which file a name on the command line means: a bare name a shipped file, anything else a path."""

from __future__ import annotations

from pathlib import Path

from simaturity.core.problem import did_you_mean
from simaturity.files.shipped import DataFolder, shipped_file, shipped_names
from simaturity.files.texts import FileText, read_text


def open_text(folder: DataFolder, name: str | Path) -> FileText:
    """Read the file that a name means; it goes on under the name that was given."""
    if not is_bare(name):
        return read_text(name)
    shipped = shipped_file(folder, str(name))
    if shipped:
        return read_text(shipped)._replace(path=str(name))
    file = read_text(name)
    if file.problems and file.problems[0].code == "no-such-file":
        help = did_you_mean(str(name), shipped_names(folder)) or file.problems[0].help
        file = file._replace(problems=(file.problems[0]._replace(help=help),))
    return file


def is_bare(name: str | Path) -> bool:
    """Whether a name has no folder and no ending, and so may be that of a shipped file."""
    return isinstance(name, str) and not any(mark in name for mark in "./\\")
