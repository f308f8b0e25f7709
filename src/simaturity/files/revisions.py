"""Files as they stood in a revision of git: read through git itself, from whatever checkout or worktree they lie in."""

from __future__ import annotations

import os
import posixpath
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from simaturity.core.problem import Problem, escaped, shown

from .checkout import checkout
from .folders import SUFFIXES, Folder
from .texts import MOST_BYTES, FileText, decode

SECONDS = 60.0
"""How long git may take."""

MOST_LINKS = 10
"""Symbolic links that are followed one after the other."""


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

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.help = help


class _Entry(NamedTuple):
    """What stands under a path in a revision."""

    top: str
    """Of the checkout."""
    kind: str
    """``blob``, ``tree``, ``commit`` for a submodule, ``outside`` or ``loop`` for a link that leads nowhere in it."""
    object: str
    size: int = 0


_NO_FILES = {
    "tree": Problem("is-a-folder", (), "a folder, not a file", "name a file in it"),
    "commit": Problem("is-a-folder", (), "a submodule, not a file", "name a file in its own checkout"),
    "outside": Problem("unreadable-file", (), "a link that leads out of the revision"),
    "loop": Problem("unreadable-file", (), "links that lead back to themselves"),
}


def in_revision(name: str) -> InRevision | None:
    """Take ``REV:path`` apart; None for what is no such name, or is a file here."""
    revision, colon, path = name.partition(":")
    if not (colon and revision and path) or os.path.lexists(name):
        return None
    drive = len(revision) == 1 and path[0] in "/\\"
    return None if drive else InRevision(revision, path)


def read_revision(place: InRevision) -> FileText:
    """Read a file of a revision; a link is followed within it. Raises NoRevision."""
    found = _entry(place)
    if found is None:
        problem = Problem("no-such-file", (), f"no such file in the revision {shown(place.revision)}")
        return FileText(place.name, None, (problem,))
    if found.kind in _NO_FILES:
        return FileText(place.name, None, (_NO_FILES[found.kind],))
    if found.size > MOST_BYTES:
        return decode(b" " * (MOST_BYTES + 1), place.name)
    return decode(_git(found.top, "cat-file", "blob", found.object), place.name)


def read_revisions(places: Sequence[InRevision]) -> list[FileText]:
    """Read many files, as `read_revision` reads each, with git started for all of them at once. Raises NoRevision."""
    found: dict[InRevision, FileText] = {}
    grouped: dict[tuple[str, str], list[tuple[InRevision, str]]] = {}
    for place in places:
        top, path = _place(place.path)
        grouped.setdefault((top, place.revision), []).append((place, path))
    for (top, revision), some in grouped.items():
        objects = _plain_files(top, _commit(top, revision), [path for _, path in some])
        asked = [(place, objects[path]) for place, path in some if path in objects]
        for (place, _), data in zip(asked, _blobs(top, [object for _, object in asked]), strict=True):
            found[place] = decode(data, place.name)
    # Links, submodules, files that are too large or not there: each has its own answer.
    return [found[place] if place in found else read_revision(place) for place in places]


def _plain_files(top: str, commit: str, paths: Sequence[str]) -> dict[str, str]:
    """The objects of those files of a commit that lie about the paths and are neither links nor too large."""
    shared = posixpath.commonpath([posixpath.dirname(path) for path in paths])
    below = ("--", f"{shared}/") if shared else ()
    listed = _text(_git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, *below))
    found = {}
    for line in listed.split("\0"):
        head, tab, name = line.partition("\t")
        if tab:
            mode, kind, object, size = head.split()
            if kind == "blob" and mode != "120000" and size.isdigit() and int(size) <= MOST_BYTES:
                found[name] = object
    return found


def _blobs(top: str, objects: Sequence[str]) -> Iterator[bytes]:
    """The contents of some objects, in their order."""
    asked = "".join(f"{object}\n" for object in objects).encode()
    told, at = _git(top, "cat-file", "--batch", given=asked) if objects else b"", 0
    for _ in objects:
        end = told.index(b"\n", at)
        head = told[at:end].split()
        if len(head) != 3:  # a partial clone
            raise NoRevision(*_PARTIAL)
        size = int(head[2])
        yield told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def is_there(place: InRevision) -> bool:
    """Whether there is a file or folder of that name there. Raises NoRevision."""
    return _entry(place) is not None


def is_folder(place: InRevision) -> bool:
    """Whether it is a folder there. Raises NoRevision."""
    found = _entry(place)
    return found is not None and found.kind == "tree"


def is_file(place: InRevision) -> bool:
    """Whether there is a file of that name there; a link that leads to one is followed. Raises NoRevision."""
    found = _entry(place)
    return found is not None and found.kind == "blob"


def same_checkout(path: str, other: str) -> bool:
    """Whether two paths lie in one checkout. Raises NoRevision."""
    return _place(path)[0] == _place(other)[0]


def yaml_files_in(place: InRevision) -> Folder:
    """List the YAML files below a folder of a revision, as `yaml_files` does for one on disk. Raises NoRevision."""
    found = _entry(place)
    names: list[str] = []
    if found and found.kind == "tree":
        listed = _text(_git(found.top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", found.object))
        names = [name for name in listed.split("\0") if name.endswith(SUFFIXES) and not _is_hidden(name)]
    problem = Problem("no-profiles", (), "no YAML file in this folder", "name a folder with *.yaml files")
    files = tuple(sorted(os.path.join(place.path, name) for name in names))
    return Folder(place.name, files, () if files else (problem,))


def yaml_files_beside(place: InRevision) -> tuple[str, ...]:
    """List the YAML files of a revision in the whole checkout that a path lies in. Raises NoRevision."""
    return yaml_files_in(place._replace(path=_place(place.path)[0])).files


def has_no_commits(path: str) -> bool:
    """Whether the repository that a path lies in is as new as can be. Raises NoRevision."""
    return not _git(_place(path)[0], "rev-list", "--all", "--max-count=1").strip()


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _entry(place: InRevision) -> _Entry | None:
    """What a path is in a revision; None where it is not there."""
    top, path = _place(place.path)
    return _found(top, _commit(top, place.revision), path, MOST_LINKS)


def _found(top: str, commit: str, path: str, links: int) -> _Entry | None:
    if path == ".":
        return _Entry(top, "tree", f"{commit}^{{tree}}")
    listed = _text(_git(top, "ls-tree", "-z", "-l", "--full-tree", commit, "--", path))
    for line in listed.split("\0"):
        head, tab, name = line.partition("\t")
        if tab and name == path:
            mode, kind, object, size = head.split()
            if mode == "120000":
                return _followed(top, commit, path, object, links)
            return _Entry(top, kind, object, int(size) if size.isdigit() else 0)
    return None


def _followed(top: str, commit: str, path: str, object: str, links: int) -> _Entry | None:
    if not links:
        return _Entry(top, "loop", object)
    target = os.path.join(os.path.dirname(path), _text(_git(top, "cat-file", "blob", object)))
    target = os.path.normpath(target).replace(os.sep, "/")
    if os.path.isabs(target) or target.split("/")[0] == "..":
        return _Entry(top, "outside", object)
    return _found(top, commit, target, links - 1)


def _place(path: str) -> tuple[str, str]:
    """The top of the checkout that a path lies in, and the path from there; its last folders need not be here."""
    given = os.path.abspath(path)
    whole = os.path.join(os.path.realpath(os.path.dirname(given)), os.path.basename(given))
    # A link is an entry of its folder, wherever it leads.
    folder = whole if os.path.isdir(whole) and not os.path.islink(whole) else os.path.dirname(whole)
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    top = _top(folder)
    return top, os.path.relpath(whole, top).replace(os.sep, "/")


@cache
def _top(folder: str) -> str:
    """The top of the checkout that a folder lies in; asked for once, however many files are read."""
    return os.path.realpath(_text(_git(checkout(folder) or folder, "rev-parse", "--show-toplevel")).removesuffix("\n"))


def _commit(top: str, revision: str) -> str:
    try:
        if revision.startswith("^"):  # to git, all that is not in it
            raise NoRevision("no revision")
        found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except NoRevision as missing:
        shallow = _git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"
        help = "this clone is shallow; fetch the revision first" if shallow else None
        raise NoRevision(f"git knows no revision {shown(revision)} here", help) from missing
    return found.decode().strip()


_SETTINGS = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}
"""No translated messages, no questions, and nothing fetched where a clone is a partial one."""

_NO_BARE = ("-c", "safe.bareRepository=explicit")
"""Files of a checkout are no repository, whatever they look like."""

_NOT_OURS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_NAMESPACE", "GIT_TRACE")
"""What a hook of git says of the repository that it runs in; a file's own one is found from where the file lies."""


def _git(folder: str, *words: str, given: bytes = b"") -> bytes:
    """Run git in a folder; it reads and writes nothing but what it is asked for, and asks for no password."""
    command = ["git", "--no-optional-locks", "--literal-pathspecs", *_NO_BARE, "-C", folder, *words]
    ours = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    try:
        done = subprocess.run(
            command, env=ours | _SETTINGS, input=given, capture_output=True, timeout=SECONDS, check=False
        )
    except FileNotFoundError as missing:
        raise NoRevision("git is not installed here; revisions need it") from missing
    except subprocess.TimeoutExpired as late:
        raise NoRevision(f"git took over {SECONDS:.0f} seconds") from late
    if done.returncode:
        raise _refusal(done.stderr.decode("utf-8", "replace"))
    return done.stdout


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


_PARTIAL = ("this partial clone does not hold it", "fetch it first")
_REASONS = {
    "not a git repository": ("not in a git repository", None),
    "dubious ownership": ("git does not trust this repository: it belongs to somebody else", None),
    "cannot use bare repository": ("a git repository without a checkout", "name a file in a checkout of it"),
    "must be run in a work tree": ("a git repository without a checkout", "name a file in a checkout of it"),
    "lazy fetching disabled": _PARTIAL,
    "not allowed": _PARTIAL,
}


def _refusal(message: str) -> NoRevision:
    for words, reason in _REASONS.items():
        if words in message:
            return NoRevision(*reason)
    lines = [line for line in message.splitlines() if line.strip()] or ["git failed"]
    last_words = [line for line in lines if line.startswith("fatal: ")]
    return NoRevision(escaped([*last_words, *lines][0].removeprefix("fatal: ")))
