"""Files as they stood in a revision of git: read through git itself, from whatever checkout or worktree they lie in."""

from __future__ import annotations

import os
import subprocess
from typing import NamedTuple

from simaturity.core.problem import Problem, escaped

from .folders import SUFFIXES, Folder
from .texts import MOST_BYTES, FileText, decode

SECONDS = 60.0
"""How long git may take."""


class InRevision(NamedTuple):
    """A path in a revision: ``main:profiles/wallonia.yaml``."""

    revision: str
    path: str
    """Seen from the folder that we are in; absolute ones as well."""

    @property
    def name(self) -> str:
        """How it is called."""
        return f"{self.revision}:{self.path}"


class NoRevision(Exception):  # noqa: N818 - it says what is missing
    """There is no such revision, no repository, or no git."""


def in_revision(name: str) -> InRevision | None:
    """Take ``REV:path`` apart; None for what is no such name, or is a file here."""
    revision, colon, path = name.partition(":")
    if not (colon and revision and path) or os.path.lexists(name):
        return None
    drive = len(revision) == 1 and path[0] in "/\\"
    return None if drive else InRevision(revision, path)


def read_revision(place: InRevision) -> FileText:
    """Read a file of a revision. Raises NoRevision."""
    found = _entry(place)
    if found is None:
        problem = Problem("no-such-file", (), f"no such file in the revision {escaped(place.revision)}")
        return FileText(place.name, None, (problem,))
    top, kind, blob = found
    if kind == "tree":
        return FileText(place.name, None, (Problem("is-a-folder", (), "a folder, not a file", "name a file in it"),))
    size = int(_git(top, "cat-file", "-s", blob))
    if size > MOST_BYTES:
        return decode(b" " * (MOST_BYTES + 1), place.name)
    return decode(_git(top, "cat-file", "blob", blob), place.name)


def is_folder(place: InRevision) -> bool:
    """Whether it is a folder there. Raises NoRevision."""
    found = _entry(place)
    return found is not None and found[1] == "tree"


def yaml_files_in(place: InRevision) -> Folder:
    """List the YAML files below a folder of a revision, as `yaml_files` does for one on disk. Raises NoRevision."""
    found = _entry(place)
    names: list[str] = []
    if found and found[1] == "tree":
        listed = _git(found[0], "ls-tree", "-r", "-z", "--name-only", found[2]).decode("utf-8", "surrogateescape")
        names = [name for name in listed.split("\0") if name.endswith(SUFFIXES) and not _is_hidden(name)]
    problem = Problem("no-profiles", (), "no YAML file in this folder", "name a folder with *.yaml files")
    files = tuple(sorted(os.path.join(place.path, name) for name in names))
    return Folder(place.name, files, () if files else (problem,))


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _entry(place: InRevision) -> tuple[str, str, str] | None:
    """The top of the checkout, the kind and the object of a path in a revision; None where it is not there."""
    top, path = _place(place.path)
    commit = _commit(top, place.revision)
    if path == ".":
        return top, "tree", f"{commit}^{{tree}}"
    listed = _git(top, "ls-tree", "-z", "--full-tree", commit, "--", path)
    for line in listed.decode("utf-8", "surrogateescape").split("\0"):
        head, tab, name = line.partition("\t")
        if tab and name == path:
            _, kind, blob = head.split(" ")
            return top, kind, blob
    return None


def _place(path: str) -> tuple[str, str]:
    """The top of the checkout that a path lies in, and the path from there; its last folders need not be here."""
    whole = os.path.join(
        os.path.realpath(os.path.dirname(os.path.abspath(path))), os.path.basename(os.path.abspath(path))
    )
    folder = os.path.dirname(whole) if not os.path.isdir(whole) else whole
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    top = os.path.realpath(_git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    return top, os.path.relpath(whole, top).replace(os.sep, "/")


def _commit(top: str, revision: str) -> str:
    try:
        return (
            _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
        )
    except NoRevision as missing:
        raise NoRevision(f"git knows no revision {escaped(revision)} here") from missing


def _git(folder: str, *words: str) -> bytes:
    """Run git in a folder; it reads and writes nothing but what it is asked for, and asks for no password."""
    command = ["git", "--no-optional-locks", "--literal-pathspecs", "-C", folder, *words]
    quiet = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        done = subprocess.run(
            command, env=os.environ | quiet, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
        )
    except FileNotFoundError as missing:
        raise NoRevision("git is not installed here; revisions need it") from missing
    except subprocess.TimeoutExpired as late:
        raise NoRevision(f"git took over {SECONDS:.0f} seconds") from late
    if done.returncode:
        raise NoRevision(_reason(done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _reason(message: str) -> str:
    if "not a git repository" in message:
        return "not in a git repository"
    if "dubious ownership" in message:
        return "git does not trust this repository: it belongs to somebody else"
    return escaped(message.strip().removeprefix("fatal: ").splitlines()[0] if message.strip() else "git failed")
